"""Which changes of state there are, worked out from the facts and how they rest on each other."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from itertools import product as combined

from loanflow_tui.dialogue.asides import TARGETS, last_answer
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.lending.events.application import ProductChosen, StartedOver
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.profile import OccupationGiven
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.handlers.screening import WATCHED
from loanflow_tui.lending.journey import SYSTEM_FACTS, Fact, undone_by
from loanflow_tui.lending.partners.catalogue import FAULTS
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.lending.policy.monitoring import Measure
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.stages import finished, missing, state
from loanflow_tui.lending.terms import Occupation, Outcome, Product, State
from loanflow_tui.lending.view import ApplicationView

Pair = tuple[str, str]

_SOME = StartedOver()
"""Stands for an event of which only the fact it made matters."""

_MAY_FAIL = frozenset(step for fault in FAULTS.values() for step in fault.steps)
"""Steps at which a partner may fail, so that the applicant is asked what now."""

_MONEY: tuple[tuple[State, State], ...] = (
    (State.SIGNED, State.DISBURSING),
    (State.DISBURSING, State.ACTIVE),
    (State.DISBURSING, State.DISBURSEMENT_FAILED),
    (State.DISBURSEMENT_FAILED, State.DISBURSING),
    (State.DISBURSEMENT_FAILED, State.SIGNED),
    (State.DISBURSEMENT_FAILED, State.CANCELLED),
    (State.ACTIVE, State.DISBURSEMENT_FAILED),
    (State.ACTIVE, State.OVERDUE),
    (State.OVERDUE, State.ACTIVE),
    (State.ACTIVE, State.SETTLED),
)
"""What may become of a loan, which hangs on money and not on facts."""


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
    }
    while True:
        view = _stands(facts)
        yield view
        due = missing(view)
        if due is Fact.BUREAU:
            yield _stands(facts, scoring=True)
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


def _stands(facts: dict[Fact, Event], scoring: bool = False) -> ApplicationView:
    begun = scoring or Fact.BUREAU in facts
    return ApplicationView("", facts=dict(facts), scoring_begun=begun)


def _stops(view: ApplicationView) -> bool:
    """Tell whether the applicant may be heard here: a question is asked, or a partner failed."""
    if view.due is Fact.BUREAU:
        return view.scoring_begun
    return bool(_question(view)) or view.due in _MAY_FAIL


@cache
def moves() -> frozenset[Pair]:
    """Return every change of state there is, each from and to."""
    found: set[Pair] = set(_MONEY)
    heard: set[State] = {State.REFERRED, State.ON_HOLD}
    for way in journeys():
        found |= {(state(one), state(other)) for one, other in pairwise(way)}
        for view in way:
            if Fact.SIGNED in view.facts:
                break
            if _stops(view) and not finished(view):
                heard.add(state(view))
                found |= set(_changed(view))
    heard.discard(State.DECLINED)
    found |= {(each, end) for each in heard for end in (State.WITHDRAWN, State.EXPIRED)}
    found |= {(each, State.STARTED) for each in heard - {State.ON_HOLD}}
    found |= {(State.SCORING, each) for each in (State.OFFERED, State.REFERRED, State.DECLINED)}
    found |= {(State.REFERRED, each) for each in (State.OFFERED, State.DECLINED)}
    found |= {(_at(Fact.FACE), each) for each in (State.DECLINED, State.REFERRED)}
    found |= {(_at(Fact.ELIGIBLE), State.DECLINED), (State.SIGNING, State.ACCEPTED)}
    found |= {(each, _at(Fact.BUREAU)) for each in (State.OFFERED, State.SIGNING)}
    found |= set(_watched())
    return frozenset((str(one), str(other)) for one, other in found if one != other)


def _changed(view: ApplicationView) -> Iterator[Pair]:
    """Yield what `back` and `change my …` lead to: taken back, and forward again."""
    last = last_answer(view)
    wishes = [*TARGETS.values(), (last,) if last is not None else ()]
    for wish in wishes:
        facts, begun, now = {**view.facts}, view.scoring_begun, view
        for fact in wish:
            if fact in view.facts:
                gone = undone_by([fact])
                begun = begun and Fact.BUREAU not in gone
                facts = {each: made for each, made in facts.items() if each not in gone}
                now, before = _stands(facts, begun), now
                yield state(before), state(now)
        while now.due is not None and now.due in view.facts:
            facts[now.due] = view.facts[now.due]
            now, before = _stands(facts, begun), now
            yield state(before), state(now)


def _at(fact: Fact) -> State:
    """Return where an application stands when a fact is due."""
    return next(state(view) for way in journeys() for view in way if view.due is fact)


def _watched() -> Iterator[Pair]:
    """Yield what follows where monitoring looks: before a step, or once it is done."""
    measures = load_policy().monitoring.measures
    for step, signs in WATCHED.items():
        fact = Fact(step)
        places = {_at(fact), _after(fact)} - {State.ACTIVE, State.OFFERED}
        if fact is Fact.DECISION:
            places |= {_at(Fact.BUREAU)}
        for place, sign in combined(places, signs):
            match measures[sign]:
                case Measure.HOLD:
                    yield from ((place, State.ON_HOLD), (State.ON_HOLD, place))
                case Measure.BLOCK:
                    yield place, State.BLOCKED
                case Measure.STEP_UP if fact is Fact.DECISION:
                    yield from ((place, _at(Fact.FACE)), (_at(Fact.FACE), place))
    yield State.ON_HOLD, State.BLOCKED


def _after(fact: Fact) -> State:
    """Return where an application stands once a fact is there."""
    return next(
        state(view)
        for way in journeys()
        for view, before in zip(way[1:], way, strict=False)
        if before.due is fact
    )


def ways() -> frozenset[Pair]:
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
