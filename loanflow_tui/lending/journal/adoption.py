"""Adopts stores of older versions: adds an authentication code to every row and wraps the keys.

Earlier tampering can't be detected; the app reports that the store was adopted.
"""

import sqlite3
from typing import NamedTuple

from loanflow_tui.lending.anchor.anchored import Anchor
from loanflow_tui.lending.anchor.witness import Head
from loanflow_tui.lending.journal.records import GENESIS, JournalRow
from loanflow_tui.lending.journal.voucher import Voucher, secret_codes

SECRET = "marks"
"""The name of the secret that keys the fingerprints."""


class Adopted(NamedTuple):
    """The anchor of an adopted store, and the number of applications in it."""

    anchor: Anchor
    applications: int


def adopt(db: sqlite3.Connection, voucher: Voucher, anchor: Anchor) -> Adopted:
    """Add a code to every row and wrap every key, in the open transaction."""
    db.execute("PRAGMA secure_delete = ON")
    for application_id, key in db.execute("SELECT application_id, key FROM keys").fetchall():
        if key is not None:
            wrapped = voucher.keys.wrap(application_id, key)
            values = (wrapped, application_id)
            db.execute("UPDATE keys SET key = ? WHERE application_id = ?", values)
    for name, secret in db.execute("SELECT name, secret FROM secrets").fetchall():
        wrapped = voucher.keys.wrap(f"secret {name}", secret)
        db.execute("UPDATE secrets SET secret = ? WHERE name = ?", (wrapped, name))
    codes = [*_events(db, voucher), *_fingerprints(db, voucher), *_heads(db, voucher)]
    codes += counted_secrets(db, voucher)
    found = db.execute("SELECT count(*) FROM standings").fetchone()[0]
    return Adopted(anchor.after(codes), int(found))


def counted_secrets(db: sqlite3.Connection, voucher: Voucher) -> list[bytes]:
    """Return the codes by which an anchor's sum counts the store's secrets."""
    return [*secret_codes(db, voucher)[0], voucher.secrets_counted]


def finish_erasures(db: sqlite3.Connection) -> bool:
    """Finish erasures that a reader delayed; return whether none is left."""
    if not db.execute("SELECT count(*) FROM unfinished_erasures").fetchone()[0]:
        return True
    busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if not busy:
        db.execute("DELETE FROM unfinished_erasures")
    return not busy


def _events(db: sqlite3.Connection, voucher: Voucher) -> list[bytes]:
    query = "SELECT application_id, seq, at_us, kind, body, sealed, hash FROM events"
    for values in db.execute(query).fetchall():
        row = JournalRow(*values)
        db.execute(
            "UPDATE events SET mac = ? WHERE application_id = ? AND seq = ?",
            (voucher.event(row), row.application_id, row.seq),
        )
    return []


def _fingerprints(db: sqlite3.Connection, voucher: Voucher) -> list[bytes]:
    codes = []
    query = "SELECT kind, digest, application_id, at_us, name, place, rowid FROM marks"
    for *values, rowid in db.execute(query).fetchall():
        code = voucher.codes.code("mark", *values)
        db.execute("UPDATE marks SET mac = ? WHERE rowid = ?", (code, rowid))
        codes.append(code)
    return codes


def _heads(db: sqlite3.Connection, voucher: Voucher) -> list[bytes]:
    codes = []
    places = {row[0]: row for row in db.execute("SELECT * FROM standings").fetchall()}
    query = (
        "SELECT k.application_id, k.key, coalesce(e.seq, 0), coalesce(e.hash, ?) FROM keys k"
        " LEFT JOIN events e ON e.application_id = k.application_id AND e.seq ="
        " (SELECT max(seq) FROM events WHERE application_id = k.application_id)"
    )
    for application_id, key, seq, digest in db.execute(query, (GENESIS,)).fetchall():
        head = Head(application_id, seq, digest)
        code = voucher.head(head, key, places.get(application_id))
        db.execute("INSERT INTO heads VALUES (?, ?, ?, ?)", (*head, code))
        codes.append(code)
    return codes
