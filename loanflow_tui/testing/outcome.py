"""How one scenario went, in plain values that cross from one process to another."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["passed", "failed", "wrong", "skipped"]
"""`wrong` is a scenario that can't be played as it is written."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A scenario's verdict; `place` is where it failed, `message` why, `trace` the evidence."""

    path: str
    name: str
    verdict: Verdict
    seconds: float = 0.0
    message: str = ""
    place: str = ""
    line: int = 0
    trace: str = ""
    steps: int = 0
