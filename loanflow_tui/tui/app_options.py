"""What the app was asked for at its start."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from loanflow_tui.lending.api import Clock, SystemClock
from loanflow_tui.registry import languages
from loanflow_tui.registry.hosts import Host

if TYPE_CHECKING:
    from loanflow_tui.lending.api import Faults


@dataclass(frozen=True, slots=True)
class AppOptions:
    """How the app starts. `host` and `language` may be changed on screen.

    Without `data_dir` everything is kept in memory. `resume` is an application's id; empty for the
    list of those that are unfinished. `faults` are written NAME or NAME@STEP.
    `device` tells the device from others, where monitoring is to.
    `contracts` "defer" draws up no documents until they are looked at. `samples` is where
    applicants' documents are made once for all apps of a process.
    """

    host: str = Host.ALIPAY.value
    language: str = languages.DEFAULT.value
    persona: str | None = None
    seed: int | None = None
    pace: float = 1.0
    faults: "tuple[str, ...] | Faults" = ()
    inspect: bool = False
    resume: str | None = None
    data_dir: Path | None = None
    policy: Path | None = None
    contracts: Literal["draw", "defer"] = "draw"
    theme: Literal["light", "dark"] = "light"
    samples: Path | None = None
    device: str = "terminal"
    clock: Clock = field(default_factory=SystemClock)
