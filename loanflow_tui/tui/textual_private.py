"""All uses of Textual's private interface, each with the reason; nothing else may touch it.

Written for Textual 8.2. `tests/project/test_textual_private.py` keeps other modules out and fails
when Textual offers a public way, or no longer has what is used here.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from queue import Full
from typing import TYPE_CHECKING, Any, Final, cast

from textual import _time
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual._time import get_time as _real_time
from textual.command import CommandList, CommandPalette
from textual.drivers.headless_driver import HeadlessDriver
from textual.filter import LineFilter, Monochrome, NoColor
from textual.geometry import Region, Size
from textual.message import Message
from textual.message_pump import MessagePump
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from io import TextIOWrapper

    from rich.console import Console, ConsoleOptions, RenderResult
    from textual.app import App
    from textual.drivers._writer_thread import WriterThread
    from textual.drivers.linux_driver import LinuxDriver
    from textual.drivers.web_driver import WebDriver
    from textual.screen import Screen
    from textual.worker import Worker

    from loanflow_tui.tui.terminal_file import TerminalFile

OVERRIDDEN: Final[Mapping[str, str]] = {
    "MessagePump._dispatch_message": (
        "An exception in one handler ends the app: Textualize/textual#2818 asked for a hook and was"
        " closed without one."
    ),
    "App._handle_exception": (
        "As above: the app goes on, or leaves in plain words, without a traceback."
    ),
    "App._register_child": "As above: there is no other way to reach every widget, screens too.",
    "App._start_widget": "As above, for scrollbars.",
    "App._display": (
        "A film takes what is painted; without a terminal Textual throws it away. And a terminal is"
        " sent equal cells again, and lines that only moved."
    ),
    "Stylesheet._parse_rules": "Each app parses the styles of all its widgets by itself.",
    "Widget._size_updated": "A widget of fixed size asks for a second layout of the whole screen.",
    "Screen._compositor_refresh": "A screen beneath a modal one repaints all above it, for ever.",
    "Screen._on_mount": (
        "A screen that is closed before its turn is mounted without parts, and a palette looks for"
        " them: see Textualize/textual#6361, workers end after the parts."
    ),
    "CommandPalette._start_no_matches_countdown": "It says in English that nothing was found.",
    "Input._on_key": (
        "Editing keys are overtaken by letters typed after them: Textualize/textual#6605."
    ),
    "Input._on_paste": "A paste of several lines loses all but its first.",
    "LinuxDriver._sigtstp_application": "Told to go on, the terminal is taken too late.",
    "LinuxDriver._sigcont_application": "SIGCONT from any process starts a second input thread.",
}
"""Private methods of Textual that classes of ours override, and why."""


# Input


def await_input_end(driver: "WebDriver") -> None:
    """Return when a driver that was stopped no longer reads: the next bytes are another app's.

    Textual ends the process with its app and so never waits.
    """
    driver._key_thread.join()


# What is on the screen


def screen_lines(screen: "Screen[Any]") -> list[Strip]:
    """Return the lines of cells that are shown: only the compositor has them."""
    return screen._compositor.render_strips()


def visible_widgets(screen: "Screen[Any]") -> Mapping[Widget, tuple[Region, Region]]:
    """Return each widget that is shown, with its region and what it is clipped to."""
    return screen._compositor.visible_widgets


def paint_now(screen: "Screen[Any]") -> None:
    """Paint what has changed, without waiting for the timer that would."""
    screen._on_timer_update()


def is_painted(screen: "Screen[Any]") -> bool:
    """Tell whether nothing is left to lay out, to paint, or to call after painting."""
    return not (screen._layout_required or screen._callbacks or screen._dirty_widgets)


def forget_changes(screen: "Screen[Any]") -> None:
    """Take what has changed on a hidden screen as painted."""
    screen._compositor._dirty_regions.clear()
    screen._dirty_widgets.clear()


def need_no_repaint(widget: Widget) -> None:
    """Take back that a widget is to be painted: it just was, by whatever lies around it."""
    widget._repaint_required = False


def change_with_layout(widget: Widget, *regions: Region) -> None:
    """Take regions of a widget as changed during a layout, which paints what it moves."""
    widget._set_dirty(*regions)


def take_bar_as_laid_out(bar: ScrollBar) -> None:
    """Take a scrollbar as laid out and painted: its widget was, and painted it along."""
    bar._layout_required = bar._repaint_required = False


def apply_painted(canvas: list[Strip], painted: object) -> bool:
    """Put what a screen has painted on a canvas of whole lines; tell whether that changed it."""
    match painted:
        case LayoutUpdate():
            canvas[:] = [Strip.join(line) for line in painted.strips]
        case ChopsUpdate():
            for y, x1, x2 in painted.spans:
                if y < len(canvas):
                    canvas[y] = _with_span(canvas[y], painted, y, x1, x2)
        case _:
            return False
    return True


def covers(painted: object, size: Size) -> bool:
    """Tell whether what a screen has painted is all of a terminal of this size."""
    return isinstance(painted, LayoutUpdate) and painted.region == size.region


def put_painted(canvas: list[Strip], painted: object) -> Iterable[int]:
    """Put what a screen has painted on a canvas of whole lines; return which lines it touched."""
    if isinstance(painted, ChopsUpdate):
        touched: Iterable[int] = {y for y, _, _ in painted.spans if y < len(canvas)}
    else:
        touched = range(len(painted.strips)) if isinstance(painted, LayoutUpdate) else ()
    apply_painted(canvas, painted)
    return touched


def writes_frames(app: "App[Any]") -> bool:
    """Tell whether what is painted now reaches a terminal."""
    return app._running and not app._closed and not app.is_headless and not app._batch_count


class Written(CompositorUpdate):
    """What is written to the terminal in place of what a screen has painted."""

    def __init__(self, text: str) -> None:
        self.text = text

    def render_segments(self, console: "Console") -> str:
        return self.text

    def __rich_console__(self, console: "Console", options: "ConsoleOptions") -> "RenderResult":
        yield self.text


def _with_span(line: Strip, painted: ChopsUpdate, y: int, x1: int, x2: int) -> Strip:
    parts: list[Strip] = [line.crop(0, x1)] if x1 else []
    for end, (x, strip) in zip(painted.chop_ends[y], painted.chops[y].items(), strict=False):
        if strip is None or x >= x2 or end <= x1:
            continue
        whole = x1 <= x and end <= x2
        parts.append(strip if whole else strip.crop(max(0, x1 - x), min(end, x2) - x))
    here = sum(part.cell_length for part in parts)
    return Strip.join([*parts, line.crop(here)] if here < line.cell_length else parts)


def say_none_found(palette: "CommandPalette", words: str) -> None:
    """List these words in a palette in place of what it found."""
    listed = palette.query_one(CommandList)
    listed.add_option(Option(words, disabled=True, id=palette._NO_MATCHES))
    palette._list_visible = True


# Time


def read_time_from(clock: Callable[[], float] | None) -> None:
    """Have Textual's timers read this clock, or the real one again."""
    _time.get_time = clock or _real_time


# What is under way


def has_waiting(pump: MessagePump) -> bool:
    """Tell whether messages wait for a widget, screen or app."""
    return not pump._message_queue.empty()


def is_at_rest(pump: MessagePump) -> bool:
    """Tell whether nothing waits for a widget, screen or app, callbacks included."""
    return pump._message_queue.empty() and not pump._next_callbacks


def awaits_message(pump: MessagePump) -> bool:
    """Tell whether a widget, screen or app waits for its next message, or has stopped.

    An empty queue does not tell: it is empty while the last message is still being handled.
    """
    if not pump.is_running or pump._closing:
        return True
    waiting: Iterable[asyncio.Future[bool]] = pump._message_queue.ready_event._waiters
    return any(not each.done() for each in waiting)


def task_of(worker: "Worker[Any]") -> "asyncio.Task[Any] | None":
    """Return the task of a worker; `Worker.wait` would raise what it failed with."""
    return worker._task


# Failures


def catch_in_handlers(pump: MessagePump, failed: Callable[[Exception], None]) -> None:
    """Have what a handler of a widget lets out told to `failed`; the next message is served."""
    dispatch = pump._dispatch_message

    async def caught(message: Message) -> None:
        try:
            await dispatch(message)
        except Exception as problem:
            failed(problem)

    vars(pump)["_dispatch_message"] = caught


def is_going(pump: MessagePump) -> bool:
    """Tell whether a widget, screen or app is being removed, or has been: its parts go first."""
    going = pump._closing or pump._closed
    return going or (isinstance(pump, Widget) and pump._pruning)


def expect_no_exit(app: "App[Any]") -> None:
    """Have an app that ends without having been told to end with exit code 1."""
    app._return_code = 1


def failure_of(app: "App[Any]") -> Exception | None:
    """Return what ended the app, if anything did."""
    return app._exception


async def until_failed(app: "App[Any]") -> None:
    """Return when something has ended the app."""
    await app._exception_event.wait()


def note_failure(app: "App[Any]", error: Exception) -> None:
    """Note what ends the app, for `run_test` to raise; the first failure counts."""
    if app._exception is None:
        app._exception = error
        app._exception_event.set()


def is_leaving(app: "App[Any]") -> bool:
    """Tell whether the app was told to exit."""
    return app._exit


def in_context(app: "App[Any]") -> AbstractContextManager[None]:
    """Return a context in which the app is the active one, for work that it did not begin."""
    return app._context()


# The terminal


def writes(driver: "LinuxDriver") -> bool:
    """Tell whether somebody takes what is written to the terminal."""
    thread = driver._writer_thread
    return thread is not None and thread.is_alive()


def writer_of(driver: "LinuxDriver") -> "WriterThread | None":
    """Return the thread that writes to the terminal, if there is one."""
    return driver._writer_thread


def is_behind(driver: "LinuxDriver") -> bool:
    """Tell whether so much waits to be written that the next write would wait too."""
    writer = driver._writer_thread
    return writer is not None and writer._queue.full()


def write_through(driver: "LinuxDriver", file: "TerminalFile") -> None:
    """Have all that a driver writes go through a file of ours."""
    driver._file = cast("TextIOWrapper", file)


def ask_to_end(writer: "WriterThread", seconds: float) -> bool:
    """Ask a thread to end once all is written; False where for so long as much waits as can."""
    try:
        writer._queue.put(None, timeout=seconds)
    except Full:
        return False
    return True


def write_to_terminal(app: "App[Any]", sequence: str) -> None:
    """Write a control sequence to the terminal, if there is one and somebody takes it."""
    driver = app._driver
    if driver is not None and not driver.is_headless:
        driver.write(sequence)


def gave_terminal_back(driver: "LinuxDriver") -> bool:
    """Tell whether the driver has left the terminal to the shell."""
    return driver._must_signal_resume


# Scrolling


def follows_end(widget: Widget) -> bool:
    """Tell whether an anchored widget stays at its end; see Textualize/textual#6677."""
    return not widget._anchor_released


def follow_end(widget: Widget, follow: bool) -> None:
    """Have an anchored widget stay at its end or not, without scrolling it there at once."""
    widget._anchor_released = not follow


def foretell_height(widget: Widget, height: int) -> None:
    """Tell a widget the height it is being laid out in, which Textual tells it afterwards."""
    widget._container_size = Size(widget._container_size.width, height)


# An app without a terminal


def resize_headless(app: "App[Any]", size: Size) -> None:
    """Give the terminal of an app that has none another size."""
    driver = app._driver
    if isinstance(driver, HeadlessDriver):
        driver._size = size


def check_size(app: "App[Any]") -> None:
    """Have the app act upon a new size at once."""
    app._check_resize()


def keep_colours(app: "App[Any]") -> None:
    """Keep colours although NO_COLOR is set: that is about the terminal tests report to."""
    greys = (Monochrome, NoColor)
    app._filters = [each for each in app._filters if not isinstance(each, greys)]


def add_filter(app: "App[Any]", line_filter: LineFilter) -> None:
    """Have every line that the app draws pass through a filter of its own, after Textual's."""
    app._filters.append(line_filter)
