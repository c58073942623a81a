"""The store on disk: one SQLite file, used from a thread of its own, never from the event loop."""

import asyncio
import errno
import os
import sqlite3
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from loanflow_tui.lending.journal.records import JournalRow, micros, read_moment
from loanflow_tui.lending.journal.schema import prepare
from loanflow_tui.lending.journal.store import MOST_FINGERPRINTS, Conflict, Standing, StoreProblem
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind

T = TypeVar("T")


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

    async def append(
        self,
        rows: Sequence[JournalRow],
        standing: Callable[[], Standing],
        fingerprints: Sequence[Fingerprint] = (),
    ) -> None:
        after = standing()

        def work(db: sqlite3.Connection) -> None:
            db.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            db.execute("REPLACE INTO standings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", after)
            if fingerprints:
                db.executemany(
                    "INSERT INTO marks VALUES (?, ?, ?, ?, ?, ?)", map(_kept, fingerprints)
                )

        await self._run(work)

    async def rows(self, application_id: str) -> list[JournalRow]:
        def work(db: sqlite3.Connection) -> list[JournalRow]:
            found = db.execute(
                "SELECT * FROM events WHERE application_id = ? ORDER BY seq", (application_id,)
            )
            return [JournalRow(*values) for values in found]

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
            db.execute("DELETE FROM marks WHERE application_id = ?", (application_id,))

        await self._run(work)
        await asyncio.get_running_loop().run_in_executor(self._thread, self._forget)

    async def forget(self, application_id: str) -> None:
        return

    async def secret(self, proposed: bytes) -> bytes:
        def work(db: sqlite3.Connection) -> bytes:
            db.execute("INSERT OR IGNORE INTO secrets VALUES ('marks', ?)", (proposed,))
            found: bytes = db.execute("SELECT secret FROM secrets WHERE name = 'marks'").fetchone()[
                0
            ]
            return found

        return await self._run(work)

    async def fingerprints(
        self, wanted: Collection[tuple[FingerprintKind, str]]
    ) -> list[Fingerprint]:
        def work(db: sqlite3.Connection) -> list[Fingerprint]:
            found: list[Fingerprint] = []
            for each in wanted:
                rows = db.execute(
                    "SELECT * FROM marks WHERE kind = ? AND digest = ?"
                    " ORDER BY at_us DESC, rowid DESC LIMIT ?",
                    (*each, MOST_FINGERPRINTS),
                )
                found += map(_read, rows)
            return found

        return await self._run(work)

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


def _kept(fingerprint: Fingerprint) -> tuple[str, str, str, int, str, str]:
    at_us = micros(fingerprint.at)
    return (
        fingerprint.kind,
        fingerprint.digest,
        fingerprint.application_id,
        at_us,
        fingerprint.name,
        fingerprint.place,
    )


def _read(row: tuple[FingerprintKind, str, str, int, str, str]) -> Fingerprint:
    kind, digest, application_id, at_us, name, place = row
    return Fingerprint(kind, digest, application_id, read_moment(at_us), name, place)


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_UNWRITTEN = (sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE)


def _connect(path: Path, wait_seconds: float) -> sqlite3.Connection:
    """Open the file, making it (mode 0600) and its layout where there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except PermissionError as error:
        raise StoreProblem("read_only", str(error)) from error
    except OSError as error:
        raise StoreProblem(
            "disk_full" if error.errno in _NO_ROOM else "unavailable", str(error)
        ) from error
    db = sqlite3.connect(path, timeout=wait_seconds, isolation_level=None, check_same_thread=False)
    try:
        prepare(db)
    except BaseException:
        db.close()
        raise
    return db


def _reason(error: sqlite3.Error) -> str:
    """Return which of our reasons an SQLite error is."""
    # A limit on a file's size, or a quota, is no "full" to SQLite, but a write that failed.
    if getattr(error, "sqlite_errorcode", 0) in _UNWRITTEN:
        return "disk_full"
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
