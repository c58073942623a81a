"""Where a show is: its chapter, the time gone by and the time left."""

import asyncio

from loanflow_tui.scenarios.base import Localised
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.shows import chapters_of, timing

WELL_INTO = 3.0
"""Seconds after which "previous" goes to the beginning of the present chapter."""


class ShowClock:
    """Follows a show from chapter to chapter. Planned times are known of curated shows only."""

    def __init__(self, loaded: Loaded, pace: float) -> None:
        self.chapters = chapters_of(loaded)
        self.number = 0
        planned = timing(loaded)
        usual = loaded.scenario.pace
        self._length = planned.length * pace / usual if planned is not None else None
        self._scale = pace / usual
        self._base = 0.0
        self._since: float | None = None
        self._held: float | None = None

    def begin(self, number: int) -> None:
        """Note that a chapter begins now, counted from 1; 0 is the title."""
        self.number = number
        now = asyncio.get_running_loop().time()
        at = self.chapters[number - 1].at if number else 0.0
        self._base = self.elapsed if at is None else at * self._scale
        self._since = now
        self._held = None

    def hold(self) -> None:
        """Stand still, as the show does."""
        if self._held is None:
            self._held = asyncio.get_running_loop().time()

    def go_on(self) -> None:
        """Run on from where it was held."""
        if self._held is not None and self._since is not None:
            self._since += asyncio.get_running_loop().time() - self._held
        self._held = None

    @property
    def title(self) -> Localised:
        """The title of the present chapter."""
        return self.chapters[self.number - 1].title if self.number else ""

    @property
    def elapsed(self) -> float:
        """The planned time at the chapter's beginning, and the real time since."""
        return self._base + self._into

    @property
    def well_into(self) -> bool:
        """Whether the present chapter began a while ago."""
        return self._into > WELL_INTO

    @property
    def _into(self) -> float:
        if self._since is None:
            return 0.0
        now = asyncio.get_running_loop().time() if self._held is None else self._held
        return now - self._since

    @property
    def left(self) -> float | None:
        """The time left, in seconds; None where the length is not known."""
        return None if self._length is None else max(0.0, self._length - self.elapsed)

    def told(self) -> str:
        """Return the time gone by, and what is left where that is known."""
        left = self.left
        return minutes(self.elapsed) + (f"  -{minutes(left)}" if left is not None else "")


def minutes(seconds: float) -> str:
    """Return a time as minutes and seconds."""
    return f"{int(seconds) // 60:02}:{int(seconds) % 60:02}"
