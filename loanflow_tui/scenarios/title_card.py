"""The cards before and after a show: its title, what it shows, and its chapters."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Middle
from textual.events import Click, Key
from textual.message import Message as Posted
from textual.screen import Screen

from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.widgets.prose import Prose


class TitleCard(GuardedScreen, Screen[None]):
    """A full screen with a few lines in its middle; any key or click goes on."""

    CSS: ClassVar = """
    TitleCard.-stage {
        background: $lf-hood;
        color: $lf-hood-text;
        align: center middle;
        #card { width: auto; max-width: 76; height: auto; }
        #card-over { width: auto; color: $lf-hood-muted; }
        #card-title {
            width: auto; max-width: 76; text-style: bold; margin: 1 0; color: $lf-hood-accent;
        }
        #card-summary { width: auto; max-width: 76; }
        #card-chapters { width: auto; max-width: 76; margin: 1 0 0 0; color: $lf-hood-muted; }
    }
    """
    # Not DEFAULT_CSS: the app's own rule for screens would come before it.

    class Left(Posted):
        """Somebody wants to go on."""

    def __init__(
        self, id: str, over: str, title: str, summary: str, chapters: Sequence[str]
    ) -> None:
        super().__init__(id=id, classes="-stage")
        self._over, self._title, self._summary = over, title, summary
        self._chapters = chapters

    def compose(self) -> ComposeResult:
        with Middle(id="card"):
            yield Prose(self._over, id="card-over")
            yield Prose(self._title, id="card-title")
            if self._summary:
                yield Prose(self._summary, id="card-summary")
            if self._chapters:
                numbered = (f"{n:2}  {name}" for n, name in enumerate(self._chapters, 1))
                yield Prose("\n".join(numbered), id="card-chapters")

    def on_key(self, event: Key) -> None:
        event.stop()
        self.post_message(self.Left())

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Left())


class Blackout(GuardedScreen, Screen[None]):
    """Shows nothing; any key or click ends it."""

    CSS: ClassVar = "Blackout.-stage { background: #000000; }"

    def __init__(self) -> None:
        super().__init__(id="blackout", classes="-stage")

    def on_key(self, event: Key) -> None:
        event.stop()
        self.dismiss(None)

    def on_click(self, event: Click) -> None:
        event.stop()
        self.dismiss(None)
