"""`loanflow` itself: how it opens, its help, and wrong usage."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

from loanflow_tui import __version__
from loanflow_tui.cli.commands import COMMANDS, loanflow
from loanflow_tui.cli.guide import topics
from loanflow_tui.cli.shared import data_dir, language
from loanflow_tui.registry.languages import Language
from tests.cases import for_each
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
    assert not set(COMMANDS.values()) & loaded
    assert not {"textual", "rich", "pydantic", "loanflow_tui.lending"} & loaded


NAMES = [(name,) for name in COMMANDS] + [
    ("applications", below) for below in ("show", "export", "data", "erase")
]


@for_each("language", list(Language))
@for_each("names", [(), *NAMES])
def test_every_command_has_help_in_both_languages(names: tuple[str, ...], language: str) -> None:
    result = run(*names, "--lang", language, "--help")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    head = {"en": "Usage: ", "zh-CN": "\u7528\u6cd5\uff1a"}[language]
    assert lines[0].startswith(" ".join((f"{head}loanflow", *names)))
    assert lines[-2] in ("Example:", "\u4f8b\u5982\uff1a")
    assert lines[-1].startswith("  loanflow")
    assert lines[2].startswith("  "), "what it does"
    bare = [line for line in lines if line.startswith("  -") and len(line.split("  ")) < 3]
    assert not [line for line in bare if not lines[lines.index(line) + 1].startswith("     ")]
    wide = [line for line in lines[:-1] if cell_len(line) > 80 and "--method" not in line]
    assert not wide


@for_each("names", NAMES)
def test_help_breaks_chinese_lines_correctly(names: tuple[str, ...]) -> None:
    for columns in ("40", "50", "60"):
        shown = run(*names, "--lang", "zh-CN", "--help", env={"COLUMNS": columns}).output
        told = [line.strip() for line in shown.splitlines()]
        assert not [line for line in told if line.startswith(tuple("，、；：）”"))]
        assert not [line for line in told if line.endswith(tuple("（“"))]


@for_each("names", NAMES)
def test_help_examples_parse(names: tuple[str, ...]) -> None:
    example = shlex.split(run(*names, "--help").output.splitlines()[-1])
    assert example[: len(names)] == ["loanflow", *names][: len(names)]
    command: click.Command = loanflow
    rest = example[1:]
    with click.Context(command, info_name="loanflow") as ctx:
        while isinstance(command, click.Group):
            found = command.get_command(ctx, rest.pop(0))
            assert found is not None
            command = found
        known = {name for param in command.get_params(ctx) for name in param.opts}
    assert {word for word in rest if word.startswith("-")} <= known


def test_version_is_printed() -> None:
    assert run("--version").output == f"loanflow {__version__}\n"


@for_each(
    ("arguments", "said"),
    [
        (["veryfi"], "There is no command “veryfi”. Did you mean verify?"),
        (["xyzzy"], "There is no command “xyzzy”. `loanflow --help` lists"),
        (["--hots", "wechat"], "There is no option --hots. Did you mean --host?"),
        (["--host", "qq"], "--host: “qq” isn't known here. Choose one of alipay, wechat."),
        (["--pace", "-1"], "--pace: Give a number from 0 to 10, not -1."),
        (["--pace", "nan"], "--pace: “nan” is not a number."),
        (
            ["--clock", "9999-12-31"],
            "--clock: 9999-12-31 is no time for a journey. Use a year from 2000 to 9000.",
        ),
        (["--seed", "1.5"], "--seed: “1.5” is not a whole number."),
        (["--fault", "buro-timeout"], "Did you mean bureau-timeout?"),
        (["--fault", "bureau-timeout@payout"], "This fault can't happen at payout."),
        (["--persona", "li-wie"], "`loanflow personas` lists them. Did you mean li-wei?"),
        (["--policy", "nowhere.yaml"], "--policy: There is no file or folder nowhere.yaml."),
        (["--seed", "1", "verify", "x"], "loanflow verify: This command has no option --seed."),
        (["--lang", "zh-CN", "--host", "qq"], "\u8bf7\u4ece\u4e2d\u9009\u4e00\u4e2a"),
        (["--inspect=3"], "--inspect: This option takes no value."),
        (["quote", "--amount"], "loanflow quote --amount: This option needs a value."),
        (["quote", "--amount", "1"], "loanflow quote: --rate is missing."),
        (["verify"], "loanflow verify: FILE is missing."),
        (["verify", "nowhere.pdf"], "There is no file or folder nowhere.pdf."),
        (["verify", str(Path(__file__).parent)], "No applications are kept in"),
        (["verify", __file__], "neither a signed contract (PDF) nor an exported journal"),
        (["verify", __file__, "--at", "soon"], "“soon” is not a time."),
        (["guide", "using", "more"], "loanflow guide: There is no place for “more” here."),
        (["record", "--persona", "nobody", "x.yaml"], "`loanflow personas` lists them."),
        (["record", "nowhere/x.yaml"], "There is no folder nowhere."),
        (["demo", "nosuch"], "There is no show and no file “nosuch”. The shows are pitch, tour, "),
        (["demo", "picth"], "Did you mean pitch? The shows are pitch, tour, "),
        (["render", "gone.yaml", "--to", "x.svg"], "There is no show and no file “gone.yaml”."),
        (["test", "--workers", "0"], "--workers: Give a number from 1 to 64, or auto."),
        (["test", "--fail-under", "stpes=9"], "Did you mean steps?"),
        (["applications", "shwo"], "There is no command “shwo”. Did you mean show?"),
        (["--data-dir", __file__], "is a file, and a folder is wanted"),
    ],
)  # fmt: skip
def test_wrong_usage_gets_one_line(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert said in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Text belongs here. Found: an empty list."), ("zh-CN", "这里应为文字。现在是空列表。")],
)
@pytest.mark.parametrize(
    "command", [("--policy",), ("score", "--persona", "li-wei", "--policy"), ("policy",)],
    ids=" ".join,
)  # fmt: skip
def test_a_wrong_policy_is_refused_with_its_place(
    tmp_path: Path, command: tuple[str, ...], language: str, said: str
) -> None:
    lines = (PACKAGE / "lending/policy/policy-2026.1.yaml").read_text("utf-8").splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith("version:"))
    lines[at] = "version: []"
    policy = tmp_path / "policy.yaml"
    policy.write_text("\n".join(lines), encoding="utf-8")
    result = run("--lang", language, *command, str(policy))
    assert result.exit_code == 2
    assert re.search(rf"policy\.yaml:{at + 1}:1(: |：){said}$", result.stderr, re.MULTILINE)


@pytest.mark.parametrize(("language", "said"), [("en", "is in order"), ("zh-CN", "可以使用")])
def test_policy_copy_never_overwrites(tmp_path: Path, language: str, said: str) -> None:
    policy = tmp_path / "mine.yaml"
    assert run("policy", "--to", str(policy), "--lang", language).exit_code == 0
    assert policy.read_text("utf-8") == run("policy").output
    assert json.loads(run("policy", "--schema").output)["title"] == "Policy"
    checked = run("policy", str(policy), "--lang", language)
    assert checked.exit_code == 0 and said in checked.output and "2026.1" in checked.output
    policy.write_text(policy.read_text("utf-8").replace("ceiling: 24%", "ceiling: 99%"), "utf-8")
    refused = run("policy", str(policy))
    assert refused.exit_code == 2 and "24% or less" in refused.stderr
    assert "Microlenders" in refused.stderr
    again = run("policy", "--to", str(policy))
    assert again.exit_code == 2 and "isn't written over" in again.stderr
    nowhere = run("policy", "--to", str(tmp_path / "none" / "mine.yaml"))
    assert nowhere.exit_code == 2 and "can't be written" in nowhere.stderr


def test_options_before_a_command_count_for_it() -> None:
    number = "110101199003074477"
    chinese = run("--lang", "zh-CN", "check", "resident-id", number).output
    assert chinese == run("check", "resident-id", number, "--lang", "zh-CN").output
    assert chinese != run("check", "resident-id", number, "--lang", "en").output


@pytest.mark.parametrize(("language", "said"), [("en", "terminal"), ("zh-CN", "\u7ec8\u7aef")])
def test_app_explains_a_missing_terminal(language: str, said: str) -> None:
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
    for spoken, title in (("en", "Using loanflow"), ("zh-CN", "使用 loanflow")):
        lines = run("guide", "--lang", spoken).output.splitlines()
        assert [line.split()[0] for line in lines] == topics()
        assert ["using", title] in [line.split(None, 1) for line in lines]
    assert "using" in topics()
    assert run("guide", "using").output.startswith("# ")
    wrong = run("guide", "usnig")
    assert wrong.exit_code == 2
    assert "Did you mean using?" in wrong.stderr


def test_a_reader_who_stops_early_gets_one_sentence() -> None:
    done = subprocess.run(
        f"'{sys.executable}' -m loanflow_tui --help | true",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr.count("\n") <= 1 and "Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
def test_letters_that_a_terminal_lacks_end_nothing(encoding: str) -> None:
    figures = ("--amount", "20000", "--rate", "0.146", "--months", "3", "--method", "bullet")
    quote = ["quote", *figures, "--lang", "zh-CN"]
    env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for more in ((), ("--json",)):
        done = subprocess.run(
            [sys.executable, "-m", "loanflow_tui", *quote, *more],
            capture_output=True, env=env, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["amount_capitals"] == "\u8d30\u4e07\u5143\u6574"


@pytest.mark.parametrize(
    ("named", "spoken"), [("zh_CN.UTF-8", "zh-CN"), ("en_GB.UTF-8", "en"), ("C", "en")]
)
def test_the_environment_names_the_language(
    monkeypatch: pytest.MonkeyPatch, named: str, spoken: str
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", named)
    assert language() == spoken


def test_no_color_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    def coloured() -> bool:
        return "\x1b[" in CliRunner().invoke(loanflow, ["test", "li-wei"], color=True).output

    assert coloured()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured()


def test_an_unknown_step_is_refused_with_near_ones() -> None:
    result = run("--at", "offer.amout", "--lang", "en")
    assert result.exit_code == 2
    assert result.output.strip() == (
        "loanflow --at: Nobody can begin at “offer.amout”."
        " Near it are: offer.amount, offer.method, offer.accept."
    )


LEFT_AT_WORK = """
import sys, threading
from pydantic import BaseModel, field_validator

class Checked(BaseModel):
    value: int

    @field_validator("value")
    @classmethod
    def check(cls, value):
        return sum(range(200)) and value

begun = threading.Event()

def work():
    while True:
        Checked(value=1)
        begun.set()

threading.Thread(target=work, daemon=True).start()
begun.wait()
from loanflow_tui.cli import run
sys.argv = ["loanflow", "--version"]
run()
"""
"""A thread that nobody waits for is within native code when the process ends."""


def test_leaving_during_threaded_work_is_no_crash() -> None:
    for _ in range(2):  # The interpreter's own end crashes here nine times in ten.
        done = python(LEFT_AT_WORK)
        assert (done.returncode, done.stdout.strip()) == (0, f"loanflow {__version__}")
