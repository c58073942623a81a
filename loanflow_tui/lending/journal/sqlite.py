"""The store on disk: one SQLite file, used from a thread of its own, never from the event loop."""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from loanflow_tui.lending.journal.records import Row
from loanflow_tui.lending.journal.store import Conflict, Standing, StoreProblem

T = TypeVar("T")

VERSION = 1
"""The layout's number, in SQLite's `user_version`."""

_APPLICATION_ID = 0x4C4F414E

_LAYOUT = """
CREATE TABLE keys (
    application_id TEXT PRIMARY KEY,
    key BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE events (
    application_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at_us INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    sealed BLOB NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (application_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE standings (
    application_id TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    product TEXT,
    state TEXT NOT NULL,
    step TEXT NOT NULL,
    persona TEXT,
    updated_us INTEGER NOT NULL,
    finished INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX standings_by_time ON standings (finished, updated_us DESC);
"""


class SqliteStore:
    """Keeps journals in one file that survives `kill -9`: WAL, synchronous at every commit."""

    def __init__(self, path: Path, wait_seconds: float = 5.0) -> None:
        self._path = path
        self._wait_seconds = wait_seconds
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._connection: sqlite3.Connection | None = None

    async def create(self, application_id: str, key: bytes) -> None:
        def work(db: sqlite3.Connection) -> None:
            db.execute("INSERT INTO keys VALUES (?, ?)", (application_id, key))

        await self._run(work)

    async def append(self, rows: Sequence[Row], standing: Standing) -> None:
        def work(db: sqlite3.Connection) -> None:
            db.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            db.execute("REPLACE INTO standings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", standing)

        await self._run(work)

    async def rows(self, application_id: str) -> list[Row]:
        def work(db: sqlite3.Connection) -> list[Row]:
            found = db.execute(
                "SELECT * FROM events WHERE application_id = ? ORDER BY seq", (application_id,)
            )
            return [Row(*values) for values in found]

        return await self._run(work)

    async def key(self, application_id: str) -> bytes | None:
        def work(db: sqlite3.Connection) -> bytes | None:
            found = db.execute(
                "SELECT key FROM keys WHERE application_id = ?", (application_id,)
            ).fetchone()
            return found[0] if found else None

        return await self._run(work)

    async def erase_key(self, application_id: str) -> None:
        def work(db: sqlite3.Connection) -> None:
            db.execute("PRAGMA secure_delete = ON")
            db.execute("UPDATE keys SET key = NULL WHERE application_id = ?", (application_id,))

        await self._run(work)
        await asyncio.get_running_loop().run_in_executor(self._thread, self._forget)

    async def standings(self, unfinished_only: bool = False) -> list[Standing]:
        def work(db: sqlite3.Connection) -> list[Standing]:
            found = db.execute(
                "SELECT * FROM standings WHERE finished <= ? ORDER BY updated_us DESC",
                (0 if unfinished_only else 1,),
            )
            return [Standing(*(*row[:-1], bool(row[-1]))) for row in found]

        return await self._run(work)

    async def close(self) -> None:
        def work() -> None:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

        await asyncio.get_running_loop().run_in_executor(self._thread, work)
        self._thread.shutdown(wait=True)

    async def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in one transaction, in the store's thread.

        Whoever is cancelled while a write is under way learns how it ended first, and is cancelled
        at the next chance: what the screen hears and what is on disk never differ.
        """
        future = asyncio.get_running_loop().run_in_executor(self._thread, self._transact, work)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is None or future.cancelled():
                raise
            await asyncio.wait([future])
            task.uncancel()
            task.cancel()
            return future.result()

    def _forget(self) -> None:
        """Take the write-ahead log into the file, where what was erased is overwritten."""
        if self._connection is not None:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            db = self._connection = self._connection or _connect(self._path, self._wait_seconds)
            db.execute("BEGIN IMMEDIATE")
            try:
                result = work(db)
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            return result
        except sqlite3.IntegrityError as error:
            raise Conflict(str(error)) from error
        except sqlite3.Error as error:
            raise StoreProblem(_reason(error), str(error)) from error


def _connect(path: Path, wait_seconds: float) -> sqlite3.Connection:
    """Open the file, making it (mode 0600) and its layout where there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except PermissionError as error:
        raise StoreProblem("read_only", str(error)) from error
    except OSError as error:
        raise StoreProblem(
            "disk_full" if error.errno == 28 else "unavailable", str(error)
        ) from error
    db = sqlite3.connect(path, timeout=wait_seconds, isolation_level=None, check_same_thread=False)
    try:
        _prepare(db)
    except BaseException:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection) -> None:
    """Check whose file this is and of which version; lay it out when it is empty."""
    version = db.execute("PRAGMA user_version").fetchone()[0]
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    empty = not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if version > VERSION:
        raise StoreProblem("newer", f"layout {version}")
    if not empty and owner != _APPLICATION_ID:
        raise StoreProblem("corrupt", "another program's file")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    if not empty:
        return
    db.execute("BEGIN IMMEDIATE")
    if db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
        for statement in _LAYOUT.split(";"):
            if statement.strip():
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def _reason(error: sqlite3.Error) -> str:
    """Return which of our reasons an SQLite error is."""
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "locked"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return "read_only"
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return "corrupt"
        case sqlite3.SQLITE_FULL:
            return "disk_full"
        case _:
            return "unavailable"
