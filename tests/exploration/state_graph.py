"""The possible changes of state, found by applying every possible event from the start on."""

from collections.abc import Hashable, Mapping
from functools import cache
from typing import NamedTuple

from loanflow_tui.dialogue.digressions import last_answer
from loanflow_tui.exploration.coverage.fixtures import made
from loanflow_tui.exploration.coverage.kinds import arrow
from loanflow_tui.lending.api import (
    SYSTEM_FACTS,
    DecisionMade,
    Event,
    Fact,
    State,
    state,
    undone_by,
)
from loanflow_tui.lending.application.fold import CLOSED_AS
from tests.exploration.applications import Node, after, opened
from tests.exploration.transitions import Events, possible_events, wishes

Move = tuple[State, State]

_LOAN: frozenset[Move] = frozenset(
    {
        (State.DISBURSING, State.ACTIVE),
        (State.ACTIVE, State.DISBURSEMENT_FAILED),
        (State.ACTIVE, State.OVERDUE),
        (State.OVERDUE, State.ACTIVE),
        (State.ACTIVE, State.SETTLED),
    }
)
"""Changes after the payout, which depend on days and not on facts."""

MOST_WISHES = 2
"""How often something is undone on one path, searched in full; a third time finds nothing new."""

_FOUND_OUT = (SYSTEM_FACTS - {Fact.LIFTED}) | {
    Fact.FACE,
    Fact.CARD,
    Fact.COMPARE,
    Fact.LENDER,
    Fact.AMOUNT,
    Fact.ACCEPTED,
}
"""What the lender and its partners establish; answers differ by what they undo of it. That a person
lifted a refusal changes nothing of what may come next, but that it isn't lifted again.
"""


class Found(NamedTuple):
    """What was found: the changes of state, and the kinds of events that happened on the way."""

    moves: set[Move]
    kinds: set[type[Event]]

    def changes(self) -> frozenset[str]:
        """Return the changes from one state to another, as coverage lists them."""
        every = _LOAN | self.moves
        return frozenset(arrow(str(one), str(other)) for one, other in every if one is not other)


@cache
def explored(most_wishes: int) -> Found:
    """Apply every possible event, with up to so many wishes to undo something on one path."""
    found = Found(set(), set())
    seen: set[Hashable] = set()
    begun = opened()
    edge = {_place(begun): begun}
    for _ in range(most_wishes):
        stood = _gone_on(edge, seen, found)
        edge = {}
        for node in stood:
            edge |= _changed(node, found)
    _gone_on(edge, seen, found)
    return found


def _gone_on(edge: dict[Hashable, Node], seen: set[Hashable], found: Found) -> list[Node]:
    """Apply every possible event until no new state appears; return the states reached."""
    stood = []
    while edge:
        place, node = edge.popitem()
        if place in seen:
            continue
        seen.add(place)
        stood.append(node)
        here = [node]
        while here:
            node = here.pop()
            for events in possible_events(node):
                end = _led(node, events, found)
                if end is None:
                    continue
                there = _place(end)
                if there == place:
                    here.append(end)
                elif there not in seen:
                    edge[there] = end
    return stood


def _changed(node: Node, found: Found) -> dict[Hashable, Node]:
    """Grant each wish; of those that leave the same, one stands for all."""
    ends = (_led(node, events, found) for events in wishes(node))
    return {_place(end): end for end in ends if end is not None}


def _led(node: Node, events: Events, found: Found) -> Node | None:
    """Return where events lead, or None if they close the application: it stays in that state.

    Each change of state on the way is one that was found.
    """
    stands = state(node.view)
    for event in events:
        kind = type(event)
        found.kinds.add(kind)
        if kind in CLOSED_AS:
            found.moves.add((stands, CLOSED_AS[kind]))
            return None
        before, node = stands, node.after(event)
        stands = state(node.view)
        found.moves.add((before, stands))
    return node


def _place(node: Node) -> Hashable:
    """Return what tells apart where applications stand, as far as it matters to what comes next.

    Answers are alike that are asked for in the same state and undo the same of what was found out.
    """
    view = node.view
    decided, last = view.get(DecisionMade), last_answer(view)
    return (
        state(view),
        _missing_and_found(frozenset(view.facts)),
        last and _kinds().get(last),
        decided and (decided.outcome, decided.decision.knock_out),
        view.work.scoring_begun,
        (view.work.trouble, node.conversation.confirming),
        view.monitoring.step_up,
        view.monitoring.hold and view.monitoring.hold.interrupted,
    )


@cache
def _missing_and_found(facts: frozenset[Fact]) -> tuple[Hashable, frozenset[Fact]]:
    """Return which kinds of answers are missing beside `facts`, and what of them was found out."""
    kinds = _kinds()
    return frozenset(kinds[fact] for fact in kinds.keys() - facts), _FOUND_OUT & facts


@cache
def _kinds() -> Mapping[Fact, tuple[State, frozenset[Fact]]]:
    """Return which answers are alike."""
    view = opened().view
    found: dict[Fact, tuple[State, frozenset[Fact]]] = {}
    while (due := view.due) is not None and due is not Fact.PAYOUT:
        found[due] = (state(view), _FOUND_OUT & undone_by([due]))
        view = after(view, made(due))
    return found
