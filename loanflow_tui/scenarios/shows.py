"""The curated shows, in the order of the list, and how long they and their chapters take."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.base import Localised
from loanflow_tui.scenarios.loading import SUFFIX, Loaded, load_scenario
from loanflow_tui.scenarios.selection import EXAMPLES

FOLDER = EXAMPLES / "shows"
TIMINGS = FOLDER / "timings.json"
SHOWS = (
    "pitch", "tour", "working-capital", "emergency-at-night", "thin-file", "declined",
    "back-office", "stolen-identity", "bureau-down", "comparing-lenders", "year-of-repayments",
    "two-languages", "stopped-and-resumed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a show: its title, the number of its first step, and the second it begins at,
    where that is known.
    """

    title: Localised
    step: int
    at: float | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """The planned seconds of a show and of its chapters' beginnings, at pace 1."""

    length: float
    chapters: tuple[float, ...]


@cache
def load_show(name: str) -> Loaded:
    """Return one of the built-in shows by its name, read once: the list reads them all.

    Raises:
        ScenarioError: there is none, or it is invalid.
    """
    return load_scenario(FOLDER / f"{name}{SUFFIX}")


def chapters_of(loaded: Loaded) -> Sequence[Chapter]:
    """Return the chapters of a scenario, with their times if it is a curated show."""
    planned = timing(loaded)
    begins = planned.chapters if planned is not None else ()
    steps = enumerate(step for step, _ in loaded.steps())
    found = [(number, step) for number, step in steps if isinstance(step, f.Chapter)]
    return [
        Chapter(step.chapter, number, begins[n] if n < len(begins) else None)
        for n, (number, step) in enumerate(found)
    ]


def timing(loaded: Loaded) -> Timing | None:
    """Return how long a curated show takes; None for any other scenario."""
    return _timings().get(loaded.name) if loaded.path.parent == FOLDER else None


@cache
def _timings() -> dict[str, Timing]:
    told = json.loads(TIMINGS.read_text(encoding="utf-8"))
    return {name: Timing(each["length"], tuple(each["chapters"])) for name, each in told.items()}
