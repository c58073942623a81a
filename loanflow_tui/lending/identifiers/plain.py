"""Normalises typed identifiers, and holds the verdict of a check."""

import unicodedata
from dataclasses import dataclass

_FULL_WIDTH = {0xFF01 + offset: chr(0x21 + offset) for offset in range(94)} | {0x3000: " "}
_HYPHENS = dict.fromkeys((0x2D, *range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63))


@dataclass(frozen=True, slots=True)
class Checked:
    """The normalised value, and the reason why it is refused; None if it is valid."""

    normalized: str
    reason: str | None = None

    @property
    def valid(self) -> bool:
        """Tell whether there is no reason to refuse it."""
        return self.reason is None


def narrow(text: str) -> str:
    """Return text with full-width forms made plain and invisible characters removed."""
    if text.isascii():
        return text
    plain = text.translate(_FULL_WIDTH)
    return "".join(each for each in plain if unicodedata.category(each) != "Cf")


def compact(text: str) -> str:
    """Return `narrow` text without spaces and hyphens, in capitals."""
    return "".join(narrow(text).translate(_HYPHENS).split()).upper()


def only_digits(text: str) -> bool:
    """Tell whether the text consists of the digits 0 to 9."""
    return text.isascii() and text.isdigit()
