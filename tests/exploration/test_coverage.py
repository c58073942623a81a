"""Coverage: the items come from the product, the covered ones from journals and turns."""

from functools import cache
from pathlib import Path

import pytest

from loanflow_tui.dialogue.catalogue import catalogue
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.exploration.coverage.collector import reached_by
from loanflow_tui.exploration.coverage.kinds import CoverageKind, arrow
from loanflow_tui.exploration.coverage.page import coverage_html
from loanflow_tui.exploration.coverage.question_graph import question_pairs
from loanflow_tui.exploration.coverage.report import CoverageReport, report_of
from loanflow_tui.exploration.coverage.universe import universe, unreachable
from loanflow_tui.lending import events as e
from loanflow_tui.lending.api import FACT_OF
from loanflow_tui.lending.application.fold import CLOSED_AS, FACTS
from loanflow_tui.lending.handlers.catalogue import emitted
from loanflow_tui.lending.partners.catalogue import FAULTS
from loanflow_tui.lending.terms import Language, State
from tests.cases import NIGHTLY
from tests.exploration.state_graph import MOST_WISHES, explored
from tests.exploration.touring import TOURING, covered_elsewhere, toured
from tests.scenarios.playing import PLAYED, play, played

pytestmark = TOURING

WHOLE = (
    CoverageKind.STEP,
    CoverageKind.STATE,
    CoverageKind.MOVE,
    CoverageKind.WAY,
    CoverageKind.RULE,
    CoverageKind.FAULT,
    CoverageKind.CARD,
)
"""What corpus, plans and tours cover in full."""


@cache
def whole() -> CoverageReport:
    """Return what the corpus and the tours that exploring finds cover together."""
    by_hand = [(name, played(name).reached) for name in PLAYED]
    return report_of([*by_hand, *((f"tour-{n}", tour.reached) for n, tour in enumerate(toured()))])


@cache
def state_moves() -> frozenset[tuple[str, ...]]:
    """Return every change of state, each from and to."""
    return frozenset(tuple(each.split(arrow("", ""))) for each in universe()[CoverageKind.MOVE])


@pytest.mark.parametrize("kind", WHOLE)
def test_corpus_and_tours_cover_everything_reachable(kind: CoverageKind) -> None:
    covered = next(each for each in whole().kinds if each.kind is kind)
    missed = set(covered.missed) - covered_elsewhere().get(kind, frozenset())
    assert not missed, (
        "add a scenario to tests/scenarios/corpus that covers these, or have every way searched for"
        " them: python -m tests.renew searched"
    )


@pytest.mark.parametrize("kind", [*WHOLE, CoverageKind.WORDING])
def test_covered_elsewhere_is_reachable(kind: CoverageKind) -> None:
    assert covered_elsewhere().get(kind, frozenset()) <= universe()[kind]


@pytest.mark.parametrize("kind", [each for each in WHOLE if each is not CoverageKind.WAY])
def test_nothing_unknown_is_covered(kind: CoverageKind) -> None:
    covered = next(each for each in whole().kinds if each.kind is kind)
    assert covered.beyond == {}


def test_corpus_and_tours_hear_nearly_every_message() -> None:
    covered = next(each for each in whole().kinds if each.kind is CoverageKind.WORDING)
    missed = set(covered.missed) - covered_elsewhere().get(CoverageKind.WORDING, frozenset())
    assert len(missed) < covered.total / 10, missed


def test_unreachable_items_stay_uncovered() -> None:
    for kind, items in unreachable().items():
        assert set(items) <= universe()[kind]
    for covered in whole().kinds:
        assert set(covered.unreachable) == set(unreachable().get(covered.kind, ()))


def test_why_it_cant_is_said_in_both_languages() -> None:
    reasons = {why for items in unreachable().values() for why in items.values()}
    for language in Language:
        assert all(f"coverage-why-{why}" in catalogue(language.value) for why in reasons)


def test_what_there_is_follows_the_product() -> None:
    there = universe()
    assert there[CoverageKind.STEP] == {step.id for step in step_table()}
    assert len(there[CoverageKind.FAULT]) == sum(len(fault.steps) for fault in FAULTS.values())
    assert {state for pair in state_moves() for state in pair} == set(State)
    assert ("sign.name", "sign.code") in question_pairs()
    assert ("identity.number", "confirm.cancel") in question_pairs()


TAKEN_BACK_TWICE = {
    arrow(State.STARTED, State.SCORING),
    arrow(State.OFFERED, State.IDENTIFIED),
    arrow(State.DECLINED, State.IDENTIFIED),
}
"""Changes that only come about where answers are taken back twice; the night searches these too."""


def test_state_changes_are_those_a_search_finds() -> None:
    found = explored(MOST_WISHES if NIGHTLY else 1).changes()
    left = frozenset() if NIGHTLY else TAKEN_BACK_TWICE
    assert universe()[CoverageKind.MOVE] - found == left, "run: python -m tests.renew moves"
    assert found <= universe()[CoverageKind.MOVE], "run: python -m tests.renew moves"


WITH_THE_MONEY = {
    e.PayoutConfirmed, e.PayoutReturned, e.DrawBegun, e.RatingGiven, e.CommentGiven,
}  # fmt: skip
"""Events that need a loan or an earlier one: their moves are listed, or they move nothing."""


def test_search_lets_happen_what_handlers_declare() -> None:
    """A handler that declares another event of these kinds is missing in `transitions`."""
    moving = {*FACT_OF, *FACTS.events, *CLOSED_AS} & emitted()
    happened = explored(1).kinds
    assert moving - happened == WITH_THE_MONEY
    assert happened <= emitted()


def test_money_and_leaving_are_where_they_may_be() -> None:
    assert (State.DISBURSING, State.ACTIVE) in state_moves()
    assert (State.SIGNING, State.WITHDRAWN) in state_moves()
    assert (State.SIGNED, State.WITHDRAWN) not in state_moves()
    assert (State.ACTIVE, State.STARTED) not in state_moves()
    assert (State.DECLINED, State.SCORING) not in state_moves(), "leaving the others ends it"


def test_answers_may_change_at_every_question() -> None:
    assert {(State.REFERRED, State.VERIFIED), (State.OFFERED, State.IDENTIFIED)} <= state_moves()
    assert {(State.STARTED, State.SCORING), (State.VERIFIED, State.DOCUMENTED)} <= state_moves()
    assert (State.DOCUMENTED, State.CONSENTED) in state_moves(), "as an offer lapses"
    assert (State.ACCEPTED, State.VERIFIED) in state_moves(), "while the contract is drawn anew"
    assert (State.SIGNED, State.DOCUMENTED) in state_moves(), "as a contract lapses"
    assert (State.SIGNED, State.IDENTIFIED) not in state_moves()


def test_a_hold_lets_go_where_it_began() -> None:
    held = {one for one, other in state_moves() if other == State.ON_HOLD}
    let_go = {other for one, other in state_moves() if one == State.ON_HOLD}
    assert held == let_go - {State.BLOCKED, State.WITHDRAWN, State.EXPIRED}


async def test_fault_counts_only_where_it_struck(tmp_path: Path) -> None:
    head = "applicant: li-wei\nlanguage: en\nfaults: [sms-error@sign.code, card-error]\nsteps:\n"
    run = await play(tmp_path, "  - play_to: profile.income\n", head)
    assert reached_by(run)[CoverageKind.FAULT] == {"card-error@verify.card"}


async def test_a_journey_tells_its_ways_states_and_words(tmp_path: Path) -> None:
    run = await play(tmp_path, "  - play_to: identity.name\n  - say: help\n  - say: back\n")
    reached = reached_by(run)
    assert arrow("identity.name", "consent.marketing") in reached[CoverageKind.WAY]
    assert arrow("consented", "started") in reached[CoverageKind.MOVE]
    assert {"ask-identity-name", "help-identity-name"} <= reached[CoverageKind.WORDING]
    assert reached[CoverageKind.CARD] == {"product", "consent"}
    assert "verify.code" not in reached[CoverageKind.STEP]


async def test_quick_replies_beside_the_question_are_heard(tmp_path: Path) -> None:
    run = await play(tmp_path, "  - play_to: end\n  - say: how can I withdraw my consent\n")
    assert "choice-withdraw-bureau" in reached_by(run)[CoverageKind.WORDING]


@pytest.mark.parametrize("language", [each.value for each in Language])
def test_the_page_needs_nothing_else_and_holds_everything(language: str) -> None:
    page = coverage_html(whole(), language)
    assert "http:" not in page and "https:" not in page
    assert "src=" not in page
    for name in ("identity.number", "bureau-outage@score.bureau", "disbursing → active"):
        assert name in page
    assert Wording(language).say(Message("coverage-kind-faults")) in page
