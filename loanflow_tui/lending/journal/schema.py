"""The layout of the store's file, and the upgrades from older layouts."""

import sqlite3
from functools import cache

from loanflow_tui.lending.anchor.anchored import ANCHOR
from loanflow_tui.lending.journal.store import StoreProblem

VERSION = 3
"""The layout's version, stored in SQLite's `user_version`."""

ANCHORED = 3
"""The first layout whose rows have authentication codes."""

_APPLICATION_ID = 0x4C4F414E

_APPLICATIONS = """
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

_MARKS = """
CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE marks (
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    application_id TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL
) STRICT;
CREATE INDEX marks_by_digest ON marks (kind, digest);
CREATE INDEX marks_by_application ON marks (application_id);
"""
"""The tables that version 2 added."""

_ANCHORS = f"""
CREATE TABLE heads (
    application_id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    mac BLOB NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE events ADD COLUMN mac BLOB;
ALTER TABLE marks ADD COLUMN mac BLOB;
CREATE TABLE unfinished_erasures (
    application_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
{ANCHOR}"""
"""The tables and columns that version 3 added: a code for every row, and the anchor."""

_TRIES = 5

_LAYOUTS = (_APPLICATIONS, _MARKS, _ANCHORS)
"""The additions of each version, in order."""


def version_of(db: sqlite3.Connection) -> int:
    """Return the layout's version, 0 for an empty file.

    Raises:
        StoreProblem: the file is another program's or of a newer version.
    """
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    empty = not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if version > VERSION:
        raise StoreProblem("newer", f"layout {version}")
    if not empty and owner != _APPLICATION_ID:
        raise StoreProblem("corrupt", "another program's file")
    return 0 if empty else version


def lay_out(db: sqlite3.Connection, version: int) -> None:
    """Upgrade a layout of that version, in the open transaction."""
    for layout in _LAYOUTS[version:]:
        for statement in layout.split(";"):
            if statement.strip():
                db.execute(statement)
    db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def as_laid_out(db: sqlite3.Connection) -> bool:
    """Tell whether the file has the tables and indexes of its layout, and no trigger or view."""
    return _schema(db) == _expected()


@cache
def _expected() -> tuple[tuple[str, ...], ...]:
    db = sqlite3.connect(":memory:", isolation_level=None)
    try:
        lay_out(db, 0)
        return _schema(db)
    finally:
        db.close()


def _schema(db: sqlite3.Connection) -> tuple[tuple[str, ...], ...]:
    query = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    return tuple(tuple(map(str, row)) for row in db.execute(query))


def write_ahead(db: sqlite3.Connection) -> None:
    """Switch the file to write-ahead logging, synchronised at every commit.

    It waits for another process that is switching it.
    """
    for left in reversed(range(_TRIES)):
        try:
            db.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not left:
                raise
        db.execute("BEGIN IMMEDIATE")
        db.execute("COMMIT")
    db.execute("PRAGMA synchronous = FULL")
