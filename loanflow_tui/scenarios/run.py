"""What one playing of a scenario leaves: its steps, what they brought about, and why it failed."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.transcript import Passage, told
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import Recorded
from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.loading import Loaded


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a step failed, and what was there instead."""

    message: Message
    expected: str = ""
    found: str = ""


class StepFailed(Exception):
    """A step did not bring about what it should."""

    def __init__(
        self, message: str, expected: str = "", found: str = "", **args: str | int
    ) -> None:
        super().__init__(message)
        values = {name: value or "none" for name, value in args.items()}
        if expected or found:
            values |= {"expected": expected or "none", "found": _in_short(found) or "none"}
        self.problem = Problem(Message(f"run-{message}", values), expected, found)


@dataclass(frozen=True, slots=True)
class Look:
    """The screen at one moment: its text, line by line, and a picture where one was asked for.

    `parts` is the text of what stands beside other things on the same lines, part by part.
    """

    text: str
    svg: str | None = None
    parts: str = ""

    def shows(self, text: str) -> bool:
        """Say whether `text` can be seen; spaces and line breaks don't count."""
        wanted = plain(text)
        return wanted in plain(self.text) or wanted in plain(self.parts)


def plain(text: str) -> str:
    """Return text without spaces and line breaks, which a narrow screen puts anywhere."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """One question to a partner: what was asked and answered, sensitive values masked."""

    partner: str
    asked: str
    replied: str
    latency_ms: int
    ok: bool


@dataclass(slots=True)
class StepRun:
    """One step played."""

    number: int
    action: str
    value: str
    place: SourcePlace
    at: datetime
    question: str
    state: str = ""
    seconds: float = 0.0
    events: tuple[Recorded, ...] = ()
    passages: Sequence[Passage] = ()
    calls: tuple[RecordedCall, ...] = ()
    before: Look | None = None
    after: Look | None = None
    problem: Problem | None = None

    @property
    def turns(self) -> Sequence[Turn]:
        """What was said."""
        return tuple(told(self.passages))


@dataclass(slots=True)
class Run:
    """One playing of a scenario; `struck` are the faults that came to pass, as NAME@STEP."""

    loaded: Loaded
    screen: bool
    steps: list[StepRun] = field(default_factory=list)
    seconds: float = 0.0
    state: str = ""
    application_id: str = ""
    journal: Sequence[Recorded] = ()
    passages: Sequence[Passage] = ()
    struck: tuple[str, ...] = ()
    screenshots: dict[str, Look] = field(default_factory=dict)
    finished: bool = False
    crash: Exception | None = None

    @property
    def turns(self) -> Sequence[Turn]:
        """What was said from beginning to end."""
        return tuple(told(self.passages))

    @property
    def failed(self) -> StepRun | None:
        """The step that failed, if one did."""
        return next((step for step in self.steps if step.problem), None)

    @property
    def ok(self) -> bool:
        """Say whether it was played to its end and nothing failed."""
        return self.finished and self.failed is None


def _in_short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 200 else one_line[:199] + "…"
