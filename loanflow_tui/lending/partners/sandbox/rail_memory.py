"""What the payment rail remembers of itself, as long as the process lasts; see `rail_file`."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from loanflow_tui.lending.partners.ports import PaymentStatus

MovedStatus = PaymentStatus | Literal["charged_twice"]


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of one key: `tail` is all that is kept of the account, its last four digits.

    `seq` and `hash` are the last event of the application's journal when it was asked.
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
    """Keeps what was moved, once by key.

    Raises:
        StoreProblem: what it keeps isn't as it was written.
    """

    async def keep(self, moved: Moved) -> Moved:
        """Keep `moved` unless its key is known; return what is kept under it."""
        ...

    async def find(self, application_id: str, key: str) -> Moved | None:
        """Return what is kept under `key`, which is of this application."""
        ...

    async def of(self, application_id: str) -> list[Moved]:
        """Return what is kept of an application, in the order of its keys."""
        ...


_LATEST = 10_000
"""How many keys are kept in memory: those of far more payouts than are under way at a time."""


class PassingMemory:
    """Keeps the latest as long as the process lasts."""

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

    def _drop(self, key: str) -> None:
        application_id = self._kept.pop(key).application_id
        keys = self._keys[application_id]
        keys.discard(key)
        if not keys:
            del self._keys[application_id]
