"""Products and ways to repay by the names that people have for them, and names of people."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.meaning import Slot, Value
from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs
from loanflow_tui.lending.api import Method, Product

_KINDS: Final[tuple[tuple[Slot, str, type[Method] | type[Product]], ...]] = (
    ("product", "products", Product),
    ("method", "methods", Method),
)
_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+(?:[·•・][\u3400-\u9fff]+)*")
_LETTER: Final = r"[A-Za-z\u00c0-\u024f]"
_WORD: Final = rf"{_LETTER}(?:{_LETTER}|[.'’-])*"
_LATIN_NAME: Final = re.compile(rf"{_WORD}(?: {_WORD}){{0,4}}")
_MOST_NAME: Final = 15


def named_values(folded: str) -> Iterator[tuple[Slot, Value, int, int]]:
    """Yield products and methods named in folded text, with where they stand."""
    for slot, section, kind in _KINDS:
        known = pairs("values", section)
        found = list(_names(section).finditer(folded))
        if len({known[each[0]] for each in found}) == 1:
            for each in found:
                yield slot, kind(known[each[0]]), *each.span()


def read_name(text: str) -> str | None:
    """Return the name in `text` where it is nothing but a name, introduced or not.

    `text` keeps its capital letters, as they are part of a name.
    """
    plain = text.strip(" \t.,;!。，！；、~～")
    for pattern in _frames("name"):
        found = pattern.fullmatch(plain)
        if found:
            name = "".join(part.strip() for part in found.groups() if part)
            if _is_name(name):
                return name
    return plain if _is_name(plain) else None


def read_employer(text: str) -> str | None:
    """Return the employer in `text` where a sentence around it says that it is one."""
    plain = text.strip(" \t.,;!。，！；、~～")
    for pattern in _frames("employer"):
        found = pattern.fullmatch(plain)
        if found:
            return found[1].strip() or None
    return None


def _is_name(text: str) -> bool:
    if _HAN.fullmatch(text):
        surnames = entries("values", "surnames")
        if "·" in text or "•" in text:
            return len(text) <= _MOST_NAME
        return 2 <= len(text) <= 4 and (text[0] in surnames or text[:2] in surnames)
    return _LATIN_NAME.fullmatch(text) is not None and len(text) <= 60


@cache
def _names(section: str) -> re.Pattern[str]:
    return re.compile(literally(pairs("values", section)))


@cache
def _frames(section: str) -> tuple[re.Pattern[str], ...]:
    """Return the sentences around a value; `*` in them stands for it."""
    return tuple(
        re.compile(
            re.escape(line).replace(r"\*", "(.+?)").replace(r"\ ", r"\s*").replace(r"\|", "|"),
            re.IGNORECASE,
        )
        for line in entries("values", f"{section} frames")
    )
