"""The fold: a view and the next event give the next view."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from loanflow_tui.lending.application.agreed_terms import loan_of
from loanflow_tui.lending.application.event_facts import established
from loanflow_tui.lending.application.facts import Fact, dependents, undone_by
from loanflow_tui.lending.application.further_draw import carried_facts
from loanflow_tui.lending.application.parts import (
    LENDER_WORK,
    LINE,
    MONITORING,
    ORIGIN,
    PAYOUT,
    VERIFICATION,
)
from loanflow_tui.lending.application.projection import Facts, Projection
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.application import (
    AnswerUndone,
    ApplicationCancelled,
    ApplicationExpired,
    ApplicationWithdrawn,
    ConsentWithdrawn,
    LanguageChanged,
    StartedOver,
)
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import CardLinked, FaceChecked
from loanflow_tui.lending.events.line import DrawBegun
from loanflow_tui.lending.events.market import LenderRefused, MarketReported
from loanflow_tui.lending.events.money import ContractLapsed, PayoutConfirmed, PayoutReturned
from loanflow_tui.lending.events.monitoring import (
    ApplicationBlocked,
    PapersAsked,
    ReferralSentBack,
    StepUpAsked,
)
from loanflow_tui.lending.events.risk import OfferExpired
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.terms import State


def fold(application_id: str, journal: Iterable[Recorded]) -> ApplicationView:
    """Return the view that a whole journal gives."""
    view = ApplicationView(application_id)
    for recorded in journal:
        view = apply_event(view, recorded)
    return view


def apply_event(view: ApplicationView, recorded: Recorded) -> ApplicationView:
    """Return `view` after one more event."""
    seq, at, event, digest = recorded
    kind = type(event)
    # Most events change one part or none, and every answer waits for this.
    parts: list[Any] = [*view]
    parts[1:4] = seq, digest, at
    parts[_FACTS] = _facts_after(view, event, at)
    for place, apply in CHANGED_BY.get(kind, ()):
        parts[place] = apply(view[place], event, at, view.facts)
    if kind in CHANGE_LOAN:
        parts[_LOAN] = _loan_after(view, event, at)
    if kind in CLOSED_AS and view.closed_as is None:
        parts[_CLOSED_AS] = CLOSED_AS[kind]
    return tuple.__new__(ApplicationView, parts)


CLOSED_AS: dict[type[Event], State] = {
    ApplicationWithdrawn: State.WITHDRAWN,
    ApplicationExpired: State.EXPIRED,
    ApplicationCancelled: State.CANCELLED,
    ApplicationBlocked: State.BLOCKED,
}
"""Events that end an application, and the state in which it stays."""


def _loan_after(view: ApplicationView, event: Event, at: datetime) -> Loan | None:
    """Return the loan after `event`, one of `CHANGE_LOAN`."""
    if isinstance(event, PayoutConfirmed):
        return loan_of(view, event, at)
    if isinstance(event, PayoutReturned):
        return None
    assert view.loan is not None, "nothing was paid out"
    return LOAN.apply(view.loan, event, at, view.facts)


def _facts_after(view: ApplicationView, event: Event, at: datetime) -> Facts:
    """Return the facts that hold after `event`: what it undid is gone, what it made is there."""
    facts, kind = view.facts, type(event)
    if kind in FACTS.events:
        return FACTS.apply(facts, event, at, facts)
    made = established(event)
    if made is None:
        return facts
    if made is Fact.LINE and isinstance(event, DrawBegun):
        return {**facts, **carried_facts(event), made: event}
    # Until a decision, which carries much, nothing rests on a fact that wasn't there.
    if made in facts or Fact.DECISION in facts or made is Fact.HOST:
        gone = dependents(made)
        if not (gone.isdisjoint(facts) or _rests_alone(view, kind)):
            facts = _without(facts, gone)
    return {**facts, made: event}


def _rests_alone(view: ApplicationView, kind: type[Event]) -> bool:
    """Say whether the fact is replaced and nothing that rests on it falls.

    That is so for a step-up's face check, a withdrawn consent, and another card once it is signed.
    """
    if kind is FaceChecked:
        return view.monitoring.step_up is not None
    return kind is ConsentWithdrawn or (kind is CardLinked and Fact.SIGNED in view.facts)


def _without(facts: Facts, gone: frozenset[Fact]) -> Facts:
    return {fact: made_by for fact, made_by in facts.items() if fact not in gone}


def _undo(
    facts: Facts,
    event: AnswerUndone | StartedOver | LanguageChanged | OfferExpired | StepUpAsked
    | PayoutReturned | ContractLapsed | LenderRefused | PapersAsked | ReferralSentBack,
    _: datetime,
    __: Facts,
) -> Facts:  # fmt: skip
    """Take away the facts that `event` ends."""
    match event:
        case AnswerUndone():
            return _without(facts, undone_by([event.step]))
        case StartedOver():
            return {fact: made_by for fact, made_by in facts.items() if fact is Fact.HOST}
        case LanguageChanged():
            # A signed contract stays; any other has to be in the language that is read.
            return facts if Fact.SIGNED in facts else _without(facts, undone_by([Fact.CONTRACT]))
        case OfferExpired() | ContractLapsed():
            # A further draw of a line goes by the reports that the line was assessed on.
            asked = [Fact.DECISION] if Fact.LINE in facts else [Fact.BUREAU, Fact.HOST_DATA]
            return _without(facts, undone_by(asked))
        case LenderRefused():
            left = _without(facts, undone_by([Fact.LENDER]))
            report = left.get(Fact.MARKET)
            if not isinstance(report, MarketReported):
                return left
            return {**left, Fact.MARKET: report.without(event.lender)}
        case StepUpAsked():
            return _without(facts, frozenset({Fact.FACE}))
        case PayoutReturned():
            return _without(facts, undone_by([Fact.PAYOUT]))
        case PapersAsked():
            return _without(facts, undone_by([Fact.STATEMENT]))
        case ReferralSentBack():
            return _without(facts, frozenset({Fact.PROPOSED}))


FACTS = Projection(_undo)
LOAN = Projection(Loan.apply)

CHANGE_LOAN = LOAN.events | {PayoutConfirmed, PayoutReturned}
"""Events that may change the loan."""

_FACTS, _CLOSED_AS, _LOAN = map(ApplicationView._fields.index, ("facts", "closed_as", "loan"))

_PARTS: dict[str, Projection[Any, Any]] = {
    "origin": ORIGIN,
    "verification": VERIFICATION,
    "work": LENDER_WORK,
    "payout": PAYOUT,
    "monitoring": MONITORING,
    "line": LINE,
}

CHANGED_BY = {
    kind: tuple(
        (ApplicationView._fields.index(name), part.apply)
        for name, part in _PARTS.items()
        if kind in part.events
    )
    for kind in frozenset[type[Event]]().union(*(each.events for each in _PARTS.values()))
}
"""The places in a view of the parts that an event may change, and how it does."""
