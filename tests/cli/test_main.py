"""`loanflow` itself: how it opens, what it says of its commands and of wrong usage."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from loanflow_tui import __version__
from loanflow_tui.cli.commands import COMMANDS, loanflow
from loanflow_tui.cli.guide import topics
from loanflow_tui.cli.shared import data_dir
from tests.project.sources import PACKAGE


def run(*arguments: str, env: Mapping[str, str] | None = None) -> Result:
    return CliRunner().invoke(loanflow, arguments, prog_name="loanflow", env=env)


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_help_lists_every_command_and_imports_none() -> None:
    done = python(
        "import sys\n"
        "from loanflow_tui.cli import main\n"
        "try: main(['--help'])\n"
        "finally: print(*sorted(m for m in sys.modules if m.count('.') < 3), file=sys.stderr)"
    )
    assert done.returncode == 0
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)
    loaded = set(done.stderr.split())
    assert "loanflow_tui.cli.commands" in loaded
    assert not {module for module, _ in COMMANDS.values()} & loaded
    assert not {"textual", "rich", "pydantic", "loanflow_tui.lending"} & loaded


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: loanflow {name}")


def test_the_version_is_told() -> None:
    assert run("--version").output == f"loanflow {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["veryfi"], "No such command 'veryfi'. Did you mean 'verify'?"),
        (["xyzzy"], "No such command 'xyzzy'."),
        (["--hots", "wechat"], "No such option '--hots'"),
        (["--host", "qq"], "'qq' is not one of 'alipay', 'wechat'"),
        (["--pace", "-1"], "-1"),
        (["--pace", "nan"], "nan"),
        (["--seed", "1.5"], "1.5"),
        (["--fault", "buro-timeout"], "Did you mean 'bureau-timeout'?"),
        (["--fault", "bureau-timeout@payout"], "It can't happen at 'payout'."),
        (["--persona", "li-wie"], "No persona 'li-wie'. Did you mean 'li-wei'?"),
        (["--policy", "nowhere.yaml"], "'nowhere.yaml' does not exist"),
        (["--seed", "1", "verify", "x"], "'verify' has no option '--seed'."),
    ],
)  # fmt: skip
def test_wrong_usage_is_said_in_one_line(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
    assert "Traceback" not in result.output


def test_a_wrong_policy_is_refused_with_its_place(tmp_path: Path) -> None:
    lines = (PACKAGE / "lending/policy/policy-2026.1.yaml").read_text("utf-8").splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("version:"))
    lines[at] = "version: []"
    policy = tmp_path / "policy.yaml"
    policy.write_text("\n".join(lines), encoding="utf-8")
    result = run("--policy", str(policy))
    assert result.exit_code == 2
    assert f"policy.yaml:{at + 1}:1: expected text, found an empty list" in result.stderr


def test_options_before_a_command_count_for_it() -> None:
    number = "110101199003074477"
    chinese = run("--lang", "zh-CN", "check", "resident-id", number).output
    assert chinese == run("check", "resident-id", number, "--lang", "zh-CN").output
    assert chinese != run("check", "resident-id", number, "--lang", "en").output


@pytest.mark.parametrize(("language", "said"), [("en", "terminal"), ("zh-CN", "\u7ec8\u7aef")])
def test_without_a_terminal_the_app_says_what_it_needs(language: str, said: str) -> None:
    done = python(f"from loanflow_tui.cli import main; main(['--lang', '{language}'])")
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_the_environment_may_name_the_data_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOANFLOW_DATA_DIR", "elsewhere")
    assert data_dir() == Path("elsewhere")
    monkeypatch.delenv("LOANFLOW_DATA_DIR")
    assert data_dir().name == "loanflow"


def test_guides_are_listed_and_read() -> None:
    assert run("guide").output.split() == topics()
    assert "using" in topics()
    assert run("guide", "using").output.startswith("# ")
    wrong = run("guide", "usnig")
    assert wrong.exit_code == 2
    assert "Did you mean 'using'?" in wrong.stderr


def test_a_reader_who_stops_early_gets_no_traceback() -> None:
    done = subprocess.run(
        f"'{sys.executable}' -m loanflow_tui --help | true",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
