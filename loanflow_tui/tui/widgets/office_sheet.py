"""The data about the application selected in the back office."""

from collections.abc import Sequence

from textual.strip import Strip

from loanflow_tui.dialogue.turns import Card
from loanflow_tui.tui.paint.cards import card_lines
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.painted import Painted

WIDEST = 100
"""The most cells of a card: bars and scales that are wider can't be taken in at a glance."""


class OfficeSheet(Painted):
    """Cards one below the other, with all their rows."""

    def __init__(self) -> None:
        super().__init__(id="office-sheet")
        self._cards: Sequence[Card] = ()

    def show(self, cards: Sequence[Card]) -> None:
        self._cards = cards
        self.repaint()

    def paint(self, width: int) -> list[Strip]:
        ink = Colours.of_theme(self.app.theme_variables)
        blank = ink.on(ink.surface)
        painted: list[Strip] = []
        for card in self._cards:
            across = min(width, WIDEST)
            lines = card_lines(card, phone_of(self).appearance.wording, ink, across, whole=True)
            painted += [strip(line, width, blank) for line in (*lines, [])]
        return painted
