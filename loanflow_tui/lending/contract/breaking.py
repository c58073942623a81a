"""Lines broken the way Chinese and Western text are: between characters, or between words.

The rules of which mark may not begin or end a line follow the requirements for Chinese text
layout (W3C clreq, 3.1.8).
"""

import re
from collections.abc import Callable, Iterator

_NOT_FIRST = "、。，．；：？！）］｝》〉」』】〕”’…—·%％‰℃°,.;:?!)]}×"
_NOT_LAST = "（［｛《〈「『【〔“‘([{¥￥$"
_PIECE = re.compile(
    r"[ \t]+|[^\s\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef\U00020000-\U0003ffff“”‘’…—]+|."
)


def lines(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """Yield the lines of `text`, none wider than `width` as `measure` has it.

    A word wider than a whole line is cut.
    """
    line = ""
    for piece in _unbreakable(text):
        if not line or measure((line + piece).rstrip()) <= width:
            line = line + piece if line else piece.lstrip()
        else:
            yield line.rstrip()
            line = piece.lstrip()
        while measure(line.rstrip()) > width and len(line) > 1:
            fits = max(1, _longest(line, width, measure))
            yield line[:fits]
            line = line[fits:]
    if line.rstrip():
        yield line.rstrip()


def _longest(text: str, width: float, measure: Callable[[str], float]) -> int:
    return next((n for n in range(len(text) - 1, 0, -1) if measure(text[:n]) <= width), 0)


def _unbreakable(text: str) -> Iterator[str]:
    """Yield what must stay together: a word, or a character with the marks that lean on it."""
    held = ""
    for piece in _PIECE.findall(text):
        leans = piece[0] in _NOT_FIRST or (held and held[-1] in _NOT_LAST)
        if held and not leans:
            yield held
            held = ""
        held += piece
    if held:
        yield held
