"""Where an application stands, and what comes next: both follow from the facts alone."""

from collections.abc import Callable

from loanflow_tui.lending.events.profile import OccupationGiven
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.terms import Occupation, Outcome, Product, State
from loanflow_tui.lending.view import ApplicationView

_WITHOUT_EMPLOYER = {Occupation.RETIRED, Occupation.UNEMPLOYED, Occupation.FREELANCE}


def _for_business(view: ApplicationView) -> bool:
    return view.product is Product.BUSINESS


def _has_employer(view: ApplicationView) -> bool:
    occupation = view.get(OccupationGiven)
    return occupation is None or occupation.occupation not in _WITHOUT_EMPLOYER


def _offered(view: ApplicationView) -> bool:
    decision = view.get(DecisionMade)
    return decision is not None and decision.outcome in (Outcome.APPROVED, Outcome.APPROVED_LESS)


_ONLY_IF: dict[Fact, Callable[[ApplicationView], bool]] = {
    Fact.USCC: _for_business,
    Fact.LICENCE: _for_business,
    Fact.EMPLOYER: _has_employer,
}

_ORDER = list(Fact)
_ASKED = tuple(_ORDER[1:])


def missing(view: ApplicationView) -> Fact | None:
    """Return the first fact that is needed and does not hold; None when the journey is done."""
    facts = view.facts
    if Fact.DECISION in facts and not _offered(view):
        return None
    for fact in _ASKED:
        if fact not in facts:
            needed = _ONLY_IF.get(fact)
            if needed is None or needed(view):
                return fact
    return None


def finished(view: ApplicationView) -> bool:
    """Say whether nothing is left to ask or do."""
    closed = view.withdrawn or view.expired or view.cancelled
    return closed or _declined(view) or Fact.COMMENT in view.facts


def _declined(view: ApplicationView) -> bool:
    decision = view.get(DecisionMade)
    return decision is not None and decision.outcome is Outcome.DECLINED


def state(view: ApplicationView) -> State:
    """Return the application's state."""
    if view.withdrawn:
        return State.WITHDRAWN
    if view.expired:
        return State.EXPIRED
    if view.cancelled:
        return State.CANCELLED
    if Fact.DECISION in view.facts:
        return _state_after_decision(view)
    first = missing(view)
    if first is None:
        return State.SCORING
    place = _ORDER.index(first)
    if view.scoring_begun and place >= _ORDER.index(Fact.BUREAU):
        return State.SCORING
    for reached, boundary in (
        (State.DOCUMENTED, Fact.BUREAU),
        (State.PROFILED, Fact.ID_FRONT),
        (State.VERIFIED, Fact.OCCUPATION),
        (State.IDENTIFIED, Fact.CODE_SENT),
        (State.CONSENTED, Fact.NAME),
    ):
        if place >= _ORDER.index(boundary):
            return reached
    return State.STARTED


def _state_after_decision(view: ApplicationView) -> State:
    if view.loan is not None:
        if view.loan.settled:
            return State.SETTLED
        return State.OVERDUE if view.loan.stage is not None else State.ACTIVE
    if Fact.SIGNED in view.facts:
        if view.payout_problem is not None:
            return State.DISBURSEMENT_FAILED
        return State.DISBURSING if view.payout_key else State.SIGNED
    if Fact.CONTRACT in view.facts:
        return State.SIGNING
    if Fact.ACCEPTED in view.facts:
        return State.ACCEPTED
    match view.need(DecisionMade).outcome:
        case Outcome.REFERRED:
            return State.REFERRED
        case Outcome.DECLINED:
            return State.DECLINED
        case Outcome.APPROVED | Outcome.APPROVED_LESS:
            return State.OFFERED
