"""The key bar: the keys that work now, on the last line; each can also be pressed by mouse."""

from collections.abc import Iterator, Sequence

from textual.strip import Strip

from loanflow_tui.tui.paint.lines import Line, size, strip
from loanflow_tui.tui.widgets.bar import ScreenBar

Key = tuple[str, str, str]
"""The key as written, its effect, and its action."""

SPARED = ("theme", "host", "language", "clock", "back_office", "inspect", "fill")
"""Actions in the order in which they are dropped for lack of room; help names them all."""


class KeyBar(ScreenBar):
    """Shows as many keys as fit; the least important are dropped first."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._keys: Sequence[Key] = ()

    def show(self, keys: Sequence[Key]) -> None:
        if keys != self._keys:
            self._keys = keys
            self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        blank = self.style("lf-muted", "lf-title")
        for line in self._ways():
            if size(line) <= width:
                break
        return [strip(line, width, blank)]

    def _ways(self) -> Iterator[Line]:
        """Yield ever shorter lines: closer together, then with fewer keys."""
        for gap in ("  ", " "):
            yield self._line(self._keys, gap)
        for count in range(1, len(SPARED) + 1):
            spared = {f"app.{action}" for action in SPARED[:count]}
            yield self._line([key for key in self._keys if key[2] not in spared], " ")

    def _line(self, keys: Sequence[Key], gap: str) -> Line:
        blank = self.style("lf-muted", "lf-title")
        line: Line = []
        for key, label, action in keys:
            line += [
                (gap if line else " ", blank),
                self.pressed(key, self.style("lf-accent", "lf-title", bold=True), action),
                self.pressed(f" {label}", blank, action),
            ]
        return line
