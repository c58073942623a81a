"""Everything that can happen to an application, by name."""

from types import ModuleType

from loanflow_tui.lending.events import (
    agreement,
    application,
    conversation,
    identity,
    market,
    money,
    monitoring,
    profile,
    risk,
    servicing,
)
from loanflow_tui.lending.events.base import Event

__all__ = ["EVENT_TYPES", "Event"]


def _of(module: ModuleType) -> dict[str, type[Event]]:
    found = (value for value in vars(module).values() if isinstance(value, type))
    return {kind.__name__: kind for kind in found if issubclass(kind, Event) and kind is not Event}


EVENT_TYPES: dict[str, type[Event]] = {
    name: kind
    for module in (
        application, conversation, identity, profile, risk, market, agreement, money, servicing,
        monitoring,
    )
    for name, kind in _of(module).items()
}  # fmt: skip
"""Each event's class by the name it is stored under."""
