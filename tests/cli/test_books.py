"""`loanflow applications ledger` over a store on disk."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.runtime.clock import today
from tests.cli.test_json import promised
from tests.lending.applying import Applying


async def overdue(folder: Path) -> Applying:
    who = Applying(data_dir=folder)
    view = await who.play_to()
    assert view.loan is not None
    await who.send(c.Repay())
    who.clock.advance(timedelta(days=90))
    await who.send(c.Tick())
    await who.service.close()
    return who


def run(folder: Path, *more: str) -> tuple[int, str]:
    asked = ["applications", "ledger", "--data-dir", str(folder), *more]
    result = CliRunner().invoke(loanflow, asked, prog_name="loanflow")
    return result.exit_code, result.output


def test_trial_balance_balances_on_every_day(tmp_path: Path) -> None:
    who = asyncio.run(overdue(tmp_path))
    begun = today(who.clock) - timedelta(days=90)
    for days in (0, 1, 30, 31, 61, 90, 200):
        day = (begun + timedelta(days=days)).isoformat()
        code, said = run(tmp_path, who.application_id, "--date", day, "--json")
        told = json.loads(said)
        assert code == 0 and sum(told["trial_balance"].values()) == 0
        assert promised("applications ledger", "en") <= {*told, *told["standing"].popitem()[1]}
        assert all(sum(entry["postings"].values()) == 0 for entry in told["entries"])
        _, whole = run(tmp_path, "--all", "--date", day, "--json")
        assert json.loads(whole)["trial_balance"] == told["trial_balance"]


@pytest.mark.parametrize("lang", ["en", "zh-CN"])
def test_every_entry_says_what_it_follows_from(tmp_path: Path, lang: str) -> None:
    who = asyncio.run(overdue(tmp_path))
    day = today(who.clock).isoformat()
    code, said = run(tmp_path, who.application_id, "--date", day, "--lang", lang)
    assert code == 0
    assert said.count("÷ 360") > 4
    for kind in ("InterestEarned", "LateEarned", "LossSetAside", "PayoutConfirmed"):
        assert kind in said


def test_without_a_date_the_stores_last_day_counts(tmp_path: Path) -> None:
    who = asyncio.run(overdue(tmp_path))
    last = today(who.clock).isoformat()
    code, said = run(tmp_path, "--all", "--json")
    assert (code, json.loads(said)) == (
        0,
        json.loads(run(tmp_path, "--all", "--date", last, "--json")[1]),
    )
    assert run(tmp_path / "empty", "--all")[0] == 1


def test_one_or_all_has_to_be_named(tmp_path: Path) -> None:
    assert run(tmp_path)[0] == 2
    assert run(tmp_path, "A1234567", "--all")[0] == 2


def test_books_before_the_money_are_empty(tmp_path: Path) -> None:
    who = asyncio.run(overdue(tmp_path))
    before = (today(who.clock) - timedelta(days=91)).isoformat()
    assert run(tmp_path, who.application_id, "--date", before)[0] == 1
    assert run(tmp_path / "nowhere", "--all")[0] == 1
