"""The journal in short, each event put into words when it is looked at."""

from collections.abc import Iterator, Sequence
from typing import overload

from loanflow_tui.dialogue.inspector.model import InspectorEntry
from loanflow_tui.lending.api import AsideShown, Event, Recorded

_TOLD = (
    "step", "partner", "consent", "document", "product", "masked", "outcome", "topic", "sign",
)  # fmt: skip
"""Values of events that tell most of them, where they are public."""


class Entries(Sequence[InspectorEntry]):
    """The entries of a journal; few of them are on screen at a time."""

    def __init__(self, journal: Sequence[Recorded]) -> None:
        self._journal = journal

    @overload
    def __getitem__(self, place: int) -> InspectorEntry: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[InspectorEntry]: ...
    def __getitem__(self, place: int | slice) -> InspectorEntry | Sequence[InspectorEntry]:
        if isinstance(place, slice):
            return [_entry(each) for each in self._journal[place]]
        return _entry(self._journal[place])

    def __len__(self) -> int:
        return len(self._journal)

    def __iter__(self) -> Iterator[InspectorEntry]:
        return map(_entry, self._journal)


def _entry(recorded: Recorded) -> InspectorEntry:
    return InspectorEntry(recorded.seq, recorded.kind, _detail(recorded.event), recorded.hash)


def _detail(event: Event) -> str:
    """Return the one public value that tells most of an event."""
    if isinstance(event, AsideShown):
        return event.topic
    for name in _TOLD:
        value = getattr(event, name, None)
        if isinstance(value, str) and name not in event.PERSONAL:
            return value
    return ""
