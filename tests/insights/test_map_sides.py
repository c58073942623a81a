"""The map of two sides: where they differ, who was counted, and what a reviewer would find."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import Input, Static

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.insights.asked_twice import asked_twice
from loanflow_tui.insights.cohort.running import Plan, nothing_counted, run
from loanflow_tui.insights.cohort.tally import Tally
from loanflow_tui.insights.map.book import MapBook
from loanflow_tui.insights.map.counts import Counts, StepCount, cohort_counts, stored_counts
from loanflow_tui.insights.map.findings import KINDS, Evidence, Found, by_kind, findings
from loanflow_tui.insights.map.journey import JourneyMap, journey_map
from loanflow_tui.insights.map.looks import Look, contrast, look_at
from loanflow_tui.insights.map.making import Made
from loanflow_tui.insights.map.mermaid import map_mermaid
from loanflow_tui.insights.map.page import map_html
from loanflow_tui.insights.map.pictures import at_each_question
from loanflow_tui.insights.map.sides import Difference, Side, differences, side_of
from loanflow_tui.insights.map.simulated import simulated
from loanflow_tui.insights.map.walks import MapWay, Walks
from loanflow_tui.lending.api import (
    AnswerUndone,
    AsideShown,
    Event,
    Fact,
    NameGiven,
    QuestionShown,
    Recorded,
)
from loanflow_tui.scenarios.drivers.screen_capture import picture_of
from tests.insights.test_stored import ANSWERED, ASKED, THREE, stored

WALKED = Walks((MapWay("product", "consent.privacy", "on"),), frozenset())
BEGUN = datetime(2026, 11, 24, tzinfo=UTC)


def variant(folder: Path, text: str, words: str = "") -> Side:
    """Return the side of a variant that is written here."""
    (folder / "words" / "locales" / "en").mkdir(parents=True)
    (folder / "variant.yaml").write_text(text, encoding="utf-8")
    (folder / "words" / "locales" / "en" / "ask.ftl").write_text(words, encoding="utf-8")
    return side_of(folder)


@pytest.fixture
def other(tmp_path: Path) -> Side:
    return variant(
        tmp_path / "other",
        "id: other\nwords: words\norder: [profile.purpose, profile.income]\n"
        "skip: [consent.marketing]\nreplies: {profile.purpose: [medical, education]}\n"
        "defaults: {profile.purpose: medical}\nhide_cards: [product]\npace: 0.5\n",
        "ask-profile-debt = What do you owe?\n",
    )


def test_sides_differ_where_the_variant_says(other: Side) -> None:
    found = [each for each in differences(Side(), other) if each.kind != "words"]
    assert found == [
        Difference("consent.marketing", "asked", "", "", "✓", "✗"),
        Difference("profile.income", "after", "", "", "profile.employer", "profile.purpose"),
        Difference("profile.purpose", "after", "", "", "profile.income", "profile.employer"),
        Difference("profile.purpose", "replies", "", "", "–", "medical, education"),
        Difference("profile.purpose", "marked", "", "", "–", "medical"),
        Difference("", "cards", "", "", "–", "product"),
        Difference("", "pace", "", "", "1", "0.5"),
    ]
    (worded,) = [each for each in differences(Side(), other) if each.kind == "words"]
    assert (worded.step, worded.message_id, worded.language) == (
        "profile.debt", "ask-profile-debt", "en",
    )  # fmt: skip
    assert worded.other == "What do you owe?"
    assert not differences(other, other)


def test_both_forms_mark_differences_and_counts(other: Side) -> None:
    counts = Counts((), 3, {"product": StepCount(3, 2, 1)}, {("product", "consent.privacy"): 2})
    found = Made(journey_map(WALKED, other, Side()), {"product": "<svg/>"}, (counts,))
    chart, page = map_mermaid(found, "en"), map_html(found, "en")
    assert "3 asked, 1 stopped" in chart and '-->|"×2"|' in chart
    assert "profile_debt" in chart.partition("  class q_")[2]
    assert "What do you owe?" in page and "\\u003csvg/>" in page
    assert '"product":[3,2,1,null,""]' in page


def test_pages_mark_differences_and_counts(other: Side) -> None:
    book = MapBook(journey_map(WALKED, other, Side()), (Side(), other))
    counts = (Counts((), 3, {"profile.purpose": StepCount(3, 2, 1)}), Counts((), 2, {}))
    page = [(each.label, each.text) for each in book.page("profile.purpose", counts)]
    assert ("A", "–") in page and ("B", "medical, education") in page
    assert ("", Message("map-value", {"name": Message("map-asked-people"), "value": "A 3 · B 0"})) \
        in page  # fmt: skip
    assert ("B", "What do you owe?") in [(e.label, e.text) for e in book.page("profile.debt")]
    everywhere = [(each.label, each.text) for each in book.page("differences")]
    assert ("B", "product") in everywhere and ("B", "medical, education") in everywhere
    assert "differences" in {name for name, _ in book.entries("en")}
    usual = MapBook(journey_map(WALKED))
    assert "differences" not in {name for name, _ in usual.entries("en")}


async def test_a_cohort_beside_the_app_counts_the_same(other: Side) -> None:
    plan = Plan(2, 39, "en", variants=(None, other.folder))
    counted = nothing_counted(plan)
    blocks = [each async for each in simulated(plan)]
    await asyncio.to_thread(run, plan, counted)
    assert blocks == [tuple(cohort_counts(plan, each) for each in counted.tallies)]


def test_counts_of_the_store_by_hand() -> None:
    counts = stored_counts(THREE)
    product = counts.steps["product"]
    assert (product.asked, product.answered, product.stopped) == (3, 2, 1)
    assert (product.seconds, product.first) == (7.0, "A1")
    assert counts.ways == {("product", "consent.privacy"): 1}


def test_counts_of_a_cohort_by_hand() -> None:
    tally = Tally()
    tally.counts.update(
        {("people",): 5, ("asked", "product"): 5, ("answered", "product"): 3,
         ("left", "product", "patience"): 1, ("left", "product", "price"): 1}
    )  # fmt: skip
    tally.first["asked", "product"] = 2
    counts = cohort_counts(Plan(5, 1, "en"), tally)
    assert counts.steps == {"product": StepCount(5, 3, 2, first="2")}


def journal(*events: Event) -> list[Recorded]:
    return [Recorded(n, BEGUN + timedelta(seconds=n), each, "") for n, each in enumerate(events, 1)]


def test_asked_twice_unless_taken_back() -> None:
    asked, given = QuestionShown(step="identity.name"), NameGiven(name="Li Wei")
    assert [*asked_twice(journal(asked, asked, given))] == []
    assert [*asked_twice(journal(asked, given, asked))] == ["identity.name"]
    undone = AnswerUndone(step=Fact.NAME)
    assert [*asked_twice(journal(asked, given, undone, asked))] == []


def found_in(drawn: JourneyMap, kind: str, evidence: Evidence | None = None) -> list[Found]:
    return [each for each in findings(drawn, evidence) if each.kind == kind]


def test_words_are_found_to_be_jargon_or_long(tmp_path: Path) -> None:
    long = " ".join(["and then some more"] * 10)
    worded = variant(
        tmp_path / "worded", "id: worded\nwords: words\n",
        f"ask-identity-name = Will you give collateral?\nask-profile-debt = Well {long}?\n",
    )  # fmt: skip
    usual, drawn = journey_map(WALKED), journey_map(WALKED, worded)
    jargon = {*found_in(drawn, "jargon")} - {*found_in(usual, "jargon")}
    assert jargon == {Found("jargon", "identity.name", "en: collateral")}
    assert {each.step for each in found_in(drawn, "long")} == {"profile.debt"}
    assert not found_in(usual, "long")


def test_stored_times_and_questions_are_found() -> None:
    slow = [
        stored("A1", ASKED, ANSWERED, seconds=4),
        stored("A2", ASKED, ANSWERED, seconds=10),
    ]
    about = AsideShown(step="product", topic="cost", words="what does it cost")
    early = stored("A3", ASKED, about)
    seen = Evidence(stored=[*slow, early])
    drawn = journey_map(WALKED)
    assert [each.what for each in found_in(drawn, "slow", seen)] == ["7.0 s > 1.6 + 5 s (2)"]
    assert found_in(drawn, "costs-late", seen) == [Found("costs-late", "product", "1 (A3)")]
    assert not found_in(drawn, "slow", Evidence(stored=slow[:1]))


def test_only_kinds_that_were_looked_for_are_listed() -> None:
    assert not {"slow", "costs-late", "contrast", "cut", "asked-twice"} & {*by_kind(())}
    look = Look((), ("cut…",), ())
    seen = Evidence([("product", "en", look)], [journal(ASKED)], THREE)
    kinds = by_kind(findings(journey_map(WALKED), seen), seen)
    assert [*kinds] == [*KINDS]
    assert kinds["cut"] == [Found("cut", "product", "en: cut…")]


class Poster(App[None]):
    """A screen with faint and cut text."""

    CSS = """
    #faint { color: #777; background: #888; } #plain { color: black; background: white; }
    Static { width: 12; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def compose(self) -> ComposeResult:
        yield Static("pale", id="faint")
        yield Static("all clear", id="plain")
        yield Static("incomprehensibilities")
        yield Input(id="one")
        yield Input(id="two")


async def test_faint_and_cut_screen_text_is_found() -> None:
    app = Poster()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen = look_at(app.screen)
    assert [each.partition(" (")[0] for each in seen.faint if "pale" in each] == ["pale"]
    assert not any("all clear" in each for each in seen.faint)
    assert seen.cut == ("incomprehen…",)
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)


async def test_a_question_is_pictured_as_it_is_asked() -> None:
    async for step, stage in at_each_question("en", only=("product",)):
        assert step == "product" and ">Emergency<" in picture_of(stage.app)


def test_a_broken_variant_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "variant.yaml").write_text("id: x\nskip: [consent.bureau]\n", encoding="utf-8")
    told = CliRunner().invoke(loanflow, ["map", "--variant", str(tmp_path), "--lang", "en"])
    assert told.exit_code == 2 and told.output.count("\n") == 1 and "variant.yaml:2" in told.output
