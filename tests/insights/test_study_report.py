"""A study's report agrees with two participants counted by hand."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.insights.report.writing import as_csv, as_html, as_values
from loanflow_tui.insights.study import measures
from loanflow_tui.insights.study.figures import Figures, figures
from loanflow_tui.insights.study.gathered import Stored, Taken
from loanflow_tui.insights.study.people import FOLDER, Participant, TaskRun
from loanflow_tui.insights.study.pictured import without_own
from loanflow_tui.insights.study.report import study_report, wanted_pictures
from loanflow_tui.insights.study.running import YES, Run
from loanflow_tui.lending.api import (
    JOURNAL,
    AnswerGiven,
    AnswerUndone,
    AsideShown,
    ClarificationShown,
    Event,
    Fact,
    NameGiven,
    Observed,
    QuestionShown,
    RepairShown,
)
from tests.insights.studies import Person, study
from tests.insights.test_walkthrough import journal, seen

NOW = datetime(2026, 11, 24, tzinfo=UTC)
FILLED = (
    NameGiven(name="Lin Na"),
    QuestionShown(step="product"),
    AnswerGiven(step="product", choice="personal", filled=True),
)


def stored(name: str, events: tuple[Event, ...], observed: list[Observed]) -> Stored:
    return Stored(name, [], None, journal(*FILLED, *events), observed)


DONE = stored(
    "A1",
    (
        QuestionShown(step="offer.amount"),  # 4
        RepairShown(step="offer.amount", reason="above", words="Lin Na wants a million"),
        AnswerGiven(step="offer.amount", words="20000", way="words"),  # 6
        QuestionShown(step="offer.tenor"),  # 7
        AsideShown(step="offer.tenor", topic="cost", words="what does it cost"),
        AnswerGiven(step="offer.tenor", choice="months_12", way="tap"),
        QuestionShown(step="offer.accept"),  # 10
        AsideShown(step="offer.accept", topic="help"),
    ),
    [
        seen("opened", 0, 4),
        seen("shown", 1000, 4, step="offer.amount"),
        seen("answered", 7000, 4, step="offer.amount", keys=9, taken=False),
        seen("answered", 11000, 5, step="offer.amount", keys=5, taken=True),
        seen("shown", 12000, 7, step="offer.tenor"),
        seen("marked", 13000, 7, step="offer.tenor", note="lost", severity=3,
             heuristic="recognition", lasted_ms=2000),
        seen("answered", 22000, 8, step="offer.tenor", taken=True),
        seen("shown", 23000, 10, step="offer.accept"),
        seen("left", 30000, 11, what="quit", step="offer.accept"),
    ],
)  # fmt: skip
LEFT = stored(
    "B1",
    (
        QuestionShown(step="offer.amount"),
        ClarificationShown(step="offer.amount", words="LOTS of it"),
        ClarificationShown(step="offer.amount", words="lots of it"),
    ),
    [
        seen("opened", 0, 4),
        seen("shown", 500, 4, step="offer.amount"),
        seen("left", 20000, 6, what="quit", step="offer.amount"),
    ],
)


def who(code: str, variant: str, sus: tuple[int, ...], stars: int, seq: int) -> Participant:
    run = TaskRun(task="find", variant=variant, begun=NOW, ended="finished", seq=seq)
    return Participant(
        code=code, plan="another", agreed=NOW, language="en", variant=variant, order=("find",),
        runs=(run,), sus=sus, satisfaction=stars, comment="", finished=code == "P01",
    )  # fmt: skip


@pytest.fixture
def two(tmp_path: Path) -> Figures:
    """Two participants: P01 did the task the usual way, P02 gave up in the variant."""
    people = [
        who("P01", "usual", (5, 1) * 5, 5, seq=6),
        who("P02", "short", (3,) * 10, 2, seq=2),
    ]
    taken = [Taken(each, each.runs[0], [kept])
             for each, kept in zip(people, (DONE, LEFT), strict=True)]  # fmt: skip
    return figures(study(tmp_path), people, taken)


def rows(found: Figures, name: str) -> list[dict[str, str | int | float | None]]:
    return {each["section"]: each["rows"] for each in as_values(study_report(found, "en"))}[name]


def test_tasks_by_hand(two: Figures) -> None:
    usual, short = rows(two, "tasks")
    assert [usual[key] for key in ("variant", "people", "done", "success", "direct", "who")] == [
        "usual", 1, 1, 1, 0, "P01",
    ]  # fmt: skip
    assert usual["score"] == 75
    assert usual["success_interval"] == "0.206549..1.0"
    assert [short[key] for key in ("variant", "done", "success", "score")] == [
        "short-way", 0, 0, 0,
    ]  # fmt: skip


def test_time_and_ease_by_hand(two: Figures) -> None:
    usual, short = rows(two, "ease")
    # Opened at 0, done at 23 s, of which the mark took 2.
    assert [usual[key] for key in ("timed", "time", "rated", "seq")] == [1, 21.0, 1, "6.0"]
    assert [short[key] for key in ("timed", "time", "seq")] == [0, None, "2.0"]


def test_steps_by_hand(two: Figures) -> None:
    amount, tenor, given_up = rows(two, "steps")
    keys = ("step", "people", "answered", "left", "time", "klm", "keys", "given", "missed", "off")
    # 11 - 1 s; KLM M 6K = 1.35 + 6 * 0.28; 100 - 50 / 2 - (10 - 3.03 - 5) / 2 = 74.0.
    assert [amount[key] for key in keys] == [
        "offer.amount", 1, 1, 0, 10.0, 3.03, "14.0", 2, 1, 0,
    ]  # fmt: skip
    assert amount["score"] == 74
    # 22 - 12 - 2 s; KLM M H P K = 3.13; 100 - 25.
    assert [tenor[key] for key in keys] == ["offer.tenor", 1, 1, 0, 8.0, 3.13, "0.0", 1, 0, 1]
    assert tenor["score"] == 75
    # Two answers asked back, and given up there: 100 - 100 - 50, at least 0.
    assert [given_up[key] for key in keys[:4]] == ["offer.amount", 1, 0, 1]
    assert [given_up[key] for key in ("time", "given", "missed", "score")] == [None, 2, 2, 0]


def test_every_step_is_the_sum_of_its_visits(two: Figures) -> None:
    visits = rows(two, "visits")
    for step in rows(two, "steps"):
        own = [
            each for each in visits
            if (each["variant"], each["step"]) == (step["variant"], step["step"])
        ]  # fmt: skip
        for key in ("given", "missed", "corrected", "left"):
            assert sum(int(each[key] or 0) for each in own) == step[key]
    assert [each["events"] for each in visits] == ["4–6", "7–9", "4–6"]


def test_scales_by_hand(two: Figures) -> None:
    everybody, usual, short, *_ = rows(two, "scales")
    # (5 - 1) * 10 * 2.5 and 2 * 10 * 2.5; the interval is cut off at the ends of the scale.
    assert (usual["mean"], short["mean"], everybody["mean"]) == ("100.0", "50.0", "75.0")
    assert (everybody["interval"], everybody["who"]) == ("0.0..100.0", "P01 P02")
    assert measures.sus((4, 2) * 4) is None
    assert measures.sus((4, 2, 5, 1, 4, 2, 5, 1, 4, 3)) == 82.5


def test_variants_side_by_side(two: Figures) -> None:
    success, time, *_ = rows(two, "compared")
    assert (success["value_a"], success["value_b"], success["difference"]) == (1, 0, 1)
    assert success["interval"] == "-0.122109..1.0"
    assert (success["verdict"], time["verdict"]) == ("study-verdict-open", "study-verdict-none")


def test_misses_are_grouped_and_masked(two: Figures) -> None:
    asked_back, refused = rows(two, "misses")
    assert (asked_back["words"], asked_back["times"]) == ("LOTS of it", 2)
    assert asked_back["events"] == "P02 B1 #5, P02 B1 #6"
    assert (refused["words"], refused["reason"]) == ("•••• wants a million", "above")


def test_words_that_name_somebody_are_not_shown(two: Figures) -> None:
    named = stored(
        "C1",
        (
            QuestionShown(step="identity.name"),
            RepairShown(step="identity.name", reason="format", words="Zhang 3"),
        ),
        [],
    )
    people = [who("P03", "usual", (), 3, 4)]
    found = figures(two.study, people, [Taken(people[0], people[0].runs[0], [named])])
    (row,) = rows(found, "misses")
    assert (row["words"], row["step"]) == ("study-words-hidden", "identity.name")


def test_marks_are_findings_with_pictures(two: Figures) -> None:
    (finding,) = rows(two, "findings")
    assert [finding[key] for key in ("severity", "note", "step", "event", "time")] == [
        3, "lost", "offer.tenor", "P01 A1 #7", 13.0,
    ]  # fmt: skip
    wanted = [each.source for each in wanted_pictures(two)]
    assert wanted == ["P01 A1 #7–9", "P02 B1 #4–6", "P01 A1 #4–6"]
    report = study_report(two, "en", {wanted[0]: "<svg/>", wanted[1]: "<svg/>"})
    assert [each.title for each in report.pictures] == ["offer.tenor", "offer.amount"]
    assert as_html(report, "en").count("data:image/svg+xml") == 2


def test_pictures_name_nobody() -> None:
    svg = "<style>Lin</style><text x='11122233344455'>Lin</text><text>Na,</text><text>&lt;3</text>"
    shown = svg.replace(">Lin</text>", ">••••</text>").replace("Na,", "••••,")
    assert without_own(svg, journal(*FILLED)) == shown


def test_the_count_of_participants_is_honest(two: Figures) -> None:
    report = study_report(two, "en")
    about = " ".join(Wording("en").say(each) for each in report.about)
    assert "Participants: 2, of whom 1 finished and 1 stopped" in about
    assert "changed since 2 of them" in about and "smallest group has 1" in about
    assert "steps,find usual offer.amount P01,score,74" in as_csv(report, "en")


def test_removed_tasks_are_left_out_and_told(two: Figures) -> None:
    gone = [each.run.model_copy(update={"task": "gone"}) for each in two.taken]
    taken = [each._replace(run=run) for each, run in zip(two.taken, gone, strict=True)]
    found = figures(two.study, two.people, taken)
    assert (found.attempts, found.removed) == ([], 2)
    about = " ".join(Wording("en").say(each) for each in study_report(found, "en").about)
    assert "no longer has are not counted: 2." in about


def test_an_answer_taken_back_counts_against_its_step(two: Figures) -> None:
    again = stored(
        "D1",
        (
            QuestionShown(step="profile.income"),  # 4
            AnswerGiven(step="profile.income", words="9000"),
            QuestionShown(step="profile.debt"),  # 6
            AnswerUndone(step=Fact.INCOME),
            QuestionShown(step="profile.income"),  # 8
        ),
        [],
    )
    person = who("P04", "usual", (), 3, 4)
    taken = Taken(person, person.runs[0].model_copy(update={"ended": ""}), [again])
    found = measures.attempt(taken, two.study.plan.tasks[0], "usual")
    assert [each.corrected for each in found.seen] == [1, 0, 0]
    assert (found.outcome, found.seconds, any(each.left for each in found.seen)) == (
        "open", None, False,
    )  # fmt: skip


def test_report_of_what_was_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "keys"))

    def call(*arguments: str, code: int = 0) -> str:
        given = ["study", "report", str(tmp_path), "--lang", "en", *arguments]
        done = CliRunner().invoke(loanflow, given, prog_name="loanflow")
        assert done.exit_code == code, done.output
        return done.output

    found = study(tmp_path)
    assert "Nobody has taken part yet" in call(code=2)
    Run(found, "P01", "en", Person({"consent": YES}).means()).take_part()
    shown = {each["section"]: each["rows"] for each in json.loads(call("--json"))["sections"]}
    assert [row["done"] for row in shown["tasks"]] == [1, 1]
    assert "steps" not in shown, "the persona answered"
    store = tmp_path / FOLDER / "P01" / "find" / JOURNAL
    store.write_bytes(b"no database")
    told = call(code=2)
    assert told.count("\n") == 1 and str(store.parent) in told
