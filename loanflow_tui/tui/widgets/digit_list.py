"""A list to choose from by arrows, digits or the mouse; what is highlighted is chosen."""

from collections.abc import Sequence

from textual.content import Content
from textual.events import Key
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class DigitList(OptionList):
    """Each thing has a digit of its own; a blank in its place has none."""

    def __init__(self, id: str, digits: Sequence[str] = ()) -> None:
        super().__init__(id=id, compact=True)
        self._digits = digits

    def show(self, labels: Sequence[str], digits: Sequence[str] | None = None) -> None:
        """Show these labels; what was highlighted stays so. At first nothing is."""
        chosen = self.highlighted
        self._digits = self._digits if digits is None else digits
        self.clear_options()
        for digit, label in zip(self._digits, labels, strict=True):
            self.add_option(Option(Content(f"{digit} {label}")))
        self.highlighted = chosen

    def action_select(self) -> None:
        """Do nothing more on a click: what is highlighted is chosen."""

    def on_key(self, event: Key) -> None:
        if event.character and event.character.strip() and event.character in self._digits:
            event.stop()
            self.highlighted = self._digits.index(event.character)
