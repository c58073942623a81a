"""`loanflow test --coverage` and `loanflow explore` as commands."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from loanflow_tui.cli.commands import loanflow
from tests.exploration.touring import TOURING

pytestmark = TOURING

HEAD = "applicant: li-wei\nlanguage: en\nsteps:\n"


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    path = tmp_path / "case.scenario.yaml"
    path.write_text(HEAD + "  - play_to: identity.name\n", encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(loanflow, [*map(str, arguments), "--lang", "en"])


def test_coverage_table_lists_the_uncovered(scenario: Path) -> None:
    done = run("test", scenario, "--coverage")
    assert done.exit_code == 0
    assert "What one scenario covers" in done.output
    assert "Not yet: " in done.output
    assert "Faults, at each step" in done.output


@pytest.mark.parametrize(("least", "code"), [("1", 0), ("99", 1), ("faults=1", 1), ("steps=1", 0)])
def test_too_little_is_1(scenario: Path, least: str, code: int) -> None:
    done = run("test", scenario, "--fail-under", least)
    assert done.exit_code == code
    assert ("is wanted" in done.output) is bool(code)


@pytest.mark.parametrize("least", ["much", "no-such=3", "101", "nan"])
def test_no_percentage_is_2(scenario: Path, least: str) -> None:
    done = run("test", scenario, "--fail-under", least)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_json_has_every_kind(scenario: Path) -> None:
    done = run("test", scenario, "--coverage", "--json")
    first, last = done.output.splitlines()
    assert json.loads(first)["verdict"] == "passed"
    told = json.loads(last)["coverage"]
    assert told["scenarios"] == 1
    assert "identity.number" in told["steps"]["missed"]


def test_the_page_is_written_whole_for_its_owner(scenario: Path, tmp_path: Path) -> None:
    page = tmp_path / "reports" / "coverage.html"
    done = run("test", scenario, "--html", page)
    assert done.exit_code == 0
    assert page.stat().st_mode & 0o777 == 0o600
    assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")


def test_a_page_that_cant_be_written_is_2(scenario: Path, tmp_path: Path) -> None:
    done = run("test", scenario, "--html", scenario / "page.html")
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_walks_at_random_that_hold_are_0(tmp_path: Path) -> None:
    done = run("explore", "--no-ways", "--walks", "2", "--seed", "5", "--out", tmp_path)
    assert done.exit_code == 0
    assert "2 walks with seed 5, 0 broken" in done.output


def test_rerun_keeps_the_scenario_settings(scenario: Path) -> None:
    done = run("explore", scenario)
    assert done.exit_code == 0
    assert "everything holds" in done.output


def test_invalid_scenarios_exit_with_2(tmp_path: Path) -> None:
    path = tmp_path / "wrong.scenario.yaml"
    path.write_text("steps: 1\n", encoding="utf-8")
    done = run("explore", path)
    assert done.exit_code == 2
    assert f"{path}:" in done.output
