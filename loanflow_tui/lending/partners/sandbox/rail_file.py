"""The payment rail's memory in its own file, authenticated as the store is.

A file that was emptied, cut or replaced by an older copy is damage, never "nothing was paid".
"""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from loanflow_tui.lending.anchor.anchored import (
    ANCHOR,
    Anchor,
    AnchorBroken,
    Codes,
    named_in,
    new_anchor,
)
from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.anchor.key import MasterKey, find_or_make_key, make_private
from loanflow_tui.lending.anchor.witness import Head, Witness, WitnessForged
from loanflow_tui.lending.journal.connection import ReadingConnection
from loanflow_tui.lending.journal.store import RAIL_FILE, StoreProblem
from loanflow_tui.lending.partners.sandbox.rail_memory import Moved
from loanflow_tui.lending.runtime.database_files import check_database

FILE: Final = RAIL_FILE

_SCHEMA = """create table if not exists moved (
    key text primary key, status text not null, amount_fen integer not null,
    wanted_fen integer not null, tail text not null, reference text not null, returns_on text
) without rowid"""
_ADDED = (
    "application_id text not null default ''", "seq integer not null default 0",
    "hash text not null default ''", "mac blob",
)  # fmt: skip
_COLUMNS = (
    "key, status, amount_fen, wanted_fen, tail, reference, returns_on, application_id, seq, hash"
)
_TABLES = {("table", "moved"), ("table", "anchor")}
_ANCHORED = 1
_WAIT_S = 10.0

T = TypeVar("T")


class LastingMemory:
    """Keeps payments in a file that only the user can read. See `RailMemory`."""

    def __init__(self, directory: Path) -> None:
        self.path = directory / FILE

    async def keep(self, moved: Moved) -> Moved:
        """See `RailMemory.keep`."""
        return await asyncio.to_thread(self._do, moved.application_id, lambda rail: rail.add(moved))

    async def find(self, application_id: str, key: str) -> Moved | None:
        """See `RailMemory.find`."""
        if not await asyncio.to_thread(self._begun, application_id):
            return None
        return await asyncio.to_thread(self._do, application_id, lambda rail: rail.row(key))

    async def of(self, application_id: str) -> list[Moved]:
        """See `RailMemory.of`."""
        if not await asyncio.to_thread(self._begun, application_id):
            return []
        rows = await asyncio.to_thread(self._do, application_id, lambda rail: rail.rows())
        return [row for row in rows if _is_of(row, application_id)]

    async def forget(self, application_ids: Collection[str]) -> None:
        """See `RailMemory.forget`."""
        some = next(iter(application_ids), None)
        if some is not None and await asyncio.to_thread(self._begun, some):
            await asyncio.to_thread(self._do, some, lambda rail: rail.forget(application_ids))

    def _begun(self, application_id: str) -> bool:
        """Tell whether the file exists; a missing file that held payments is damage."""
        if self.path.exists():
            return True
        self._refuse_if_known(Witness(_key(), writing=False), application_id)
        return False

    def _refuse_if_known(self, witness: Witness, application_id: str) -> None:
        try:
            known = witness.names(self.path, f"{application_id}/")
        except WitnessForged as error:
            raise _damaged(error) from error
        finally:
            witness.close()
        if known:
            raise _damaged()

    def _do(self, application_id: str, work: "Callable[[_Rail], T]") -> T:
        self._begun(application_id)
        key = _key()
        with self._open() as db:
            witness = Witness(key)
            try:
                rail = _Rail(db, key, witness, self.path)
                rail.check(application_id)
                result = work(rail)
                db.execute("commit")
                rail.tell()
            finally:
                witness.close()
        return result

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            make_private(self.path)
            check_database(self.path)
            db = sqlite3.connect(self.path, timeout=_WAIT_S, isolation_level=None)
            try:
                db.execute("begin immediate")
                yield db
            finally:
                if db.in_transaction:
                    db.execute("rollback")
                db.close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in _PASSING:
                raise StoreProblem(_PASSING[error.sqlite_errorcode & 0xFF], str(error)) from error
            raise _damaged(error) from error
        except (sqlite3.DatabaseError, UnicodeDecodeError, WitnessForged) as error:
            raise _damaged(error) from error


def read_rail(path: Path, key: MasterKey) -> tuple[list[Moved], bool]:
    """Return everything in a rail's file, without changing it, and whether its counter could be
    read: without it, an older copy can't be told from the last one.

    Raises:
        StoreProblem: it can't be read or was altered.
    """
    reading = ReadingConnection(path, _WAIT_S)
    witness = Witness(key, writing=False)
    try:
        rail = _Rail(reading.db, key, witness, path)
        if reading.db.execute("pragma user_version").fetchone()[0] < _ANCHORED:
            return [], True
        try:
            rail.compare()
        except WitnessForged:
            return rail.rows(), False
        return rail.rows(), True
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise _damaged(error) from error
    finally:
        reading.close()
        witness.close()


_PASSING = {
    sqlite3.SQLITE_BUSY: "locked", sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_FULL: "disk_full", sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CANTOPEN: "unavailable", sqlite3.SQLITE_IOERR: "disk_full",
}  # fmt: skip


class _Rail:
    """The rail's file during one transaction."""

    def __init__(
        self, db: sqlite3.Connection, key: MasterKey, witness: Witness, path: Path
    ) -> None:
        self._db = db
        self._key = key
        self._witness = witness
        self._path = path
        self._codes: Codes | None = None
        self._anchor: Anchor | None = None
        self._told: list[Head] = []
        self._written = False

    def check(self, application_id: str) -> None:
        """Lay out an empty file, and compare the file with its witness.

        Raises:
            StoreProblem: it was altered.
        """
        self._refuse_others()
        version = self._db.execute("pragma user_version").fetchone()[0]
        if version < _ANCHORED:
            self._begin(application_id)
        self._witness.placed(self.compare(), self._path, 0)

    def compare(self) -> str:
        """Compare the file with its codes and its witness; return the store's name.

        Raises:
            StoreProblem: it was altered.
            WitnessForged: it is as it was written, but the witness's counter was altered.
        """
        self._refuse_others()
        try:
            store, key = named_in(self._db)
            if key != self._key.id:
                raise _damaged()
            self._codes = Codes(self._key, store)
            self._anchor = self._codes.read(self._db)
        except AnchorBroken as error:
            raise _damaged(error) from error
        found = Anchor(store, key).after(code for _, code in self._rows())
        whole = (found.rows, found.total) == (self._anchor.rows, self._anchor.total)
        if not whole or self._anchor.generation < self._witness.generation(store):
            raise _damaged()
        return store

    def _refuse_others(self) -> None:
        """Refuse a file with anything besides our tables, such as a trigger."""
        kept = self._db.execute("select type, name from sqlite_schema")
        if not {(kind, name) for kind, name in kept if not name.startswith("sqlite_")} <= _TABLES:
            raise _damaged()

    def _begin(self, application_id: str) -> None:
        """Add codes to a file of an older version; a file that had codes before is damage."""
        if self._witness.names(self._path, f"{application_id}/"):
            raise _damaged()
        self._db.execute(_SCHEMA)
        if self._witness.store_at(self._path) is not None and self._has_rows():
            raise _damaged()
        for column in _ADDED:
            self._db.execute(f"alter table moved add column {column}")
        self._db.execute(ANCHOR.strip().rstrip(";"))
        anchor = new_anchor(self._key)
        self._codes = Codes(self._key, anchor.store)
        codes = []
        for row in self._db.execute(f"select {_COLUMNS} from moved").fetchall():
            codes.append(self._codes.code("moved", *row))
            self._db.execute("update moved set mac = ? where key = ?", (codes[-1], row[0]))
        self._codes.write(self._db, anchor.after(codes))
        self._db.execute(f"pragma user_version = {_ANCHORED}")

    def _has_rows(self) -> bool:
        return bool(self._db.execute("select count(*) from moved").fetchone()[0])

    def add(self, moved: Moved) -> Moved:
        """Add a row unless its key is known; return the row under that key."""
        assert self._codes is not None and self._anchor is not None
        known = self.row(moved.key)
        if known is not None:
            return known
        row = _row(moved)
        code = self._codes.code("moved", *row)
        self._db.execute(f"insert into moved values ({', '.join('?' * 11)})", (*row, code))
        self._changed([code])
        name = f"{moved.application_id}/{moved.key}"
        self._told.append(Head(name, max(moved.seq, 1), moved.hash))
        return moved

    def forget(self, application_ids: Collection[str]) -> None:
        """Remove the last digits of the accounts of these applications' payments."""
        assert self._codes is not None
        self._db.execute("pragma secure_delete = on")
        for moved, code in list(self._rows()):
            if moved.tail and any(_is_of(moved, each) for each in application_ids):
                new = self._codes.code("moved", *_row(replace(moved, tail="")))
                self._db.execute(
                    "update moved set tail = '', mac = ? where key = ?", (new, moved.key)
                )
                self._changed([new], [code])

    def _changed(self, added: list[bytes], removed: Sequence[bytes] = ()) -> None:
        assert self._codes is not None and self._anchor is not None
        self._anchor = self._anchor.after(added, removed)
        self._codes.write(self._db, self._anchor)
        self._written = True

    def tell(self) -> None:
        """Report what was committed to the witness."""
        if self._written and self._anchor is not None:
            self._witness.saw(self._anchor.store, self._anchor.generation, self._told)

    def row(self, key: str) -> Moved | None:
        """Return the row under `key`."""
        return next((moved for moved in self.rows() if moved.key == key), None)

    def rows(self) -> list[Moved]:
        """Return every payment that was asked for, by its key.

        Raises:
            StoreProblem: a row was altered.
        """
        return [moved for moved, _ in self._rows()]

    def _rows(self) -> Iterator[tuple[Moved, bytes]]:
        """Yield each row with its code.

        Raises:
            StoreProblem: a row was altered.
        """
        assert self._codes is not None
        for *row, mac in self._db.execute(f"select {_COLUMNS}, mac from moved order by key"):
            if mac != self._codes.code("moved", *row):
                raise _damaged()
            yield _moved(tuple(row)), mac


def _is_of(moved: Moved, application_id: str) -> bool:
    """Tell whether a payment is an application's; those of before name it in their key alone."""
    marked = f"-{application_id.removeprefix('A')}"
    return moved.application_id == application_id or (
        not moved.application_id and marked in moved.key
    )


def _row(moved: Moved) -> tuple[object, ...]:
    return (
        moved.key, moved.status, moved.amount_fen, moved.wanted_fen, moved.tail, moved.reference,
        moved.returns_on.isoformat() if moved.returns_on else None, moved.application_id, moved.seq,
        moved.hash,
    )  # fmt: skip


def _moved(row: tuple[Any, ...]) -> Moved:
    """Build a payment from a row whose code was checked."""
    key, status, amount, wanted, tail, reference, back, application_id, seq, digest = row
    returns_on = date.fromisoformat(back) if back else None
    return Moved(
        key, status, amount, wanted, tail, reference, returns_on, application_id, seq, digest
    )


def _key() -> MasterKey:
    try:
        return find_or_make_key()
    except OSError as error:
        raise StoreProblem("no_key", str(error)) from error


def _damaged(error: BaseException | None = None) -> StoreProblem:
    return StoreProblem("rail", str(error or ""), (Damage("rail"),))
