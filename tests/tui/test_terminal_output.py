"""The app writes short output that paints the same screen."""

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from rich.style import Style

from loanflow_tui.tui.terminal_output import shortened
from tests.cases import for_each

COLUMNS, LINES = 24, 6

_COLOURS = st.sampled_from([None, "red", "bright_blue", "color(200)", "#0958d9", "#ffffff"])
_STYLES = st.builds(
    Style,
    color=_COLOURS,
    bgcolor=_COLOURS,
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    reverse=st.booleans(),
)
_TEXTS = st.text("ab 同意▎", max_size=8) | st.just("    ")
_MOVES = st.tuples(st.integers(1, LINES), st.integers(1, COLUMNS)).map(
    lambda place: f"\x1b[{place[0]};{place[1]}H"
)
_OTHERS = st.sampled_from(["\x1b[K", "\x1b[2J", "\x1b[?25l", "\x1b[1;4H\r\n"])
_RUNS = st.builds(lambda style, text: style.render(text), _STYLES, _TEXTS)
_FRAMES = st.lists(_RUNS | _MOVES | _OTHERS, max_size=12).map("".join)


def screen(frames: list[str]) -> list[list[tuple[object, ...]]]:
    """Return what a terminal shows after these frames. A blank shows its ground alone."""
    shown = pyte.Screen(COLUMNS, LINES)
    stream = pyte.Stream(shown)
    for frame in frames:
        stream.feed(frame)
    cells = [[shown.buffer[line][column] for column in range(COLUMNS)] for line in range(LINES)]
    return [
        [cell._replace(fg="") if cell.data == " " and not cell.reverse else cell for cell in line]
        for line in cells
    ]


@given(st.lists(_FRAMES, max_size=4))
def test_short_output_paints_the_same_screen(frames: list[str]) -> None:
    short = [shortened(frame) for frame in frames]
    assert screen(short) == screen(frames)
    assert sum(map(len, short)) <= sum(map(len, frames)) + len(frames) * len("\x1b[0m")


@for_each(
    "written, short",
    [
        ("\x1b[1;31mA\x1b[0m\x1b[1;31mB\x1b[0m", "\x1b[1;31mAB\x1b[0m"),
        ("\x1b[31;47mA\x1b[0m\x1b[32;47mB\x1b[0m", "\x1b[31;47mA\x1b[32mB\x1b[0m"),
        ("\x1b[31;47mA\x1b[0m\x1b[47m  \x1b[0m\x1b[31;47mB\x1b[0m", "\x1b[31;47mA  B\x1b[0m"),
        ("\x1b[31mA\x1b[0m\x1b[2;9H\x1b[31mB\x1b[0m", "\x1b[31mA\x1b[2;9HB\x1b[0m"),
        ("\x1b[31mA\x1b[0m\x1b[2;9H\r\n\x1b[3;9H\x1b[31mB\x1b[0m", "\x1b[31mA\x1b[3;9HB\x1b[0m"),
        ("\x1b[31mA\x1b[0m\x1b[2J", "\x1b[31mA\x1b[0m\x1b[2J"),
        ("plain\x1b[2;3H", "plain\x1b[2;3H"),
    ],
)
def test_styles_say_only_what_differs(written: str, short: str) -> None:
    assert shortened(written) == short


def test_a_colour_in_any_form_is_kept() -> None:
    for name in ("#0958d9", "color(9)", "color(123)", "red", "bright_red", "default"):
        style = Style(color=Color.parse(name), bgcolor=Color.parse(name))
        frame = style.render("A") + Style(bold=True).render("B") + style.render("C")
        assert screen([shortened(frame)]) == screen([frame])
