"""Stores in earlier layouts, made from a store of today."""

import sqlite3
from contextlib import closing
from pathlib import Path

from loanflow_tui.lending.anchor.anchored import named_in
from loanflow_tui.lending.anchor.key import find_or_make_key
from loanflow_tui.lending.anchor.witness import Witness
from loanflow_tui.lending.journal.adoption import counted_secrets
from loanflow_tui.lending.journal.voucher import Voucher

ANCHORED = (
    "DROP TABLE heads", "DROP TABLE anchor", "DROP TABLE unfinished_erasures",
    "ALTER TABLE events DROP COLUMN mac", "ALTER TABLE marks DROP COLUMN mac",
)  # fmt: skip
MARKED = ("DROP TABLE marks", "DROP TABLE secrets")


def make_older(path: Path, version: int) -> dict[str, bytes]:
    """Downgrade a store to `version`; return the keys that it then holds unwrapped."""
    key = find_or_make_key()
    with closing(sqlite3.connect(path)) as db, db:
        voucher = Voucher.of(key, named_in(db)[0])
        keys = {
            name: voucher.keys.unwrap(name, wrapped) or b""
            for name, wrapped in db.execute("SELECT application_id, key FROM keys").fetchall()
        }
        for name, opened in keys.items():
            db.execute("UPDATE keys SET key = ? WHERE application_id = ?", (opened, name))
        for name, wrapped in db.execute("SELECT name, secret FROM secrets").fetchall():
            opened = voucher.keys.unwrap(f"secret {name}", wrapped) or b""
            db.execute("UPDATE secrets SET secret = ? WHERE name = ?", (opened, name))
        for statement in (*ANCHORED, *(MARKED if version == 1 else ())):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {version}")
    with closing(Witness(key)) as witness:
        witness.left(path)
    return keys


def leave_secrets_out(path: Path) -> None:
    """Write the anchor as versions did that left the store's secrets out of its sum."""
    key = find_or_make_key()
    with closing(sqlite3.connect(path)) as db, db:
        voucher = Voucher.of(key, named_in(db)[0])
        counted = counted_secrets(db, voucher)
        voucher.codes.write(db, voucher.codes.read(db).after(removed=counted))
