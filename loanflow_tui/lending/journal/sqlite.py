"""The store on disk: one SQLite file, used from its own thread, never from the event loop."""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from loanflow_tui.lending.anchor.damage import Damage, of_application
from loanflow_tui.lending.anchor.witness import Head
from loanflow_tui.lending.journal import adoption
from loanflow_tui.lending.journal.database import Database, Writing
from loanflow_tui.lending.journal.records import (
    GENESIS,
    JournalRow,
    chain_hash,
    micros,
    read_moment,
)
from loanflow_tui.lending.journal.schema import ANCHORED
from loanflow_tui.lending.journal.store import (
    MOST_FINGERPRINTS,
    Conflict,
    Erasure,
    Latest,
    Loaded,
    Standing,
    StoreProblem,
)
from loanflow_tui.lending.journal.voucher import (
    ENTRIES,
    FingerprintRow,
    StandingRow,
    check_events,
    fingerprint_row,
    is_changed,
)
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind

T = TypeVar("T")

_TOLD_AFTER_S = 0.05
"""Seconds by which the witness may lag; after a crash it misses at most that much."""

_EVENT = "application_id, seq, at_us, kind, body, sealed, hash"
_FINGERPRINT = "kind, digest, application_id, at_us, name, place"
_UNFINISHED = "WHERE s.finished = 0 ORDER BY s.updated_us DESC"


class SqliteStore:
    """Keeps journals in one file that survives `kill -9`: WAL, synchronous at every commit.

    With `reading`, nothing on disk changes.
    """

    def __init__(self, path: Path, wait_seconds: float = 5.0, *, reading: bool = False) -> None:
        self._database = Database(path, wait_seconds, reading=reading)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._telling: asyncio.TimerHandle | None = None

    async def create(self, application_id: str, key: bytes) -> None:
        def work(writing: Writing) -> None:
            wrapped = writing.voucher.keys.wrap(application_id, key)
            head = Head(application_id, 0, GENESIS)
            code = writing.voucher.head(head, wrapped, None)
            writing.db.execute("INSERT INTO keys VALUES (?, ?)", (application_id, wrapped))
            writing.db.execute("INSERT INTO heads VALUES (?, ?, ?, ?)", (*head, code))
            writing.changed([code])
            writing.heads.append(head)

        await self._write(work)

    async def append(
        self,
        rows: Sequence[JournalRow],
        standing: Callable[[], Standing],
        fingerprints: Sequence[Fingerprint] = (),
    ) -> None:
        after = _place(standing())
        kept = [
            fingerprint_row(fingerprint, micros(fingerprint.at)) for fingerprint in fingerprints
        ]
        await self._write(lambda writing: self._append(writing, rows, after, kept))

    async def rows(self, application_id: str) -> list[JournalRow]:
        query = f"SELECT {_EVENT} FROM events WHERE application_id = ? ORDER BY seq"
        return await self._read(
            lambda db: [JournalRow(*values) for values in db.execute(query, (application_id,))]
        )

    async def load(self, application_id: str) -> Loaded:
        return await self._read(lambda db: self._loaded(db, application_id))

    async def latest(self) -> Latest:
        return await self._in_thread(self._database.latest)

    async def heads(self, application_ids: Collection[str]) -> dict[str, tuple[int, str]]:
        query = "SELECT seq, hash FROM events WHERE application_id = ? ORDER BY seq DESC LIMIT 1"

        def work(db: sqlite3.Connection) -> dict[str, tuple[int, str]]:
            found = {each: db.execute(query, (each,)).fetchone() for each in application_ids}
            return {each: (row[0], row[1]) for each, row in found.items() if row is not None}

        return await self._read(work)

    async def key(self, application_id: str) -> bytes | None:
        def work(db: sqlite3.Connection) -> bytes | None:
            query = "SELECT key FROM keys WHERE application_id = ?"
            found = db.execute(query, (application_id,)).fetchone()
            return self._opened(application_id, found[0]) if found and found[0] else None

        return await self._read(work)

    async def erase_key(self, application_id: str) -> Erasure:
        def work(writing: Writing) -> bytes | None:
            return self._erase(writing, application_id)

        def prove(wrapped: bytes | None) -> bool:
            """Empty the log, and confirm that no copy of the key is left."""
            emptied = self._database.empty_log()
            if not emptied or (wrapped is not None and self._database.holds(wrapped)):
                return False
            self._database.write(
                lambda writing: writing.db.execute(
                    "DELETE FROM unfinished_erasures WHERE application_id = ?", (application_id,)
                )
            )
            return True

        wrapped = await self._write(work)
        return Erasure(await self._in_thread(lambda: prove(wrapped)))

    async def forget(self, application_id: str) -> None:
        return

    async def secret(self, proposed: bytes) -> bytes:
        name = f"secret {adoption.SECRET}"

        def work(writing: Writing) -> bytes | None:
            db, voucher = writing.db, writing.voucher
            query = "SELECT secret FROM secrets WHERE name = ?"
            found = db.execute(query, (adoption.SECRET,)).fetchone()
            if found is not None:
                return voucher.keys.unwrap(name, found[0])
            if db.execute("SELECT 1 FROM marks LIMIT 1").fetchone():
                return None
            wrapped = voucher.keys.wrap(name, proposed)
            db.execute("INSERT INTO secrets VALUES (?, ?)", (adoption.SECRET, wrapped))
            writing.changed([voucher.secret(adoption.SECRET, wrapped)])
            return proposed

        found = await self._write(work)
        if found is None:
            raise self._database.damaged(Damage("secret"))
        return found

    async def fingerprints(
        self, wanted: Collection[tuple[FingerprintKind, str]]
    ) -> list[Fingerprint]:
        query = (
            f"SELECT {_FINGERPRINT}, mac FROM marks WHERE kind = ? AND digest = ?"
            " ORDER BY at_us DESC, rowid DESC LIMIT ?"
        )

        def work(db: sqlite3.Connection) -> list[Fingerprint]:
            found: list[Fingerprint] = []
            for each in wanted:
                rows = db.execute(query, (*each, MOST_FINGERPRINTS))
                found += [self._fingerprint(row[:-1], row[-1]) for row in rows]
            return found

        return await self._read(work)

    async def standings(self, unfinished_only: bool = False) -> list[Standing]:
        return await self._read(lambda db: self._standings(db, unfinished_only))

    async def erased(self) -> Sequence[str]:
        def work(db: sqlite3.Connection) -> list[str]:
            voucher = self._database.voucher
            if voucher is None:
                return []
            found = db.execute(f"{ENTRIES} WHERE k.key IS NULL")
            return [str(entry[1]) for entry in found if not is_changed(entry, voucher)]

        return await self._read(work)

    async def damage(self) -> Sequence[Damage]:
        await self._read(lambda _: None)
        return self._database.damage

    async def adopted(self) -> int:
        await self._read(lambda _: None)
        return self._database.adopted

    async def ready_to_pay(self) -> bool:
        """Tell whether the file is in place and agrees with its witness.

        Raises:
            StoreProblem: it was altered or moved away.
        """

        def work() -> bool:
            self._database.check_counter()
            return self._database.witnessed()

        return await self._in_thread(work)

    async def written_elsewhere(self) -> bool:
        return await self._in_thread(self._database.written_elsewhere)

    async def close(self) -> None:
        if self._telling is not None:
            self._telling.cancel()
            self._tell()
        await asyncio.get_running_loop().run_in_executor(self._thread, self._database.close)
        self._thread.shutdown(wait=True)

    async def _read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        return await self._in_thread(lambda: self._database.read(work))

    async def _write(self, work: Callable[[Writing], T]) -> T:
        """Write; the witness learns of it a little later, of several writes at once."""
        result = await self._in_thread(lambda: self._database.write(work))
        loop = asyncio.get_running_loop()
        if self._telling is None or self._loop is not loop:
            self._loop, self._telling = loop, loop.call_later(_TOLD_AFTER_S, self._tell)
        return result

    def _tell(self) -> None:
        self._telling = None
        self._thread.submit(self._database.witnessed)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """Run `work` in the store's thread.

        A task that is cancelled during a write first gets the result and is cancelled at its next
        await, so that the screen and the disk never differ.
        """
        future = asyncio.get_running_loop().run_in_executor(self._thread, work)
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

    # In the store's thread

    def _append(
        self,
        writing: Writing,
        rows: Sequence[JournalRow],
        after: StandingRow,
        fingerprints: list[FingerprintRow],
    ) -> None:
        db, voucher, application_id = writing.db, writing.voucher, rows[0].application_id
        damage = of_application(self._database.damage, application_id)
        if damage:
            raise StoreProblem("altered", application_id, damage)
        query = (
            "SELECT h.seq, h.hash, h.mac, k.key FROM heads h JOIN keys k USING (application_id)"
            " WHERE h.application_id = ?"
        )
        found = db.execute(query, (application_id,)).fetchone()
        if found is None:
            raise self._database.damaged(Damage("missing", application_id))
        seq, digest, code, key = found
        if key is None:
            raise StoreProblem("erased", application_id)
        if rows[0].seq != seq + 1 or self._database.is_past(rows[0].at_us):
            raise Conflict(application_id)
        if chain_hash(digest, rows[0]) != rows[0].hash:
            raise self._database.damaged(Damage("head", application_id))
        head = Head(application_id, rows[-1].seq, rows[-1].hash)
        new = voucher.head(head, key, after)
        db.executemany(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(*row, voucher.event(row)) for row in rows],
        )
        db.execute("REPLACE INTO heads VALUES (?, ?, ?, ?)", (*head, new))
        db.execute("REPLACE INTO standings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", after)
        marked = [(*fingerprint, voucher.fingerprint(fingerprint)) for fingerprint in fingerprints]
        if marked:
            db.executemany("INSERT INTO marks VALUES (?, ?, ?, ?, ?, ?, ?)", marked)
        writing.changed([new, *(fingerprint[-1] for fingerprint in marked)], [code])
        writing.heads.append(head)
        writing.at_us = rows[-1].at_us

    def _erase(self, writing: Writing, application_id: str) -> bytes | None:
        """Delete a key and its fingerprints; return the wrapped key, which no file may keep."""
        db = writing.db
        damage = of_application(self._database.damage, application_id)
        if damage:
            raise StoreProblem("altered", application_id, damage)
        query = (
            "SELECT h.seq, h.hash, h.mac, k.key FROM heads h JOIN keys k USING (application_id)"
            " WHERE h.application_id = ?"
        )
        seq, digest, code, wrapped = db.execute(query, (application_id,)).fetchone()
        place = db.execute(
            "SELECT * FROM standings WHERE application_id = ?", (application_id,)
        ).fetchone()
        removed = [
            mac
            for (mac,) in db.execute(
                "SELECT mac FROM marks WHERE application_id = ?", (application_id,)
            )
        ]
        new = writing.voucher.head(Head(application_id, seq, digest), None, place)
        db.execute("PRAGMA secure_delete = ON")
        db.execute("UPDATE keys SET key = NULL WHERE application_id = ?", (application_id,))
        db.execute("UPDATE heads SET mac = ? WHERE application_id = ?", (new, application_id))
        db.execute("DELETE FROM marks WHERE application_id = ?", (application_id,))
        db.execute("INSERT OR IGNORE INTO unfinished_erasures VALUES (?)", (application_id,))
        writing.changed([new], [code, *removed])
        erased: bytes | None = wrapped
        return erased

    def _standings(self, db: sqlite3.Connection, unfinished_only: bool) -> list[Standing]:
        """Return the list; altered entries are listed too, and noted as damage."""
        voucher = self._database.voucher
        wanted = _UNFINISHED if unfinished_only else ""
        if voucher is None:
            rows = db.execute(f"SELECT * FROM standings s {wanted}")
            listed = [_standing(row) for row in rows if _fit(row)]
        else:
            listed = []
            for entry in db.execute(f"{ENTRIES} {wanted}"):
                if is_changed(entry, voucher):
                    self._database.damaged(Damage("head", str(entry[1])))
                    if not _fit(entry[5:]):
                        continue
                if entry[5] is not None:
                    listed.append(_standing(entry[5:]))
        if not unfinished_only:
            # SQLite's own sort takes longer.
            listed.sort(key=attrgetter("updated_us"), reverse=True)
        return listed

    def _loaded(self, db: sqlite3.Connection, application_id: str) -> Loaded:
        anchored = self._database.version >= ANCHORED
        columns = f"{_EVENT}, mac" if anchored else f"{_EVENT}, NULL"
        query = f"SELECT {columns} FROM events WHERE application_id = ? ORDER BY seq"
        found = db.execute(query, (application_id,)).fetchall()
        rows = [JournalRow(*values[:-1]) for values in found]
        damage = of_application(self._database.damage, application_id)
        voucher = self._database.voucher
        if voucher is not None:
            query = "SELECT application_id, seq, hash FROM heads WHERE application_id = ?"
            head = db.execute(query, (application_id,)).fetchone()
            codes = [values[-1] for values in found]
            wrong = check_events(rows, codes, Head(*head) if head else None, voucher)
            damage = damage if wrong is None else (wrong, *damage)
            entry = db.execute(
                f"{ENTRIES} WHERE h.application_id = ?", (application_id,)
            ).fetchone()
            if entry is not None and is_changed(entry, voucher):
                damage = (*damage, Damage("head", application_id))
        query = "SELECT key FROM keys WHERE application_id = ?"
        kept = db.execute(query, (application_id,)).fetchone()
        try:
            key = self._opened(application_id, kept[0]) if kept and kept[0] else None
        except StoreProblem as problem:
            return Loaded(rows, None, (*damage, *problem.damage))
        return Loaded(rows, key, damage)

    def _opened(self, application_id: str, kept: bytes) -> bytes:
        """Return an application's key, unwrapped unless the layout is an old one.

        Raises:
            StoreProblem: it was altered, or the store's key is missing.
        """
        voucher = self._database.voucher
        if self._database.version < ANCHORED:
            return kept
        key = voucher.keys.unwrap(application_id, kept) if voucher is not None else None
        if key is None:
            raise self._database.damaged(Damage("key", application_id))
        return key

    def _fingerprint(self, row: FingerprintRow, mac: bytes | None) -> Fingerprint:
        voucher = self._database.voucher
        if voucher is not None and mac != voucher.fingerprint(row):
            raise self._database.damaged(Damage("anchor"))
        kind, digest, application_id, at_us, name, place = row
        return Fingerprint(kind, digest, application_id, read_moment(at_us), name, place)


_USUAL = {
    (str, str, product, str, str, persona, int, int)
    for product in (str, type(None))
    for persona in (str, type(None))
}
_LATEST_US = 2**57
"""The largest time in microseconds since 1970 that a `datetime` can hold."""


def _fit(row: Sequence[Any]) -> bool:
    """Tell whether a list entry's values have the written types; damage may change them."""
    return tuple(map(type, row)) in _USUAL and bool(0 <= row[6] < _LATEST_US)


def _standing(row: Sequence[Any]) -> Standing:
    return Standing._make((*row[:-1], bool(row[-1])))


def _place(standing: Standing) -> StandingRow:
    return (*standing[:-1], int(standing.finished))
