"""The director's menu: every chapter to jump to, and what else can be done with the show."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.markup import escape
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from loanflow_tui.tui.guarded import GuardedScreen

FRAME = 8
"""Cells of the frame beside its title."""

Choice = tuple[str, str, str]
"""An action, its words, and its key."""


class ChoiceMenu(ModalScreen[str]):
    """A list of chapters and actions; returns the action chosen, empty if none was."""

    BINDINGS: ClassVar = [Binding("escape,f12,ctrl+y", "dismiss('')", show=False)]
    SCOPED_CSS: ClassVar = False  # it holds for the director's menu too
    CSS: ClassVar = """
    ChoiceMenu.-over {
        align: center middle;
        background: $lf-page 50%;
        #director {
            width: auto; max-width: 94%; height: auto; max-height: 100%;
            background: $lf-surface; color: $lf-text; border: round $lf-accent;
            border-title-color: $lf-text; border-title-style: bold;
        }
        OptionList {
            width: auto; height: auto; max-height: 100%; border: none; padding: 0 1;
            background: $lf-surface; color: $lf-text;
        }
        OptionList:focus { border: none; background-tint: $lf-surface 0%; }
        OptionList > .option-list--option-highlighted {
            background: $lf-accent; color: $lf-on-accent; text-style: bold;
        }
        OptionList > .option-list--option-disabled { color: $lf-muted; }
    }
    """
    # Not DEFAULT_CSS: the app's own rule for screens would come before it.

    def __init__(
        self, id: str, title: str, chapters: Sequence[str], here: int, more: Sequence[Choice]
    ) -> None:
        super().__init__(id=id, classes="-over")
        self._title, self._chapters, self._here, self._more = title, chapters, here, more

    def compose(self) -> ComposeResult:
        chapters = [
            Option(Content(f"{'▶' if n == self._here else ' '} {n:2}  {name}"), f"chapter-{n}")
            for n, name in enumerate(self._chapters, 1)
        ]
        wide = max((len(key) for _, _, key in self._more), default=0)
        more = [
            Option(Content(f"  {key:<{wide}}  {words}"), name) for name, words, key in self._more
        ]
        with Vertical(id="director") as box:
            box.border_title = escape(self._title)
            box.styles.min_width = cell_len(self._title) + FRAME
            yield OptionList(*chapters, *([None] if chapters else []), *more, id="director-list")

    def on_mount(self) -> None:
        menu = self.query_one(OptionList)
        menu.highlighted = max(0, self._here - 1)
        menu.focus()

    def on_key(self, event: Key) -> None:
        """Take a choice by the character that stands before it."""
        chosen = next((name for name, _, key in self._more if key and key == event.character), None)
        if chosen is not None:
            event.stop()
            self.dismiss(chosen)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id or "")


class DirectorMenu(GuardedScreen, ChoiceMenu):
    """The list of what a director can do, over the running show."""
