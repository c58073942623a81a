"""The figures of what is stored agree with three applications counted by hand."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.insights.report.writing import as_values
from loanflow_tui.insights.stored.journeys import StoredJourney, stored_journey
from loanflow_tui.insights.stored.reading import StoredJourneys
from loanflow_tui.insights.stored.report import stored_report
from loanflow_tui.lending.api import (
    AnswerGiven,
    AsideShown,
    ClarificationShown,
    CommentGiven,
    Event,
    Host,
    Language,
    Observed,
    QuestionShown,
    RatingGiven,
    Recorded,
    RepairShown,
)
from loanflow_tui.lending.events.application import ApplicationStarted, VariantUsed

BEGUN = datetime(2026, 11, 24, tzinfo=UTC)


def stored(name: str, *events: Event, host: Host = Host.ALIPAY, seconds: int = 0) -> StoredJourney:
    """Return an application with these events after its start; seen for so many seconds."""
    started = ApplicationStarted(
        host=host, language=Language.EN, persona=None, seed=1, policy_version="1", device="d"
    )
    journal = [
        Recorded(number, BEGUN + timedelta(seconds=number), event, "")
        for number, event in enumerate((started, *events), start=1)
    ]
    observed = [
        Observed(kind="shown", sitting="a", ms=0, seq=2, step="product"),
        Observed(kind="answered", sitting="a", ms=seconds * 1000, seq=2, step="product",
                 taken=True),
    ]  # fmt: skip
    return stored_journey(name, journal, observed if seconds else [])


ASKED, ANSWERED = QuestionShown(step="product"), AnswerGiven(step="product", way="words")
THREE = [
    stored("A1", ASKED, ANSWERED, RatingGiven(rating=5), CommentGiven(comment="ring 13652945677"),
           seconds=4),
    stored("A2", ASKED, RepairShown(step="product", reason="choose"),
           RepairShown(step="product", reason="choose"), ANSWERED,
           QuestionShown(step="consent.privacy"), RatingGiven(rating=2), host=Host.WECHAT,
           seconds=10),
    stored("A3", ASKED, ClarificationShown(step="product", words="eh"),
           AsideShown(step="product", topic="remark_complaint", words="too long")),
]  # fmt: skip


def rows(name: str) -> list[dict[str, str | int | float | None]]:
    report = stored_report(THREE)
    return {each["section"]: each["rows"] for each in as_values(report)}[name]


def test_funnel_by_hand() -> None:
    product, privacy = rows("funnel")
    assert [product[key] for key in ("asked", "answered", "open", "time")] == [3, 2, 1, 7.0]
    assert (product["first"], privacy["first"]) == ("A3", "A2")
    assert privacy["of_all"] == pytest.approx(1 / 3, abs=1e-6)


def test_refusals_count_people_and_times() -> None:
    choose = next(row for row in rows("refusals") if row["reason"] == "choose")
    assert (choose["applications"], choose["times"], choose["first"]) == (1, 2, "A2")
    asked_back = next(row for row in rows("refusals") if row["reason"] != "choose")
    assert (asked_back["times"], asked_back["first"]) == (1, "A3")


def test_a_reply_is_no_topic() -> None:
    found = stored(
        "A5",
        QuestionShown(step="loan.home"),
        AnswerGiven(step="loan.home", choice="loan_schedule", way="tap"),
        AsideShown(step="loan.home", topic="loan_schedule"),
        AsideShown(step="loan.home", topic="cost", words="what does it cost"),
        QuestionShown(step="end"),
        AsideShown(step="end", topic="loan", words="my loan"),
    )
    assert found.topics == ("cost",)
    assert found.answered == {"loan.home", "end"}


def test_satisfaction_by_host() -> None:
    everybody, alipay, wechat = rows("ratings")
    assert (everybody["ratings"], everybody["mean"]) == (2, "3.50")
    assert [everybody[key] for key in ("one", "two", "three", "four", "five")] == [0, 1, 0, 0, 1]
    assert (alipay["mean"], wechat["mean"]) == ("5.00", "2.00")


def test_satisfaction_by_variant() -> None:
    short = stored("A4", VariantUsed(variant="short", digest="d"), RatingGiven(rating=4))
    report = stored_report([*THREE, short])
    ratings = {each["section"]: each["rows"] for each in as_values(report)}["ratings"]
    without, followed = ratings[-2:]
    assert (without["ratings"], without["mean"]) == (2, "3.50")
    assert (followed["group"], followed["mean"]) == ("short", "4.00")


def test_comments_are_masked_and_complaints_traced() -> None:
    (comment,) = rows("comments")
    assert "13652945677" not in str(comment["comment"]) and comment["first"] == "A1"
    (complaint,) = rows("complaints")
    assert (complaint["words"], complaint["event"]) == ("too long", "A3 4")


def test_nothing_stored_makes_an_empty_report(tmp_path: Path) -> None:
    told = CliRunner().invoke(loanflow, ["insights", "--json", "--data-dir", str(tmp_path)])
    assert told.exit_code == 0 and json.loads(told.stdout) == {"sections": []}


async def test_only_what_changed_is_read_again() -> None:
    async with await open_session(SessionOptions(seed=1)) as session:
        stored = StoredJourneys(session)
        assert await stored.read() == ([], False)
        await session.service.start(Host.ALIPAY, Language.EN)
        first, changed = await stored.read()
        again, changed_again = await stored.read()
    assert len(first) == 1 and changed and not changed_again
    assert again[0] is first[0]
