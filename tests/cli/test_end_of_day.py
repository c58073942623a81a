"""`loanflow applications end-of-day` over a store on disk."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.due_days import FILE, read_due_days
from tests.cli.test_json import promised
from tests.lending.applying import Applying


async def lent(folder: Path) -> Applying:
    who = Applying(data_dir=folder)
    await who.play_to()
    await who.send(c.GiveMandate())
    await who.service.close()
    return who


def run(folder: Path, *more: str) -> tuple[int, str]:
    asked = ["applications", "end-of-day", "--data-dir", str(folder), *more]
    result = CliRunner().invoke(loanflow, asked, prog_name="loanflow")
    return result.exit_code, result.output


def test_a_store_goes_on_day_by_day(tmp_path: Path) -> None:
    who = asyncio.run(lent(tmp_path))
    day = who.clock.moment.date() + timedelta(days=30)
    code, said = run(tmp_path, "--date", day.isoformat(), "--json")
    told = json.loads(said)
    assert (code, told["running"], told["changed"]) == (0, 1, 1)
    assert told["events"]["RepaymentReceived"] == 1
    assert promised("applications end-of-day", "en") <= set(told)
    code, said = run(tmp_path, "--date", day.isoformat(), "--json")
    assert (code, json.loads(said)["changed"]) == (0, 0)


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_the_report_is_readable(tmp_path: Path, lang: str) -> None:
    who = asyncio.run(lent(tmp_path))
    day = (who.clock.moment + timedelta(days=30)).date().isoformat()
    code, said = run(tmp_path, "--date", day, "--lang", lang)
    assert code == 0 and day in said and "RepaymentReceived" in said
    earlier = (who.clock.moment - timedelta(days=3)).date().isoformat()
    code, said = run(tmp_path, "--date", earlier, "--lang", lang)
    assert code == 0 and len(said.splitlines()) == 2, "its own clock is later"


def test_an_altered_note_of_due_days_is_ignored(tmp_path: Path) -> None:
    who = asyncio.run(lent(tmp_path))
    for days in (1, 2):
        run(tmp_path, "--date", (who.clock.moment + timedelta(days=days)).date().isoformat())
    kept = tmp_path / FILE
    assert len(read_due_days(tmp_path)) == 1
    kept.write_bytes(kept.read_bytes().replace(b"2026", b"2999"))
    assert read_due_days(tmp_path) == {}
    code, said = run(
        tmp_path, "--date", (who.clock.moment + timedelta(days=30)).date().isoformat(), "--json"
    )
    assert code == 0 and json.loads(said)["events"]["RepaymentReceived"] == 1


def test_nothing_stored_makes_no_store(tmp_path: Path) -> None:
    code, said = run(tmp_path)
    assert code == 0 and said and not list(tmp_path.iterdir())
