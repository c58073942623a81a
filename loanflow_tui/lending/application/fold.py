"""The fold: a view and the next event give the next view."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from loanflow_tui.lending.application.event_facts import established
from loanflow_tui.lending.application.facts import Fact, dependents, undone_by
from loanflow_tui.lending.application.projections import particulars
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events import application as p
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events import monitoring as w
from loanflow_tui.lending.events import risk as r
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import CardLinked, FaceChecked
from loanflow_tui.lending.journal.records import Recorded

Facts = Mapping[Fact, Event]


def fold(application_id: str, journal: Iterable[Recorded]) -> ApplicationView:
    """Return the view that a whole journal gives."""
    view = ApplicationView(application_id)
    for recorded in journal:
        view = apply_event(view, recorded)
    return view


def apply_event(view: ApplicationView, recorded: Recorded) -> ApplicationView:
    """Return `view` after one more event."""
    event = recorded.event
    changes = particulars(view, event, recorded.at)
    changes["seq"], changes["hash"], changes["updated"] = recorded.seq, recorded.hash, recorded.at
    if view.step_up is not None and isinstance(event, FaceChecked) and event.passed:
        changes["facts"] = {**view.facts, Fact.FACE: event}
    elif isinstance(event, CardLinked) and Fact.SIGNED in view.facts:
        changes["facts"] = {**view.facts, Fact.CARD: event}
    else:
        changes["facts"] = _facts(view.facts, event)
    return view.after(changes)


def _facts(facts: Facts, event: Event) -> Facts:
    """Return the facts that hold after `event`: what it undid is gone, what it made is there."""
    undo = _UNDOING.get(type(event))
    if undo is not None:
        return undo(facts, event)
    made = established(event)
    if made is None:
        return facts
    if made not in facts and made is not Fact.HOST and Fact.DECISION not in facts:
        return {**facts, made: event}
    gone = dependents(made)
    kept = facts if gone.isdisjoint(facts) else _without(facts, gone)
    return {**kept, made: event}


def _without(facts: Facts, gone: frozenset[Fact]) -> Facts:
    return {fact: made_by for fact, made_by in facts.items() if fact not in gone}


def _started_over(facts: Facts, _: p.StartedOver) -> Facts:
    return {fact: made_by for fact, made_by in facts.items() if fact is Fact.HOST}


def _language_changed(facts: Facts, _: p.LanguageChanged) -> Facts:
    """What is signed stays; a contract that isn't has to be in the language that is read."""
    return facts if Fact.SIGNED in facts else _without(facts, undone_by([Fact.CONTRACT]))


_UNDOING: dict[type[Event], Callable[[Facts, Any], Facts]] = {
    p.AnswerUndone: lambda facts, event: _without(facts, undone_by([event.step])),
    p.StartedOver: _started_over,
    p.LanguageChanged: _language_changed,
    r.OfferExpired: lambda facts, _: _without(facts, undone_by([Fact.BUREAU, Fact.HOST_DATA])),
    w.StepUpAsked: lambda facts, _: _without(facts, frozenset({Fact.FACE})),
    m.PayoutReturned: lambda facts, _: _without(facts, undone_by([Fact.PAYOUT])),
}
"""Events that take facts away."""
