"""How the store's file is laid out, and how older layouts become the present one."""

import sqlite3

from loanflow_tui.lending.journal.store import StoreProblem

VERSION = 2
"""The layout's number, in SQLite's `user_version`."""

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
"""What version 2 added."""

_TRIES = 5

_LAYOUTS = (_APPLICATIONS, _MARKS)
"""What each version added to the one before."""


def prepare(db: sqlite3.Connection) -> None:
    """Check whose file this is and of which version; lay out what is missing.

    Raises:
        StoreProblem: it is another program's, or of a version that isn't known yet.
    """
    db.execute("BEGIN")
    version = db.execute("PRAGMA user_version").fetchone()[0]
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    empty = not db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    db.execute("COMMIT")
    if version > VERSION:
        raise StoreProblem("newer", f"layout {version}")
    if not empty and owner != _APPLICATION_ID:
        raise StoreProblem("corrupt", "another program's file")
    _write_ahead(db)
    db.execute("PRAGMA synchronous = FULL")
    if version == VERSION:
        return
    db.execute("BEGIN IMMEDIATE")
    version = db.execute("PRAGMA user_version").fetchone()[0]
    for layout in _LAYOUTS[version:]:
        for statement in layout.split(";"):
            if statement.strip():
                db.execute(statement)
    db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def _write_ahead(db: sqlite3.Connection) -> None:
    """Have the file written ahead; whoever comes upon another doing so waits until it is done."""
    for left in reversed(range(_TRIES)):
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not left:
                raise
        db.execute("BEGIN IMMEDIATE")
        db.execute("COMMIT")
