"""The panel beside the home: what is rehearsed, and what will be seen here."""

from textual.strip import Strip

from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.painted import Painted


class HomeHood(Painted):
    """Shows who applies, when and how, and the chapters to come; painted once all is loaded."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="hood")
        self._ready = False

    def begin(self) -> None:
        """Paint from now on: what it needs is loaded."""
        self._ready = True
        self.repaint(layout=False)

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self.repaint(layout=False))

    def paint(self, width: int) -> list[Strip]:
        if not self._ready:
            return []
        # Heavy, and not needed for the first picture.
        from loanflow_tui.tui.paint.home_hood import home_hood_lines  # noqa: PLC0415

        return home_hood_lines(phone_of(self), self.app.theme_variables, width)
