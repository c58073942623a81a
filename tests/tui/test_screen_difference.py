"""Writing only the difference leaves the terminal as a full repaint would."""

from itertools import pairwise

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

from loanflow_tui.tui.screen_difference import ShownScreen
from loanflow_tui.tui.sparing_app import erases_in_colour
from loanflow_tui.tui.terminal_output import shortened

SIZE = Size(24, 12)
SCREEN = object()
ENDS = [8, 16, SIZE.width]
STYLES = [
    Style(), Style(color="#ff0000"), Style(bgcolor="#00aa00", bold=True),
    Style(bgcolor="#00aa00", underline=True),
]  # fmt: skip
PIECES = ("a", "bc", " ", "    ", " " * 14, "\u8d37\u6b3e", "\u2590", "d\u6b3e")
CONSOLE = Console(force_terminal=True, color_system="truecolor")

Lines = list[Strip]


@st.composite
def lines(draw: st.DrawFn) -> Strip:
    """Draw a line of the screen's width."""
    drawn = draw(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(STYLES)), max_size=9))
    strip = Strip([Segment(text, style) for text, style in drawn])
    return strip.adjust_cell_length(SIZE.width, STYLES[0])


SCREENS = st.lists(lines(), min_size=SIZE.height, max_size=SIZE.height)


@st.composite
def changes(draw: st.DrawFn) -> list[Lines]:
    """Draw a screen and the screens after it: some lines move, others change."""
    screens = [draw(SCREENS)]
    for _ in range(draw(st.integers(1, 4))):
        now = list(screens[-1])
        top, bottom = sorted(draw(st.tuples(st.integers(0, 11), st.integers(0, 11))))
        by = draw(st.integers(-3, 3))
        part = now[top:bottom]
        now[top:bottom] = [*part[by:], *part[:by]]
        for y in draw(st.lists(st.integers(0, 11), max_size=3)):
            now[y] = draw(lines())
        screens.append(now)
    return screens


def whole(screen: Lines) -> LayoutUpdate:
    """Return the painting of a whole screen."""
    return LayoutUpdate([[line] for line in screen], SIZE.region)


def pieces(line: Strip) -> dict[int, Strip]:
    """Return a line in three pieces, by where each begins; none has half a character."""
    return {x: line.crop(x, end) for x, end in pairwise([0, *ENDS])}


def cut(screen: Lines, before: Lines) -> ChopsUpdate:
    """Return the painting of the lines that differ, in pieces."""
    spans = [(y, 0, SIZE.width) for y, line in enumerate(screen) if line != before[y]]
    chops = [pieces(line) for line in screen]
    return ChopsUpdate(chops, spans or [(0, 0, SIZE.width)], [ENDS for _ in screen])


def terminal(*written: str) -> list[list[tuple[object, ...]]]:
    """Return the cells of a terminal that was sent this. A blank shows its ground alone."""
    screen = pyte.Screen(SIZE.width, SIZE.height)
    stream = pyte.Stream(screen)
    for text in written:
        stream.feed(shortened(text).replace("\n", "\r\n"))
    cells = [[screen.buffer[y][x] for x in range(SIZE.width)] for y in range(SIZE.height)]
    return [[each._replace(fg="") if each.data == " " else each for each in row] for row in cells]


@given(changes())
def test_difference_paints_what_a_repaint_would(screens: list[Lines]) -> None:
    screens = [[Strip.join(pieces(line).values()) for line in each] for each in screens]
    shown, first = ShownScreen(), whole(screens[0])
    assert shown.difference(SCREEN, first, SIZE, CONSOLE) is None
    sent = [first.render_segments(CONSOLE)]
    for number, (before, now) in enumerate(pairwise(screens)):
        painted = cut(now, before) if number % 2 else whole(now)
        text = shown.difference(SCREEN, painted, SIZE, CONSOLE)
        assert text is not None
        sent.append(text)
        assert terminal(*sent) == terminal(whole(now).render_segments(CONSOLE))


def test_equal_cells_are_not_written_again() -> None:
    shown, screen = ShownScreen(), [Strip([Segment(f"{y:024}")]) for y in range(SIZE.height)]
    shown.difference(SCREEN, whole(screen), SIZE, CONSOLE)
    assert shown.difference(SCREEN, whole(screen), SIZE, CONSOLE) == ""
    moved = [*screen[2:], *screen[:2]]
    text = shown.difference(SCREEN, whole(moved), SIZE, CONSOLE)
    assert text is not None and len(text) < 100


def test_unknown_terminal_is_written_in_full() -> None:
    shown, screen = ShownScreen(), [Strip.blank(SIZE.width)] * SIZE.height
    shown.difference(SCREEN, whole(screen), SIZE, CONSOLE)
    assert shown.difference(object(), whole(screen), SIZE, CONSOLE) is None
    shown.forget()
    assert shown.difference(SCREEN, cut(screen, screen), SIZE, CONSOLE) is None


def test_long_blanks_are_erased_where_the_terminal_can() -> None:
    before = [Strip([Segment(f"{y:024}")]) for y in range(SIZE.height)]
    now = [Strip([Segment(" " * SIZE.width, Style(bgcolor="#00aa00"))]), *before[1:]]
    written = []
    for erases in (True, False):
        shown = ShownScreen(erases)
        shown.difference(SCREEN, whole(before), SIZE, CONSOLE)
        written.append(shown.difference(SCREEN, whole(now), SIZE, CONSOLE) or "")
    assert "\x1b[24X" in written[0] and "X" not in written[1]
    assert erases_in_colour({"TERM": "xterm-256color"})
    assert not erases_in_colour({"TERM": "screen.xterm"})
