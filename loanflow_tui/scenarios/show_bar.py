"""The director's bar: chapter, time and keys on a quiet line above the keys; it hides by itself."""

from textual.strip import Strip

from loanflow_tui.tui.paint.cells import clip
from loanflow_tui.tui.paint.lines import Line, size, strip
from loanflow_tui.tui.widgets.bar import ScreenBar

STAYS = 5.0
"""Seconds that it stays after a key of the director."""


class ShowBar(ScreenBar):
    """Shows where the show is; takes no room while hidden."""

    DEFAULT_CSS = "ShowBar { height: 1; display: none; }"

    def __init__(self) -> None:
        super().__init__(id="show-bar")
        self._left, self._right = "", ""

    def tell(self, left: str, right: str) -> None:
        """Show these words at the left and at the right."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        plain = self.style("lf-hood-text", "lf-hood")
        bold = self.style("lf-hood-accent", "lf-hood", bold=True)
        right: Line = [(f" {clip(self._right, width // 2)} ", plain)]
        left: Line = [(f" {clip(self._left, width - size(right) - 2)}", bold)]
        gap = (" " * max(0, width - size(left) - size(right)), plain)
        return [strip([*left, gap, *right], width, plain)]
