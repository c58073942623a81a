"""One turn of the transcript as a single widget."""

import re

from textual import events
from textual.message import Message as Posted
from textual.strip import Strip

from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.tui.paint.cards import has_more
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.widgets.painted import Painted


class TurnView(Painted):
    """Shows a turn. Its card, if it has more content, opens when pressed."""

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

    def paint(self, width: int) -> list[Strip]:
        return self.painter.turn(self.turn, width)

    def above_card(self, width: int) -> int:
        """Return how many lines stand above the card."""
        card = self.painter.card(self.turn, width)
        return len(self.lines(width)) - len(card) - (not self.painter.roomy)

    def on_click(self, event: events.Click) -> None:
        if self.turn.card is not None and has_more(self.turn.card):
            event.stop()
            self.post_message(self.Opened(self.turn))
