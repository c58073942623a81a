"""A quiet line above the keys that says what is wrong with a file being edited."""

from textual.strip import Strip

from loanflow_tui.tui.paint.cells import clip, one_line
from loanflow_tui.tui.paint.ink import SYMBOLS
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.widgets.bar import ScreenBar


class MistakeBar(ScreenBar):
    """Shows where a mistake is and why; takes no room while there is none."""

    DEFAULT_CSS = "MistakeBar { height: 1; }"

    def __init__(self) -> None:
        super().__init__(id="mistake")
        self.said = ""

    def tell(self, said: str) -> None:
        """Show the mistake, or nothing."""
        self.display = bool(said)
        if said != self.said:
            self.said = said
            self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        style = self.style("lf-warn", "lf-title")
        said = clip(f"{SYMBOLS['warn']} {one_line(self.said)}", width - 2)
        return [strip([(f" {said}", style)], width, style)]
