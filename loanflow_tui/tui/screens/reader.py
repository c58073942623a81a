"""A reader for long texts: a consent, the contract, a long table. Scrolls; Esc closes it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding
from textual.strip import Strip

from loanflow_tui.dialogue.turns import Card
from loanflow_tui.tui.paint.cards import card_lines
from loanflow_tui.tui.paint.cells import harmless, wrap
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.sheet import SheetScreen
from loanflow_tui.tui.widgets.painted import Painted


class Sheet(Painted):
    """A card with all its rows, and the text below it."""

    def __init__(self, card: Card) -> None:
        super().__init__(id="reader-sheet")
        self._card = card

    def show(self, card: Card) -> None:
        """Show another card."""
        self._card = card
        self.repaint()

    def paint(self, width: int) -> list[Strip]:
        ink, wording = Colours.of_theme(self.app.theme_variables), phone_of(self).appearance.wording
        lines = card_lines(self._card, wording, ink, width, whole=True)
        style = ink.on(ink.surface)
        for number, part in enumerate(self._card.full_text):
            # A paragraph gets a blank line after it; plain lines bring their own.
            lines += [[]] if number == 0 or not isinstance(part, str) else []
            text = harmless(wording.say(part))
            indent = " " * (len(text) - len(text.lstrip(" ")))
            lines += [[(indent + line, style)] for line in wrap(text, width - len(indent))]
        return [strip(line, width, style) for line in lines]


class ReaderScreen(SheetScreen):
    """Shows a card's full text over the mini program."""

    BINDINGS: ClassVar = [
        Binding("escape,q,enter", "close", show=False),
        Binding("left,p", "turn(-1)", show=False, priority=True),
        Binding("right,n", "turn(1)", show=False, priority=True),
    ]

    def __init__(self, card: Card, others: Sequence[Card] = ()) -> None:
        self._card, self._others = card, others
        self._text = Sheet(card)
        self._ended = False
        super().__init__("reader", self._text)

    def on_mount(self) -> None:
        # Textual calls the handlers of base classes by itself.
        self._observe()
        self.watch(self._page, "scroll_y", self._look, init=False)

    def _observe(self) -> None:
        """Observe that a text was opened; a short one is read to its end at once."""
        mini = phone_of(self).mini
        if mini is not None:
            mini.sitting.read(self._card.kind)
            self.call_after_refresh(self._look)

    def _look(self) -> None:
        mini = phone_of(self).mini
        if mini is None or self._ended or self._page.scroll_y < self._page.max_scroll_y:
            return
        self._ended = True
        mini.sitting.read(self._card.kind, to_end=True)

    def show(self, card: Card, others: Sequence[Card] = ()) -> None:
        """Show another card, from its top."""
        self._card, self._others = card, others or self._others
        self._ended = False
        self._text.show(card)
        self._observe()
        self._page.scroll_home(animate=False)

    def hints(self) -> Sequence[str]:
        return (*super().hints(), *(("ui-reader-turn",) if len(self._others) > 1 else ()))

    def action_turn(self, by: int) -> None:
        """Turn to the card before or after this one in the chat."""
        here = next((n for n, each in enumerate(self._others) if each is self._card), None)
        if here is not None and 0 <= here + by < len(self._others):
            self.show(self._others[here + by])
