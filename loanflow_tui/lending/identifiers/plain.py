"""What every check begins with and comes to: plain characters in, a verdict out."""

import unicodedata
from dataclasses import dataclass

_FULL_WIDTH = {0xFF01 + offset: chr(0x21 + offset) for offset in range(94)} | {0x3000: " "}
_HYPHENS = dict.fromkeys((0x2D, *range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63))


@dataclass(frozen=True, slots=True)
class Checked:
    """A value as it is kept, and why it can't be taken; `reason` is None if it can."""

    normalized: str
    reason: str | None = None

    @property
    def valid(self) -> bool:
        """Say whether nothing is wrong."""
        return self.reason is None


def narrow(text: str) -> str:
    """Return text with full-width forms made plain and marks that can't be seen left out."""
    if text.isascii():
        return text
    plain = text.translate(_FULL_WIDTH)
    return "".join(each for each in plain if unicodedata.category(each) != "Cf")


def compact(text: str) -> str:
    """Return `narrow` text without spaces and hyphens, in capitals."""
    return "".join(narrow(text).translate(_HYPHENS).split()).upper()


def only_digits(text: str) -> bool:
    """Say whether there is nothing but the digits 0 to 9."""
    return text.isascii() and text.isdigit()
