"""Shortens what is written to a terminal, for slow links: a style says only what differs.

Textual ends every run of cells with a reset and begins the next with its whole style. Here a style
is set only where text needs another one, and moves of the cursor that another move follows at once
are left out. The screen is the same. Source of the codes: ECMA-48, section 8.3.117 (SGR).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

_STYLES: Final = re.compile(r"\x1b\[([0-9;:]*)m")
_MOVES: Final = re.compile(r"(?:\x1b\[\d+;\d+H|\r\n)+")
_BLANK: Final = re.compile(r"(?:\s|\x1b\[\d+[XC])+")
"""Blanks, also those written by erasing."""
_LAST_MOVE: Final = re.compile(r"\x1b\[\d+;\d+H\Z")
_ENDED_BY: Final = {
    "1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "9": "29", "53": "55",
}  # fmt: skip
"""Attributes, each with the code that ends it; bold and faint end together."""
_VALUES_OF_COLOUR: Final = {"2": 3, "5": 1}
"""Values that follow a colour's kind: red, green and blue, or a number of the palette."""


class _Style(NamedTuple):
    """A style as codes. An empty colour is the terminal's own."""

    attributes: tuple[str, ...] = ()
    text: str = ""
    ground: str = ""


_PLAIN: Final = _Style()


def shortened(written: str) -> str:
    """Return text with control codes that paints the same in fewer characters.

    Both begin and end in the terminal's own style, and a line end after a move of the cursor never
    scrolls, as in each of Textual's frames.
    """
    first, *others = _STYLES.split(written)
    if not others:
        return written
    parts, now = [first], _PLAIN
    for codes, text in zip(others[::2], others[1::2], strict=True):
        if not text:
            continue
        if _MOVES.fullmatch(text):
            last = _LAST_MOVE.search(text)
            parts.append(last[0] if last else text)
            continue
        style = _style(codes)
        if style != now:
            if not style.attributes and not now.attributes and _BLANK.fullmatch(text):
                style = style._replace(text=now.text)  # Blanks show their ground alone.
            parts.append(_change(now, style))
            now = style
        parts.append(text)
    if now != _PLAIN:
        parts.append("\x1b[0m")
    return "".join(parts)


@lru_cache(1024)
def _style(codes: str) -> _Style:
    """Return the style that codes make of the terminal's own."""
    attributes, text, ground = list[str](), "", ""
    rest = iter(codes.split(";"))
    for code in rest:
        match code:
            case "" | "0":
                attributes, text, ground = [], "", ""
            case "38":
                text = _colour(code, rest)
            case "48":
                ground = _colour(code, rest)
            case "58":
                attributes.append(_colour(code, rest))
            case _ if re.fullmatch("[39][0-7]", code):
                text = code
            case _ if re.fullmatch("4[0-7]|10[0-7]", code):
                ground = code
            case _:
                attributes.append(code)
    return _Style(tuple(attributes), text, ground)


def _colour(code: str, rest: Iterator[str]) -> str:
    kind = next(rest, "")
    values = (next(rest, "") for _ in range(_VALUES_OF_COLOUR.get(kind, 0)))
    return ";".join((code, kind, *values))


@lru_cache(1024)
def _change(before: _Style, after: _Style) -> str:
    """Return the codes that turn one style into another."""
    if after == _PLAIN:
        return "\x1b[0m"
    whole = filter(None, (*after.attributes, after.text, after.ground))
    if before == _PLAIN:
        return f"\x1b[{';'.join(whole)}m"
    anew = f"\x1b[0;{';'.join(whole)}m"
    if before.attributes != after.attributes and not set(before.attributes) <= _ENDED_BY.keys():
        return anew
    gone = set(before.attributes) - set(after.attributes)
    codes = sorted({_ENDED_BY[each] for each in gone})
    kept = {each for each in before.attributes if _ENDED_BY.get(each) not in codes}
    codes += [each for each in after.attributes if each not in kept]
    if before.text != after.text:
        codes.append(after.text or "39")
    if before.ground != after.ground:
        codes.append(after.ground or "49")
    said = f"\x1b[{';'.join(codes)}m" if codes else ""
    return min(said, anew, key=len)
