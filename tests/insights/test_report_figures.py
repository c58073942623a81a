"""Every section of the reports of a cohort and of what is stored, against cases counted by hand."""

from collections import Counter
from dataclasses import replace

import pytest

from loanflow_tui.insights.cohort.actor import Acted
from loanflow_tui.insights.cohort.report import cohort_report
from loanflow_tui.insights.cohort.running import Counted
from loanflow_tui.insights.report.writing import as_values
from loanflow_tui.insights.stored.report import stored_report
from loanflow_tui.insights.walkthrough.visits import SittingTime
from tests.insights.test_cohort import PLAN, journey, tally
from tests.insights.test_stored import THREE

Rows = dict[str, list[dict[str, str | int | float | None]]]

FOUR = (
    journey(0, limit_fen=10_000_00, amount_fen=5_000_00, apr_bp=1000, rate_bp=900, seconds=60),
    journey(1, "left", last="b", acted=Acted(said=Counter({"taken": 3, "asked_back": 1}))),
    journey(2, limit_fen=30_000_00, amount_fen=9_000_00, apr_bp=2000, rate_bp=1800, seconds=600),
    journey(3, "declined", outcome="declined", why="region"),
)
"""Two are paid, one leaves at b, one is declined for the region."""


def cohort() -> Rows:
    report = cohort_report(PLAN, Counted([tally(*FOUR)], people=4))
    return {each["section"]: each["rows"] for each in as_values(report)}


def test_ends_of_a_cohort_by_hand() -> None:
    ends = {row["end"]: row for row in cohort()["ends"]}
    assert [
        (ends[f"cohort-end-{end}"]["people"], ends[f"cohort-end-{end}"]["share"])
        for end in ("paid", "left", "declined", "referred")
    ] == [(2, 0.5), (1, 0.25), (1, 0.25), (0, 0.0)]
    # Wilson's interval of 2 in 4, at 95 %.
    low, high = str(ends["cohort-end-paid"]["interval"]).split("..")
    assert (float(low), float(high)) == pytest.approx((0.150036, 0.849964), abs=1e-5)


def test_reasons_of_a_cohort_by_hand() -> None:
    (left,) = cohort()["leaving"]
    assert (left["step"], left["people"], left["share"], left["first"]) == ("b", 1, 0.25, 1)
    (declined,) = cohort()["reasons"]
    assert (declined["reason"], declined["people"], declined["of_end"]) == ("region", 1, 1.0)


def test_offers_of_a_cohort_by_hand() -> None:
    offers = {
        str(row["measure"]).removeprefix("cohort-measure-"): row for row in cohort()["offers"]
    }
    for measure, people, mean, tenth, median, ninetieth in (
        ("limit", 2, 20_000_00, 10_000_00, 10_000_00, 30_000_00),
        ("amount", 2, 7_000_00, 5_000_00, 5_000_00, 9_000_00),
        ("apr", 2, 0.15, 0.10, 0.10, 0.20),
        ("rate", 2, 0.135, 0.09, 0.09, 0.18),
        ("seconds", 2, 330, 60, 60, 600),
    ):
        found = [offers[measure][each] for each in ("mean", "tenth", "median", "ninetieth")]
        assert offers[measure]["people"] == people, measure
        assert found == pytest.approx([mean, tenth, median, ninetieth]), measure


def test_words_and_tempers_of_a_cohort_by_hand() -> None:
    words = {row["said"]: (row["times"], row["share"]) for row in cohort()["words"]}
    assert words["cohort-said-taken"] == (3, 0.75)
    assert words["cohort-said-asked-back"] == (1, 0.25)
    people = Counter(f"cohort-temper-{each.who.temper}" for each in FOUR)
    paid = Counter(f"cohort-temper-{each.who.temper}" for each in FOUR if each.end == "paid")
    tempers = cohort()["tempers"]
    assert {row["temper"]: row["people"] for row in tempers} == people
    for row in tempers:
        temper = str(row["temper"])
        assert row["paid"] == pytest.approx(paid[temper] / people[temper], abs=1e-6)


def stored_rows(name: str) -> list[dict[str, str | int | float | None]]:
    sat = SittingTime(30.0, 80, 24, "quit", "b"), SittingTime(90.0, 80, 24, "", "b")
    three = [
        replace(THREE[0], limit_fen=10_000_00, amount_fen=8_000_00, apr="0.10", seconds=100,
                sittings=sat[:1]),
        replace(THREE[1], limit_fen=20_000_00, amount_fen=2_000_00, apr="0.20", seconds=300,
                sittings=sat[1:]),
        THREE[2],
    ]  # fmt: skip
    return {each["section"]: each["rows"] for each in as_values(stored_report(three))}[name]


def test_states_of_what_is_stored_by_hand() -> None:
    (state,) = stored_rows("states")
    assert (state["applications"], state["share"], state["first"]) == (3, 1.0, "A1")


def test_figures_of_what_is_stored_by_hand() -> None:
    figures = {
        str(row["figure"]).removeprefix("insights-figure-"): [
            row[each] for each in ("applications", "least", "median", "most")
        ]
        for row in stored_rows("figures")
    }
    assert figures["limit"] == [2, 10_000_00, 15_000_00, 20_000_00]
    assert figures["amount"] == [2, 2_000_00, 5_000_00, 8_000_00]
    assert figures["apr"] == pytest.approx([2, 0.10, 0.15, 0.20])
    assert figures["seconds"] == [2, 100, 200, 300]


def test_topics_and_sittings_by_hand() -> None:
    (topic,) = stored_rows("topics")
    assert (topic["times"], topic["applications"], topic["first"]) == (1, 1, "A3")
    (sat,) = stored_rows("sittings")
    assert (sat["sittings"], sat["time"], sat["left"], sat["crashed"]) == (2, 60.0, 1, 1)
