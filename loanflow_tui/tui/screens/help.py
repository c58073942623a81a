"""Help: the keys, and what the applicant can say at any point."""

from typing import ClassVar

from textual.binding import Binding
from textual.strip import Strip

from loanflow_tui.dialogue.messages import Message, Text
from loanflow_tui.dialogue.turns import Card, CardRow
from loanflow_tui.tui.paint.cards import card_lines
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import strip
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.sheet import SheetScreen
from loanflow_tui.tui.widgets.painted import Painted

_KEYS = (
    "enter", "tab", "digits", "pages", "shift-pages", "f1", "f2", "f3", "f4", "f5", "f6", "f8",
    "f9", "ctrl-f", "ctrl-g", "ctrl-o", "ctrl-t", "ctrl-n", "ctrl-p", "ctrl-c",
)  # fmt: skip
_MORE = (
    "decision", "lenders", "loan", "contract", "office", "faults", "records", "data", "policy",
    "guide",
)  # fmt: skip
_SAYINGS = ("help", "why", "cost", "reason", "change", "back", "over", "human", "cancel")


def _rows(kind: str, names: tuple[str, ...]) -> tuple[CardRow, ...]:
    return tuple(
        CardRow(Message(f"ui-help-{kind}-{name}"), _what(f"ui-help-{kind}-{name}-what"))
        for name in names
    )


def _what(message_id: str) -> Text:
    return Message(message_id)


HELP = (
    Card("summary", Message("ui-help-keys"), _rows("key", _KEYS)),
    Card("summary", Message("ui-help-sayings"), _rows("say", _SAYINGS)),
    Card("summary", Message("ui-help-more"), _rows("more", _MORE)),
    Card("summary", Message("ui-help-sandbox"), notes=(Message("ui-help-sandbox-what"),)),
)


class HelpSheet(Painted):
    """The keys, what can be said at any point, and what the sandbox is, card by card."""

    def paint(self, width: int) -> list[Strip]:
        ink = Colours.of_theme(self.app.theme_variables)
        blank = ink.on(ink.surface)
        painted: list[Strip] = []
        for card in HELP:
            lines = card_lines(card, phone_of(self).appearance.wording, ink, width)
            painted += [strip(line, width, blank) for line in (*lines, [])]
        return painted


class HelpScreen(SheetScreen):
    """Help over the current screen."""

    CSS_PATH: ClassVar = ["reader.tcss", "help.tcss"]
    BINDINGS: ClassVar = [Binding("escape,q,enter,f1", "close", show=False, priority=True)]

    def __init__(self) -> None:
        super().__init__("help", HelpSheet(id="help-sheet"))
