"""An application's state, derived from its view."""

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.terms import Outcome, State

_BEGINS = {
    Fact.HOST: State.STARTED,
    Fact.NAME: State.CONSENTED,
    Fact.CODE_SENT: State.IDENTIFIED,
    Fact.OCCUPATION: State.VERIFIED,
    Fact.ID_FRONT: State.PROFILED,
    Fact.BUREAU: State.DOCUMENTED,
}
"""From which missing fact on an application is in each state, until a decision is made."""


def _reached() -> dict[Fact, State]:
    """Return the state of an application by the first fact that is missing."""
    found, reached = {}, State.STARTED
    for fact in Fact:
        found[fact] = reached = _BEGINS.get(fact, reached)
    return found


_REACHED = _reached()


def missing(view: ApplicationView) -> Fact | None:
    """Return the first fact that is needed and does not hold; None when the journey is done."""
    return view.due


def finished(view: ApplicationView) -> bool:
    """Say whether nothing is left to ask or do."""
    if view.closed_as is not None or Fact.COMMENT in view.facts or _declined(view):
        return True
    return Fact.PAYOUT in view.facts and view.due is None


def _declined(view: ApplicationView) -> bool:
    """Say whether this lender declined, and the applicant looks at no others."""
    if Fact.COMPARE in view.facts:
        return False
    decision = view.facts.get(Fact.DECISION)
    return isinstance(decision, DecisionMade) and decision.outcome is Outcome.DECLINED


def state(view: ApplicationView) -> State:
    """Return the application's state."""
    if view.closed_as is not None:
        return view.closed_as
    if view.monitoring.hold is not None:
        return State.ON_HOLD
    if Fact.DECISION in view.facts:
        return _state_after_decision(view)
    first = missing(view)
    if first is None:
        return State.SCORING
    reached = _REACHED[first]
    return State.SCORING if view.work.scoring_begun and reached is State.DOCUMENTED else reached


def _state_after_decision(view: ApplicationView) -> State:
    if view.loan is not None:
        if view.loan.settled:
            return State.SETTLED
        return State.OVERDUE if view.loan.stage is not None else State.ACTIVE
    if Fact.SIGNED in view.facts:
        if view.payout.problem is not None:
            return State.DISBURSEMENT_FAILED
        return State.DISBURSING if view.payout.key else State.SIGNED
    if Fact.CONTRACT in view.facts:
        return State.SIGNING
    if Fact.ACCEPTED in view.facts:
        return State.ACCEPTED
    match view.need(DecisionMade).outcome:
        case Outcome.REFERRED:
            return State.REFERRED
        case Outcome.DECLINED if Fact.LENDER in view.facts:
            return State.OFFERED
        case Outcome.DECLINED:
            return State.DECLINED
        case Outcome.APPROVED | Outcome.APPROVED_LESS:
            return State.OFFERED
