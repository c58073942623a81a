"""A tampered store is named, shown as far as it can be read, and never paid from."""

import asyncio
import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.anchor.damage import Damage, DamageKind
from loanflow_tui.lending.anchor.key import find_or_make_key
from loanflow_tui.lending.anchor.witness import Head
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.audit import Audit, audit_store
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.contract.authority import FOLDER as AUTHORITY
from loanflow_tui.lending.contract.authority import PASSPHRASE_FILE, ROOT_FILE
from loanflow_tui.lending.journal.encryption import Sealer
from loanflow_tui.lending.journal.reader import read_journal
from loanflow_tui.lending.journal.records import GENESIS
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.journal.voucher import Voucher, all_damage
from loanflow_tui.lending.partners.sandbox.rail_file import FILE
from loanflow_tui.lending.terms import State
from tests.lending.applying import Applying
from tests.lending.older_stores import leave_secrets_out, make_older
from tests.lending.test_killed import payouts

PAGE, INDEX_LEAF, CELLS = 4096, 0x0A, 4
"""Of SQLite's file format: the size of a page, a leaf of an index, where it counts its cells."""


async def kept(folder: Path, stop: Fact | None = None) -> str:
    """Store a journey; return its id."""
    who = Applying(data_dir=folder, seed=None)
    await who.play_to(stop)
    await who.service.close()
    return who.application_id


def change(folder: Path, *statements: str, file: str = JOURNAL) -> None:
    with closing(sqlite3.connect(folder / file)) as db, db:
        for statement in statements:
            db.execute(statement)


async def found(folder: Path, application_id: str) -> set[DamageKind]:
    """Return the reported damage to the store and the application."""
    who = Applying(data_dir=folder, application_id=application_id)
    try:
        damage = {*await who.service.damage(), *await who.service.damage_of(application_id)}
        with pytest.raises(StoreProblem) as problem:
            await who.send(c.Tick())
        assert problem.value.reason == "altered" and problem.value.damage
        return {each.kind for each in damage}
    finally:
        await who.service.close()


def take_copy(folder: Path) -> dict[str, bytes]:
    """Return the store's files, with the log."""
    return {file.name: file.read_bytes() for file in folder.glob(f"{JOURNAL}*")}


def put_back(folder: Path, copied: dict[str, bytes]) -> None:
    """Replace the store by a copy."""
    for file in folder.glob(f"{JOURNAL}*"):
        file.unlink()
    for name, content in copied.items():
        (folder / name).write_bytes(content)


def rewrite(folder: Path) -> None:
    """Change the payout, and rehash the whole chain, as six lines of Python do."""
    with closing(sqlite3.connect(folder / JOURNAL)) as db, db:
        previous = GENESIS
        query = "SELECT application_id, seq, at_us, kind, body, sealed FROM events ORDER BY seq"
        for name, seq, at, kind, body, sealed in db.execute(query).fetchall():
            said = body.replace("2000000", "500")
            text = f"{previous}\n{name}\n{seq}\n{at}\n{kind}\n{said}\n".encode()
            previous = hashlib.sha256(text + sealed).hexdigest()
            db.execute("UPDATE events SET body = ?, hash = ? WHERE seq = ?", (said, previous, seq))
        db.execute("UPDATE heads SET hash = ?", (previous,))


TAMPERED: dict[str, tuple[DamageKind, Callable[[Path], None]]] = {
    "a changed event": (
        "broken",
        lambda folder: change(
            folder, "UPDATE events SET body = replace(body, 'alipay', 'wechat') WHERE seq = 1"
        ),
    ),
    "a removed event": ("missing", lambda at: change(at, "DELETE FROM events WHERE seq = 9")),
    "a cut tail": ("missing", lambda at: change(at, "DELETE FROM events WHERE seq > 40")),
    "a flipped id": (
        "missing",
        lambda at: change(
            at,
            "UPDATE events SET application_id = lower(application_id)"
            " WHERE seq = (SELECT max(seq) FROM events)",
        ),
    ),
    "an added event": (
        "added",
        lambda at: change(
            at,
            "INSERT INTO events SELECT application_id, seq + 1, at_us, kind, body, sealed, hash,"
            " mac FROM events ORDER BY seq DESC LIMIT 1",
        ),
    ),
    "a rewritten chain": ("rewritten", rewrite),
    "another state": ("head", lambda at: change(at, "UPDATE standings SET state = 'settled'")),
    "a changed key": ("key", lambda at: change(at, "UPDATE keys SET key = zeroblob(48)")),
    "a short key": ("key", lambda at: change(at, "UPDATE keys SET key = x'00'")),
    "a trigger": (
        "layout",
        lambda at: change(
            at, "CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM marks; END"
        ),
    ),
    "a removed secret": ("secret", lambda at: change(at, "DELETE FROM secrets")),
    "a changed secret": ("secret", lambda at: change(at, "UPDATE secrets SET secret = x'00'")),
    "a changed sum": ("anchor", lambda at: change(at, "UPDATE anchor SET generation = 1")),
    "a removed sum": ("anchor", lambda at: change(at, "DELETE FROM anchor")),
    "another value's kind": (
        "broken",
        lambda at: change(at, "UPDATE events SET sealed = x'00' WHERE seq = 1"),
    ),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A store with a whole journey, to be copied and never written, and the journey's id."""
    folder = tmp_path_factory.mktemp("whole")
    return folder, asyncio.run(kept(folder))


@pytest.mark.parametrize("name", TAMPERED)
async def test_tampering_is_named_and_nothing_written(
    tmp_path: Path, whole: tuple[Path, str], name: str
) -> None:
    folder, application_id = whole
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    kind, alter = TAMPERED[name]
    alter(tmp_path)
    before = (tmp_path / JOURNAL).read_bytes()
    assert kind in await found(tmp_path, application_id)
    assert (tmp_path / JOURNAL).read_bytes() == before
    assert kind in {each.kind for each in audit_store(tmp_path / JOURNAL).damage}
    assert (tmp_path / JOURNAL).read_bytes() == before


async def test_a_store_as_it_was_written_is_whole(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path, seed=None, contracts="draw")
    await who.play_to()
    rows = await who.service.rows(who.application_id)
    assert audit_store(tmp_path / JOURNAL) == Audit(1, len(rows), ())
    await who.service.close()
    assert audit_store(tmp_path / JOURNAL) == Audit(1, len(rows), ())
    kept_there = {file.name for file in (tmp_path / AUTHORITY).iterdir()}
    assert ROOT_FILE in kept_there and PASSPHRASE_FILE not in kept_there
    (contract,) = (tmp_path / "contracts").iterdir()
    contract.unlink()
    (tmp_path / FILE).unlink()
    kinds = {each.kind for each in audit_store(tmp_path / JOURNAL).damage}
    assert kinds == {"contract_missing", "payout_missing", "rail"}


async def test_each_event_removed_added_or_swapped_is_named(tmp_path: Path) -> None:
    key = find_or_make_key()
    voucher = Voucher.of(key, "store")
    who = Applying()
    await who.play_to()
    rows = await who.service.rows(who.application_id)
    codes: list[bytes | None] = [voucher.event(row) for row in rows]
    head = Head(who.application_id, len(rows), rows[-1].hash)
    assert not list(all_damage(rows, codes, head, voucher))
    for at, row in enumerate(rows):
        removed = all_damage(
            rows[:at] + rows[at + 1 :], codes[:at] + codes[at + 1 :], head, voucher
        )
        assert Damage("missing", head.name, row.seq) in set(removed)
        more = row._replace(seq=len(rows) + 1)
        added = all_damage([*rows, more], [*codes, codes[at]], head, voucher)
        assert Damage("added", head.name, more.seq) in set(added)
        if at:
            swapped = list(rows)
            swapped[at - 1] = row._replace(seq=at)
            swapped[at] = rows[at - 1]._replace(seq=at + 1)
            named = {each.event for each in all_damage(swapped, codes, head, voucher)}
            assert {at, at + 1} <= named


def hiding_flips(folder: Path) -> list[int]:
    """Return the offsets of bytes in which one flipped bit makes SQLite read fewer events."""
    content, hiding = (folder / JOURNAL).read_bytes(), []
    whole = len(events_in(folder))
    for page in range(0, len(content), PAGE):
        cells = page + CELLS
        if content[page] == INDEX_LEAF and content[cells] % 2:
            flip(folder, cells)
            if len(events_in(folder)) == whole - 1:
                hiding.append(cells)
            flip(folder, cells)
    return hiding


def events_in(folder: Path) -> list[int]:
    with closing(sqlite3.connect(folder / JOURNAL)) as db, suppress(sqlite3.DatabaseError):
        return [seq for (seq,) in db.execute("SELECT seq FROM events ORDER BY seq")]
    return []


def flip(folder: Path, at: int) -> None:
    content = bytearray((folder / JOURNAL).read_bytes())
    content[at] ^= 1
    (folder / JOURNAL).write_bytes(content)


async def test_a_flipped_bit_hides_no_event(tmp_path: Path) -> None:
    stored, hiding = [], []
    for stop in (None, Fact.NAME, Fact.NUMBER, Fact.CODE, Fact.CARD):
        stored.append(await kept(tmp_path, stop))
        if hiding := hiding_flips(tmp_path):
            break
    assert hiding, "a page of the index has an odd number of events by then"
    for at in hiding:
        flip(tmp_path, at)
        damage = {each.kind for each in audit_store(tmp_path / JOURNAL).damage}
        assert damage & {"missing", "broken", "file"}, at
        flip(tmp_path, at)
    flip(tmp_path, hiding[0])
    hurt = audit_store(tmp_path / JOURNAL).damage
    named = {each.application_id for each in hurt}.intersection(stored)
    for application_id in named or stored:
        assert await found(tmp_path, application_id)


async def test_a_removed_application_is_named(tmp_path: Path) -> None:
    application_id = await kept(tmp_path)
    await kept(tmp_path)
    tables = ("events", "heads", "standings", "keys")
    change(
        tmp_path, *(f"DELETE FROM {t} WHERE application_id = '{application_id}'" for t in tables)
    )
    assert "missing" in await found(tmp_path, application_id)


async def test_older_copy_is_read_but_never_pays(tmp_path: Path) -> None:
    application_id = await kept(tmp_path, Fact.AMOUNT)
    shutil.copy(tmp_path / JOURNAL, tmp_path / "copy")
    who = Applying(data_dir=tmp_path, application_id=application_id)
    await who.play_to()
    await who.service.close()
    shutil.copy(tmp_path / "copy", tmp_path / JOURNAL)
    assert "rolled_back" in await found(tmp_path, application_id)
    again = Applying(data_dir=tmp_path, application_id=application_id)
    assert await again.state() is State.OFFERED
    with pytest.raises(StoreProblem):
        await again.play_to()
    await again.service.close()
    assert payouts(tmp_path) == 1


async def test_rollback_of_an_open_store_is_noticed(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path, seed=None)
    await who.play_to(Fact.NAME)
    copied = take_copy(tmp_path)
    await who.play_to(Fact.OCCUPATION)
    put_back(tmp_path, copied)
    with pytest.raises(StoreProblem) as problem:
        await who.play_to()
    assert problem.value.reason in ("gone", "altered")
    assert payouts(tmp_path) == 0
    await who.service.close()


async def test_an_emptied_store_is_no_new_one(tmp_path: Path) -> None:
    await kept(tmp_path, Fact.NAME)
    (tmp_path / JOURNAL).write_bytes(b"")
    who = Applying(data_dir=tmp_path)
    with pytest.raises(StoreProblem) as problem:
        await who.start()
    assert problem.value.damage == (Damage("emptied"),)
    assert (tmp_path / JOURNAL).read_bytes() == b""
    await who.service.close()


async def test_a_store_without_its_anchor_is_not_adopted(tmp_path: Path) -> None:
    application_id = await kept(tmp_path, Fact.NAME)
    change(
        tmp_path, "DROP TABLE heads", "DROP TABLE anchor", "DROP TABLE unfinished_erasures",
        "PRAGMA user_version = 2",
    )  # fmt: skip
    assert "unanchored" in await found(tmp_path, application_id)


@pytest.mark.parametrize("damage", ["emptied", "removed", "garbage", "row", "trigger"])
async def test_damaged_rail_is_not_empty(tmp_path: Path, damage: str) -> None:
    who = Applying(data_dir=tmp_path, seed=None)
    await who.play_to()
    rail = tmp_path / FILE
    match damage:
        case "emptied":
            rail.write_bytes(b"")
        case "removed":
            rail.unlink()
        case "garbage":
            rail.write_bytes(b"garbage" * 1000)
        case "trigger":
            change(
                tmp_path, "CREATE TRIGGER t AFTER INSERT ON moved BEGIN SELECT 1; END", file=FILE
            )
            assert Damage("rail") in audit_store(tmp_path / JOURNAL).damage
        case _:
            change(tmp_path, "UPDATE moved SET amount_fen = 1", file=FILE)
    with pytest.raises(StoreProblem) as problem:
        await who.send(c.Repay(kind="all"))
    assert problem.value.reason == "rail"
    await who.service.close()
    assert "rail" in {each.kind for each in audit_store(tmp_path / JOURNAL).damage}


async def test_the_same_journey_pays_again_after_deletion(tmp_path: Path) -> None:
    data = tmp_path / "data"
    ids = set()
    for _ in range(2):
        shutil.rmtree(data, ignore_errors=True)
        who = Applying(data_dir=data, seed=5)
        view = await who.play_to()
        await who.service.close()
        assert view.loan is not None
        assert not audit_store(data / JOURNAL).damage
        ids.add(who.application_id)
    assert len(ids) == 1


async def test_rail_keeps_the_head_of_each_request(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path, seed=None)
    await who.play_to()
    rows = await who.service.rows(who.application_id)
    with closing(sqlite3.connect(tmp_path / FILE)) as db:
        seq, digest = db.execute("SELECT seq, hash FROM moved").fetchone()
    assert rows[seq - 1].hash == digest and rows[seq - 1].kind == "PayoutRequested"
    await who.service.close()


@pytest.mark.parametrize("lost", [True, False])
async def test_nothing_is_paid_on_another_contract(tmp_path: Path, lost: bool) -> None:
    who = Applying(data_dir=tmp_path, seed=None, contracts="draw")
    await who.play_to(Fact.PAYOUT)
    (contract,) = (tmp_path / "contracts").iterdir()
    signed = contract.read_bytes()
    if lost:
        contract.unlink()
    else:
        contract.write_bytes(signed + b" ")
    with pytest.raises(StoreProblem) as problem:
        await who.send(c.Proceed())
    assert problem.value.damage[0].kind == ("contract_missing" if lost else "contract_altered")
    assert payouts(tmp_path) == 0
    contract.write_bytes(signed)
    await who.send(c.Proceed())
    assert await who.state() is State.ACTIVE and payouts(tmp_path) == 1
    await who.service.close()


async def test_without_its_key_a_store_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application_id = await kept(tmp_path, Fact.NAME)
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "other"))
    assert "foreign" in await found(tmp_path, application_id)


@pytest.mark.parametrize("version", [1, 2])
async def test_a_store_of_before_is_adopted_once(tmp_path: Path, version: int) -> None:
    application_id = await kept(tmp_path, Fact.AMOUNT)
    keys = make_older(tmp_path / JOURNAL, version)
    for adopted in (1, 0):
        who = Applying(data_dir=tmp_path, seed=None, application_id=application_id)
        assert await who.service.store.adopted() == adopted
        await who.play_to(Fact.ACCEPTED)
        await who.service.close()
    contents = take_copy(tmp_path).values()
    assert not any(key in content for key in keys.values() for content in contents)


async def test_secrets_of_before_are_counted_once(tmp_path: Path) -> None:
    application_id = await kept(tmp_path, Fact.AMOUNT)
    leave_secrets_out(tmp_path / JOURNAL)
    assert not audit_store(tmp_path / JOURNAL).damage
    for adopted in (1, 0):
        who = Applying(data_dir=tmp_path, seed=None, application_id=application_id)
        assert await who.service.store.adopted() == adopted
        assert not await who.service.damage()
        await who.service.close()
    change(tmp_path, "DELETE FROM secrets", "DELETE FROM marks")
    assert "anchor" in await found(tmp_path, application_id)


async def test_a_secret_lost_before_is_not_adopted(tmp_path: Path) -> None:
    application_id = await kept(tmp_path)
    leave_secrets_out(tmp_path / JOURNAL)
    change(tmp_path, "DELETE FROM secrets")
    assert "secret" in await found(tmp_path, application_id)


async def test_older_store_is_read_without_adoption(tmp_path: Path) -> None:
    application_id = await kept(tmp_path, Fact.AMOUNT)
    make_older(tmp_path / JOURNAL, 2)
    before = (tmp_path / JOURNAL).read_bytes()
    store = SqliteStore(tmp_path / JOURNAL, reading=True)
    loaded = await store.load(application_id)
    assert len(read_journal(loaded.rows, Sealer(loaded.key or b"")).journal) == len(loaded.rows)
    await store.close()
    assert (tmp_path / JOURNAL).read_bytes() == before
