"""What the payment rail remembers of itself, whatever becomes of the lender's process."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal, Protocol, cast

from loanflow_tui.lending.partners.ports import PaymentStatus

FILE: Final = "payment-rail.sqlite3"

_SCHEMA = """create table if not exists moved (
    key text primary key, status text not null, amount_fen integer not null,
    wanted_fen integer not null, tail text not null, reference text not null, returns_on text
) without rowid"""
_COLUMNS = "key, status, amount_fen, wanted_fen, tail, reference, returns_on"


MovedStatus = PaymentStatus | Literal["charged_twice"]


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of one key: `tail` is all that is kept of the account, its last four digits."""

    key: str
    status: MovedStatus
    amount_fen: int
    wanted_fen: int
    tail: str
    reference: str
    returns_on: date | None = None


class RailMemory(Protocol):
    """Keeps what was moved, once by key."""

    async def keep(self, moved: Moved) -> Moved:
        """Keep `moved` unless its key is known; return what is kept under it."""
        ...

    async def find(self, key: str) -> Moved | None:
        """Return what is kept under `key`."""
        ...


_LATEST = 10_000
"""How many keys are kept in memory: those of far more payouts than are under way at a time."""


class PassingMemory:
    """Keeps the latest as long as the process lasts."""

    def __init__(self) -> None:
        self._kept: dict[str, Moved] = {}

    async def keep(self, moved: Moved) -> Moved:
        """See `RailMemory.keep`."""
        kept = self._kept.setdefault(moved.key, moved)
        if len(self._kept) > _LATEST:
            del self._kept[next(iter(self._kept))]
        return kept

    async def find(self, key: str) -> Moved | None:
        """See `RailMemory.find`."""
        return self._kept.get(key)


class LastingMemory:
    """Keeps it in a file of its own, readable by the user alone."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / FILE

    async def keep(self, moved: Moved) -> Moved:
        """See `RailMemory.keep`."""
        return await asyncio.to_thread(self._keep, moved)

    async def find(self, key: str) -> Moved | None:
        """See `RailMemory.find`."""
        return await asyncio.to_thread(self._find, key)

    def _keep(self, moved: Moved) -> Moved:
        returns_on = moved.returns_on.isoformat() if moved.returns_on else None
        row = (moved.key, moved.status, moved.amount_fen, moved.wanted_fen, moved.tail,
               moved.reference, returns_on)  # fmt: skip
        with self._open() as database:
            database.execute("insert or ignore into moved values (?, ?, ?, ?, ?, ?, ?)", row)
            return cast(Moved, _read(database, moved.key))

    def _find(self, key: str) -> Moved | None:
        if not self.path.exists():
            return None
        with self._open() as database:
            return _read(database, key)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        database = sqlite3.connect(self.path, timeout=10)
        try:
            with database:
                database.execute(_SCHEMA)
                yield database
        finally:
            database.close()


def _read(database: sqlite3.Connection, key: str) -> Moved | None:
    row = database.execute(f"select {_COLUMNS} from moved where key = ?", (key,)).fetchone()
    if row is None:
        return None
    returns_on = date.fromisoformat(row[6]) if row[6] else None
    return Moved(row[0], row[1], row[2], row[3], row[4], row[5], returns_on)
