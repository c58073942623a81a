"""Detects sensitive numbers that are readable, in whole or in part."""

import re
from collections.abc import Callable

from loanflow_tui.lending.api import DOT

LONGEST_RUN = 8
"""The most digits of a number that may appear side by side: a region's code and a century."""

_DATE = re.compile(r"(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")
_SEPARATORS = re.compile(r"(?<=[\dXx*•])[ \u00a0\u2009\-\u2010-\u2015\u00b7](?=[\dXx*•])")
_EXAMPLE = re.compile(r"(?<![\dXx])(?:13800138000|11010119900307002X)(?![\dXx])")
"""Example numbers in sentences; some personas' numbers begin like them."""
_MASKED = re.compile(rf"[\dXx]*[{DOT}*…][\dXx{DOT}*…]*")


def bare(text: str) -> str:
    """Return text without dates, examples, and the separators within numbers."""
    return _SEPARATORS.sub("", _EXAMPLE.sub(" ", _DATE.sub(" ", text)))


def readable_part(number: str, mask: Callable[[str], str], text: str) -> str:
    """Return the part of a number that a `bare` text reveals beyond its mask; empty if none.

    Spaces and hyphens between digits don't hide them; a date is no part of a number.
    """
    length = LONGEST_RUN + 1
    for at in range(len(number) - length + 1):
        if number[at : at + length] in text:
            return number[at : at + length]
    allowed = _shown(mask(number))
    for found in _MASKED.findall(text):
        parts = re.findall(r"[\dXx]+", found)
        if sum(map(len, parts)) > allowed and _in_order(parts, number):
            return str(found)
    return ""


def _shown(masked: str) -> int:
    return sum(each.isalnum() for each in masked)


def _in_order(parts: list[str], number: str) -> bool:
    """Tell whether the parts occur in the number in order, from its beginning to its end."""
    first, last = parts[0], parts[-1]
    if len(parts) < 2 or not (number.startswith(first) and number.endswith(last)):
        return number.startswith(first) or number.endswith(last)
    at = 0
    for part in parts:
        found = number.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True
