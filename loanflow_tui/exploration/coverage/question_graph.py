"""The possible ways from question to question, derived from the facts that are asked for."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from itertools import product as combined

from loanflow_tui.dialogue.digressions import last_answer
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.exploration.coverage.fixtures import made as fixture
from loanflow_tui.lending.api import (
    SYSTEM_FACTS,
    ApplicationView,
    Decision,
    DecisionMade,
    Event,
    Fact,
    Occupation,
    OccupationGiven,
    Outcome,
    Product,
    ProductChosen,
    StartedOver,
    missing,
)

Pair = tuple[str, str]

_THAT_DECIDE = (Fact.CONSENT_FACE, Fact.CONSENT_HOST_DATA, Fact.ACCEPTED)
"""Answers that decide what is asked later."""

_SOME = StartedOver()
"""Stands for an event of which only the fact it made matters."""


@cache
def journeys() -> tuple[tuple[ApplicationView, ...], ...]:
    """Return the ways forward: where an application stands at each fact that is due."""
    kinds = combined(
        Product,
        (Occupation.EMPLOYED, Occupation.UNEMPLOYED),
        (Outcome.APPROVED, Outcome.DECLINED),
        (False, True),
    )
    found = (tuple(_forward(*kind)) for kind in kinds)
    return tuple(way for way in found if Fact.COMMENT in way[-1].facts)


def _forward(
    product: Product, occupation: Occupation, outcome: Outcome, comparing: bool
) -> Iterator[ApplicationView]:
    facts: dict[Fact, Event] = {Fact.HOST: _SOME}
    made: dict[Fact, Event] = {
        Fact.PRODUCT: ProductChosen(product=product),
        Fact.OCCUPATION: OccupationGiven(occupation=occupation),
        Fact.DECISION: DecisionMade(decision=_decided(product, outcome)),
        **{fact: fixture(fact) for fact in _THAT_DECIDE},
    }
    while True:
        view = _stands(facts)
        yield view
        due = missing(view)
        if due is None and comparing and Fact.DECISION in facts and Fact.COMPARE not in facts:
            due = Fact.COMPARE
        if due is None:
            return
        facts[due] = made.get(due, _SOME)
        if due is Fact.OFFER and comparing:
            yield _stands(facts)
            facts[Fact.COMPARE] = _SOME


def _decided(product: Product, outcome: Outcome) -> Decision:
    return Decision(outcome=outcome, product=product, reasons=(), policy_version="")


def _stands(facts: dict[Fact, Event]) -> ApplicationView:
    return ApplicationView("", facts=dict(facts))


def question_pairs() -> frozenset[Pair]:
    """Return from which question to which it goes: forward, one back, and through leaving."""
    found: set[Pair] = set()
    for way in journeys():
        asked = [view for view in way if _question(view)]
        names = [_question(view) for view in asked]
        found |= set(pairwise(names))
        for view, name in zip(asked, names, strict=True):
            if Fact.SIGNED in view.facts:
                break
            last = last_answer(view)
            if last is not None and name != "end":
                found.add((name, last.value))
            if name != "end":
                found |= set(_leaving(name, names[0]))
    known = {*STEPS}
    return frozenset(pair for pair in found if pair[0] != pair[1] and known.issuperset(pair))


def _question(view: ApplicationView) -> str:
    """Return the question that is due; nothing while it is the lender's turn."""
    due = missing(view)
    if due is None:
        return "end"
    return "" if due in SYSTEM_FACTS or due is Fact.DECISION else due.value


def _leaving(name: str, first: str) -> Iterator[Pair]:
    for wish, then in (("confirm.cancel", "end"), ("confirm.start_over", first)):
        yield from ((name, wish), (wish, name), (wish, then))
