"""A notice that the terminal is too small."""

from textual.strip import Strip

from loanflow_tui.tui.paint.cells import clip
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.widgets.bar import ScreenBar


class SmallNotice(ScreenBar):
    """Shown by the style sheet below a certain size."""

    def __init__(self, said: str = "") -> None:
        super().__init__(id="small")
        self._said = said

    def show(self, text: str) -> None:
        """Set the notice's text."""
        self._said = text
        self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        style = self.style("lf-bar-text", "lf-bar", bold=True)
        return [strip([(clip(f" ▲ {self._said}", width), style)], width, style)]
