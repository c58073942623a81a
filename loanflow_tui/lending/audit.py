"""Audits a whole data directory: every application, every event, contracts and payments.

It changes nothing. It lists each alteration of the store, its applications and events, the signed
contracts beside it, and the payment rail's file.
"""

import hashlib
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.anchor.key import MasterKey, find_key
from loanflow_tui.lending.anchor.witness import Head, Witness, WitnessForged
from loanflow_tui.lending.contract.authority import FOLDER as AUTHORITY
from loanflow_tui.lending.contract.authority import roots_in
from loanflow_tui.lending.contract.notary import CONTRACTS
from loanflow_tui.lending.erasing import documents
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.money import PayoutConfirmed, PayoutRequested
from loanflow_tui.lending.events.servicing import RepaymentRequested
from loanflow_tui.lending.journal.database import Database
from loanflow_tui.lending.journal.encryption import Sealer
from loanflow_tui.lending.journal.reader import read_journal
from loanflow_tui.lending.journal.records import JournalRow, Recorded
from loanflow_tui.lending.journal.schema import ANCHORED
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.journal.voucher import Voucher, all_damage, wrong_entries
from loanflow_tui.lending.partners.sandbox.rail_file import FILE, read_rail
from loanflow_tui.lending.partners.sandbox.rail_memory import Moved
from loanflow_tui.lending.runtime.files import is_fit, kept_name
from loanflow_tui.lending.runtime.input_files import read_kept

_WAIT_S = 5.0
_EVENTS = (
    "SELECT application_id, seq, at_us, kind, body, sealed, hash, {mac} FROM events"
    " WHERE application_id = ? ORDER BY seq"
)


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of an audit. `damage` is in the order of applications; the counts are None where
    the store can't be read.

    `anchored` is False for a store of an older version, which has no codes to check yet; `counted`
    is False without counters of this store, when an older copy would look like the newest.
    """

    applications: int | None
    events: int | None
    damage: tuple[Damage, ...]
    anchored: bool = True
    counted: bool = True


def audit_store(path: Path) -> Audit:
    """Check the store in a file, with the contracts and the payment rail beside it.

    Takes a tenth of a millisecond per event: call it in a thread, or from a command.

    Raises:
        StoreProblem: the store doesn't exist, or can't be read at present.
    """
    if not path.exists():
        return _absent(path)
    database = Database(path, _WAIT_S, reading=True)
    try:
        return database.read(lambda db: _Auditor(path, database, db).audit())
    except StoreProblem as problem:
        if problem.reason == "corrupt":
            return Audit(None, None, (*database.damage, Damage("file")))
        if problem.reason == "altered":
            return Audit(None, None, problem.damage)
        raise
    finally:
        database.close()


def audit_contract(
    path: Path, head: tuple[str, int, str], sha256: str
) -> tuple[Damage, ...] | None:
    """Compare a signed contract with the store in a file; None if the store doesn't hold it.

    `head` is the journal's last event at signing, as the contract says: application, number, hash.
    `sha256` is the hash of the contract's file.

    Raises:
        StoreProblem: the store can't be read at present.
    """
    if not path.exists():
        return None
    database = Database(path, _WAIT_S, reading=True)
    try:
        return database.read(lambda db: _Auditor(path, database, db).contract(head, sha256))
    except StoreProblem as problem:
        if problem.reason not in ("altered", "corrupt"):
            raise
        return None
    finally:
        database.close()


def stored_hashes(path: Path, application_id: str) -> list[str]:
    """Return the hashes of an application's events as the store in a file holds them, in order;
    none where it can't be read.
    """
    if not path.exists():
        return []
    database = Database(path, _WAIT_S, reading=True)
    query = "SELECT hash FROM events WHERE application_id = ? ORDER BY seq"
    try:
        return database.read(
            lambda db: [str(found) for (found,) in db.execute(query, (application_id,))]
        )
    except StoreProblem:
        return []
    finally:
        database.close()


def _absent(path: Path) -> Audit:
    """Return the audit of a missing store that the witness knows.

    Raises:
        StoreProblem: there never was one.
    """
    key = _kept_key()
    if key is not None:
        with closing(Witness(key, writing=False)) as witness:
            if witness.store_at(path) is not None:
                return Audit(None, None, (Damage("missing"),))
    raise StoreProblem("unavailable", "there is no store")


class _Auditor:
    def __init__(self, path: Path, database: Database, db: sqlite3.Connection) -> None:
        self._folder = path.parent
        self._database = database
        self._db = db
        self._events = 0
        self._held: set[str] = set()
        self._signed: set[str] = set()

    def audit(self) -> Audit:
        """Check everything."""
        damage = [*self._database.damage, *self._pages(), *self._fingerprints()]
        damage += self._certificates()
        if self._voucher is not None:
            damage += wrong_entries(self._db, self._voucher)
        names = self._names()
        moved: list[Moved] = []
        try:
            moved, counted = self._moved()
            damage += [] if counted else [Damage("witness")]
        except StoreProblem:
            damage.append(Damage("rail"))
        for name in names:
            damage += self._application(name, [each for each in moved if _is_of(each, name)])
        damage += self._strays({each.application_id for each in damage})
        found = tuple(sorted(set(damage), key=lambda each: (each.application_id, each.event)))
        whole = self._database.version >= ANCHORED
        return Audit(len(names), self._events, found, whole, self._counted())

    def contract(self, head: tuple[str, int, str], sha256: str) -> tuple[Damage, ...] | None:
        """Check the application that a contract names, and whether it was signed there."""
        name, seq, digest = head
        rows = self._rows(name)
        signed = [
            JournalRow(*values[:-1]) for values in rows if values[3] == ContractSigned.__name__
        ]
        if not any(sha256 in row.body for row in signed):
            return (Damage("contract_altered", name, signed[0].seq),) if signed else None
        damage = list(
            self._application(name, [each for each in self._moved()[0] if _is_of(each, name)])
        )
        if not any(values[1] == seq and values[6] == digest for values in rows):
            damage.append(Damage("rewritten", name, seq))
        return tuple(dict.fromkeys(damage))

    def _moved(self) -> tuple[list[Moved], bool]:
        """Return all payments of the rail, and whether its counter could be read.

        Raises:
            StoreProblem: its file was altered or is missing.
        """
        key = _readable_key()
        return self._rail(key) if key is not None else ([], True)

    def _rows(self, name: str) -> list[tuple[Any, ...]]:
        """Return an application's rows as stored, each with its code."""
        anchored = self._database.version >= ANCHORED
        query = _EVENTS.format(mac="mac" if anchored else "NULL")
        return self._db.execute(query, (name,)).fetchall()

    def _certificates(self) -> Iterator[Damage]:
        """Yield each certificate in the authority's folder that the store's authority didn't make;
        those beside a store that waits to be adopted are adopted with it.
        """
        key = _readable_key()
        if self._voucher is None or key is None or not self._database.counts_secrets:
            return
        found = roots_in(self._folder / AUTHORITY, key.authority_passphrase)
        for name in found.strangers:
            yield Damage("certificate_unknown", file=f"{AUTHORITY}/{name}")

    def _pages(self) -> Iterator[Damage]:
        (said,) = self._db.execute("PRAGMA integrity_check(1)").fetchone()
        if said != "ok":
            yield Damage("file")

    def _names(self) -> list[str]:
        queries = ["SELECT DISTINCT application_id FROM events"]
        if self._database.version >= ANCHORED:
            queries.append("SELECT application_id FROM heads WHERE seq > 0")
        found = {str(name) for query in queries for (name,) in self._db.execute(query)}
        if self._database.damage and self._database.witness is not None:
            found |= self._seen()
        return sorted(found)

    def _seen(self) -> set[str]:
        """Return the applications that the witness knows."""
        witness, voucher = self._database.witness, self._database.voucher
        if witness is None or voucher is None:
            return set()
        try:
            return {name for name, head in witness.heads(voucher.store).items() if head.seq}
        except WitnessForged:
            return set()

    def _counted(self) -> bool:
        """Tell whether the witness has counters of this store, readable or damaged."""
        witness, voucher = self._database.witness, self._database.voucher
        if witness is None or voucher is None:
            return True
        try:
            return witness.knows(voucher.store)
        except WitnessForged:
            return True

    def _application(self, name: str, moved: Sequence[Moved]) -> Iterator[Damage]:
        found = self._rows(name)
        rows = [JournalRow(*values[:-1]) for values in found]
        self._events += len(rows)
        damage = list(all_damage(rows, [row[-1] for row in found], self._head(name), self._voucher))
        yield from damage
        sealer, held = self._sealer(name)
        if held and sealer is None and self._voucher is not None:
            yield Damage("key", name)
        journal, wrong = read_journal(rows, sealer)
        if wrong is not None and not damage:
            yield wrong
        if held:
            self._held.add(name)
            yield from self._contracts(name, journal)
        if self._voucher is not None:
            yield from _unlike(name, journal, moved)

    @property
    def _voucher(self) -> Voucher | None:
        return self._database.voucher

    def _head(self, name: str) -> Head | None:
        if self._database.version < ANCHORED:
            return None
        query = "SELECT application_id, seq, hash FROM heads WHERE application_id = ?"
        found = self._db.execute(query, (name,)).fetchone()
        if found is None:
            return Head(name, 0, "")
        return Head(*found)

    def _sealer(self, name: str) -> tuple[Sealer | None, bool]:
        """Return the sealer of an application, and whether its key exists at all."""
        query = "SELECT key FROM keys WHERE application_id = ?"
        found = self._db.execute(query, (name,)).fetchone()
        if found is None or not found[0]:
            return None, False
        if self._database.version < ANCHORED:
            return Sealer(found[0]), True
        key = self._voucher.keys.unwrap(name, found[0]) if self._voucher is not None else None
        return Sealer(key) if key else None, True

    def _fingerprints(self) -> Iterator[Damage]:
        if self._voucher is None:
            return
        query = "SELECT kind, digest, application_id, at_us, name, place, mac FROM marks"
        for *row, mac in self._db.execute(query):
            kind, digest, name, at_us, given, place = row
            if mac != self._voucher.fingerprint((kind, digest, name, at_us, given, place)):
                yield Damage("anchor")
                return

    def _contracts(self, name: str, journal: Sequence[Recorded]) -> Iterator[Damage]:
        """Compare the stored contracts with the signed ones in the journal."""
        for recorded in journal:
            event = recorded.event
            if not isinstance(event, ContractSigned) or event.file is None:
                continue
            kept = kept_name(CONTRACTS, event.file)
            self._signed.add(kept)
            file = self._folder / kept
            if not is_fit(kept) or not file.is_file():
                yield Damage("contract_missing", name, recorded.seq)
            elif _sha256(file) != event.sha256:
                yield Damage("contract_altered", name, recorded.seq)

    def _strays(self, damaged: Collection[str]) -> Iterator[Damage]:
        """Yield each contract that no journal names, and each document that an erasure left."""
        with suppress(OSError):
            for name, file in documents(self._folder):
                signed = file in self._signed or not file.startswith(f"{CONTRACTS}/")
                if not (signed and name in self._held) and name not in damaged:
                    yield Damage("contract_unknown", file=file)

    def _rail(self, key: MasterKey) -> tuple[list[Moved], bool]:
        """Return all payments in the payment rail's file, and whether its counter could be read.

        Raises:
            StoreProblem: the file was altered or is missing.
        """
        path = self._folder / FILE
        moved, counted = read_rail(path, key) if path.exists() else ([], True)
        if moved:
            return moved, counted
        with closing(Witness(key, writing=False)) as witness:
            try:
                known = any(witness.names(path, f"{name}/") for name in self._names())
            except WitnessForged:
                return [], False
        if known:
            raise StoreProblem("rail", "missing")
        return [], counted


def _sha256(file: Path) -> str:
    """Return the hash of a stored file; nothing for one that can't be read."""
    try:
        return hashlib.sha256(read_kept(file)).hexdigest()
    except OSError:
        return ""


def _readable_key() -> MasterKey | None:
    """Return the key; None where it can't be read, which the store tells."""
    try:
        return find_key()
    except OSError:
        return None


def _kept_key() -> MasterKey | None:
    try:
        return find_key()
    except OSError as error:
        raise StoreProblem("no_key", str(error)) from error


def _is_of(moved: Moved, name: str) -> bool:
    return moved.application_id == name


def _unlike(name: str, journal: Sequence[Recorded], moved: Sequence[Moved]) -> Iterator[Damage]:
    """Yield each payment on which rail and journal differ."""
    asked = PayoutRequested | RepaymentRequested
    requested = {each.event.key for each in journal if isinstance(each.event, asked)}
    for each in moved:
        if each.key not in requested:
            yield Damage("payout_unknown", name)
        elif each.seq > len(journal) or (each.seq and journal[each.seq - 1].hash != each.hash):
            yield Damage("payout_head", name, each.seq)
    known = {each.key for each in moved}
    for recorded in journal:
        if isinstance(recorded.event, PayoutConfirmed) and recorded.event.key not in known:
            yield Damage("payout_missing", name, recorded.seq)
