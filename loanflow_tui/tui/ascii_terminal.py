"""Terminals that draw ASCII alone: each other character becomes one of the same width."""

import os
import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

ASCII = "LOANFLOW_ASCII"
"""The environment variable that asks for ASCII (1) or for everything (0)."""

_SIMPLE_TERMINALS = ("linux", "vt100", "vt102", "vt220")
"""Terminals with few characters or none beyond ASCII, by TERM."""

_ALIKE = {
    "-": "─━╌╍╴╶╸╺═▔▀–—−⊕",
    "|": "│┃╵╷╹╻║▏▎▍▌▋▊▉▐▕⋮",
    "+": "┌┏┐┓└┗┘┛├┣┤┫┬┳┴┻┼╋╭╮╯╰╔╗╚╝╪╫┷✚",
    "_": "▁▂▃▄",
    "#": "▅▆▇█▖▗▘▙▚▛▜▝▞▟■▣▤▦▪▮",
    ".": "·…⋯☆",
    "o": "○◎◯□▯☂♨♪",
    "*": "•●◉◐◑◒◓★♥♦",
    "v": "✓▾▼↓",
    "x": "×✗✕╳",
    ">": "›»→▸▶↵⏎↻",
    "<": "‹«←◂",
    "^": "↑▴▲⌂",
    "=": "⇄⇅",
    '"': "“”",
    "'": "‘’",
    "/": "÷⌕",
    "Y": "¥",
}
_TABLE = {ord(other): plain for plain, others in _ALIKE.items() for other in others}
_OTHERS = re.compile(r"[^\x00-\x7f]")


def only_ascii(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether the terminal draws no more than ASCII: it was said, it is a simple one, or the
    locale names a character set other than UTF-8.
    """
    if said := environment.get(ASCII):
        return said != "0"
    if environment.get("TERM") in _SIMPLE_TERMINALS:
        return True
    named = (environment.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    charset = next(filter(None, named), "").partition(".")[2].partition("@")[0]
    return bool(charset) and charset.casefold().replace("-", "") != "utf8"


@cache
def _plain(character: str) -> str:
    """Return ASCII for a character that nothing is like: its letter without accents, or "?"."""
    letter = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    wide = cell_len(character)
    return (letter or "?")[:wide].ljust(wide, "?")


def to_ascii(text: str) -> str:
    """Return a text in ASCII, as wide as before."""
    if text.isascii():
        return text
    return _OTHERS.sub(lambda found: _plain(found[0]), text.translate(_TABLE))


class AsciiFilter(LineFilter):
    """Draws every line in ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(to_ascii(text), style, control) for text, style, control in segments]
