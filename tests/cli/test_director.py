"""`loanflow demo --director` says plainly why there is nothing to direct."""

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from loanflow_tui.cli.commands import loanflow


def directed(folder: Path, *arguments: str) -> Result:
    """Run the command without a terminal."""
    given = ["demo", *arguments, "--director", "--lang", "en", "--data-dir", str(folder)]
    return CliRunner().invoke(loanflow, given)


def test_no_running_show_is_one_sentence(tmp_path: Path) -> None:
    found = directed(tmp_path)
    assert found.exit_code == 1
    assert found.stderr.startswith("No show runs here.")
    assert found.stderr.count("\n") == 1
    assert not found.stdout


def test_director_takes_no_show(tmp_path: Path) -> None:
    found = directed(tmp_path, "tour")
    assert found.exit_code == 2
    assert "takes no show" in found.stderr


def test_systems_without_unix_sockets_are_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(asyncio, "start_unix_server")
    found = directed(tmp_path)
    assert found.exit_code == 2
    assert "no Unix sockets" in found.stderr
