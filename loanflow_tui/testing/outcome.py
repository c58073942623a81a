"""How one scenario went, in plain values that cross from one process to another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["passed", "failed", "wrong", "skipped"]
"""`wrong` is a scenario that can't be played as it is written."""


@dataclass(frozen=True, slots=True)
class ScenarioOutcome:
    """A scenario's verdict; `place` is where it failed, `message` why, `trace` the evidence.

    `reached` is what of the product it came by, where that was asked for.
    """

    path: str
    name: str
    verdict: Verdict
    seconds: float = 0.0
    message: str = ""
    place: str = ""
    line: int = 0
    trace: str = ""
    steps: int = 0
    reached: Mapping[str, frozenset[str]] = field(default_factory=dict)
