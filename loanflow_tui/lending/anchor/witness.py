"""Remembers beside the key how often each store was written, and the heads of its journals.

A store with fewer writes than its witness remembers is an older copy or was cut. The journal is
written first, so after a crash the witness may lag, never lead. Its file is not synchronised at
every write: after a power failure it may accept an older copy, but never reject a good one.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from loanflow_tui.lending.anchor.key import MasterKey, key_folder, make_private
from loanflow_tui.lending.runtime.database_files import NoDatabase, check_database

FILE = "witness.sqlite3"

_SCHEMA = """
CREATE TABLE IF NOT EXISTS stores (
    store TEXT PRIMARY KEY, place TEXT NOT NULL, generation INTEGER NOT NULL, mac BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS heads (
    store TEXT NOT NULL, name TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (store, name)
) STRICT, WITHOUT ROWID;
"""
_WAIT_S = 5.0
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR})


class Head(NamedTuple):
    """The last event of one application: its number and its hash."""

    name: str
    seq: int
    hash: str


class WitnessForged(Exception):
    """The counter was changed without the key."""


def set_aside_counters() -> Path | None:
    """Rename the counters' file, so that new ones begin; return its new name, None without one.

    Raises:
        OSError: it can't be renamed.
    """
    path = key_folder() / FILE
    if not path.exists():
        return None
    aside = next(
        name for number in count(1) if not (name := path.with_suffix(f".damaged-{number}")).exists()
    )
    path.rename(aside)
    for beside in (f"{path}-wal", f"{path}-shm"):
        Path(beside).unlink(missing_ok=True)
    return aside


class Witness:
    """The witness of all stores of this user; used from one thread at a time."""

    def __init__(self, key: MasterKey, *, writing: bool = True) -> None:
        self._key = key.derived("witness")
        self._path = key_folder() / FILE
        self._writing = writing
        self._db: sqlite3.Connection | None = None
        self.behind = False
        """True once something could not be recorded; nothing is paid out then."""

    def generation(self, store: str) -> int:
        """Return how often `store` was written; 0 if it is unknown.

        Raises:
            WitnessForged: the counter was altered.
        """
        found = self._all("SELECT generation, mac FROM stores WHERE store = ?", store)
        if not found:
            return 0
        generation, mac = found[0]
        if mac != self._mac(store, generation):
            raise WitnessForged(store)
        return int(generation)

    def knows(self, store: str) -> bool:
        """Tell whether this user ever opened `store` here.

        Raises:
            WitnessForged: the witness's file is damaged.
        """
        return bool(self._all("SELECT 1 FROM stores WHERE store = ?", store))

    def heads(self, store: str) -> dict[str, Head]:
        """Return the last known head of each application of `store`."""
        rows = self._all("SELECT name, seq, hash FROM heads WHERE store = ?", store)
        return {row[0]: Head(*row) for row in rows}

    def names(self, path: Path, beginning: str) -> list[str]:
        """Return the known names with this beginning, in any store that ever lay at `path`.

        Raises:
            WitnessForged: the witness's file is damaged.
        """
        rows = self._all(
            "SELECT name FROM heads JOIN stores USING (store)"
            " WHERE place = ?1 AND substr(name, 1, length(?2)) = ?2",
            self._place(path),
            beginning,
        )
        return [str(name) for (name,) in rows]

    def store_at(self, path: Path) -> str | None:
        """Return the store last seen at `path`."""
        found = self._all(
            "SELECT store FROM stores WHERE place = ? ORDER BY generation DESC", self._place(path)
        )
        return str(found[0][0]) if found else None

    def placed(self, store: str, path: Path, generation: int) -> None:
        """Record that `store` lies at `path`."""
        values = (store, self._place(path), generation, self._mac(store, generation))
        self._write(
            ("INSERT OR IGNORE INTO stores VALUES (?, ?, ?, ?)", [values]),
            ("UPDATE stores SET place = ?2 WHERE store = ?1 AND place != ?2", [values[:2]]),
        )

    def saw(self, store: str, generation: int, heads: Iterable[Head] = ()) -> None:
        """Record the `generation`th write of `store`; a counter never decreases."""
        self._write(
            (
                "UPDATE stores SET generation = ?, mac = ? WHERE store = ? AND generation < ?",
                [(generation, self._mac(store, generation), store, generation)],
            ),
            (
                "INSERT INTO heads VALUES (?, ?, ?, ?) ON CONFLICT (store, name) DO UPDATE"
                " SET seq = excluded.seq, hash = excluded.hash WHERE seq < excluded.seq",
                [(store, *head) for head in heads],
            ),
        )

    def left(self, path: Path) -> None:
        """Record that the store at `path` is gone and a new one begins there."""
        self._write(("UPDATE stores SET place = '' WHERE place = ?", [(self._place(path),)]))

    def close(self) -> None:
        """Close the file; closing it twice does nothing."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def _mac(self, store: str, generation: int) -> bytes:
        said = f"{store}/{generation}".encode()
        return hashlib.blake2b(said, key=self._key, digest_size=32).digest()

    def _place(self, path: Path) -> str:
        said = str(path.resolve()).encode("utf-8", "surrogateescape")
        return hashlib.blake2b(said, key=self._key, digest_size=16).hexdigest()

    def _all(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            db = self._open()
            if db is None:
                return []
            return db.execute(query, values).fetchall()
        except UnicodeDecodeError as error:
            raise WitnessForged(str(error)) from error
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                raise WitnessForged(str(error)) from error
            return []

    def _write(self, *statements: tuple[str, Sequence[tuple[Any, ...]]]) -> None:
        """Run all statements or none; a failure marks the witness as behind."""
        try:
            db = self._open()
        except sqlite3.DatabaseError:
            db = None
        if db is None:
            self.behind = True
            return
        try:
            db.execute("BEGIN IMMEDIATE")
            for statement, rows in statements:
                db.executemany(statement, rows)
            db.execute("COMMIT")
            self.behind = False
        except sqlite3.Error:
            self.behind = True
            if db.in_transaction:
                db.execute("ROLLBACK")

    def _open(self) -> sqlite3.Connection | None:
        """Return the open file; None where there is none or it can't be used just now.

        Raises:
            sqlite3.DatabaseError: the file is damaged.
        """
        if self._db is None:
            try:
                self._db = self._connect()
            except OSError:
                return None
            except sqlite3.Error as error:
                if _is_damage(error):
                    raise
                return None
        return self._db

    def _connect(self) -> sqlite3.Connection:
        check_database(self._path)
        if not self._writing:
            return self._connect_reading()
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        make_private(self._path)
        db = sqlite3.connect(
            self._path, timeout=_WAIT_S, isolation_level=None, check_same_thread=False
        )
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            db.executescript(_SCHEMA)
        except BaseException:
            db.close()
            raise
        return db

    def _connect_reading(self) -> sqlite3.Connection:
        address = f"{self._path.resolve().as_uri()}?mode=ro"
        return sqlite3.connect(
            address, timeout=_WAIT_S, isolation_level=None, check_same_thread=False, uri=True
        )


def _is_damage(error: sqlite3.Error) -> bool:
    """Tell whether SQLite could read the file but not make sense of it, or would find something
    else in its place.
    """
    if isinstance(error, NoDatabase):
        return True
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _DAMAGE
