"""`verify` names damaged or missing counters; `--new-counters` begins them anew."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.verify import command
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.anchor.witness import FILE
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.audit import Audit, audit_store
from loanflow_tui.lending.bootstrap import JOURNAL
from loanflow_tui.lending.journal.store import StoreProblem
from tests.lending.applying import Applying


def overwrite(file: Path) -> None:
    file.write_bytes(b"\xff" * 9_000)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5_000])


def count_back(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE stores SET generation = 1")


async def stored(folder: Path) -> str:
    who = Applying(data_dir=folder, seed=None)
    await who.play_to(Fact.NAME)
    await who.service.close()
    return who.application_id


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "keys"
    monkeypatch.setenv("LOANFLOW_KEY_DIR", str(folder))
    return folder


@pytest.mark.parametrize("harm", [overwrite, cut, count_back])
async def test_damaged_counters_begin_anew_on_request(
    harm: Callable[[Path], None], keys: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    application_id = await stored(data)
    harm(keys / FILE)
    who = Applying(data_dir=data, application_id=application_id)
    with pytest.raises(StoreProblem) as problem:
        await who.send(c.Tick())
    assert [each.kind for each in problem.value.damage] == ["witness"]
    await who.service.close()
    told = CliRunner().invoke(command, [str(data), "--new-counters", "--lang", "en"])
    assert told.exit_code == 0, told.output
    assert "Valid" in told.output and "set aside" in told.output
    who = Applying(data_dir=data, application_id=application_id)
    await who.send(c.Tick())
    await who.service.close()


@pytest.mark.parametrize("harm", [overwrite, cut, count_back])
async def test_damaged_counters_hide_no_application(
    harm: Callable[[Path], None], keys: Path, tmp_path: Path
) -> None:
    who = Applying(data_dir=tmp_path / "data", seed=None)
    view = await who.play_to()
    await who.service.close()
    harm(keys / FILE)
    found = audit_store(tmp_path / "data" / JOURNAL)
    assert found == Audit(1, view.seq, (Damage("witness"),))


async def test_a_store_that_is_gone_has_no_counts(keys: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    await stored(data)
    for file in data.glob(f"{JOURNAL}*"):
        file.unlink()
    told = CliRunner().invoke(command, [str(data), "--lang", "en"])
    assert told.exit_code == 1 and "Applications" not in told.output


async def test_missing_counters_are_told(keys: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    await stored(data)
    (keys / FILE).unlink()
    told = CliRunner().invoke(command, [str(data), "--lang", "en"])
    assert told.exit_code == 0 and "an older copy would look the same" in told.output


async def test_counters_in_order_stay(keys: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    await stored(data)
    told = CliRunner().invoke(command, [str(data), "--new-counters", "--lang", "en"])
    assert told.exit_code == 2
    assert (keys / FILE).exists()
