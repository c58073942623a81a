"""Something else than a file lies in a file's place: nothing hangs, and it is told as damage."""

import os
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.anchor.damage import DamageKind
from loanflow_tui.lending.anchor.key import find_key
from loanflow_tui.lending.anchor.witness import FILE as COUNTERS
from loanflow_tui.lending.audit import audit_store
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.contract.authority import FOLDER as AUTHORITY
from loanflow_tui.lending.contract.authority import (
    ROOT_FILE,
    Authority,
    AuthorityError,
    roots_in,
)
from loanflow_tui.lending.due_days import FILE as DUE_DAYS
from loanflow_tui.lending.due_days import read_due_days
from loanflow_tui.lending.journal.sittings import FOLDER as SITTINGS
from loanflow_tui.lending.journal.sittings import Observed, SittingLog
from loanflow_tui.lending.journal.store import RAIL_FILE, StoreProblem
from loanflow_tui.lending.runtime.database_files import NoDatabase, check_database
from loanflow_tui.lending.runtime.input_files import read_kept
from tests.lending.applying import Applying

ZEROS = Path("/dev/zero")

pytestmark = [
    pytest.mark.skipif(not ZEROS.exists(), reason="needs devices and named pipes"),
    pytest.mark.xdist_group("other_things"),
]


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)


def zeros(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(ZEROS)


Put = Callable[[Path], None]
PUTS: tuple[Put, ...] = (pipe, zeros)


@pytest.fixture
async def paid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path, str]:
    """Return the folders of a paid loan and of its keys, and its id."""
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(tmp_path / "keys"))
    who = Applying(data_dir=tmp_path / "data", seed=None, contracts="draw")
    await who.play_to()
    await who.service.close()
    return tmp_path / "data", tmp_path / "keys", who.application_id


@pytest.mark.parametrize("put", PUTS)
async def test_other_things_in_a_store_are_told(put: Put, paid: tuple[Path, Path, str]) -> None:
    data, held, application_id = paid
    contract = next((data / "contracts").glob("*.pdf")).relative_to(data)
    places: dict[Path, DamageKind] = {
        contract: "contract_missing",
        Path(RAIL_FILE): "rail",
        Path(f"{RAIL_FILE}-journal"): "rail",
    }
    for place, kind in places.items():
        copied = data.with_name("copied")
        shutil.move(data, copied)
        shutil.copytree(copied, data)
        put(data / place)
        assert kind in {each.kind for each in audit_store(data / JOURNAL).damage}, place
        shutil.rmtree(data)
        shutil.move(copied, data)
    put(held / COUNTERS)
    assert {each.kind for each in audit_store(data / JOURNAL).damage} == {"witness"}
    put(held / "store.key")
    with pytest.raises(OSError, match=r"store\.key"):
        find_key()
    assert "foreign" in {each.kind for each in audit_store(data / JOURNAL).damage}
    put(data / JOURNAL)
    with pytest.raises(StoreProblem, match="unavailable"):
        audit_store(data / JOURNAL)
    who = Applying(data_dir=data, application_id=application_id)
    with pytest.raises(StoreProblem):
        await who.send(c.Tick())
    await who.service.close()


@pytest.mark.parametrize("put", PUTS)
async def test_nothing_is_repaid_upon_other_things(put: Put, paid: tuple[Path, Path, str]) -> None:
    data, _, application_id = paid
    for place in (RAIL_FILE, str(next((data / "contracts").glob("*.pdf")))):
        put(data / place)
        who = Applying(data_dir=data, application_id=application_id)
        with pytest.raises(StoreProblem):
            await who.send(c.Repay(kind="part", amount_fen=100_00))
        await who.service.close()


async def _sitting(path: Path) -> object:
    log = SittingLog(path.parent.parent)
    log.note("A1", Observed(kind="opened", sitting="s", ms=0, seq=0))
    await log.flush()
    return [each for each in await SittingLog(path.parent.parent).read("A1") if each.ms]


async def _due_days(path: Path) -> object:
    return read_due_days(path.parent)


async def _roots(path: Path) -> object:
    return roots_in(path.parent, b"x").trusted


async def _root(path: Path) -> object:
    with pytest.raises(AuthorityError, match="storage"):
        Authority.open(path.parent, passphrase=b"x")
    return None


async def _database(path: Path) -> object:
    with pytest.raises(NoDatabase, match="not_a_file"):
        check_database(path.with_name("x"))
    return None


async def _kept(path: Path) -> object:
    with pytest.raises(OSError, match="not_a_file"):
        read_kept(path)
    return None


READERS: tuple[tuple[str, Callable[[Path], Awaitable[object]]], ...] = (
    (f"{SITTINGS}/A1.jsonl", _sitting),
    (DUE_DAYS, _due_days),
    (f"{AUTHORITY}/a.crt", _roots),
    (f"{AUTHORITY}/{ROOT_FILE}", _root),
    ("x", _database),
    ("x-wal", _database),
    ("x", _kept),
)


@pytest.mark.parametrize("put", PUTS)
async def test_readers_take_other_things_as_nothing(put: Put, tmp_path: Path) -> None:
    for number, (place, read) in enumerate(READERS):
        path = tmp_path / str(number) / place
        put(path)
        assert not await read(path), place
