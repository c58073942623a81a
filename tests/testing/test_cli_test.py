"""`loanflow test`: its output, its files, its exit codes."""

import fcntl
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.cli.test import command

GOOD = "title: A good one\napplicant: li-wei\ntags: [smoke]\nsteps:\n  - play_to: identity.name\n"
BAD = "applicant: li-wei\nsteps:\n  - fill:\n  - expect: {state: offered}\n"
WRONG = "applicant: li-wei\nsteps:\n  - sey: hello\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"good": GOOD, "bad": BAD, "wrong": WRONG}.items():
        (tmp_path / f"{name}.scenario.yaml").write_text(text)
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [*map(str, arguments), "--lang", "en"])


def test_all_passed_is_0(folder: Path) -> None:
    done = run(folder / "good.scenario.yaml")
    assert done.exit_code == 0
    assert "1 passed, 0 failed" in done.output


def test_a_failure_is_1_with_place_and_reason(folder: Path) -> None:
    done = run(folder / "good.scenario.yaml", folder / "bad.scenario.yaml")
    assert done.exit_code == 1
    assert "bad.scenario.yaml:4:5: The state should be `offered`, and is `started`." in done.output


def test_a_file_that_cant_be_played_is_2(folder: Path) -> None:
    done = run(folder)
    assert done.exit_code == 2
    assert "wrong.scenario.yaml:3:5: No step can `sey`." in done.output
    assert "1 passed, 1 failed, 1 can't be played" in done.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.scenario.yaml"], "There is no such file."),
        (["--tag", "nowhere"], "None of"),
        (["--workers", "many"], "auto"),
    ],
)
def test_wrong_usage_is_2(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("option", ["--junit", "--html"])
def test_an_unwritable_report_is_worded(folder: Path, option: str) -> None:
    good = folder / "good.scenario.yaml"
    arguments = ["test", str(good), option, str(good / "report"), "--lang", "zh-CN"]
    done = CliRunner().invoke(loanflow, arguments, prog_name="loanflow")
    assert done.exit_code == 2
    assert done.stderr.startswith("loanflow test：写不了 ") and done.stderr.count("\n") == 1


def test_tags_and_names_choose(folder: Path) -> None:
    (folder / "wrong.scenario.yaml").unlink()
    assert "1 passed, 0 failed" in run(folder, "--tag", "smoke").output
    assert "0 passed, 1 failed" in run(folder, "--tag", "no-smoke").output
    assert "1 passed, 0 failed" in run(folder, "-k", "a good").output
    assert "0 passed, 1 failed" in run(folder, "-k", "not good").output


def test_fail_fast_begins_nothing_more(folder: Path) -> None:
    (folder / "wrong.scenario.yaml").unlink()
    assert "0 passed, 1 failed, 0 can't be played, 1 skipped" in run(folder, "--fail-fast").output


def test_junit_traces_and_json(folder: Path) -> None:
    done = run(folder, "--junit", folder / "out.xml", "--trace", folder / "traces", "--json")
    rows = [json.loads(line) for line in done.output.splitlines()]
    assert {row["name"]: row["verdict"] for row in rows} == {
        "good": "passed", "bad": "failed", "wrong": "wrong",
    }  # fmt: skip
    suite = ElementTree.parse(folder / "out.xml").getroot()[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("3", "1", "1")
    assert [case.get("name") for case in suite] == ["bad", "good", "wrong"]
    assert len(list((folder / "traces").glob("*.html"))) == 2
    assert (folder / "out.xml").stat().st_mode & 0o777 == 0o600


def test_workers_find_and_cover_the_same(folder: Path) -> None:
    for n in range(6):
        (folder / f"more{n}.scenario.yaml").write_text(
            GOOD.replace("name", "mobile" if n else "name")
        )

    def found(*options: str) -> tuple[dict[str, str], object]:
        *rows, last = map(
            json.loads, run(folder, "--coverage", "--json", *options).output.splitlines()
        )
        return {row["name"]: row["verdict"] for row in rows}, last["coverage"]

    verdicts, covered = found()
    assert Counter(verdicts.values()) == {"passed": 7, "failed": 1, "wrong": 1}
    assert found("--workers", "2") == (verdicts, covered)


def test_ctrl_c_leaves_whole_reports(folder: Path) -> None:
    (folder / "wrong.scenario.yaml").unlink()
    # What is said of all of them fits in no pipe: nobody is at the end before Ctrl+C.
    for n in range(60):
        path = folder / f"z{n:03}{'z' * 200}.scenario.yaml"
        path.write_text(GOOD.replace("identity.name", "end"))
    # A process started in the background would ignore Ctrl+C.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heard}; from loanflow_tui.cli import main; main()"
    report = folder / "out.xml"
    going = subprocess.Popen(
        [sys.executable, "-c", code, "test", str(folder), "--junit", str(report), "--lang", "en"],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert going.stdout is not None
    fcntl.fcntl(going.stdout, fcntl.F_SETPIPE_SZ, 4096)
    going.stdout.readline()
    going.send_signal(signal.SIGINT)
    rest = going.communicate(timeout=300)[0]
    assert going.returncode == 130
    assert "Interrupted" in rest
    suite = ElementTree.parse(report).getroot()[0]
    assert suite.get("tests") == "62"
    assert int(suite.get("skipped") or 0) > 0
