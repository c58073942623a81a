"""Checks the store's file against its codes: layout, anchor, and every application's head.

Checking every event would take long in a large store; whoever reads an application checks its
events. The heads checked here tell how many events each application has.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from loanflow_tui.lending.anchor.anchored import Anchor, AnchorBroken, Codes, named_in
from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.anchor.key import MasterKey
from loanflow_tui.lending.anchor.witness import Head, Witness, WitnessForged
from loanflow_tui.lending.journal.encryption import KeyWrap
from loanflow_tui.lending.journal.records import GENESIS, JournalRow, chain_hash, well_formed
from loanflow_tui.lending.journal.schema import as_laid_out
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind

FingerprintRow = tuple[FingerprintKind, str, str, int, str, str]
StandingRow = tuple[str, str, str | None, str, str, str | None, int, int]


@dataclass(frozen=True, slots=True)
class Voucher:
    """Makes and checks the codes of one store, and unwraps its keys."""

    store: str
    codes: Codes
    keys: KeyWrap

    @classmethod
    def of(cls, key: MasterKey, store: str) -> "Voucher":
        """Return the voucher of the store with that name under `key`."""
        return cls(store, Codes(key, store), KeyWrap(key.derived("keys", store)))

    def event(self, row: JournalRow) -> bytes:
        """Return an event's code; it covers the hash, which covers the content."""
        return self.codes.code("event", row.application_id, row.seq, row.hash)[:16]

    def fingerprint(self, row: FingerprintRow) -> bytes:
        """Return the code that vouches for a stored fingerprint."""
        return self.codes.code("mark", *row)

    def secret(self, name: str, wrapped: bytes) -> bytes:
        """Return the code that vouches for a secret of the store."""
        return self.codes.code("secret", name, wrapped)

    @property
    def secrets_counted(self) -> bytes:
        """The code in the anchor's sum that says that it counts secrets, which it once didn't."""
        return self.codes.code("secrets counted")

    def head(self, head: Head, key: bytes | None, standing: StandingRow | None) -> bytes:
        """Return the code of an application's entry: its head, its key, its standing."""
        return self.codes.code("head", *head, key, *(standing or ()))


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of checking the heads."""

    damage: tuple[Damage, ...]
    anchor: Anchor | None = None
    counts_secrets: bool = True


ENTRIES = """
SELECT h.mac, h.application_id, h.seq, h.hash, k.key, s.application_id, s.host, s.product, s.state,
    s.step, s.persona, s.updated_us, s.finished
FROM heads h LEFT JOIN keys k USING (application_id) LEFT JOIN standings s USING (application_id)
"""
"""Each application's entry with its code: head, key and standing."""


def check(db: sqlite3.Connection, key: MasterKey | None, witness: Witness | None) -> Checked:
    """Compare the file with its codes and its witness, within one transaction.

    Raises:
        sqlite3.Error: it can't be read at all.
    """
    try:
        store, named = named_in(db)
    except AnchorBroken:
        return Checked((Damage("anchor"),))
    if key is None or witness is None or key.id != named:
        return Checked((Damage("foreign"),))
    try:
        # Read before the transaction begins: another process may write meanwhile, but never undo.
        counter = witness.generation(store)
    except WitnessForged:
        counter = None
    db.execute("BEGIN")
    try:
        return _compare(db, Voucher.of(key, store), counter, witness)
    finally:
        db.execute("COMMIT")


def _compare(
    db: sqlite3.Connection, voucher: Voucher, counter: int | None, witness: Witness
) -> Checked:
    try:
        anchor = voucher.codes.read(db)
    except (AnchorBroken, OverflowError):
        return Checked((Damage("anchor"),))
    damage = [] if as_laid_out(db) else [Damage("layout")]
    stray = db.execute(
        "SELECT application_id FROM standings WHERE application_id NOT IN"
        " (SELECT application_id FROM heads)"
    )
    damage += [Damage("added", str(name)) for (name,) in stray]
    if counter is None:
        damage.insert(0, Damage("witness"))
    elif anchor.generation < counter:
        damage.append(Damage("rolled_back"))
    added = sum_of(db, voucher, anchor)
    if not secret_codes(db, voucher)[1]:
        damage.append(Damage("secret"))
    elif added == "wrong":
        damage.append(Damage("anchor"))
    if damage:
        damage += wrong_entries(db, voucher)
        rows = db.execute("SELECT application_id, seq, hash FROM heads")
        heads = {str(row[0]): Head(*row) for row in rows}
        with suppress(WitnessForged):
            damage += _unlike(heads, witness.heads(anchor.store))
    return Checked(tuple(damage), anchor, added != "uncounted")


def sum_of(
    db: sqlite3.Connection, voucher: Voucher, anchor: Anchor
) -> Literal["whole", "uncounted", "wrong"]:
    """Compare the codes of all rows with the anchor's sum; `uncounted` is that of a version which
    left the secrets out.
    """
    sums = "SELECT mac FROM heads UNION ALL SELECT mac FROM marks"
    codes = [mac for (mac,) in db.execute(sums)]
    secrets, _ = secret_codes(db, voucher)
    if _adds_up(anchor, [*codes, *secrets, voucher.secrets_counted]):
        return "whole"
    return "uncounted" if _adds_up(anchor, codes) else "wrong"


def secret_codes(db: sqlite3.Connection, voucher: Voucher) -> tuple[list[bytes], bool]:
    """Return the codes of the store's secrets, and whether all that there must be are whole:
    fingerprints are keyed by one.
    """
    rows = db.execute("SELECT name, secret FROM secrets").fetchall()
    whole = all(voucher.keys.unwrap(f"secret {name}", secret) for name, secret in rows)
    if not rows:
        whole = not db.execute("SELECT 1 FROM marks LIMIT 1").fetchone()
    return [voucher.secret(name, secret) for name, secret in rows], whole


def wrong_entries(db: sqlite3.Connection, voucher: Voucher) -> Iterator[Damage]:
    """Yield each application whose entry was altered; takes microseconds per application."""
    for entry in db.execute(ENTRIES):
        if is_changed(entry, voucher):
            yield Damage("head", str(entry[1]))


def newest_us(db: sqlite3.Connection, voucher: Voucher) -> int:
    """Return when the application that changed last did so, of those whose entry is unaltered; in
    microseconds since 1970 UTC, 0 without any.
    """
    last = "SELECT application_id, updated_us FROM standings ORDER BY updated_us DESC"
    for application_id, updated_us in db.execute(last):
        entry = db.execute(f"{ENTRIES} WHERE h.application_id = ?", (application_id,)).fetchone()
        if entry is not None and not is_changed(entry, voucher):
            return int(updated_us)
    return 0


def is_changed(entry: tuple[Any, ...], voucher: Voucher) -> bool:
    """Tell whether an entry, a row of `ENTRIES`, was altered."""
    values = entry[1:] if entry[5] is not None else entry[1:5]
    return bool(entry[0] != voucher.codes.code("head", *values))


def _adds_up(anchor: Anchor, codes: Sequence[bytes | None]) -> bool:
    whole = [code for code in codes if isinstance(code, bytes)]
    empty = Anchor(anchor.store, anchor.key).after(whole)
    return (empty.rows, empty.total) == (anchor.rows, anchor.total) and len(whole) == len(codes)


def _unlike(heads: dict[str, Head], seen: dict[str, Head]) -> Iterator[Damage]:
    """Yield each application that has fewer events than its witness saw, or others."""
    for name, witnessed in seen.items():
        head = heads.get(name)
        if head is None:
            yield Damage("missing", name)
        elif not isinstance(head.seq, int):
            yield Damage("head", name)
        elif head.seq < witnessed.seq:
            yield Damage("rolled_back", name, head.seq + 1)
        elif head.seq == witnessed.seq and head.hash != witnessed.hash:
            yield Damage("rewritten", name, head.seq)


def check_events(
    rows: Sequence[JournalRow], codes: Sequence[bytes | None], head: Head | None, voucher: Voucher
) -> Damage | None:
    """Return the first altered event, judged by its code; `reader` checks the chain.

    `codes` belong to `rows`, one application's from the first on.
    """
    application_id = rows[0].application_id if rows else ""
    if head is None:
        return Damage("added", application_id, 1) if rows else None
    for number, (row, code) in enumerate(zip(rows, codes, strict=True), start=1):
        if row.seq != number or not isinstance(head.seq, int):
            return Damage("missing", head.name, number)
        if number > head.seq:
            return Damage("added", head.name, number)
        if code != voucher.event(row):
            return Damage("rewritten", head.name, number)
    if len(rows) < head.seq:
        return Damage("missing", head.name, len(rows) + 1)
    if rows and rows[-1].hash != head.hash:
        return Damage("rewritten", head.name, head.seq)
    return None


def all_damage(
    rows: Sequence[JournalRow],
    codes: Sequence[bytes | None],
    head: Head | None,
    voucher: Voucher | None,
) -> Iterator[Damage]:
    """Yield every altered event of one application.

    Each is missing, added, broken (it doesn't follow from the previous one) or rewritten (it has
    another hash). Without a voucher only the chain is checked.
    """
    name = rows[0].application_id if rows else head.name if head is not None else ""
    last = head.seq if head is not None and isinstance(head.seq, int) else len(rows)
    previous: str | None = GENESIS
    expected = 1
    for row, code in zip(rows, codes, strict=True):
        if not isinstance(row.seq, int):
            yield Damage("broken", name, expected)
            continue
        for number in range(expected, min(row.seq, last + 1)):
            yield Damage("missing", name, number)
            previous = None
        expected = max(expected, row.seq + 1)
        if row.seq > last:
            yield Damage("added", name, row.seq)
        elif not well_formed(row) or not _follows(row, previous):
            yield Damage("broken", name, row.seq)
        elif voucher is not None and code != voucher.event(row):
            yield Damage("rewritten", name, row.seq)
        previous = row.hash
    for number in range(expected, last + 1):
        yield Damage("missing", name, number)


def _follows(row: JournalRow, previous: str | None) -> bool:
    return previous is None or row.hash == chain_hash(previous, row)


def fingerprint_row(one: Fingerprint, at_us: int) -> FingerprintRow:
    """Return a fingerprint as its row in the store; `at_us` is microseconds since 1970."""
    return (
        one.kind,
        one.digest,
        one.application_id,
        at_us,
        one.name,
        one.place,
    )
