"""The outcome of one scenario, in plain values that can cross processes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["passed", "failed", "wrong", "skipped"]
"""`wrong` is an invalid scenario file."""


@dataclass(frozen=True, slots=True)
class ScenarioOutcome:
    """A scenario's verdict; `place` is where it failed, `message` why, `trace` the evidence.

    `reached` lists the covered items, if coverage was requested.
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
