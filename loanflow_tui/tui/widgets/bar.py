"""Bars across the screen: the base of the status bar, title row, rail and key bar."""

from rich.style import Style
from textual.events import Click

from loanflow_tui.tui.paint.lines import Piece
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.painted import Painted


class ScreenBar(Painted):
    """A bar of one line in the theme's colours; parts of it can be pressed."""

    DEFAULT_CSS = "ScreenBar { height: 1; }"

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self.repaint(layout=False))

    def on_click(self, event: Click) -> None:
        """Note when a part was pressed, whatever the cause of the click."""
        phone_of(self).acted_at = event.time

    def style(self, colour: str, background: str, bold: bool = False) -> Style:
        """Return a style of two theme variables."""
        colours = self.app.theme_variables
        return Style(
            color=colours.get(colour, colours["lf-text"]), bgcolor=colours[background], bold=bold
        )

    @staticmethod
    def pressed(text: str, style: Style, action: str) -> Piece:
        """Return a piece of the line that runs `action` when pressed."""
        return (text, style + Style(meta={"@click": action}))
