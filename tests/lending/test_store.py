"""The journal on disk: access rights, two processes, and messages about problems."""

import asyncio
import hashlib
import os
import re
import resource
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.contract.authority import Authority
from loanflow_tui.lending.events.identity import NameGiven
from loanflow_tui.lending.journal.encryption import Sealer
from loanflow_tui.lending.journal.export import ExportDraft, prove_chain
from loanflow_tui.lending.journal.records import JournalRow
from loanflow_tui.lending.journal.sqlite import SqliteStore
from loanflow_tui.lending.journal.store import Conflict, MemoryStore, StoreProblem
from loanflow_tui.lending.runtime.files import Files
from loanflow_tui.lending.terms import DocumentKind, State
from tests.cases import for_each
from tests.lending.applying import NAME, Applying, number

AUTHORITY = Authority.open(None, secret=b"tests")


def signed(rows: list[JournalRow]) -> bytes:
    """Return rows as an exported journal."""
    draft = ExportDraft(rows)
    return draft.signed(*AUTHORITY.sign(draft.content)).encode()


async def kept(folder: Path, stop: Fact | None = Fact.OCCUPATION) -> Applying:
    who = Applying(data_dir=folder)
    await who.play_to(stop)
    return who


def connection_of(who: Applying) -> sqlite3.Connection:
    store = who.service.store
    assert isinstance(store, SqliteStore) and store._database._db is not None
    return store._database._db


def kept_files(folder: Path, name: str = JOURNAL) -> list[Path]:
    return list(folder.glob(f"{name}*"))


def digest_of(file: str) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / JOURNAL)) as db, db:
        db.execute(statement)


async def test_an_accepted_answer_is_there_for_another_process(tmp_path: Path) -> None:
    who = await kept(tmp_path)
    live = await who.view()
    other = Applying(data_dir=tmp_path, application_id=who.application_id)
    assert await other.view() == live
    await who.service.close()
    await other.service.close()


async def test_only_the_user_may_read_what_is_kept(tmp_path: Path) -> None:
    who = await kept(tmp_path)
    modes = {path.name: path.stat().st_mode & 0o777 for path in kept_files(tmp_path)}
    assert modes == dict.fromkeys([JOURNAL, f"{JOURNAL}-wal", f"{JOURNAL}-shm"], 0o600)
    await who.service.close()


async def test_no_personal_value_lies_open_in_the_file(tmp_path: Path) -> None:
    who = await kept(tmp_path, None)
    await who.service.close()
    content = b"".join(path.read_bytes() for path in kept_files(tmp_path))
    with closing(sqlite3.connect(tmp_path / JOURNAL)) as db:
        key, seq, sealed = db.execute(
            "SELECT key, seq, sealed FROM keys JOIN events USING (application_id)"
            " WHERE kind = 'NameGiven'"
        ).fetchone()
    with pytest.raises(InvalidTag):
        Sealer(key).open(seq, sealed)
    for secret in (NAME, number(), "13812345678", "6222022000006780"):
        assert secret.encode() not in content


async def test_second_process_on_an_application_conflicts(tmp_path: Path) -> None:
    one = await kept(tmp_path, Fact.NAME)
    two = Applying(data_dir=tmp_path, application_id=one.application_id)
    await two.view()
    await one.send(c.GiveName(name=NAME))
    with pytest.raises(Conflict):
        await two.send(c.GiveName(name="李雷"))
    assert (await two.last(NameGiven)).name == NAME, "it reads on from what is there"
    assert (await two.send(c.GiveName(name="李雷"))).holds(Fact.NAME)
    for who in (one, two):
        await who.service.close()


async def test_two_processes_keep_the_chain_whole(tmp_path: Path) -> None:
    ways = [Applying(data_dir=tmp_path, seed=None) for _ in range(3)]
    await asyncio.gather(*(who.play_to() for who in ways))
    for who in ways:
        assert await who.state() is State.ACTIVE
        await ways[0].service.read(who.application_id)
    assert len(await ways[0].service.standings()) == 3
    for who in ways:
        await who.service.close()


async def test_locked_store_works_once_released(tmp_path: Path) -> None:
    who = await kept(tmp_path)
    await who.service.close()
    who.service = who.open()
    who.service.store = SqliteStore(tmp_path / JOURNAL, wait_seconds=0.05)
    before = await who.view()
    with closing(sqlite3.connect(tmp_path / JOURNAL, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreProblem) as problem:
            await who.play_to(Fact.EMPLOYER)
        assert problem.value.reason == "locked"
        other.execute("ROLLBACK")
    assert await who.view() == before
    assert (await who.play_to(Fact.EMPLOYER)).holds(Fact.OCCUPATION)
    await who.service.close()


@pytest.mark.parametrize(
    ("damage", "reason"),
    [("PRAGMA user_version = 99", "newer"), ("PRAGMA application_id = 7", "corrupt")],
)
async def test_foreign_database_is_left_alone(tmp_path: Path, damage: str, reason: str) -> None:
    who = await kept(tmp_path)
    await who.service.close()
    change(tmp_path, damage)
    before = (tmp_path / JOURNAL).read_bytes()
    other = Applying(data_dir=tmp_path, application_id=who.application_id)
    with pytest.raises(StoreProblem) as problem:
        await other.view()
    assert problem.value.reason == reason
    await other.service.close()
    assert (tmp_path / JOURNAL).read_bytes() == before


async def test_non_database_is_named_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_bytes(b"these are not the bytes you are looking for" * 100)
    who = Applying(data_dir=tmp_path)
    with pytest.raises(StoreProblem) as problem:
        await who.start()
    assert problem.value.reason == "corrupt"
    assert (tmp_path / JOURNAL).read_bytes().startswith(b"these are not")
    await who.service.close()


async def test_full_disk_writes_nothing_half(tmp_path: Path) -> None:
    who = await kept(tmp_path, Fact.NAME)
    store = who.service.store
    assert isinstance(store, SqliteStore) and store._database._db is not None
    connection = store._database._db
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    before = await who.view()
    with pytest.raises(StoreProblem) as problem:
        for _ in range(200):
            await who.send(c.ShowAside(step="identity.name", topic="help", words="x" * 500))
    assert problem.value.reason == "disk_full"
    assert fold(who.application_id, await who.service.read(who.application_id)) == await who.view()
    connection.execute("PRAGMA max_page_count = 100000")
    assert (await who.send(c.GiveName(name=NAME))).seq > before.seq
    await who.service.close()


async def test_file_size_limit_reads_as_full_disk(tmp_path: Path) -> None:
    who = await kept(tmp_path, Fact.NAME)
    before = await who.view()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        with pytest.raises(StoreProblem) as problem:
            for _ in range(500):
                await who.send(c.ShowAside(step="identity.name", topic="help", words="x" * 500))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert problem.value.reason == "disk_full"
    assert (await who.send(c.GiveName(name=NAME))).seq > before.seq
    await who.service.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write all")
async def test_unwritable_store_is_named(tmp_path: Path) -> None:
    who = await kept(tmp_path)
    await who.service.close()
    (tmp_path / JOURNAL).chmod(0o400)
    other = Applying(data_dir=tmp_path, application_id=who.application_id)
    with pytest.raises(StoreProblem) as problem:
        await other.view()
    assert problem.value.reason == "read_only"


async def test_a_write_finishes_before_its_cancellation(tmp_path: Path) -> None:
    who = await kept(tmp_path, Fact.NAME)
    task = asyncio.create_task(who.send(c.GiveName(name=NAME)))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    live = await who.view()
    assert live == fold(who.application_id, await who.service.read(who.application_id))
    await who.service.close()


async def test_every_altered_byte_of_an_exported_journal_shows() -> None:
    who = Applying()
    await who.play_to(Fact.MOBILE)
    content = signed(await who.service.rows(who.application_id))
    assert prove_chain(content, [AUTHORITY.root]).status == "valid"
    for at in range(0, len(content), 3):
        altered = bytearray(content)
        altered[at] ^= 1
        proof = prove_chain(bytes(altered), [AUTHORITY.root])
        assert proof.status != "valid", content[max(0, at - 30) : at + 30]
    lines = content.splitlines(keepends=True)
    assert prove_chain(b"".join(lines[:-1])).status == "incomplete"
    assert prove_chain(b"".join([*lines[:3], *lines[4:]])).status == "altered"


CHANGED: dict[str, Callable[[bytes], bytes]] = {
    "another key": lambda content: content.replace(b'{"seq":1,', b'{"note":"paid","seq":1,'),
    "a key twice": lambda content: content.replace(b'{"seq":1,', b'{"body":"{}","seq":1,'),
    "a blank line": lambda content: content.replace(b"\n", b"\n\n", 1),
    "another line end": lambda content: content.replace(b"\n", b"\r\n"),
    "a number as text": lambda content: content.replace(b'"seq":1,', b'"seq":"1",'),
    "a broken number": lambda content: content.replace(b'"seq":2,', b'"seq":2.0,'),
    "a larger letter": lambda content: content.replace(b'"hash":"', b'"hash":"', 1).swapcase(),
    "more in the head": lambda content: content.replace(b'{"format"', b'{"by":"bank","format"'),
    "no last line end": lambda content: content[:-1],
    "no events": lambda content: (
        re.sub(rb'"events":\d+', b'"events":0', content.split(b"\n")[0]) + b"\n"
    ),
    "no signature": lambda content: re.sub(rb'"signature":"\w+"', b'"signature":""', content),
    "an older version": lambda content: re.sub(
        rb'"version":2(.*?),"signer".*?}\n', rb'"version":1\1}\n', content, count=1
    ),
}


@pytest.mark.parametrize("name", CHANGED)
async def test_an_export_is_read_canonically(name: str) -> None:
    who = Applying()
    await who.play_to(Fact.NAME)
    content = signed(await who.service.rows(who.application_id))
    changed = CHANGED[name](content)
    assert changed != content
    assert prove_chain(changed, [AUTHORITY.root]).status != "valid"


async def test_an_export_signed_elsewhere_is_not_trusted() -> None:
    who = Applying()
    await who.play_to(Fact.NAME)
    content = signed(await who.service.rows(who.application_id))
    assert prove_chain(content).status == "wrong_signer"
    assert prove_chain(content, [Authority.open(None).root]).status == "wrong_signer"


@for_each("content", [b"", b"{}", b"[]", b"\xff\xfe", b'{"format":1}', b"null\n1"])
def test_files_that_are_no_journal_are_refused(content: bytes) -> None:
    assert prove_chain(content).status == "unreadable"


@pytest.mark.parametrize("on_disk", [True, False])
async def test_erasure_keeps_the_chain_and_no_values(tmp_path: Path, on_disk: bool) -> None:
    who = Applying(data_dir=tmp_path if on_disk else None, contracts="draw" if on_disk else "defer")
    await who.play_to()
    await who.send(c.Repay(kind="all"))
    await who.certain()
    await who.service.erase(who.application_id)
    journal = await who.service.read(who.application_id)
    assert next(r.event for r in journal if isinstance(r.event, NameGiven)).name == ""
    assert fold(who.application_id, journal).loan is not None
    rows = await who.service.rows(who.application_id)
    assert prove_chain(signed(rows), [AUTHORITY.root]).status == "valid"
    digests = [
        digest_of(who.file(kind))
        for kind in (DocumentKind.ID_FRONT, DocumentKind.ID_BACK, DocumentKind.BANK_STATEMENT)
    ]
    for sign in (*digests, "110101", "19900307", "6780", "•", '"age":', '"sex":'):
        assert not [row.kind for row in rows if sign in row.body], sign
    with pytest.raises(StoreProblem) as problem:
        await who.view()
    assert problem.value.reason == "erased"
    assert not kept_files(tmp_path / "contracts", "")
    await who.service.close()


async def test_taken_ids_are_not_reused() -> None:
    who = await Applying().start()
    again = Applying()
    store = who.service.store
    assert isinstance(store, MemoryStore)
    again.service.store = store
    await again.start()
    assert again.application_id != who.application_id


async def test_nothing_follows_an_erasure_elsewhere(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path, seed=None)
    await who.play_to(Fact.NAME)
    other = Applying(data_dir=tmp_path, seed=None, application_id=who.application_id)
    await other.service.erase(who.application_id)
    before = len(await other.service.rows(who.application_id))
    with pytest.raises(StoreProblem) as problem:
        await who.send(c.GiveName(name=NAME))
    assert problem.value.reason == "erased"
    assert len(await other.service.rows(who.application_id)) == before
    for each in (who, other):
        await each.service.close()


async def test_erasure_blocked_by_reader_finishes_later(tmp_path: Path) -> None:
    who = await kept(tmp_path, None)
    await who.send(c.Repay(kind="all"))
    await who.certain()
    with closing(sqlite3.connect(tmp_path / JOURNAL, isolation_level=None)) as reader:
        wrapped = reader.execute("SELECT key FROM keys").fetchone()[0]
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM events").fetchone()
        connection_of(who).execute("PRAGMA busy_timeout = 10")
        assert not (await who.service.erase(who.application_id)).proved
    await who.service.close()
    again = Applying(data_dir=tmp_path, seed=None)
    await again.service.standings()
    await again.service.close()
    assert not any(wrapped in path.read_bytes() for path in kept_files(tmp_path))
    with closing(sqlite3.connect(tmp_path / JOURNAL)) as db:
        assert not db.execute("SELECT count(*) FROM unfinished_erasures").fetchone()[0]


async def test_erasure_leaves_no_copy_of_the_key(tmp_path: Path) -> None:
    who = await kept(tmp_path, None)
    await who.send(c.Repay(kind="all"))
    wrapped = connection_of(who).execute("SELECT key FROM keys").fetchone()[0]
    await who.certain()
    assert (await who.service.erase(who.application_id)).proved
    await who.service.close()
    assert not any(wrapped in path.read_bytes() for path in kept_files(tmp_path))


@pytest.mark.parametrize("name", ["../victim", "/victim", "..", "a/../../victim", "contracts/é"])
async def test_file_names_from_journals_stay_inside(tmp_path: Path, name: str) -> None:
    victim = tmp_path / "victim.pdf"
    victim.write_bytes(b"mine")
    files = Files(tmp_path / "data")
    await files.write("contracts/LF20261124-ABCDEF.pdf", b"signed")
    await files.remove(f"contracts/{name}.pdf")
    assert await files.read(f"contracts/../{name}.pdf") is None
    with pytest.raises(OSError):
        await files.write(f"contracts/{name}.pdf", b"theirs")
    assert victim.read_bytes() == b"mine"


async def test_kept_files_are_never_overwritten(tmp_path: Path) -> None:
    files = Files(tmp_path)
    name = "contracts/LF20261124-ABCDEF.pdf"
    assert await files.write_new(name, b"first") == name
    assert await files.write_new(name, b"first") == name
    second = await files.write_new(name, b"second")
    assert second is not None and second != name
    assert await files.read(name) == b"first" and await files.read(second) == b"second"
    await files.remove(name)
    assert await files.read(second) is None


def test_equal_values_of_two_events_are_sealed_differently() -> None:
    sealer = Sealer(bytes(32))
    assert sealer.seal(1, '{"name":"A"}') != sealer.seal(2, '{"name":"A"}')
    one, other = sealer.seal(1, '{"name":"A"}'), sealer.seal(1, '{"name":"B"}')
    assert one[16:] != other[16:] and one[:16] != other[:16], "no keystream is used twice"
    assert sealer.open(1, one) == {"name": "A"}
