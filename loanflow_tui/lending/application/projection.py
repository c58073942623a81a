"""How one part of a view follows from events."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Generic, TypeVar, cast, get_args, get_type_hints

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event

Facts = Mapping[Fact, Event]
"""The facts that hold, each with the event that established it."""

Part = TypeVar("Part")
Known = TypeVar("Known", bound=Event)


class Projection(Generic[Part, Known]):
    """Folds events into one part of a view.

    `apply` names in its `event` annotation the events that may change the part; it is called for
    these alone, so its `match` over them is exhaustive. Every other event leaves the part as it is.
    Where it is known that an event is one of `events`, `apply` itself is called.
    """

    def __init__(self, apply: Callable[[Part, Known, datetime, Facts], Part]) -> None:
        hint: Any = get_type_hints(apply)["event"]
        self.events: frozenset[type[Event]] = frozenset(get_args(hint))
        self.apply = cast(Callable[[Part, Event, datetime, Facts], Part], apply)

    def __call__(self, part: Part, event: Event, at: datetime, facts: Facts) -> Part:
        """Return `part` after `event`, which happened `at`; `facts` held before it."""
        if type(event) not in self.events:
            return part
        return self.apply(part, event, at, facts)
