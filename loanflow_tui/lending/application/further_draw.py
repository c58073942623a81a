"""What a further draw takes over from the application before it."""

import json
from collections.abc import Iterator

from loanflow_tui.lending.application.event_facts import established
from loanflow_tui.lending.application.facts import Fact, dependents, undone_by
from loanflow_tui.lending.application.projection import Facts
from loanflow_tui.lending.events import EVENT_TYPES, Event
from loanflow_tui.lending.events.application import ConsentGiven, ConsentRefused, ConsentWithdrawn
from loanflow_tui.lending.events.line import Carried, DrawBegun
from loanflow_tui.lending.events.risk import InsurerQuoted

CARRIED = tuple(
    fact
    for fact in tuple(Fact)[: list(Fact).index(Fact.DECISION)]
    if fact not in (Fact.HOST, Fact.LINE, Fact.CUSTOMER)
)
"""The facts that hold for every draw of a line: all answers and reports that a decision needs."""


def begun(facts: Facts, line: str, agreement: str, draw: int) -> DrawBegun:
    """Return the event that begins a draw with what holds in the application before it."""
    gone = _not_carried(facts)
    events = [facts[fact] for fact in CARRIED if fact in facts and fact not in gone]
    return DrawBegun(
        line=line,
        agreement=agreement,
        draw=draw,
        carried=tuple(
            Carried(kind=type(event).__name__, body=event.public_json()) for event in events
        ),
        personal=tuple(event.personal_json() for event in events),
    )


def _not_carried(facts: Facts) -> frozenset[Fact]:
    """Return what a draw finds out anew: reports under a consent that was withdrawn, and cover
    where no insurer answered. A consent that is needed and was withdrawn is asked for again, and
    that for the insurer once refused too; whether a draw needs cover follows from its own score.
    """
    gone: set[Fact] = set()
    quoted = facts.get(Fact.INSURER)
    if not isinstance(quoted, InsurerQuoted) or quoted.quote is None:
        gone |= {Fact.INSURER, Fact.COVER}
    if isinstance(facts.get(Fact.CONSENT_INSURANCE), (ConsentRefused, ConsentWithdrawn)):
        gone |= {Fact.INSURER, Fact.COVER, Fact.CONSENT_INSURANCE}
    if isinstance(facts.get(Fact.CONSENT_BUREAU), ConsentWithdrawn):
        gone |= undone_by([Fact.CONSENT_BUREAU])
    if isinstance(facts.get(Fact.CONSENT_HOST_DATA), ConsentWithdrawn):
        gone |= dependents(Fact.CONSENT_HOST_DATA)
    return frozenset(gone)


def rests_on_withdrawn(event: DrawBegun, facts: Facts) -> bool:
    """Tell whether a draw began with a consent that was withdrawn since, as `facts` have it."""
    carried = carried_facts(event)
    withdrawn = (fact for fact, held in facts.items() if isinstance(held, ConsentWithdrawn))
    return any(isinstance(carried.get(fact), ConsentGiven) for fact in withdrawn)


def carried_facts(event: DrawBegun) -> dict[Fact, Event]:
    """Return the facts that a draw begins with; without their personal values once erased."""
    return {fact: held for held in _events(event) if (fact := established(held)) is not None}


def _events(event: DrawBegun) -> Iterator[Event]:
    for number, each in enumerate(event.carried):
        kind = EVENT_TYPES[each.kind]
        sealed = event.personal[number] if event.personal else None
        values = kind.erased() if sealed is None else json.loads(sealed or "{}")
        yield kind.model_validate(json.loads(each.body) | values, strict=False)
