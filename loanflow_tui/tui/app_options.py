"""The app's options at its start."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict

from loanflow_tui.lending.api import Clock, SystemClock
from loanflow_tui.registry import languages
from loanflow_tui.registry.hosts import Host

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.screen import Screen

    from loanflow_tui.dialogue.session import Session
    from loanflow_tui.dialogue.turns import MomentKind
    from loanflow_tui.dialogue.variant import Variant
    from loanflow_tui.lending.api import Faults
    from loanflow_tui.tui.screens.dashboard import Read


class Choices(TypedDict, total=False):
    """What somebody has chosen on the screen. `inspector` is whether it stands beside the phone."""

    host: str
    language: str
    theme: Literal["light", "dark"]
    inspector: bool


@dataclass(frozen=True, slots=True)
class AppOptions:
    """How the app starts. `host` and `language` may change on screen; an application that is
    resumed keeps its own language unless `language_asked`.

    Without `data_dir` everything stays in memory. `resume` is an application's id; empty means the
    list of unfinished ones. `faults` are written NAME or NAME@STEP. `device` names the device for
    monitoring. `contracts` "defer" draws up documents only when opened. `samples` is a folder for
    applicants' documents that all apps of a process share. `words` is a folder of words that is
    watched; whoever opens the app has read it already. `moments` are the seconds for which the
    great moments hold the stage, where they are others than usual.
    `dashboard` reads the figures of what a session has stored; without it there is no dashboard.
    `map_screen` makes the screen of the journey's map, where True is given with a simulated cohort
    that is counted at once; without it there is no map.
    `at` is the step to open a new application at, everything before it answered for the persona.
    With `paints` off nothing is painted until somebody looks: two fifths of the time of an app
    that has no terminal.
    `variant` is the variant of the journey that new applications follow, `variant_folder` where it
    was read from; the map holds it against the usual journey.
    `keep` writes what was chosen on the screen so far, for the next start, and may take its time;
    without it nothing is remembered.
    `inspector` is whether it stands beside the phone where there is room; with `inspect` it is
    open in any case. With `settings_damaged` the app says that the former choices are lost.
    """

    host: str = Host.ALIPAY.value
    language: str = languages.DEFAULT.value
    persona: str | None = None
    seed: int | None = None
    pace: float = 1.0
    faults: "tuple[str, ...] | Faults" = ()
    inspect: bool = False
    inspector: bool = True
    settings_damaged: bool = False
    language_asked: bool = False
    resume: str | None = None
    data_dir: Path | None = None
    policy: Path | None = None
    contracts: Literal["draw", "defer"] = "draw"
    theme: Literal["light", "dark"] = "light"
    samples: Path | None = None
    device: str = "terminal"
    words: Path | None = None
    moments: "Mapping[MomentKind, float]" = field(default_factory=dict)
    dashboard: "Callable[[Session], Read] | None" = None
    map_screen: "Callable[[bool], Screen[None]] | None" = None
    keep: "Callable[[Choices], None] | None" = None
    at: str | None = None
    paints: bool = True
    variant: "Variant | None" = None
    variant_folder: Path | None = None
    clock: Clock = field(default_factory=SystemClock)
