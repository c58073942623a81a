"""Handlers register themselves, with the events that they may record.

What a command, or the lender's work on a fact, can lead to is declared here and nowhere else: the
coverage of events asks for it, and the service's state machine test holds handlers to it.
"""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.commands import Command
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork

Handler = Callable[[UnitOfWork, Any], Awaitable[None]]
Work = Callable[[UnitOfWork], Awaitable[None]]
Events = tuple[type[Event], ...]
_H = TypeVar("_H", bound=Handler)
_W = TypeVar("_W", bound=Work)

HANDLERS: dict[type[Command], Handler] = {}
"""Which function carries out which command."""

EMITS: dict[type[Command], frozenset[type[Event]]] = {}
"""The events that a command's handler may record."""

WORK: dict[Fact, Work] = {}
"""Which function does the lender's work that establishes a fact."""

WORK_EMITS: dict[Fact, frozenset[type[Event]]] = {}
"""The events that the lender's work on a fact may record."""


def handles(command: type[Command], *, emits: Events = ()) -> Callable[[_H], _H]:
    """Register the function below as a command's handler."""

    def register(handler: _H) -> _H:
        HANDLERS[command] = handler
        EMITS[command] = frozenset(emits)
        return handler

    return register


def works_on(*facts: Fact, emits: Events) -> Callable[[_W], _W]:
    """Register the function below as the lender's work on these facts."""

    def register(work: _W) -> _W:
        WORK.update(dict.fromkeys(facts, work))
        WORK_EMITS.update(dict.fromkeys(facts, frozenset(emits)))
        return work

    return register
