"""A long sheet over the current screen: scrolls, and closes by key or mouse."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.screen import ModalScreen

from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.painted import Painted


class SheetScreen(GuardedScreen, ModalScreen[None]):
    """Shows a sheet in the current language and colours."""

    CSS_PATH: ClassVar = ["reader.tcss"]

    def __init__(self, id: str, sheet: Painted) -> None:
        super().__init__(id=id)
        self._sheet = sheet
        self._page = VerticalScroll(id="reader-page")

    def compose(self) -> ComposeResult:
        with self._page:
            yield self._sheet

    def on_mount(self) -> None:
        self._page.focus()
        self.app.theme_changed_signal.subscribe(self, lambda _: self._sheet.repaint())
        self.reword()

    def reword(self) -> None:
        """Show the screen's words in the current language."""
        self._page.border_subtitle = Content.assemble(
            *(f"{phone_of(self).say(each)} · " for each in self.hints()),
            Content(phone_of(self).say("ui-reader-close")).stylize("@click=screen.close"),
        )
        self._sheet.repaint()

    def hints(self) -> Sequence[str]:
        """Return the messages about keys on the last line."""
        return ("ui-reader-scroll",)

    def on_click(self, event: Click) -> None:
        """Close the sheet on a click outside it."""
        if not self._page.region.contains(event.screen_x, event.screen_y):
            self.action_close()

    def action_close(self) -> None:
        """Return to where the sheet was opened."""
        phone_of(self).door.close(self)
