"""The parameter types of all commands.

A type refuses a bad value before the command runs: one sentence, exit code 2. Every option and
argument has one of these types, or one of click's for choices, flags and times.
"""

import os
from datetime import datetime
from math import isnan
from pathlib import Path
from re import fullmatch
from typing import Any, Literal, NoReturn

import click

from loanflow_tui.cli.help_text import spoken_here
from loanflow_tui.cli.shared import say, visible
from loanflow_tui.cli.usage_errors import WrongUsage
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.registry.listed import Listed

LARGEST_SEED = 2**63 - 1
"""The largest integer that the journal can hold."""

JOURNEY_YEARS = range(2000, 9001)
"""The years in which a journey can be played."""

LEAST_SIZE, MOST_SIZE = (60, 20), (240, 100)
"""The bounds of a screen that is filmed, in cells."""

Standing = Literal["file", "folder", "nothing"]
"""The kinds of thing at a path."""


class RefusingType(click.ParamType[Any]):
    """A type with its own error messages."""

    def refuse(
        self,
        message: str,
        given: str,
        param: click.Parameter | None,
        ctx: click.Context | None,
        **values: str,
    ) -> NoReturn:
        """Refuse a value with a message that names it.

        Raises:
            WrongUsage: always.
        """
        said = say(message, spoken_here(ctx), given=visible(given), **values)
        raise WrongUsage(said, param=param, ctx=ctx)


class AnyText(RefusingType):
    """Text that the command itself checks."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return str(value)


class Text(RefusingType):
    """One line of printable text, up to a length."""

    name = "text"

    def __init__(self, most: int = 200) -> None:
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value)
        if len(text) > self.most:
            self.refuse("wrong-too-long", text, param, ctx, most=str(self.most))
        if not text.isprintable():
            self.refuse("wrong-characters", text, param, ctx)
        return text


class ApplicationId(RefusingType):
    """The id of an application; empty if it may be omitted."""

    name = "id"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value)
        if text and not fullmatch(r"[0-9A-Za-z-]{1,40}", text):
            self.refuse("wrong-application-id", text, param, ctx)
        return text


class ParticipantCode(RefusingType):
    """The code of a study's participant; no name, and safe as a folder's."""

    name = "code"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value)
        if not fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]{0,19}", text):
            self.refuse("wrong-participant", text, param, ctx)
        return text


class Number(RefusingType):
    """A number within bounds, both included; `whole` requires an integer."""

    name = "number"

    def __init__(self, least: float, most: float, *, whole: bool = False) -> None:
        self.least = least
        self.most = most
        self.whole = whole

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        text = str(value)
        number: float = 0
        try:
            number = int(text) if self.whole else float(text)
        except ValueError:
            self.refuse("wrong-whole-number" if self.whole else "wrong-number", text, param, ctx)
        if isnan(number):
            self.refuse("wrong-number", text, param, ctx)
        if not self.least <= number <= self.most:
            bounds = {"least": _written(self.least), "most": _written(self.most)}
            self.refuse("wrong-between", text, param, ctx, **bounds)
        return number


class ScreenSize(RefusingType):
    """A terminal's size in cells, such as 100x36."""

    name = "size"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        found = fullmatch(r"(\d{1,3})x(\d{1,3})", str(value))
        if found is None:
            self.refuse("wrong-size", str(value), param, ctx)
        columns, lines = int(found[1]), int(found[2])
        wide = LEAST_SIZE[0] <= columns <= MOST_SIZE[0]
        if not wide or not LEAST_SIZE[1] <= lines <= MOST_SIZE[1]:
            self.refuse("wrong-size", str(value), param, ctx)
        return columns, lines


class NamedPath(RefusingType):
    """A path to one of `kinds`; `nothing` is a file or folder yet to be made."""

    def __init__(self, name: str, *kinds: Standing) -> None:
        self.name = name
        self.kinds = kinds

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(os.fsdecode(value))
        kind = self.kind_of(path)
        if kind not in self.kinds:
            self.refuse(self._message(kind), str(path), param, ctx)
        return path

    def kind_of(self, path: Path) -> str:
        """Return the kind of thing at a path, or the file system's problem with it."""
        from loanflow_tui.lending.api import (  # noqa: PLC0415 - only when given
            UnreadableFile,
            check_input,
        )

        try:
            check_input(path)
        except UnreadableFile as error:
            return "nothing" if error.reason == "no_file" else error.reason
        return "file"

    def _message(self, kind: str) -> str:
        wants_file = "file" in self.kinds
        match kind:
            case "nothing":
                return "wrong-no-file"
            case "bad_name":
                return "wrong-bad-name"
            case "folder":
                return "wrong-not-a-file"
            case "not_a_file" if wants_file:
                return "wrong-not-ordinary"
            case "file" | "not_a_file":
                return "wrong-not-a-folder"
        return "wrong-not-readable"


def _written(number: float) -> str:
    return f"{number:,}" if isinstance(number, int) else f"{number:g}"


class JourneyTime(click.DateTime):
    """A time at which a journey's clock can stand; loans need years before and after it."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        moment: datetime = super().convert(value, param, ctx)
        if moment.year not in JOURNEY_YEARS:
            said = say("wrong-clock", spoken_here(ctx), given=visible(str(value)))
            raise WrongUsage(said, param=param, ctx=ctx)
        return moment


PACE = Number(0, 10)
SEED = Number(0, LARGEST_SEED, whole=True)
TEXT = Text()
TIME = JourneyTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])
DAY = click.DateTime(["%Y-%m-%d"])
ANY_TEXT = AnyText()
APPLICATION_ID = ApplicationId()
PARTICIPANT = ParticipantCode()
INPUT_FILE = NamedPath("file", "file")
OUTPUT_FILE = NamedPath("file", "file", "nothing")
FOLDER = NamedPath("directory", "folder", "nothing")
EXISTING_FOLDER = NamedPath("directory", "folder")
FILE_OR_FOLDER = NamedPath("path", "file", "folder", "nothing")


class ListedChoice(click.Choice[str]):
    """One of the names on offer; hidden names work too, but help doesn't list them."""

    def __init__(self, kind: type[Listed]) -> None:
        super().__init__([each.value for each in kind])
        self.kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if self.kind.known(value) else super().convert(value, param, ctx)


HOST = ListedChoice(Host)
LANGUAGE = ListedChoice(Language)
