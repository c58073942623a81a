"""What a further draw takes over from the application before it."""

import json
from collections.abc import Iterator

from loanflow_tui.lending.application.event_facts import established
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.projection import Facts
from loanflow_tui.lending.events import EVENT_TYPES, Event
from loanflow_tui.lending.events.application import ConsentRefused, ConsentWithdrawn
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
    """Return what a draw finds out anew: cover, where no insurer answered or it may be told nothing
    more. Whether a draw needs it follows from its own score; who said no to asking is asked again.
    """
    quoted = facts.get(Fact.INSURER)
    refused = isinstance(facts.get(Fact.CONSENT_INSURANCE), (ConsentRefused, ConsentWithdrawn))
    if isinstance(quoted, InsurerQuoted) and quoted.quote is not None and not refused:
        return frozenset()
    gone = {Fact.INSURER, Fact.COVER}
    return frozenset(gone | {Fact.CONSENT_INSURANCE} if refused else gone)


def carried_facts(event: DrawBegun) -> dict[Fact, Event]:
    """Return the facts that a draw begins with; without their personal values once erased."""
    return {fact: held for held in _events(event) if (fact := established(held)) is not None}


def _events(event: DrawBegun) -> Iterator[Event]:
    for number, each in enumerate(event.carried):
        kind = EVENT_TYPES[each.kind]
        sealed = event.personal[number] if event.personal else None
        values = kind.erased() if sealed is None else json.loads(sealed or "{}")
        yield kind.model_validate(json.loads(each.body) | values, strict=False)
