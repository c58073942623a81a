"""The payment rail's memory within the process; see `rail_file` for the one on disk."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Protocol

from loanflow_tui.lending.partners.ports import PaymentStatus

MovedStatus = PaymentStatus | Literal["charged_twice"]


@dataclass(frozen=True, slots=True)
class Moved:
    """The outcome of one key; `tail` is the account's last four digits, the rest isn't kept.

    `seq` and `hash` are those of the journal's last event at that time.
    """

    key: str
    status: MovedStatus
    amount_fen: int
    wanted_fen: int
    tail: str
    reference: str
    returns_on: date | None = None
    application_id: str = ""
    seq: int = 0
    hash: str = ""


class RailMemory(Protocol):
    """Keeps payments, one per key.

    Raises:
        StoreProblem: the stored payments were altered.
    """

    async def keep(self, moved: Moved) -> Moved:
        """Keep `moved` unless its key is known; return the payment under that key."""
        ...

    async def find(self, application_id: str, key: str) -> Moved | None:
        """Return the payment under `key`, which belongs to this application."""
        ...

    async def of(self, application_id: str) -> list[Moved]:
        """Return an application's payments, ordered by key."""
        ...

    async def forget(self, application_ids: Collection[str]) -> None:
        """Remove the last digits of the accounts of these applications' payments."""
        ...


_LATEST = 10_000
"""The number of keys kept in memory, far more than the payouts under way at a time."""


class PassingMemory:
    """Keeps the latest payments while the process lives."""

    def __init__(self) -> None:
        self._kept: dict[str, Moved] = {}
        self._keys: dict[str, set[str]] = {}

    async def keep(self, moved: Moved) -> Moved:
        """See `RailMemory.keep`."""
        kept = self._kept.setdefault(moved.key, moved)
        self._keys.setdefault(moved.application_id, set()).add(moved.key)
        if len(self._kept) > _LATEST:
            self._drop(next(iter(self._kept)))
        return kept

    async def find(self, application_id: str, key: str) -> Moved | None:
        """See `RailMemory.find`."""
        return self._kept.get(key)

    async def of(self, application_id: str) -> list[Moved]:
        """See `RailMemory.of`."""
        return [self._kept[key] for key in sorted(self._keys.get(application_id, ()))]

    async def forget(self, application_ids: Collection[str]) -> None:
        """See `RailMemory.forget`."""
        for application_id in application_ids:
            for key in self._keys.get(application_id, ()):
                self._kept[key] = replace(self._kept[key], tail="")

    def _drop(self, key: str) -> None:
        application_id = self._kept.pop(key).application_id
        keys = self._keys[application_id]
        keys.discard(key)
        if not keys:
            del self._keys[application_id]
