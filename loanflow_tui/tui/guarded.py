"""Message pumps that outlive a handler that fails: it is reported, and the next message is served.

Textual ends the pump, and with it the app, at the first exception that a handler lets out.
"""

from typing import TYPE_CHECKING, Any, cast

from textual.await_complete import AwaitComplete
from textual.geometry import Offset
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.screen import Screen

    from loanflow_tui.tui.phone import PhoneApp

    AnyScreen = Screen[Any]
else:
    # No widget of its own: Textual takes styles from the first base that is one.
    AnyScreen = MessagePump


class Guarded(MessagePump):
    """Comes first among the bases of an app or a widget."""

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except Exception as problem:
            cast("PhoneApp", self.app).failed(problem)


class GuardedScreen(Guarded, AnyScreen):
    """Comes first among the bases of a screen, which can then be closed only while it is on top.

    Textual would close whatever is.
    """

    def dismiss(self, result: Any = None) -> AwaitComplete:
        if self.app.screen_stack[-1:] == [self]:
            return super().dismiss(result)
        return AwaitComplete()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return what is at a place; nothing where it was just taken off the screen.

        Textual begins a selection there, and fails for want of a parent.
        """
        widget, offset = super().get_widget_and_offset_at(x, y)
        if widget is None or (widget is not self and widget.parent is None):
            return None, None
        return widget, offset
