"""The open store file: checked once on opening, watched on every write.

All of it runs in the store's thread.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from loanflow_tui.lending.anchor.anchored import Anchor, AnchorBroken, named_in, new_anchor
from loanflow_tui.lending.anchor.damage import Damage, of_store
from loanflow_tui.lending.anchor.key import MasterKey, find_key, find_or_make_key
from loanflow_tui.lending.anchor.witness import Head, Witness, WitnessForged
from loanflow_tui.lending.journal import adoption
from loanflow_tui.lending.journal.connection import (
    FileId,
    ReadingConnection,
    connect_to_write,
    file_id,
    problem_of,
)
from loanflow_tui.lending.journal.records import day_number
from loanflow_tui.lending.journal.schema import ANCHORED, VERSION, lay_out, version_of, write_ahead
from loanflow_tui.lending.journal.store import RAIL_FILE, Conflict, Latest, StoreProblem
from loanflow_tui.lending.journal.voucher import Voucher, check, newest_us, sum_of

T = TypeVar("T")

_LEFT_OPEN: list[sqlite3.Connection] = []
"""Connections to files that were moved away: closing one would delete another file's log."""


_UNREAD = Latest(0, -1)


class Writing:
    """A write transaction that keeps the anchor up to date."""

    def __init__(self, db: sqlite3.Connection, voucher: Voucher, anchor: Anchor) -> None:
        self.db = db
        self.voucher = voucher
        self.anchor = anchor
        self.heads: list[Head] = []
        self.at_us = 0

    def changed(self, added: Iterable[bytes] = (), removed: Iterable[bytes] = ()) -> None:
        """Update the anchor for rows added and removed, given by their codes."""
        generation = self.anchor.generation
        after = self.anchor.after(added, removed)
        self.anchor = Anchor(after.store, after.key, generation, after.rows, after.total)


class Database:
    """One store's file. With `reading`, nothing on disk changes."""

    def __init__(self, path: Path, wait_seconds: float, *, reading: bool = False) -> None:
        self._path = path
        self._wait_seconds = wait_seconds
        self._reading = reading
        self._db: sqlite3.Connection | None = None
        self._read: ReadingConnection | None = None
        self._file: FileId | None = None
        self._log: FileId | None = None
        self._file_name, self._log_name = str(path), f"{path}-wal"
        self._gone = False
        self._generation = 0
        self.counts_secrets = True
        self._data_version = -1
        self._latest = _UNREAD
        self._unseen: dict[str, Head] = {}
        self.witness: Witness | None = None
        self.voucher: Voucher | None = None
        self.damage: tuple[Damage, ...] = ()
        self.adopted = 0
        self.version = VERSION

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` on the last committed state, without waiting for writers.

        Raises:
            StoreProblem: the file can't be read.
        """
        with self._as_problems():
            db = self._ready()
            db.execute("BEGIN")
            try:
                return work(db)
            finally:
                db.execute("COMMIT")

    def write(self, work: Callable[[Writing], T]) -> T:
        """Run `work` in one transaction, which is on disk when this returns.

        Raises:
            StoreProblem: the file can't be written or was altered outside; nothing was written.
            Conflict: another process wrote first.
        """
        if self._reading:
            raise StoreProblem("read_only", "opened for reading")
        with self._as_problems():
            db = self._ready()
            self._refuse(of_store(self.damage))
            voucher = self.voucher
            assert voucher is not None
            db.execute("BEGIN IMMEDIATE")
            try:
                writing = Writing(db, voucher, self._anchor(db, voucher))
                result = work(writing)
                anchor = writing.anchor.after()
                voucher.codes.write(db, anchor)
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            self._watch()
            self._generation = anchor.generation
            self._unseen |= {head.name: head for head in writing.heads}
            at_us, version = self._latest
            self._latest = Latest(max(at_us, writing.at_us), version)
            return result

    def latest(self) -> Latest:
        """Return how far time has come; entries that were altered outside don't count.

        Raises:
            StoreProblem: the file can't be read.
        """
        with self._as_problems():
            return self._latest_in(self._ready())

    def is_past(self, at_us: int) -> bool:
        """Tell whether the store has an event of a later day than that moment's; asked while
        writing, so that no other process can add one meanwhile.
        """
        return day_number(at_us) < day_number(self._latest_in(self._ready()).at_us)

    def _latest_in(self, db: sqlite3.Connection) -> Latest:
        (version,) = db.execute("PRAGMA data_version").fetchone()
        if version != self._latest.version:
            found = newest_us(db, self.voucher) if self.voucher is not None else 0
            self._latest = Latest(found, version)
        return self._latest

    def written_elsewhere(self) -> bool:
        """Tell whether other connections may have written since this was last asked.

        Raises:
            StoreProblem: the file can't be read.
        """
        with self._as_problems():
            (version,) = self._ready().execute("PRAGMA data_version").fetchone()
        before, self._data_version = self._data_version, version
        return bool(version != before)

    def witnessed(self) -> bool:
        """Report the latest writes to the witness; return whether it agrees with the file.

        Raises:
            StoreProblem: the witness knows of later writes than the file.
        """
        voucher, witness = self.voucher, self.witness
        if voucher is None or witness is None or self._reading:
            return False
        heads, self._unseen = list(self._unseen.values()), {}
        witness.saw(voucher.store, self._generation, heads)
        return not witness.behind

    def check_counter(self) -> None:
        """Compare the file with its witness.

        Raises:
            StoreProblem: the file is an older copy.
        """
        if self.voucher is None or self.witness is None:
            raise StoreProblem("altered", "", self.damage)
        try:
            counter = self.witness.generation(self.voucher.store)
        except WitnessForged as error:
            raise self.damaged(Damage("anchor")) from error
        self._generation = max(self._generation, counter)
        self.write(lambda _: None)

    def close(self) -> None:
        """Close the file, its copy if any, and the witness."""
        if self._read is not None:
            self._read.close()
        elif self._db is not None and self._taken_away():
            _LEFT_OPEN.append(self._db)
        elif self._db is not None:
            self._db.close()
        if self.witness is not None:
            self.witness.close()
        self._db = self._read = self.witness = None

    def empty_log(self) -> bool:
        """Move the log's pages into the file; return False if a reader prevented it."""
        with self._as_problems():
            busy, *_ = self._ready().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy

    def holds(self, secret: bytes) -> bool:
        """Tell whether the store's files contain these bytes, free pages included.

        It reads through the connection: opening and closing the files again would drop its locks.
        """
        with self._as_problems():
            log = Path(self._log_name)
            if log.exists() and log.stat().st_size:
                return True
            return secret in self._ready().serialize()

    def damaged(self, *damage: Damage) -> StoreProblem:
        """Remember the damage and return the error to raise for it."""
        self.damage = tuple(dict.fromkeys((*self.damage, *damage)))
        return StoreProblem("altered", ", ".join(map(str, damage)), damage)

    # Opening

    def _ready(self) -> sqlite3.Connection:
        if self._gone:
            self._watch()
            self._gone = False
        if self._db is None:
            self._db = self._open_to_read() if self._reading else self._open_to_write()
            self._latest = _UNREAD
        return self._db

    def _open_to_read(self) -> sqlite3.Connection:
        read = ReadingConnection(self._path, self._wait_seconds)
        try:
            self.version = version_of(read.db)
            if not self.version:
                raise StoreProblem("altered", "empty", (Damage("emptied"),))
            key = self._key(making=False)
            witness = Witness(key, writing=False) if key is not None else None
            self._vouch(read.db, key, witness)
        except BaseException:
            read.close()
            raise
        self._read, self.witness = read, witness
        return read.db

    def _open_to_write(self) -> sqlite3.Connection:
        if self._file is not None and not self._path.exists():
            raise StoreProblem("gone")
        key = self._key(making=True)
        assert key is not None
        witness = Witness(key)
        if not self._path.exists():
            witness.left(self._path)
            rail = self._path.with_name(RAIL_FILE)
            if not rail.exists():
                witness.left(rail)
        db = connect_to_write(self._path, self._wait_seconds)
        try:
            self._make_ready(db, key, witness)
        except BaseException:
            db.close()
            witness.close()
            raise
        self.witness, self._file = witness, file_id(self._file_name)
        return db

    def _make_ready(self, db: sqlite3.Connection, key: MasterKey, witness: Witness) -> None:
        """Create the layout or adopt an older one, then check the content."""
        before = witness.store_at(self._path)
        version = version_of(db)
        if before is not None and version < ANCHORED:
            self.version = version
            damage = Damage("unanchored" if version else "emptied")
            if not version:
                raise StoreProblem("altered", "empty", (damage,))
            self.damage = (damage,)
            return
        write_ahead(db)
        if version < VERSION:
            self._lay_out(db, key)
        self._vouch(db, key, witness)
        if not of_store(self.damage):
            if not self.counts_secrets:
                self._count_secrets(db)
            if self.adopted:
                self._adopt_roots(key)
            store, _ = named_in(db)
            witness.placed(store, self._path, 0)
            self._catch_up(db, witness)
            with suppress(sqlite3.OperationalError):
                adoption.finish_erasures(db)

    def _lay_out(self, db: sqlite3.Connection, key: MasterKey) -> None:
        db.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(db)
            if version < VERSION:
                lay_out(db, version)
                anchor = new_anchor(key)
                voucher = Voucher.of(key, anchor.store)
                adopted = adoption.adopt(db, voucher, anchor)
                voucher.codes.write(db, adopted.anchor)
                self.adopted = adopted.applications
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        if self.adopted:
            # Overwrite the keys that the older layout stored unwrapped, in the file and its log.
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def _adopt_roots(self, key: MasterKey) -> None:
        """Vouch for the authority's certificates that lie beside an adopted store."""
        from loanflow_tui.lending.contract.authority import FOLDER, AuthorityError, mark_roots  # noqa: PLC0415 - once

        with suppress(AuthorityError):
            mark_roots(self._path.parent / FOLDER, key.authority_passphrase)

    def _count_secrets(self, db: sqlite3.Connection) -> None:
        """Adopt a store of a version whose anchor didn't count its secrets."""
        voucher = self.voucher
        assert voucher is not None
        db.execute("BEGIN IMMEDIATE")
        try:
            anchor = voucher.codes.read(db)
            if sum_of(db, voucher, anchor) == "uncounted":
                counted = adoption.counted_secrets(db, voucher)
                voucher.codes.write(db, anchor.after(counted))
                self.adopted = db.execute("SELECT count(*) FROM standings").fetchone()[0]
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        self.counts_secrets = True

    def _vouch(
        self, db: sqlite3.Connection, key: MasterKey | None, witness: Witness | None
    ) -> None:
        if self.version < ANCHORED:
            return
        checked = check(db, key, witness)
        self.damage = checked.damage
        self.counts_secrets = checked.counts_secrets
        if checked.anchor is not None and key is not None:
            self._generation = checked.anchor.generation
            self.voucher = Voucher.of(key, checked.anchor.store)

    def _catch_up(self, db: sqlite3.Connection, witness: Witness) -> None:
        """Report writes to the witness that a crash kept from it."""
        assert self.voucher is not None
        anchor = self.voucher.codes.read(db)
        if anchor.generation > witness.generation(anchor.store):
            rows = db.execute("SELECT application_id, seq, hash FROM heads").fetchall()
            witness.saw(anchor.store, anchor.generation, [Head(*row) for row in rows])

    def _key(self, *, making: bool) -> MasterKey | None:
        try:
            return find_or_make_key() if making else find_key()
        except OSError as error:
            if not making:
                return None
            raise StoreProblem("no_key", str(error)) from error

    # Watching the file

    def _anchor(self, db: sqlite3.Connection, voucher: Voucher) -> Anchor:
        if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            raise StoreProblem("newer")
        try:
            anchor = voucher.codes.read(db)
        except (AnchorBroken, OverflowError) as error:
            raise self.damaged(Damage("anchor")) from error
        if anchor.generation < self._generation:
            raise self.damaged(Damage("rolled_back"))
        return anchor

    def _refuse(self, damage: tuple[Damage, ...]) -> None:
        if damage:
            raise StoreProblem("altered", "", damage)

    def _taken_away(self) -> bool:
        """Tell whether the open file or its log was moved, deleted or replaced."""
        if file_id(self._file_name) != self._file:
            return True
        return self._log is not None and file_id(self._log_name) != self._log

    def _watch(self) -> None:
        """Check that the commit went to the file that will be read next.

        Raises:
            StoreProblem: the file was moved or deleted. Nothing is written until it is back.
        """
        if self._log is None:
            self._log = file_id(self._log_name)
        if self._taken_away():
            self._gone = True
            raise StoreProblem("gone")

    def _as_problems(self) -> "_AsProblems":
        return _AsProblems()


class _AsProblems:
    """Turns SQLite's errors into `StoreProblem` and `Conflict`."""

    def __enter__(self) -> None:
        return

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, sqlite3.IntegrityError):
            raise Conflict(str(error)) from error
        if isinstance(error, sqlite3.Error | UnicodeDecodeError):
            raise problem_of(error) from error
        if isinstance(error, WitnessForged):
            raise StoreProblem("altered", str(error), (Damage("witness"),)) from error
