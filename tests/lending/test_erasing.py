"""Erasing leaves nothing of a person beside the store either, whenever a crash came."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.audit import audit_store
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.events.agreement import ContractPrepared, ContractSigned
from loanflow_tui.lending.journal.sittings import Observed
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.partners.sandbox.rail_file import FILE
from tests.lending.applying import Applying
from tests.lending.test_store import connection_of


def documents(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "contracts").glob("*"))


async def signing(folder: Path) -> tuple[Applying, str]:
    """Return an applicant whose contract is about to be signed, and its number."""
    who = Applying(data_dir=folder, seed=None, contracts="draw")
    await who.play_to(Fact.SIGNED)
    return who, (await who.last(ContractPrepared)).number


async def interrupted(folder: Path) -> tuple[Applying, str]:
    """Return one whose contract was written, but whose signature a crash kept unrecorded."""
    who, number = await signing(folder)
    for name in (f"{number}.pdf", f"{number}.2.pdf", f".{number}.pdf.new", f".{number}.pdf.77"):
        await who.service.deps.files.write("contracts/a.pdf", b"a name")
        (folder / "contracts" / "a.pdf").rename(folder / "contracts" / name)
    return who, number


async def test_erasure_deletes_a_contract_never_recorded(tmp_path: Path) -> None:
    who, number = await interrupted(tmp_path)
    named = {each.file for each in audit_store(tmp_path / JOURNAL).damage}
    assert named == {f"contracts/{number}.pdf", f"contracts/{number}.2.pdf"}
    own = tmp_path / "contracts" / "notes.pdf"
    own.touch()
    assert (await who.service.erase(who.application_id)).proved
    await who.service.close()
    assert documents(tmp_path) == [own.name]
    assert not audit_store(tmp_path / JOURNAL).damage


async def test_signing_again_leaves_one_contract(tmp_path: Path) -> None:
    who, number = await interrupted(tmp_path)
    await who.play_to()
    signed = await who.last(ContractSigned)
    await who.service.close()
    assert signed.file == f"contracts/{number}.3.pdf"
    left = [name for name in documents(tmp_path) if not name.startswith(".")]
    assert left == [f"{number}.3.pdf"]
    assert not audit_store(tmp_path / JOURNAL).damage


@pytest.mark.parametrize("how", ["locked", "erased"])
async def test_an_unrecorded_signature_leaves_no_contract(tmp_path: Path, how: str) -> None:
    who, _ = await signing(tmp_path)
    connection_of(who).execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(tmp_path / JOURNAL, isolation_level=None)) as writer:
        if how == "locked":
            writer.execute("BEGIN IMMEDIATE")
        else:
            other = Applying(data_dir=tmp_path, seed=None, application_id=who.application_id)
            await other.service.erase(who.application_id)
            await other.service.close()
        with pytest.raises(StoreProblem) as problem:
            await who.play_to()
    assert problem.value.reason == how
    await who.service.close()
    assert not documents(tmp_path)


async def test_erasure_takes_the_account_from_the_rail(tmp_path: Path) -> None:
    who = Applying(data_dir=tmp_path, seed=None)
    await who.play_to()
    await who.send(c.Repay(kind="all"))
    await who.certain()
    with closing(sqlite3.connect(tmp_path / FILE)) as db:
        (tail,) = db.execute("SELECT DISTINCT tail FROM moved").fetchone()
    assert (await who.service.erase(who.application_id)).proved
    await who.service.close()
    with closing(sqlite3.connect(tmp_path / FILE)) as db:
        assert db.execute("SELECT DISTINCT tail FROM moved").fetchall() == [("",)]
    assert len(tail) == 4 and not audit_store(tmp_path / JOURNAL).damage


async def test_nothing_of_a_sitting_follows_an_erasure(tmp_path: Path) -> None:
    who = await Applying(data_dir=tmp_path, seed=None).start()
    other = Applying(data_dir=tmp_path, seed=None, application_id=who.application_id)
    await other.service.erase(who.application_id)
    await other.service.close()
    who.service.sittings.note(
        who.application_id, Observed(kind="left", sitting="1", ms=1, seq=1, what="quit")
    )
    await who.service.close()
    assert not (tmp_path / "sittings").exists()


async def test_the_next_start_finishes_an_erasure(tmp_path: Path) -> None:
    who, number = await signing(tmp_path)
    await who.service.erase(who.application_id)
    await who.service.close()
    (tmp_path / "letters").mkdir()
    left = tmp_path / "letters" / f"{number}.pdf"
    left.touch()
    assert audit_store(tmp_path / JOURNAL).damage == (
        Damage("contract_unknown", file=f"letters/{number}.pdf"),
    )
    again = await Applying(data_dir=tmp_path, seed=None).start()
    await again.service.close()
    assert not left.exists()
