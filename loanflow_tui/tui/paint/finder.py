"""Paints the finder of the face check: a frame, a face, and a line that looks it over."""

from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import Line

_FACE = (
    "  ▄▀▀▀▀▀▄  ",
    " █  ▪ ▪  █ ",
    " █   ╷   █ ",
    " █  ╰─╯  █ ",
    "  ▀▄▄▄▄▄▀  ",
)
_WIDTH = 25


def finder_lines(beat: int, ink: Colours) -> list[Line]:
    """Return the finder at a beat of its movement."""
    frame, face = ink.on(ink.surface, ink.accent, bold=True), ink.on(ink.surface, ink.muted)
    looked = ink.on(ink.surface, ink.good, bold=True)
    at = beat % (2 * len(_FACE) - 2)
    at = at if at < len(_FACE) else 2 * len(_FACE) - 2 - at
    inner = _WIDTH - 2
    lines: list[Line] = [[("┏━━" + " " * (inner - 4) + "━━┓", frame)]]
    for number, row in enumerate(_FACE):
        style = looked if number == at else face
        edge = "╺" if number == at else "┃" if number in (0, len(_FACE) - 1) else " "
        other = "╸" if edge == "╺" else edge
        margin = (inner - len(row)) // 2
        blank = (" " * margin, ink.on(ink.surface))
        line = "─" * margin if number == at else " " * margin
        middle: Line = [(line, style), (row, style), (line, style)] if number == at else [
            blank, (row, style), blank
        ]  # fmt: skip
        lines.append([(edge, frame), *middle, (other, frame)])
    lines.append([("┗━━" + " " * (inner - 4) + "━━┛", frame)])
    return lines
