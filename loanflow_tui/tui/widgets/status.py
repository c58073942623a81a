"""The phone's status bar, in the host's colour."""

from textual.reactive import reactive
from textual.strip import Strip

from loanflow_tui.tui.paint.cells import clip
from loanflow_tui.tui.paint.lines import Line, size, strip
from loanflow_tui.tui.widgets.bar import ScreenBar

NARROW = 48
"""Below so many cells the day is left out."""


class StatusBar(ScreenBar):
    """Time, host and place at the left; the day, signal and battery at the right."""

    time: reactive[str] = reactive("", repaint=False)
    day: reactive[str] = reactive("", repaint=False)
    place: reactive[tuple[str, ...]] = reactive((), repaint=False)

    def __init__(self) -> None:
        super().__init__(id="status")

    def watch_time(self) -> None:
        self.repaint(layout=False)

    def watch_day(self) -> None:
        self.repaint(layout=False)

    def watch_place(self) -> None:
        self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        plain, bold = self.style("lf-bar-text", "lf-bar"), self.style("lf-bar-text", "lf-bar", True)
        right: Line = [(f"{self.day}  ", plain), ("▂▄▆", plain), (" 5G ", plain), ("▮▮▮▯ ", plain)]
        if width < NARROW:
            right = right[1:]
        host, *rest = self.place or ("",)
        left: Line = [(f" {self.time}  ", plain), (host, bold)]
        room = width - size(left) - size(right) - 3
        if rest and room > 4:
            left.append((clip("  " + " › ".join(rest), room), plain))
        gap = (" " * max(1, width - size(left) - size(right)), plain)
        return [strip([*left, gap, *right], width, plain)]
