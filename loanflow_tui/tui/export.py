"""The screen as an SVG picture: wide characters in two cells, blocks as shapes, local fonts.

Rich's own export counts a Chinese character as one cell and needs a web font; here each wide
character is positioned, so that columns stay aligned in every viewer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rich.cells import get_character_cell_size
from rich.color import Color
from rich.style import Style

from loanflow_tui.lending.api import write_private
from loanflow_tui.tui.glyphs import shape
from loanflow_tui.tui.paint.cells import clip
from loanflow_tui.tui.textual_private import screen_lines

if TYPE_CHECKING:
    from textual.app import App
    from textual.strip import Strip


CELL, LINE, FONT, WIDE_FONT = 12, 24, 20, 22
_TOP, _SIDE, _BOTTOM = 44, 10, 10
_BUTTONS, _TITLE_CELL = 90, 10

_NARROW = "Cascadia Mono,Menlo,Consolas,DejaVu Sans Mono,Liberation Mono,monospace"
_WIDE = "Noto Sans CJK SC,PingFang SC,Microsoft YaHei,Noto Sans SC,WenQuanYi Micro Hei,sans-serif"
SVG_CSS = (
    f"text{{font-family:{_NARROW};font-size:{FONT}px;white-space:pre}}"
    f".w{{font-family:{_WIDE};font-size:{WIDE_FONT}px}}.b{{font-weight:700}}.i{{font-style:italic}}"
    ".u{text-decoration:underline}"
)


class Span(NamedTuple):
    """Text in one style, its colours resolved; `back` is empty where there is no ground."""

    text: str
    front: str
    back: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


Row = tuple[Span, ...]
"""One line of cells."""


def row_of(strip: "Strip", theme: Mapping[str, str]) -> Row:
    """Return a line of cells with its colours resolved; `theme` is the theme's variables."""
    return tuple(
        _span(text, style or Style(), theme)
        for text, style, control in strip
        if text and not control
    )


def _span(text: str, style: Style, theme: Mapping[str, str]) -> Span:
    front, back = _colours(style, theme)
    marks = bool(style.bold), bool(style.italic), bool(style.underline)
    return Span(text, front, back or "", *marks)


def export_svg(app: "App[Any]", title: str | None = None) -> str:
    """Return what is on screen now as an SVG document."""
    strips = screen_lines(app.screen)
    return draw_svg(strips, app.size, app.theme_variables, title or app.title)


def draw_svg(
    strips: Sequence["Strip"], size: tuple[int, int], theme: Mapping[str, str], title: str
) -> str:
    """Return lines of cells as an SVG document, of `size` in cells; `theme` is its variables."""
    body = "".join(draw_row(row_of(strip, theme), y) for y, strip in enumerate(strips))
    return frame_svg(body, size, theme.get("lf-title", "#ffffff"), title)


def frame_svg(body: str, size: tuple[int, int], ground: str, title: str, style: str = "") -> str:
    """Return drawn lines as an SVG document, in the frame of a window of `size` in cells."""
    width, height = size
    across, down = width * CELL + 2 * _SIDE, height * LINE + _TOP + _BOTTOM
    title = clip(title, (across - 2 * _BUTTONS) // _TITLE_CELL)
    dots = "".join(
        f'<circle cx="{22 + 22 * n}" cy="22" r="7" fill="{colour}"/>'
        for n, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}">'
        f"<style>{SVG_CSS}{style}</style>"
        f'<rect width="{across}" height="{down}" rx="10" fill="#292b30"/>{dots}'
        f'<text class="b" x="{across / 2:g}" y="28" text-anchor="middle" fill="#b9bdc7"'
        f' font-size="16">{escape(title)}</text>'
        f'<g transform="translate({_SIDE} {_TOP})" shape-rendering="crispEdges">'
        f'<rect width="{width * CELL}" height="{height * LINE}" fill="{ground}"/>{body}</g></svg>\n'
    )


def save_picture(app: "App[Any]", folder: Path, moment: datetime, name: str | None) -> Path:
    """Write the screen as a picture, named after the moment unless a name is given.

    Raises:
        OSError: it can't be written.
    """
    path = folder / (name or f"loanflow-{moment:%Y%m%d-%H%M%S}.svg")
    return write_private(path, export_svg(app).encode()).resolve()


def draw_row(row: Row, y: int = 0) -> str:
    """Return line `y` of cells: grounds first, then what stands on them."""
    grounds: list[tuple[str, int]] = []
    marks: list[str] = []
    x = 0
    for span in row:
        cells = sum(map(get_character_cell_size, span.text))
        grounds.append((span.back, cells))
        marks += [_mark(run, at, y, kind, span) for run, at, kind in runs(span.text, x)]
        x += cells
    return "".join((*_grounds(grounds, y), *marks))


def _grounds(grounds: Iterable[tuple[str, int]], y: int) -> Iterator[str]:
    """Yield the ground under a line; what is of one colour in one piece."""
    x = 0
    for colour, group in groupby(grounds, key=itemgetter(0)):
        cells = sum(cells for _, cells in group)
        if colour and cells:
            yield _rect(x * CELL, y * LINE, cells * CELL, LINE, colour)
        x += cells


def runs(text: str, x: int) -> Iterator[tuple[str, int, str]]:
    """Yield parts of `text` that are drawn in one way, with the cell each starts at."""

    def kind(character: str) -> str:
        if character == " ":
            return "blank"
        if shape(character):
            return "shape"
        return "wide" if get_character_cell_size(character) > 1 else "narrow"

    for name, run in groupby(text, kind):
        part = "".join(run)
        yield part, x, name
        x += sum(map(get_character_cell_size, part))


def _mark(run: str, x: int, y: int, kind: str, span: Span) -> str:
    left, top, colour = x * CELL, y * LINE, span.front
    if kind == "blank":
        return _rect(left, top + LINE - 4, len(run) * CELL, 1, colour) if span.underline else ""
    if kind == "shape":
        return "".join(_shapes(run, left, top, colour))
    names = [n for n, on in (("b", span.bold), ("i", span.italic), ("u", span.underline)) if on]
    names += ["w"] * (kind == "wide")
    place = f'x="{left}" textLength="{len(run) * CELL}"'
    if kind == "wide":
        # A glyph is one em, its place two cells: it stands in the middle of them.
        inset = (2 * CELL - WIDE_FONT) / 2
        place = f'x="{" ".join(f"{left + inset + 2 * CELL * n:g}" for n in range(len(run)))}"'
    klass = f' class="{" ".join(names)}"' if names else ""
    baseline = top + (19 if kind == "wide" else 18)
    return f'<text{klass} {place} y="{baseline}" fill="{colour}">{escape(run)}</text>'


def _shapes(run: str, left: int, top: int, colour: str) -> Iterator[str]:
    """Yield blocks and lines; one that goes on through cells is drawn in one piece."""
    for character, group in groupby(run):
        count = len(list(group))
        match shape(character):
            case ((0, y, 1, height),):
                yield _rect(left, top + y * LINE, count * CELL, height * LINE, colour)
            case _:
                yield from (_shaped(character, left + n * CELL, top, colour) for n in range(count))
        left += count * CELL


def _shaped(character: str, left: int, top: int, colour: str) -> str:
    return "".join(
        part.format(colour=colour, x=left, y=top)
        if isinstance(part, str)
        else _rect(
            left + part[0] * CELL, top + part[1] * LINE, part[2] * CELL, part[3] * LINE, colour
        )
        for part in shape(character)
    )


def _rect(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{colour}"/>'


def _colours(style: Style, theme: Mapping[str, str]) -> tuple[str, str | None]:
    """Return the colours of text and ground, the ground's None where there is none."""
    front = _hex(style.color) or theme.get("lf-text", "#000000")
    back = _hex(style.bgcolor)
    if style.reverse:
        front, back = back or theme.get("lf-page", "#ffffff"), front
    if style.dim:
        front = theme.get("lf-muted", front)
    return front, back


def _hex(colour: Color | None) -> str | None:
    if colour is None or colour.is_default:
        return None
    return colour.get_truecolor().hex
