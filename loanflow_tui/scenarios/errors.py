"""Errors in a scenario file, with their place."""

from dataclasses import dataclass
from pathlib import Path

from loanflow_tui.dialogue.messages import Message, Value


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A place in a file; line and column count from 1, and 0 stands for the whole file."""

    path: Path
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([str(self.path), *(str(n) for n in (self.line, self.column) if n)])


MOST_SHOWN = 60
"""The most characters of a wrong value to show."""


class ScenarioError(Exception):
    """A scenario can't be used. `message` says what is wrong and what would be right."""

    def __init__(self, place: SourcePlace, message: str, **args: Value) -> None:
        super().__init__(message)
        self.place = place
        if args.get("near") == "":
            args["near"] = "none"
        self.message = Message(f"scenario-{message}", args)

    def line(self, language: str = "en") -> str:
        """Return the place and the message on one line."""
        from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - only when it is said

        said = Wording(language).say(self.message)
        shown = "".join(
            each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in said
        )
        return f"{self.place}: {shown}"

    def __str__(self) -> str:
        return self.line()


def wrong_type(place: SourcePlace, expected: str, kind: str, value: object = "") -> ScenarioError:
    """Return the error that a value of another type stands where `expected` belongs."""
    text = value if isinstance(value, str) else ""
    shown = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
    return ScenarioError(place, "wrong-type", expected=expected, found=kind, value=shown)
