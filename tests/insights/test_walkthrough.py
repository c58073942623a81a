"""A walkthrough's figures agree with a small journey counted by hand."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.insights.walkthrough.klm import estimate
from loanflow_tui.insights.walkthrough.summary_line import leaving_message
from loanflow_tui.insights.walkthrough.visits import Visit, sittings, summary, visits
from loanflow_tui.lending.api import (
    AnswerGiven,
    AsideShown,
    Event,
    ManualClock,
    Observed,
    PartnerCalled,
    QuestionShown,
    Recorded,
    RepairShown,
)
from tests.cases import for_each

BEGUN = datetime(2026, 11, 24, tzinfo=UTC)


def journal(*events: Event) -> list[Recorded]:
    """Return events as a journal, a second apart."""
    return [
        Recorded(number, BEGUN + timedelta(seconds=number), event, "")
        for number, event in enumerate(events, start=1)
    ]


JOURNEY = journal(
    QuestionShown(step="identity.number"),
    RepairShown(step="identity.number", reason="checksum"),
    AsideShown(step="identity.number", topic="why_asked"),
    QuestionShown(step="identity.number"),
    AnswerGiven(step="identity.number", words="3" * 18),
    PartnerCalled(partner="sms", step="verify.code", latency_ms=400, outcome="ok"),
    QuestionShown(step="consent.face"),
    AnswerGiven(step="consent.face", choice="agree", way="tap"),
    QuestionShown(step="sign.code"),
)


def seen(kind: str, ms: int, seq: int, **values: object) -> Observed:
    return Observed.model_validate({"kind": kind, "sitting": "a", "ms": ms, "seq": seq, **values})


OBSERVED = [
    seen("opened", 0, 0, columns=80, lines=24),
    seen("shown", 1000, 1, step="identity.number"),
    seen("answered", 9000, 1, step="identity.number", keys=18, deleted=2, first_ms=3500,
         taken=False),
    seen("answered", 21000, 4, step="identity.number", keys=18, first_ms=12000, taken=True),
    seen("shown", 22000, 7, step="consent.face"),
    seen("read", 23000, 7, what="consent"),
    seen("answered", 30000, 7, step="consent.face", taken=True),
    seen("shown", 30500, 9, step="sign.code"),
    seen("left", 31000, 9, what="home", step="sign.code"),
]  # fmt: skip


def test_visits_by_hand() -> None:
    number, face, code = visits(JOURNEY, OBSERVED)
    assert (number.first, number.last) == (1, 6)
    assert (number.seconds, number.observed, number.first_key) == (20.0, True, 2.5)
    assert (number.keys, number.deleted, number.sent) == (36, 2, 2)
    assert (number.refused, number.asides) == (("checksum",), ("why_asked",))
    assert (number.partner_ms, number.length) == (400, 18)
    assert (face.seconds, face.way, face.read, face.read_to_end) == (8.0, "tap", ("consent",), ())
    assert (code.step, code.answered, code.seconds) == ("sign.code", False, None)


def test_time_runs_until_the_answer_itself() -> None:
    asked = seen("answered", 5000, 2, step="identity.number", keys=3, taken=True)
    number, *_ = visits(JOURNEY, [*OBSERVED[:2], asked, *OBSERVED[2:]])
    assert (number.seconds, number.observed) == (20.0, True)
    in_passing = seen("answered", 30800, 9, step="sign.code", keys=3, taken=True)
    *_, code = visits(JOURNEY, [*OBSERVED[:-1], in_passing, OBSERVED[-1]])
    assert (code.answered, code.seconds) == (False, None)


def test_unobserved_times_come_from_the_journal() -> None:
    number, face, _ = visits(JOURNEY)
    assert (number.seconds, number.observed) == (4.0, False)
    assert (face.seconds, face.observed) == (1.0, False)


def test_summary_by_hand() -> None:
    found = summary(JOURNEY, OBSERVED)
    assert (found.questions, found.answered, found.refused, found.asides) == (3, 2, 1, 1)
    assert (found.seconds, found.keys, found.deleted) == (31.0, 36, 2)
    assert found.last == "sign.code"
    message = leaving_message(JOURNEY, OBSERVED)
    assert message is not None and message.args["time"] == "31 s"
    assert leaving_message([], []) is None


def test_replies_that_only_show_are_no_asides() -> None:
    schedule = AsideShown(step="loan.home", topic="loan_schedule")
    at_the_loan = journal(
        QuestionShown(step="loan.home"),
        AnswerGiven(step="loan.home", choice="loan_schedule", way="tap"),
        schedule,
        AsideShown(step="loan.home", topic="cost", words="what does it cost"),
        QuestionShown(step="loan.home"),
        schedule.model_copy(update={"words": "show me the schedule"}),
        QuestionShown(step="loan.part"),
        AnswerGiven(step="loan.part", words="500", way="words"),
        AsideShown(step="loan.part", topic="loan_part_plans", words="50000"),
        QuestionShown(step="loan.part"),
        AsideShown(step="loan.part", topic="loan_schedule", words="show me the schedule"),
    )
    tapped, said, part, again = visits(at_the_loan)
    assert (tapped.way, tapped.choice, tapped.asides) == ("tap", "loan_schedule", ("cost",))
    assert (said.way, said.choice, said.length, said.asides) == ("words", "loan_schedule", 20, ())
    assert (part.answered, part.asides) == (True, ())
    assert (again.answered, again.asides) == (False, ("loan_schedule",))
    found = summary(at_the_loan)
    assert (found.questions, found.answered, found.asides) == (4, 3, 2)


def test_an_open_sitting_is_told_from_left() -> None:
    crashed = [each.model_copy(update={"sitting": "b"}) for each in OBSERVED[:3]]
    one, other = sittings([*OBSERVED, *crashed])
    assert (one.left, one.columns, one.lines, one.seconds) == ("home", 80, 24, 31.0)
    assert (other.left, other.step) == ("", "identity.number")


@for_each(
    ("visit", "operators", "seconds"),
    [
        # M + 18 codes + Enter, M + H + P + K, M + K, M + 11 random + Enter, M + 5 K + Enter.
        (Visit("identity.number", 1, 2, True, length=18), "M 19K[0.75]", 15.13),
        (Visit("consent.face", 1, 2, True, way="tap", choice="agree"), "M H P K", 3.13),
        (Visit("product", 1, 2, True, way="key", choice="business"), "M K", 1.63),
        (Visit("identity.mobile", 1, 2, True, length=11), "M 12K[0.50]", 7.13),
        (Visit("profile.income", 1, 2, True, way="words", length=5), "M 6K[0.28]", 3.03),
    ],
)
def test_keystroke_level_estimate_by_hand(visit: Visit, operators: str, seconds: float) -> None:
    found = estimate(visit)
    assert found is not None and found.operators == operators
    assert found.seconds == pytest.approx(seconds)


def test_persona_has_no_estimate() -> None:
    assert estimate(Visit("product", 1, 2, True, way="persona")) is None
    assert estimate(Visit("product", 1, 2)) is None


async def _store(folder: Path) -> tuple[str, Sequence[Recorded]]:
    options = SessionOptions(folder, seed=1, pace=0, clock=ManualClock(), contracts="defer")
    async with await open_session(options) as session:
        talk = await Conversation.open(session, "alipay", "en", "li-wei")
        await talk.begin()
        for _ in range(2):
            await talk.fill()
        return talk.application_id, list(talk.journal)


@pytest.mark.xdist_group("walkthrough")
async def test_command_shows_a_stored_journal_with_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "keys"))
    application_id, events = await _store(tmp_path / "data")
    page = tmp_path / "walk.html"
    where = ["--data-dir", str(tmp_path / "data"), "--lang", "en"]

    def call(*arguments: str) -> str:
        told = CliRunner().invoke(loanflow, ["walkthrough", application_id, *arguments, *where])
        assert told.exit_code == 0, told.output
        return told.stdout

    shown = json.loads(await asyncio.to_thread(call, "--json"))
    steps = {each["section"]: each["rows"] for each in shown["sections"]}["steps"]
    asked = [each.event.step for each in events if isinstance(each.event, QuestionShown)]
    assert [row["step"] for row in steps] == asked
    assert steps[0]["events"] == "2–4"
    await asyncio.to_thread(call, "--to", str(page))
    text = page.read_text(encoding="utf-8")
    assert text.count("data:image/svg+xml;base64,") == len(asked)


def test_unknown_application_is_told_in_one_line(tmp_path: Path) -> None:
    told = CliRunner().invoke(
        loanflow, ["walkthrough", "A111111", "--data-dir", str(tmp_path)], prog_name="loanflow"
    )
    assert told.exit_code == 1 and "Traceback" not in told.output
