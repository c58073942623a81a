"""An app that writes to the terminal only what differs from what it shows."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from textual.app import App

from loanflow_tui.tui.screen_difference import ShownScreen
from loanflow_tui.tui.textual_private import Written, writes_frames

if TYPE_CHECKING:
    from textual.screen import Screen


def erases_in_colour(environ: Mapping[str, str]) -> bool:
    """Tell whether the terminal erases cells in the present ground, as all but GNU screen do."""
    return "STY" not in environ and not environ.get("TERM", "").startswith("screen")


class SparingApp(App[None]):
    """Knows what the terminal shows, once `spare()` was called."""

    _shown: ShownScreen | None = None

    def spare(self) -> None:
        """From now on write only what differs: the driver is one whose terminal moves lines."""
        self._shown = ShownScreen(erases_in_colour(os.environ))

    def forget_shown(self) -> None:
        """Write all of it the next time: the terminal no longer shows what it did."""
        if self._shown is not None:
            self._shown.forget()

    def _display(self, screen: "Screen[Any]", renderable: Any) -> None:
        """Write only what differs from what the terminal shows."""
        if self._shown is not None and renderable is not None and writes_frames(self):
            text = self._shown.difference(screen, renderable, self.size, self.console)
            renderable = Written(text) if text is not None else renderable
        super()._display(screen, renderable)
