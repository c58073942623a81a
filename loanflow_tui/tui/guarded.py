"""Widgets and screens that outlive what fails in them: it is reported, and the app goes on.

Textual ends the app at the first exception that a handler, `compose` or `render` lets out. Every
widget, Textual's own ones too, comes by `guard` before it is started; what fails elsewhere, as in a
timer, reaches `App._handle_exception`.
"""

from collections import deque
from collections.abc import Callable
from functools import wraps
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar

from textual.await_complete import AwaitComplete
from textual.geometry import Offset, Region
from textual.message_pump import MessagePump
from textual.strip import Strip
from textual.widget import Widget

from loanflow_tui.tui.textual_private import catch_in_handlers

if TYPE_CHECKING:
    from textual.screen import Screen

    AnyScreen = Screen[Any]
else:
    # No widget of its own: Textual takes styles from the first base that is one.
    AnyScreen = MessagePump

P = ParamSpec("P")
T = TypeVar("T")

MOST_FAILURES: Final = 10
"""Failures within `AWHILE` that an app goes on after; more of them have no end."""
AWHILE: Final = 10.0
"""In seconds."""


class Endurance:
    """Tells whether an app may go on after one more failure."""

    def __init__(self) -> None:
        self._failed: deque[float] = deque(maxlen=MOST_FAILURES)

    def goes_on(self) -> bool:
        """Note a failure; return False where there were too many of late."""
        now = monotonic()
        worn = len(self._failed) == MOST_FAILURES and now - self._failed[0] < AWHILE
        self._failed.append(now)
        return not worn


def guard(widget: Widget, failed: Callable[[Exception], None]) -> None:
    """Have whatever fails in a widget told to `failed`; what can't be painted stays blank.

    A failure while painting or measuring is told once: it comes again at every look.
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
