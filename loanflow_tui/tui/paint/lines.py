"""Lines of cells, composed of styled pieces."""

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

Piece = tuple[str, Style]
Line = list[Piece]


def size(line: Line) -> int:
    """Return the number of cells in a line."""
    return sum(cell_len(text) for text, _ in line)


def filled(line: Line, width: int, blank: Style) -> Line:
    """Return the line, filled up to `width` cells."""
    return [*line, (" " * max(0, width - size(line)), blank)]


def strip(line: Line, width: int, blank: Style) -> Strip:
    """Return a line as a strip of exactly `width` cells."""
    segments = [Segment(text, style) for text, style in line if text]
    used = size(line)
    if used < width:
        segments.append(Segment(" " * (width - used), blank))
        used = width
    return Strip(segments, used).adjust_cell_length(width, blank)


UPPER_EDGE, LOWER_EDGE = "▗▄", "▝▀"
"""How the edges of a sheet begin."""


def boxed(lines: Iterable[Line], width: int, inside: str, page: str, roomy: bool) -> list[Line]:
    """Return lines on a rounded sheet of `width` cells; `roomy` adds half a cell above."""
    blank = Style(bgcolor=inside)
    edge = Style(color=inside, bgcolor=page)
    body = [filled([(" ", blank), *line], width, blank) for line in lines]
    if not roomy:
        return body
    top: Line = [("▗" + "▄" * (width - 2) + "▖", edge)]
    bottom: Line = [("▝" + "▀" * (width - 2) + "▘", edge)]
    return [top, *body, bottom]
