"""Breaks lines as Chinese and Western text need: between characters, or between words.

Marks that may not begin or end a line follow the requirements for Chinese text layout (W3C clreq,
3.1.8). The screen, the commands' help and the contract share it: `measure` gives the width of text.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final
from unicodedata import east_asian_width

_NOT_FIRST = "、。，．；：？！）］｝》〉」』】〕”’…—·%％‰℃°,.;:?!)]}×"
_NOT_LAST = "（［｛《〈「『【〔“‘([{¥￥$"
_PIECE: Final = (
    r"\n|[^\S\n]+|[^\s\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff"
    r"\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0003fffd]+|."
)
"""A line break, blanks, a word of narrow characters, or one wide character; compiled at its first
use, as a launch does without."""


def lines(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """Yield the lines of `text`, none wider than `width` by `measure`; none for an empty text.

    A word wider than a whole line is cut.
    """
    line, used = "", 0.0
    for piece in _unbreakable(text):
        if piece == "\n":
            yield line.rstrip()
            line, used = "", 0.0
            continue
        size = measure(piece)
        if used + size > width and not piece.isspace():
            if line.strip():
                yield line.rstrip()
                line, used = "", 0.0
            *whole, piece = _cut(piece, width, measure)  # noqa: PLW2901 - the rest of the piece
            yield from whole
            size = measure(piece)
        if line or not piece.isspace():
            line, used = line + piece, used + size
    if text:
        yield line.rstrip()


def cells(text: str) -> int:
    """Return the number of terminal cells of a text; wide characters take two."""
    return sum(1 + (east_asian_width(character) in "WF") for character in text)


def _unbreakable(text: str) -> Iterator[str]:
    """Yield what must stay together: a word, or a character with the marks attached to it."""
    held = ""
    for found in re.finditer(_PIECE, text):
        piece = found[0]
        leans = (piece[0] in _NOT_FIRST and not held.isspace()) or held[-1:] in _NOT_LAST
        if held and leans and piece != "\n":
            held += piece
        else:
            if held:
                yield held
            held = piece
        if held == "\n":
            yield held
            held = ""
    if held:
        yield held


def _cut(piece: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Cut a piece that may be wider than a line."""
    cut, used = [""], 0.0
    for character in piece:
        size = measure(character)
        if cut[-1] and used + size > width:
            cut.append("")
            used = 0.0
        cut[-1] += character
        used += size
    return cut
