"""The base of the app's full screens: status bar, key bar, and the notice for small terminals."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.timer import Timer

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.lending.api import CHINA
from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.phone import Phone, phone_of
from loanflow_tui.tui.textual_private import forget_changes, need_no_repaint
from loanflow_tui.tui.widgets.containers import EvenBackground
from loanflow_tui.tui.widgets.keys import Key, KeyBar
from loanflow_tui.tui.widgets.status import StatusBar

if TYPE_CHECKING:
    from datetime import datetime

    from loanflow_tui.tui.widgets.mistake_bar import MistakeBar


WIDTHS = [(0, "-tiny"), (50, "-narrow"), (88, "-middle"), (120, "-wide")]
HEIGHTS = [(0, "-flat"), (14, "-short"), (32, "-tall")]
"""The class of a screen from so many cells on."""


class HostScreen(GuardedScreen, Screen[None], EvenBackground):
    """A whole screen of the phone.

    It creates and keeps its parts on construction, so that events before layout or during closing
    still find them.
    """

    _ticking: Timer | None = None
    _mistake_bar: "MistakeBar | None" = None
    _to_be_reworded = False

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        width, height = self.app.size
        self.add_class(_of_size(width, WIDTHS), _of_size(height, HEIGHTS), update=False)
        self.status_bar = StatusBar()
        self.key_bar = KeyBar()

    @property
    def phone(self) -> Phone:
        """The app, as its parts see it."""
        return phone_of(self)

    def say(self, message_id: str, **args: Value) -> str:
        """Return a message of the screen in the current language."""
        return self.phone.appearance.wording.say(Message(message_id, args))

    def on_mount(self) -> None:
        self._ticking = self.set_interval(10, self.tick)
        self._reword_bars()

    def place(self) -> Sequence[str]:
        """Return where this screen is: the host's name, then what is open in it."""
        return (self.say(f"ui-host-{self.phone.appearance.host}"),)

    def reword(self) -> None:
        """Show the screen's words in the current language and host."""
        self._to_be_reworded = False
        self._reword_bars()

    def reword_when_seen(self) -> None:
        """Show the screen's words anew once no other screen covers it."""
        self._to_be_reworded = True

    def on_screen_resume(self) -> None:
        if self._to_be_reworded:
            self.reword()

    def _reword_bars(self) -> None:
        self.status_bar.place = tuple(self.place())
        self.key_bar.show(self.keys())
        self._show_mistake()
        self.tick()

    def _show_mistake(self) -> None:
        """Show what is wrong with the words being edited, above the keys."""
        mistake = self.phone.appearance.mistake
        if mistake and self._mistake_bar is None:
            from loanflow_tui.tui.widgets.mistake_bar import MistakeBar  # noqa: PLC0415 - seldom

            self._mistake_bar = MistakeBar()
            self.mount(self._mistake_bar, before=self.key_bar)
        if self._mistake_bar is not None:
            self._mistake_bar.tell(self.phone.appearance.wording.say(mistake))

    def keys(self) -> Sequence[Key]:
        """Return what the key bar shows while this screen is in front."""
        return self.phone.shown_keys()

    def _compositor_refresh(self) -> None:
        """Paint changes: once if another screen covers it, not at all if it is hidden.

        Textual would repaint every screen above again and again.
        """
        above = self.app.screen
        if above is self or above.styles.background.a < 1:
            super()._compositor_refresh()
        else:
            forget_changes(self)
        if above is not self:
            need_no_repaint(self)

    def now(self) -> "datetime":
        """Return the journey's time in China."""
        talk = self.phone.talk
        clock = talk.session.clock if talk is not None else self.phone.options.clock
        return clock.now().astimezone(CHINA)

    def tick(self) -> None:
        """Show the journey's time and day."""
        now = self.now()
        self.status_bar.time = now.strftime("%H:%M")
        month = Message(f"value-month-{now.month}")
        self.status_bar.day = self.say("ui-status-day", day=str(now.day), month=month)


def _of_size(cells: int, classes: Sequence[tuple[int, str]]) -> str:
    """Return the class of a screen of this size, so that its parts aren't styled twice."""
    return [name for least, name in classes if cells >= least][-1]
