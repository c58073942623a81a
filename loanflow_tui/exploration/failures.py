"""Failures of walks by cause: the shortest walk, and the number of walks with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from loanflow_tui.exploration.actions import Act
from loanflow_tui.exploration.scenario_writer import (
    SCREEN,
    scenario_of,
    titles,
    write_scenario,
    written,
)
from loanflow_tui.exploration.shrinking import shrunk
from loanflow_tui.exploration.walker import Cause, Walk, walk

MOST_SHRUNK = 3
"""The most walks to shrink for one cause; further ones are only counted."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A broken invariant: its scenario file, its name, what was there instead, the length of the
    shortest walk, and the number of walks.
    """

    path: Path
    broken: str
    where: str
    why: str
    acts: int = 0
    walks: int = 1


class Failures:
    """Collects failures; a cause's file holds its shortest walk so far."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._found: dict[Cause, Failure] = {}

    async def add(self, walked: Walk) -> Failure:
        """Add a failed walk; return what is known of its cause."""
        known = self._found.get(walked.cause)
        found = known or await self._first(walked)
        if known is not None:
            found = replace(known, walks=known.walks + 1)
            if found.walks <= MOST_SHRUNK:
                found = await self._shorter(found, walked)
        self._found[walked.cause] = found
        return found

    async def _first(self, walked: Walk) -> Failure:
        name = f"{self._name}-{len(self._found) + 1}"
        return write_walk(await small(walked), self._folder, name)

    async def _shorter(self, found: Failure, walked: Walk) -> Failure:
        shrunk_to = await small(walked)
        if len(shrunk_to.acts) >= found.acts:
            return found
        name = found.path.name.partition(".")[0]
        return replace(write_walk(shrunk_to, self._folder, name), walks=found.walks)


async def small(walked: Walk) -> Walk:
    """Return the shortest walk with the same failure, through the screen only if necessary. A
    failure that doesn't repeat is left as it is.
    """
    for screen in (False, True) if walked.screen else (False,):

        async def breaks(acts: Sequence[Act], screen: bool = screen) -> bool:
            again, _ = await walk(walked.start, acts, screen)
            return again.cause == walked.cause

        if await breaks(walked.acts):
            again, _ = await walk(walked.start, await shrunk(walked.acts, breaks), screen)
            return again if again.broken else walked
    return walked


def write_walk(walked: Walk, folder: Path, name: str) -> Failure:
    """Write a failed walk as a scenario."""
    title = titles("explore-title-broken", what=walked.broken)
    tags = ["explored", "broken", *([SCREEN] if walked.screen else [])]
    text = scenario_of(walked.start, written(walked), title, tags, expects=False)
    path = write_scenario(folder, name, text)
    return Failure(path, walked.broken, walked.where, walked.why, len(walked.acts))
