"""Authenticates an SQLite file: a code for each row, and an anchor over all of them.

A row's code is keyed BLAKE2b (RFC 7693) over its values. The anchor is one row with the sum of all
codes, their number, a counter and its own code, so that writing a row costs the same in a large
file as in a small one.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace

from loanflow_tui.lending.anchor.key import MasterKey

ANCHOR = """
CREATE TABLE anchor (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    store TEXT NOT NULL,
    key TEXT NOT NULL,
    generation INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    total BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
"""
_MODULUS = 1 << 256
_BYTES = 32


class AnchorBroken(Exception):
    """The anchor row is missing or was altered."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The file's checksum. `generation` counts its writes; `key` names the key that made it."""

    store: str
    key: str
    generation: int = 0
    rows: int = 0
    total: int = 0

    def after(self, added: Iterable[bytes] = (), removed: Iterable[bytes] = ()) -> "Anchor":
        """Return the anchor after rows with these codes were added and removed."""
        rows, total = self.rows, self.total
        for code in added:
            rows, total = rows + 1, total + int.from_bytes(code, "big")
        for code in removed:
            rows, total = rows - 1, total - int.from_bytes(code, "big")
        return replace(self, generation=self.generation + 1, rows=rows, total=total % _MODULUS)


def new_anchor(key: MasterKey) -> Anchor:
    """Return the anchor of an empty store, with a new store name."""
    return Anchor(secrets.token_hex(16), key.id)


class Codes:
    """Makes the codes of one store's rows."""

    def __init__(self, key: MasterKey, store: str) -> None:
        self._empty = hashlib.blake2b(key=key.derived("codes", store), digest_size=_BYTES)

    def code(self, *values: object) -> bytes:
        """Return the code of a row; `values` are texts, numbers, bytes or None."""
        coded = self._empty.copy()
        coded.update(repr(values).encode("utf-8", "surrogatepass"))
        return coded.digest()

    def read(self, db: sqlite3.Connection) -> Anchor:
        """Return the anchor in the file.

        Raises:
            AnchorBroken: it is missing or was altered.
        """
        found = db.execute("SELECT store, key, generation, rows, total, mac FROM anchor").fetchall()
        if len(found) != 1:
            raise AnchorBroken
        store, key, generation, rows, total, mac = found[0]
        if mac != self.code("anchor", store, key, generation, rows, total):
            raise AnchorBroken
        return Anchor(store, key, generation, rows, int.from_bytes(total, "big"))

    def write(self, db: sqlite3.Connection, anchor: Anchor) -> None:
        """Write the anchor, in the open transaction."""
        total = anchor.total.to_bytes(_BYTES, "big")
        values = (anchor.store, anchor.key, anchor.generation, anchor.rows, total)
        mac = self.code("anchor", *values)
        db.execute("REPLACE INTO anchor VALUES (1, ?, ?, ?, ?, ?, ?)", (*values, mac))


def named_in(db: sqlite3.Connection) -> tuple[str, str]:
    """Return the names of store and key in a file's anchor, unchecked.

    Raises:
        AnchorBroken: it names neither.
    """
    try:
        found = db.execute("SELECT store, key FROM anchor").fetchone()
    except sqlite3.OperationalError as error:
        raise AnchorBroken from error
    if found is None:
        raise AnchorBroken
    store, key = found
    return str(store), str(key)
