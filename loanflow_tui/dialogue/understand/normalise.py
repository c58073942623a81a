"""Typed text made plain: the first thing that happens to every answer."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from loanflow_tui.dialogue.understand.word_lists import entries

LONGEST: Final = 500
"""Nothing that is read as one value or command is longer than this, in characters."""

# Control sequences of terminals: CSI, OSC (to its end or the text's), and two-character escapes.
_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]"
)
# Blanks that Unicode calls letters (Hangul fillers, the empty braille cell) become spaces; emoji
# selectors and the keycap vanish, so that a keycap digit reads as its digit.
_UNSEEN = {
    **dict.fromkeys((0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800), " "),
    **dict.fromkeys((*range(0xFE00, 0xFE10), 0x20E3), None),
}
_REMOVED = frozenset({"Cc", "Cf", "Cs"})
_APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'", "\u00b4": "'"})


def clean(text: str) -> str:
    """Return text that is safe to keep and show: as typed, but without what cannot be seen.

    Terminal escapes, control, direction and zero-width marks and lone surrogates go; white space
    of any kind and length becomes one space. Total, idempotent, linear in time.
    """
    return unicodedata.normalize("NFC", _visible(text))


def normalise(text: str) -> str:
    """Return text to understand: `clean`, with full-width and other look-alike forms made plain."""
    plain = unicodedata.normalize("NFKC", _visible(text))
    return " ".join(plain.translate(_UNSEEN).split())


@lru_cache(64)
def fold(text: str) -> str:
    """Return text to compare: `normalise`, in small letters, simplified, with plain apostrophes.

    The last few are remembered: some eight readers look at the same words.
    """
    plain = normalise(text).translate(_APOSTROPHES).casefold()
    return plain if plain.isascii() else plain.translate(_simplified())


def simplified(text: str) -> str:
    """Return text with traditional characters simplified, capital letters kept."""
    return text if text.isascii() else text.translate(_simplified())


def too_long(text: str, limit: int) -> bool:
    """Tell whether an answer is longer than `limit` characters once it is made plain."""
    return len(text) > limit and len(normalise(text)) > limit


def _visible(text: str) -> str:
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = _ESCAPES.sub("", text)
    kept = (
        character if character.isprintable() or character.isspace() else _or_nothing(character)
        for character in text.translate(_UNSEEN)
    )
    return " ".join("".join(kept).split())


def _or_nothing(character: str) -> str:
    """Private-use and newly assigned characters stay: rare names are written with them."""
    return "" if unicodedata.category(character) in _REMOVED else character


@cache
def _simplified() -> dict[int, str]:
    groups = (pair for line in entries("traditional", "pairs") for pair in line.split())
    return {ord(pair[0]): pair[1] for pair in groups}
