"""The result of playing a scenario: its steps, their effects, and any failure."""

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
    """A step did not have its effect."""

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
    """The screen at one moment: its text by line, and a picture if requested.

    `parts` is the text of widgets that stand side by side, one by one.
    """

    text: str
    svg: str | None = None
    parts: str = ""

    def shows(self, text: str) -> bool:
        """Tell whether `text` is visible, ignoring spaces and line breaks."""
        wanted = plain(text)
        return wanted in plain(self.text) or wanted in plain(self.parts)


def plain(text: str) -> str:
    """Return text without spaces and line breaks, which depend on the screen's width."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """One call to a partner: question and answer, sensitive values masked."""

    partner: str
    asked: str
    replied: str
    latency_ms: int
    ok: bool


@dataclass(slots=True)
class StepRun:
    """A step as it was played: what was done, and how things stood behind it."""

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
        """What was said in the conversation during this step."""
        return tuple(told(self.passages))


@dataclass(slots=True)
class Run:
    """One playing of a scenario; `struck` lists the faults that struck, as NAME@STEP."""

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
        """All turns from beginning to end."""
        return tuple(told(self.passages))

    @property
    def failed(self) -> StepRun | None:
        """The step that failed, if one did."""
        return next((step for step in self.steps if step.problem), None)

    @property
    def ok(self) -> bool:
        """Tell whether it finished without a failure."""
        return self.finished and self.failed is None


def _in_short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 200 else one_line[:199] + "…"
