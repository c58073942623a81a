"""One turn of the transcript as a single widget."""

import re

from textual import _time, events
from textual.geometry import Region
from textual.message import Message as Posted
from textual.strip import Strip
from textual.timer import Timer

from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.textual_private import change_with_layout
from loanflow_tui.tui.widgets.painted import Painted

BEAT = 1 / 15
"""Seconds between two pictures of a card that moves."""


def eased(share: float) -> float:
    """Return a share of a movement that slows down towards its end."""
    return float(1 - (1 - share) ** 3)


class TurnView(Painted):
    """Shows a turn. Its card opens when pressed, and may move when it comes."""

    class Opened(Posted):
        """The user wants to read the whole card of `turn`."""

        def __init__(self, turn: Turn) -> None:
            super().__init__()
            self.turn = turn

    def __init__(self, turn: Turn, painter: Painter) -> None:
        kind = "card" if turn.card is not None else "turn"
        super().__init__(id=f"{kind}-{re.sub(r'[^0-9A-Za-z_-]', '-', turn.key)}")
        self.turn = turn
        self.painter = painter
        self._share = 1.0
        self._moving: Timer | None = None
        self._hidden: int | None = None

    def move(self, seconds: float) -> None:
        """Have the card come up within so many seconds; its place doesn't change."""
        began = _time.get_time()

        def on() -> None:
            self._show(min(1.0, (_time.get_time() - began) / seconds))

        self._show(0.0)
        self._moving = self.set_interval(BEAT, on)

    def stand(self) -> None:
        """Show the card as it stands in the end, now."""
        if self._moving is not None:
            self._show(1.0)

    def _show(self, share: float) -> None:
        if share >= 1 and self._moving is not None:
            self._moving.stop()
            self._moving = None
        self._share = eased(share)
        self.repaint(layout=False)

    def edged(self, row: int, edge: str, width: int) -> bool:
        """Tell whether a row is this edge of a bubble or card, at a width in cells."""
        lines = self.lines(width)
        return row < len(lines) and lines[row].text.lstrip().startswith(edge)

    def hide(self, row: int | None, laying_out: bool) -> None:
        """Leave this row blank, instead of the one before: it is an edge that stands alone."""
        changed = {row, self._hidden} - {None}
        if row == self._hidden:
            return
        self._hidden = row
        regions = [Region(0, y, self.size.width, 1) for y in changed if y is not None]
        if laying_out:
            change_with_layout(self, *regions)
        elif self.is_attached:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        if y != self._hidden:
            return super().render_line(y)
        ink = self.painter.ink
        return strip([], self.size.width, ink.on(ink.page))

    def paint(self, width: int) -> list[Strip]:
        return self.painter.turn(self.turn, width, self._share)

    def above_card(self, width: int) -> int:
        """Return how many lines stand above the card."""
        card = self.painter.card(self.turn, width)
        return len(self.lines(width)) - len(card) - (not self.painter.roomy)

    def on_click(self, event: events.Click) -> None:
        if self.turn.card is not None:
            event.stop()
            self.post_message(self.Opened(self.turn))
