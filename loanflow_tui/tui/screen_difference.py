"""Writes only what differs from what the terminal shows already, for slow links.

Textual writes every region that was painted anew, equal or not: a chat that has moved up by two
lines is written in full. Here equal cells are left out, and lines that moved are moved by the
terminal itself, and long blanks erased in their colour. Source of the codes: ECMA-48, 8.3.20 (CUF),
8.3.32 (DL), 8.3.38 (ECH) and 8.3.67 (IL); DEC STD 070 (DECSTBM).
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS
from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip

from loanflow_tui.tui.textual_private import covers, put_painted

if TYPE_CHECKING:
    from rich.console import Console
    from rich.style import Style

FEWEST_MOVED: Final = 4
"""Lines that must have moved together before the terminal is asked to move them."""
_BLANK: Final = re.compile(" {12,}")
"""So many blanks are longer than the codes that erase them."""
_FRAME: Final = " \u2590\u258c"
"""What frames the lines of the phone; it stays where the lines move."""

Row = tuple[tuple[str, str], ...]
"""A line as codes of a style with its text."""


class _Shift(NamedTuple):
    """Lines from `top` to `bottom` move up by `by`, or down where it is below zero."""

    top: int
    bottom: int
    by: int


class ShownScreen:
    """What the terminal shows. Each change tells what to write for it."""

    def __init__(self, erases: bool = True) -> None:
        """With `erases` the terminal erases cells in the colour of their ground."""
        self._erases = erases
        self._lines: list[Strip] = []
        self._rows: list[Row | Strip | None] = []
        self._screen: object = None

    def forget(self) -> None:
        """Take nothing as known: the terminal has another size, or somebody else wrote to it."""
        self._lines, self._rows = [], []

    def difference(
        self, screen: object, painted: object, size: Size, console: "Console"
    ) -> str | None:
        """Return what to write for a change, from top to bottom; None where it is to be written as
        it is, since what the terminal shows isn't known.
        """
        if screen is not self._screen or len(self._lines) != size.height:
            self.forget()
        self._screen = screen
        known = bool(self._lines)
        if not known and not covers(painted, size):
            return None
        colours = _colours(console)
        touched = put_painted(self._lines, painted)
        if not known or any(self._lines[y].cell_length != size.width for y in touched):
            self._rows = list(self._lines)
            return None
        rows = {y: _row(self._lines[y], colours) for y in touched}
        new = {y: row for y, row in rows.items() if row != self._before(y, colours)}
        text = ""
        if shift := self._shift(new, colours):
            text = self._shifted(shift)
            moved = range(shift.top, shift.bottom + 1)
            new |= {y: _row(self._lines[y], colours) for y in moved if y not in new}
        return text + "".join(self._written(y, new[y], console) for y in sorted(new))

    def _before(self, y: int, colours: ColorSystem) -> Row | None:
        """Return a line as the terminal shows it, worked out when first asked for."""
        row = self._rows[y]
        if isinstance(row, Strip):
            row = self._rows[y] = _row(row, colours)
        return row

    def _written(self, y: int, row: Row, console: "Console") -> str:
        """Return what to write for a line, and take it as shown."""
        before = self._before(y, _colours(console))
        self._rows[y] = row
        if row == before:
            return ""
        line = self._lines[y]
        begin, end = (0, line.cell_length) if before is None else _differing(before, row)
        cut = line.crop(begin, end).simplify()
        if self._erases:
            cut = Strip(map(_erased, cut), cut.cell_length)
        return f"\x1b[{y + 1};{begin + 1}H{cut.render(console)}"

    def _shift(self, new: Mapping[int, Row], colours: ColorSystem) -> _Shift | None:
        """Return how most of what changed has moved, where to move it is cheaper."""
        places: dict[str, list[int]] = {}
        for y in new:
            if (before := self._before(y, colours)) is not None and (said := _said(before)):
                places.setdefault(said, []).append(y)
        moved = [(old - y, y) for y, row in new.items() for old in places.get(_said(row), ())]
        votes = Counter(by for by, _ in moved)
        by, count = max(votes.items(), key=lambda each: each[1], default=(0, 0))
        if not by or count < max(FEWEST_MOVED, sum(map(bool, map(_said, new.values()))) // 2):
            return None
        ends = [end for each, y in moved if each == by for end in (y, y + by)]
        return _Shift(min(ends), max(ends), by)

    def _after(self, shift: _Shift) -> list[Row | Strip | None]:
        """Return the lines as they stand once they have moved; what comes in is unknown."""
        rows, (top, bottom, by) = list(self._rows), shift
        for y in range(top, bottom + 1):
            rows[y] = self._rows[y + by] if top <= y + by <= bottom else None
        return rows

    def _shifted(self, shift: _Shift) -> str:
        """Return what moves the lines, and take them as moved."""
        self._rows = self._after(shift)
        top, bottom, by = shift
        move = f"{by}M" if by > 0 else f"{-by}L"
        return f"\x1b[{top + 1};{bottom + 1}r\x1b[{top + 1};1H\x1b[{move}\x1b[r"


def _colours(console: "Console") -> ColorSystem:
    return COLOR_SYSTEMS.get(console.color_system or "", ColorSystem.TRUECOLOR)


def _erased(part: Segment) -> Segment:
    """Return part of a line with codes in place of long blanks that show their ground alone."""
    text, style, control = part
    if style is not None and (style.reverse or style.underline or style.strike or style.overline):
        return part
    return Segment(_BLANK.sub(_erasing, text), style, control)


def _erasing(blank: re.Match[str]) -> str:
    count = len(blank[0])
    return f"\x1b[{count}X\x1b[{count}C"


def _row(line: Strip, colours: ColorSystem) -> Row:
    """Return a line in as few parts as have the same style."""
    row: list[tuple[str, str]] = []
    for text, style, _ in line:
        if not text:
            continue
        codes = _codes(style, colours) if style is not None else ""
        if row and row[-1][0] == codes:
            row[-1] = codes, row[-1][1] + text
        else:
            row.append((codes, text))
    return tuple(row)


def _codes(style: "Style", colours: ColorSystem) -> str:
    """Return what tells a style from others on the screen."""
    codes = Strip.render_ansi(style, colours)
    return f"{codes} {style.link}" if style.link else codes


def _said(row: Row) -> str:
    """Return a line's text, by which it is known again elsewhere."""
    return "".join(text for _, text in row).strip(_FRAME)


def _differing(before: Row, after: Row) -> tuple[int, int]:
    """Return from which cell to before which a line differs from one of the same width."""
    width = sum(cell_len(text) for _, text in after)
    begin = _alike(before, after)
    return begin, max(begin, width - _alike(_mirrored(before), _mirrored(after)))


def _mirrored(row: Row) -> Row:
    return tuple((codes, text[::-1]) for codes, text in reversed(row))


def _alike(one: Row, other: Row) -> int:
    """Return over how many cells two lines begin alike."""
    cells = 0
    for (codes, text), (others, said) in zip(one, other, strict=False):
        if codes != others:
            break
        if text == said:
            cells += cell_len(text)
            continue
        for a, b in zip(text, said, strict=False):
            if a != b:
                break
            cells += cell_len(a)
        break
    return cells
