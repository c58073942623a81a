"""Keeps failures in widgets and screens from ending the app: they are reported instead.

Textual ends the app at the first exception that a handler, `compose` or `render` raises. Every
widget, Textual's own too, passes `guard` before it starts; other failures, as in a timer, reach
`App._handle_exception`.
"""

from collections import deque
from collections.abc import Callable
from functools import wraps
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar

from textual.await_complete import AwaitComplete
from textual.events import Mount
from textual.geometry import Offset, Region
from textual.message_pump import MessagePump
from textual.strip import Strip
from textual.widget import Widget

from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.textual_private import catch_in_handlers, forget_changes, is_going

if TYPE_CHECKING:
    from textual.screen import Screen

    AnyScreen = Screen[Any]
else:
    # Not a widget: Textual takes styles from the first base that is one.
    AnyScreen = MessagePump

P = ParamSpec("P")
T = TypeVar("T")

MOST_FAILURES: Final = 10
"""The most failures within `AWHILE` that an app survives; more of them would never end."""
AWHILE: Final = 10.0
"""The period of `MOST_FAILURES`, in seconds."""


class Endurance:
    """Decides whether an app may continue after one more failure."""

    def __init__(self) -> None:
        self._failed: deque[float] = deque(maxlen=MOST_FAILURES)

    def goes_on(self) -> bool:
        """Record a failure; return False after too many within `AWHILE`."""
        now = monotonic()
        worn = len(self._failed) == MOST_FAILURES and now - self._failed[0] < AWHILE
        self._failed.append(now)
        return not worn


def guard(widget: Widget, failed: Callable[[Exception], None]) -> None:
    """Report a widget's failures to `failed`; a failing widget stays blank.

    A failure in painting or measuring is reported once, because it repeats with every paint.
    """
    catch_in_handlers(widget, failed)
    told = False

    def tell_once(problem: Exception) -> None:
        nonlocal told
        if not told:
            told = True
            widget.app.call_later(failed, problem)

    def or_else(work: Callable[P, T], instead: Callable[P, T]) -> Callable[P, T]:
        @wraps(work)
        def caught(*args: P.args, **kwargs: P.kwargs) -> T:
            try:
                return work(*args, **kwargs)
            except Exception as problem:
                tell_once(problem)
                return instead(*args, **kwargs)

        return caught

    vars(widget).update(
        render_lines=or_else(widget.render_lines, _blank),
        get_content_width=or_else(widget.get_content_width, _one_cell),
        get_content_height=or_else(widget.get_content_height, _one_cell),
    )


def _blank(crop: Region) -> list[Strip]:
    return [Strip.blank(crop.width)] * crop.height


def _one_cell(*_: object) -> int:
    return 1


class GuardedScreen(AnyScreen):
    """Comes first among a screen's bases, so that the screen closes only while it is on top.

    Textual would close whatever is on top. Where the app paints only for who looks, changes are
    laid out and not painted.
    """

    def _on_mount(self, event: Mount) -> None:
        """Begin nothing on a screen that was closed before its turn came: it has no parts."""
        if is_going(self):
            event.prevent_default()

    def _compositor_refresh(self) -> None:
        if phone_of(self).paints or self.app.screen is not self:
            super()._compositor_refresh()
        else:
            forget_changes(self)

    def dismiss(self, result: Any = None) -> AwaitComplete:
        if self.app.screen_stack[-1:] == [self]:
            return super().dismiss(result)
        return AwaitComplete()

    def get_selected_text(self) -> str | None:
        """Return what is selected; None too if a text has become shorter than the selection in it.

        Textual fails at the line after its last: Textualize/textual#6708.
        """
        try:
            return super().get_selected_text()
        except IndexError:
            return None

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return the widget at a place; None if it was just removed from the screen.

        Textual begins a selection there, and fails without a parent.
        """
        widget, offset = super().get_widget_and_offset_at(x, y)
        if widget is None or (widget is not self and widget.parent is None):
            return None, None
        return widget, offset
