"""The dashboard: what is stored, in figures that keep up with the store."""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual.binding import Binding
from textual.strip import Strip

from loanflow_tui.dialogue.turns import Card
from loanflow_tui.tui.paint.cards import card_lines
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.sheet import SheetScreen
from loanflow_tui.tui.widgets.painted import Painted

LOOK_EVERY = 2.0
"""Seconds between looks for changes, from here or other windows."""

Read = Callable[[], Awaitable[Sequence[Card] | None]]
"""Returns the cards, or None where nothing has changed since the last time."""


class DashboardSheet(Painted):
    """The cards, one below the other."""

    cards: Sequence[Card] = ()

    def paint(self, width: int) -> list[Strip]:
        ink, wording = Colours.of_theme(self.app.theme_variables), phone_of(self).appearance.wording
        blank = ink.on(ink.surface)
        painted: list[Strip] = []
        for card in self.cards:
            lines = card_lines(card, wording, ink, width, whole=True)
            painted += [strip(line, width, blank) for line in (*lines, [])]
        return painted


class DashboardScreen(SheetScreen):
    """Shows the figures over the current screen."""

    CSS_PATH: ClassVar = ["reader.tcss", "dashboard.tcss"]
    BINDINGS: ClassVar = [Binding("escape,q,enter", "close", show=False)]

    def __init__(self, read: Read) -> None:
        self._figures = DashboardSheet(id="dashboard-sheet")
        self._read = read
        super().__init__("dashboard", self._figures)

    def on_mount(self) -> None:
        # Textual calls the handlers of base classes by itself.
        phone = phone_of(self)
        phone.act(self._look())
        if phone.looks_every:
            self.set_interval(LOOK_EVERY, self._watch)

    def _watch(self) -> None:
        """Look for changes while nothing lies over the figures."""
        if self.is_current and phone_of(self).work.idle:
            phone_of(self).act(self._look())

    async def _look(self) -> None:
        cards = await self._read()
        if cards is not None and self.is_attached:
            self._figures.cards = cards
            self._figures.repaint()
