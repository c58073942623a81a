"""The fold: a view and the next event give the next view."""

from collections.abc import Iterable, Mapping

from loanflow_tui.lending.events import application as p
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events import risk as r
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.facts_of import established
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.journey import Fact, dependents, undone_by
from loanflow_tui.lending.particulars import particulars
from loanflow_tui.lending.view import ApplicationView

Facts = Mapping[Fact, Event]


def fold(application_id: str, journal: Iterable[Recorded]) -> ApplicationView:
    """Return the view that a whole journal gives."""
    view = ApplicationView(application_id)
    for recorded in journal:
        view = apply(view, recorded)
    return view


def apply(view: ApplicationView, recorded: Recorded) -> ApplicationView:
    """Return `view` after one more event."""
    event = recorded.event
    changes = particulars(view, event, recorded.at)
    changes["seq"], changes["hash"], changes["updated"] = recorded.seq, recorded.hash, recorded.at
    changes["facts"] = _facts(view.facts, event)
    return view.after(changes)


def _facts(facts: Facts, event: Event) -> Facts:
    """Return the facts that hold after `event`: what it undid is gone, what it made is there."""
    match event:
        case p.AnswerUndone(step=step):
            return _without(facts, undone_by([step]))
        case p.StartedOver():
            return {fact: made_by for fact, made_by in facts.items() if fact is Fact.HOST}
        case p.LanguageChanged() if Fact.SIGNED not in facts:
            return _without(facts, undone_by([Fact.CONTRACT]))
        case r.OfferExpired():
            return _without(facts, undone_by([Fact.BUREAU, Fact.HOST_DATA]))
        case m.PayoutReturned():
            return _without(facts, undone_by([Fact.PAYOUT]))
    made = established(event)
    if made is None:
        return facts
    if made not in facts and made is not Fact.HOST and Fact.DECISION not in facts:
        return {**facts, made: event}
    return {**_without(facts, dependents(made)), made: event}


def _without(facts: Facts, gone: frozenset[Fact]) -> Facts:
    return {fact: made_by for fact, made_by in facts.items() if fact not in gone}
