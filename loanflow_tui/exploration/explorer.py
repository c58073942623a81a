"""A whole exploration: an exhaustive search, then random walks; failures are shrunk."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from loanflow_tui.exploration.coverage.kinds import CoverageKind
from loanflow_tui.exploration.coverage.universe import universe
from loanflow_tui.exploration.exhaustive import (
    ExhaustiveSearch,
    Items,
    Tour,
    cover,
    missing,
    starts,
)
from loanflow_tui.exploration.failures import Failure, Failures
from loanflow_tui.exploration.random_walk import wander
from loanflow_tui.exploration.scenario_writer import scenario_of, titles, write_scenario, written
from loanflow_tui.exploration.targeted import run_targeted
from loanflow_tui.exploration.walker import Start, Walk

SCREEN_EVERY = 20
"""One random walk in this many goes through the screen."""


@dataclass(frozen=True, slots=True)
class Tours:
    """The result of an exhaustive search: the walks to keep, and the items that none covered."""

    kept: tuple[Tour, ...]
    missed: tuple[tuple[CoverageKind, str], ...]
    broken: Walk | None = None


async def every_way(who: Sequence[Start] | None = None, wanted: Items | None = None) -> Tours:
    """Search exhaustively; keep the fewest walks that cover everything, or everything `wanted`."""
    who = starts() if who is None else who
    tours = await ExhaustiveSearch().tours(who)
    if not any(tour.walk.broken for tour in tours):
        tours += await run_targeted(missing(universe(), tours), who[:3])
    broken = next((tour.walk for tour in tours if tour.walk.broken), None)
    return Tours(tuple(cover(tours, wanted)), tuple(missing(universe(), tours)), broken)


async def at_random(walks: int, seed: int, folder: Path) -> AsyncIterator[Failure | None]:
    """Walk at random; yield each failure, shrunk and recorded, or None.

    Failures with one cause are yielded with what is known of that cause so far.
    """
    causes = Failures(folder, f"broken-{seed}")
    for number in range(walks):
        screen = number % SCREEN_EVERY == SCREEN_EVERY - 1
        walked, _ = await wander(Random(f"{seed}/{number}"), screen)
        yield await causes.add(walked) if walked.broken else None


async def write_small(walked: Walk, folder: Path) -> Failure:
    """Record the shortest walk with the same failure as a scenario."""
    return await Failures(folder, "broken-way").add(walked)


def write_tours(tours: Sequence[Tour], folder: Path, header: str = "") -> list[Path]:
    """Write tours as scenarios, numbered by how much each adds."""
    width = max(2, len(str(len(tours))))
    paths = []
    for number, tour in enumerate(tours, start=1):
        title = titles("explore-title", number=number)
        text = scenario_of(tour.walk.start, written(tour.walk), title, ["explored"], header)
        paths.append(write_scenario(folder, f"way-{number:0{width}}", text))
    return paths
