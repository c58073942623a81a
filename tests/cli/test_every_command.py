"""Every command with unusable values and streams; new commands are included automatically."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import click
import pytest

from loanflow_tui.cli import main
from loanflow_tui.cli.commands import loanflow
from loanflow_tui.cli.param_types import (
    AnyText,
    ApplicationId,
    NamedPath,
    Number,
    RefusingType,
    Text,
)
from tests.cases import for_each

LONG = "x" * 5000
SURROGATE = "\udced\udca0\udc80"
ESCAPE = "\x1b[31mred"
PLACES = ("an ordinary file", "a folder", "a pipe", "a device", "nothing")


@dataclass(frozen=True)
class Case:
    """One option or argument of one command."""

    path: tuple[str, ...]
    command: click.Command
    param: click.Parameter

    def __str__(self) -> str:
        return " ".join((*self.path, max(self.param.opts, key=len)))


def commands(
    command: click.Command = loanflow, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        with click.Context(command) as ctx:
            below = [(name, command.get_command(ctx, name)) for name in command.list_commands(ctx)]
        for name, found in below:
            assert found is not None
            yield from commands(found, (*path, name))


COMMANDS = list(commands())
CASES = [
    Case(path, command, param)
    for path, command in COMMANDS
    for param in command.params
    if not param.is_eager or param.name == "data_dir"
]


@pytest.fixture(autouse=True)
def _within_seconds() -> Iterator[None]:
    """End a command that never returns."""
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.alarm(30)
    yield
    signal.alarm(0)


@pytest.fixture
def places(tmp_path: Path) -> dict[str, str]:
    found = {each: str(tmp_path / each.replace(" ", "-")) for each in PLACES}
    Path(found["an ordinary file"]).write_text("x")
    Path(found["a folder"]).mkdir()
    os.mkfifo(found["a pipe"])
    return found | {"a device": "/dev/zero"}


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[Sequence[str]], tuple[int, str, str]]:
    """Run a command line; return its exit code, output, and error output."""
    monkeypatch.setenv("LOANFLOW_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    def run(arguments: Sequence[str]) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert not (tmp_path / "data/reports").exists(), "the command crashed"
        assert isinstance(ended.value.code, int)
        return ended.value.code, *capsys.readouterr()

    return run


def hostile(param: click.Parameter, places: dict[str, str]) -> list[str]:
    """Return unusable values for a parameter."""
    match param.type:
        case NamedPath() as kind:
            fit = {"file": "an ordinary file", "folder": "a folder", "nothing": "nothing"}
            usable = {fit[each] for each in kind.kinds}
            found = [places[each] for each in PLACES if each not in usable]
            return [*found, LONG, "a\0b"]
        case Number(least=least, most=most):
            beyond = [f"{least - 1:g}", f"{most * 10 + 1:g}"]
            return [*beyond, "x", "", "nan", "inf", "9" * 25, "9" * 5000, SURROGATE, ESCAPE]
        case Text() | ApplicationId():
            return [LONG, SURROGATE, ESCAPE, "a\0b"]
        case click.Choice() | click.DateTime():
            return [LONG, SURROGATE, ESCAPE, "", "9" * 25]
    return []


def sample(param: click.Parameter, places: dict[str, str]) -> str:
    """Return a value that the parameter's type accepts."""
    match param.type:
        case NamedPath(kinds=(first, *_)):
            return places["an ordinary file" if first == "file" else "a folder"]
        case Number(least=least):
            return f"{least:g}"
        case click.Choice(choices=(first, *_)):
            return str(first)
    return "1"


def line(case: Case, value: str, places: dict[str, str]) -> list[str]:
    """Return a command line with this value, and samples for whatever else is needed."""
    given = [*case.path]
    for param in case.command.params:
        if param is case.param or param.required:
            found = value if param is case.param else sample(param, places)
            given += [found] if isinstance(param, click.Argument) else [f"{param.opts[-1]}={found}"]
    return given


def test_every_value_has_a_type_that_refuses() -> None:
    lax = [
        str(case)
        for case in CASES
        if not isinstance(case.param.type, RefusingType | click.Choice | click.DateTime)
        and not (isinstance(case.param, click.Option) and case.param.is_flag)
    ]
    assert not lax, "give these a type of `loanflow_tui.cli.param_types`"


@pytest.mark.parametrize("path", [path for path, _ in COMMANDS], ids=" ".join)
def test_unusable_values_get_one_sentence(
    path: tuple[str, ...],
    places: dict[str, str],
    run: Callable[[Sequence[str]], tuple[int, str, str]],
) -> None:
    """Each language in turn: a command says all its sentences in both."""
    for case in (each for each in CASES if each.path == path):
        for value, language in zip(hostile(case.param, places), cycle(("en", "zh-CN"))):
            given = line(case, value, places)
            if case.path or case.param.name != "lang":
                given = [*given[: len(case.path)], "--lang", language, *given[len(case.path) :]]
            code, printed, said = run(given)
            assert (code, printed, said.count("\n")) == (2, "", 1), (str(case), value[:20], said)
            assert said.isprintable() or said[:-1].isprintable()
            assert len(said) < 400
            if case.param.name != "lang":
                chinese = any("一" <= each <= "鿿" for each in said)
                assert chinese is (language == "zh-CN"), (str(case), said)


@for_each("case", [each for each in CASES if isinstance(each.param.type, AnyText)])
def test_text_that_a_command_judges_never_crashes_it(
    case: Case,
    places: dict[str, str],
    run: Callable[[Sequence[str]], tuple[int, str, str]],
) -> None:
    for value in (LONG, SURROGATE, ESCAPE, "", "9" * 5000, "1e999999999", "-1", "٣"):
        code, _, said = run(line(case, value, places))
        assert code in (0, 1, 2)
        assert said.count("\n") <= 1


@for_each("path", [path for path, _ in COMMANDS])
def test_surplus_words_and_unknown_options_are_refused(
    path: tuple[str, ...], run: Callable[[Sequence[str]], tuple[int, str, str]]
) -> None:
    code, printed, said = run([*path, f"--no-such-{SURROGATE}"])
    assert (code, printed, said.count("\n")) == (2, "", 1)


def _closed_pipe() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@for_each(
    ("opened", "said"),
    [
        (lambda: os.open("/dev/full", os.O_WRONLY), "the disk is full"),
        (_closed_pipe, "whatever was reading it has ended"),
    ],
)
@for_each("path", [path for path, _ in COMMANDS])
def test_unwritable_output_is_reported(
    path: tuple[str, ...],
    opened: Callable[[], int],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with os.fdopen(opened(), "w", encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdout", stream)
        monkeypatch.setattr("sys.argv", ["loanflow", "--lang", "en"])
        with pytest.raises(SystemExit) as ended:
            main([*path, "--help"])
        monkeypatch.undo()
    assert ended.value.code == 1
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
