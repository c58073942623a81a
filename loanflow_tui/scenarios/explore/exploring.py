"""Exploring as a whole: every way once, then walks at random; what breaks is made small."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.terms import Language
from loanflow_tui.scenarios.coverage.kinds import Kind
from loanflow_tui.scenarios.coverage.universe import universe
from loanflow_tui.scenarios.explore.acts import Act
from loanflow_tui.scenarios.explore.errands import run_errands
from loanflow_tui.scenarios.explore.shrinking import shrunk
from loanflow_tui.scenarios.explore.touring import Items, Tour, Tourist, cover, missing, starts
from loanflow_tui.scenarios.explore.walking import Start, Walk, walk
from loanflow_tui.scenarios.explore.wandering import wander
from loanflow_tui.scenarios.explore.writing import scenario_of, write_scenario
from loanflow_tui.scenarios.run import StepRun

SCREEN_EVERY = 20
"""One walk at random of so many goes through the screen."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that ought to hold and did not: in which file, by its name, and what was there."""

    path: Path
    broken: str
    why: str


@dataclass(frozen=True, slots=True)
class Tours:
    """What going every way came to: the walks worth keeping, and what none of them came by."""

    kept: tuple[Tour, ...]
    missed: tuple[tuple[Kind, str], ...]
    broken: Walk | None = None


async def every_way(who: Sequence[Start] | None = None, wanted: Items | None = None) -> Tours:
    """Go every way there is; keep as few walks as come by all of it, or all that is wanted."""
    who = starts() if who is None else who
    tours = await Tourist().tours(who)
    if not any(tour.walk.broken for tour in tours):
        tours += await run_errands(missing(universe(), tours), who[:3])
    broken = next((tour.walk for tour in tours if tour.walk.broken), None)
    return Tours(tuple(cover(tours, wanted)), tuple(missing(universe(), tours)), broken)


async def at_random(walks: int, seed: int, folder: Path) -> AsyncIterator[Found | None]:
    """Walk so many times at random; yield what broke, made small and written down, or nothing."""
    for number in range(walks):
        screen = number % SCREEN_EVERY == SCREEN_EVERY - 1
        walked, _ = await wander(Random(f"{seed}/{number}"), screen)
        if not walked.broken:
            yield None
        else:
            yield await write_small(walked, folder, f"broken-{seed}-{number}", screen)


async def write_small(walked: Walk, folder: Path, name: str, screen: bool = False) -> Found:
    """Write down the fewest acts that break the same, as a scenario."""

    async def breaks(acts: Sequence[Act]) -> bool:
        again, _ = await walk(walked.start, acts, screen)
        return again.broken == walked.broken

    acts = await shrunk(walked.acts, breaks)
    small, _ = await walk(walked.start, acts, screen)
    title = _titles("explore-title-broken", what=walked.broken)
    text = scenario_of(small.start, _written(small), title, ["explored", "broken"], expects=False)
    return Found(write_scenario(folder, name, text), walked.broken, small.why or walked.why)


def write_tours(tours: Sequence[Tour], folder: Path, header: str = "") -> list[Path]:
    """Write tours down as scenarios, numbered by how much each adds."""
    width = max(2, len(str(len(tours))))
    written = []
    for number, tour in enumerate(tours, start=1):
        title = _titles("explore-title", number=number)
        text = scenario_of(tour.walk.start, _written(tour.walk), title, ["explored"], header)
        written.append(write_scenario(folder, f"way-{number:0{width}}", text))
    return written


def _written(walked: Walk) -> list[tuple[dict[str, Any], StepRun]]:
    return [(act.written, step) for act, step in zip(walked.acts, walked.steps, strict=True)]


def _titles(message: str, **values: str | int) -> dict[str, str]:
    """Return a scenario's title in every language."""
    return {
        each.value: Wording(each.value).say(Message(message, values)) for each in reversed(Language)
    }
