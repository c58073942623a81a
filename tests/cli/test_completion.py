"""Completion in the shell: the scripts, and the names offered."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from loanflow_tui.applicants import personas
from loanflow_tui.cli.commands import COMMANDS, loanflow
from loanflow_tui.cli.completion import SHELLS
from loanflow_tui.scenarios.shows import SHOWS
from tests.project.sources import ROOT


def offered(typed: str) -> list[str]:
    """Return what a shell is offered for the last word of a line."""
    words = typed.split(" ")
    done = CliRunner().invoke(
        loanflow,
        prog_name="loanflow",
        env={
            "_LOANFLOW_COMPLETE": "bash_complete",
            "COMP_WORDS": typed,
            "COMP_CWORD": str(len(words) - 1),
        },
    )
    return [kind_and_name.partition(",")[2] for kind_and_name in done.output.splitlines()]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("loanflow ", list(COMMANDS)),
        ("loanflow gu", ["guide"]),
        ("loanflow --persona li", [each for each in personas() if each.startswith("li")]),
        ("loanflow --at offer.am", ["offer.amount"]),
        ("loanflow chat --fault bureau-timeout@score", ["bureau-timeout@score.bureau"]),
        ("loanflow guide des", ["designing"]),
        ("loanflow demo stol", [each for each in SHOWS if each.startswith("stol")]),
        ("loanflow demo mine", ["mine"]),
        ("loanflow score --persona zhou-t", ["zhou-tao"]),
        ("loanflow --host ", ["alipay", "wechat"]),
    ],
)
def test_shell_is_offered_fitting_names(typed: str, expected: list[str]) -> None:
    assert sorted(offered(typed)) == sorted(expected)


@pytest.mark.parametrize("shell", SHELLS)
def test_script_is_for_the_named_shell(shell: str) -> None:
    done = CliRunner().invoke(loanflow, ["completion", shell])
    assert done.exit_code == 0
    assert f"_LOANFLOW_COMPLETE={shell}_complete" in done.output


def test_shell_in_use_is_taken_by_itself() -> None:
    done = CliRunner().invoke(loanflow, ["completion"], env={"SHELL": "/bin/zsh"})
    assert "_LOANFLOW_COMPLETE=zsh_complete" in done.output


def test_unknown_shell_is_refused_with_names() -> None:
    done = CliRunner().invoke(loanflow, ["completion", "csh"], prog_name="loanflow")
    assert done.exit_code == 2
    assert all(name in done.output for name in SHELLS)


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_completes_a_command(tmp_path: Path) -> None:
    command = tmp_path / "loanflow"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m loanflow_tui "$@"\n')
    command.chmod(0o755)
    line = """
    eval "$(loanflow completion bash)"
    COMP_WORDS=(loanflow expl) COMP_CWORD=1
    _loanflow_completion loanflow expl loanflow; echo "${COMPREPLY[@]}"
    """
    done = subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, check=False, cwd=ROOT,
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
    )  # fmt: skip
    assert done.stdout.strip() == "explore"
