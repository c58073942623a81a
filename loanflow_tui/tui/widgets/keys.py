"""The keys that do something now, on the last line; each may be pressed with the mouse too."""

from collections.abc import Sequence

from textual.strip import Strip

from loanflow_tui.tui.paint.lines import Line, size, strip
from loanflow_tui.tui.widgets.bar import Bar

Key = tuple[str, str, str]
"""How the key is written, what it does, and the action."""


class KeyBar(Bar):
    """Shows as many keys as fit, the first ones being the most needed."""

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._keys: Sequence[Key] = ()

    def show(self, keys: Sequence[Key]) -> None:
        """Show these keys."""
        if keys != self._keys:
            self._keys = keys
            self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        blank = self.style("lf-muted", "lf-title")
        line: Line = [(" ", blank)]
        for key, label, action in self._keys:
            pieces: Line = [
                self.pressed(key, self.style("lf-accent", "lf-title", bold=True), action),
                self.pressed(f" {label}", blank, action),
                ("  ", blank),
            ]
            if size(line) + size(pieces) - 2 <= width:
                line += pieces
        return [strip(line, width, blank)]
