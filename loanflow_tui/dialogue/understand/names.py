"""Products and ways to repay by the names that people have for them, and names of people."""

import re
from collections.abc import Container, Iterator
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.meaning import Slot, Value
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs, pattern
from loanflow_tui.lending.api import Method, Product

_KINDS: Final[tuple[tuple[Slot, str, type[Method] | type[Product]], ...]] = (
    ("product", "products", Product),
    ("method", "methods", Method),
)
_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+(?:[·•・][\u3400-\u9fff]+)*")
_LETTER: Final = r"[A-Za-z\u00c0-\u024f]"
_WORD: Final = rf"{_LETTER}(?:{_LETTER}|[.'’-])*"
_LATIN_NAME: Final = re.compile(rf"{_WORD}(?: {_WORD}){{0,4}}")
_SPACED: Final = re.compile(r"[\u3400-\u9fff](?: [\u3400-\u9fff]){1,3}")
_OWNED: Final = re.compile(r"['’]s\b", re.IGNORECASE)
_MOST_NAME: Final = 15
_LONGEST_INITIALS: Final = 6


def named_values(folded: str, wanted: Container[Slot]) -> Iterator[tuple[Slot, Value, int, int]]:
    """Yield the products and methods named in folded text, as far as wanted, and their places."""
    for slot, section, kind in _KINDS:
        if slot not in wanted:
            continue
        known = pairs("values", section)
        found = [
            each for each in _names(section).finditer(folded)
            if not _taken_back().match(folded, each.end())
        ]  # fmt: skip
        if len({known[each[0]] for each in found}) > 1:
            found = [each for each in found if not _instead_of().search(folded[: each.start()])]
        if len({known[each[0]] for each in found}) == 1:
            for each in found:
                yield slot, kind(known[each[0]]), *each.span()


def is_name(text: str, *, framed: bool = False) -> bool:
    """Tell whether text may be somebody's name; in Latin letters it has no ordinary words.

    `framed` names were introduced as such, so that one word will do.
    """
    if _only_a_title().fullmatch(text) or _OWNED.search(text):
        return False
    if _HAN.fullmatch(text):
        surnames = entries("values", "surnames")
        if "·" in text or "•" in text:
            return len(text) <= _MOST_NAME
        first = fold(text)
        known = first[0] in surnames or first[:2] in surnames or text[0] in surnames
        if any(each in "".join(entries("words", "not in names")) for each in first):
            return False
        if first[-1] in "".join(entries("words", "no last")) or first in _no_names():
            return False
        if 2 <= len(text) <= 4 and known:
            return True
        other = "".join(entries("words", "other names"))
        return 3 <= len(text) <= 8 and all(each in other for each in first)
    if _SPACED.fullmatch(text):
        return is_name(text.replace(" ", ""), framed=framed)
    if _LATIN_NAME.fullmatch(text) is None or len(text) > 60:
        return False
    words = [word.casefold().strip(".'’-") for word in text.split()]
    if len(words) > 1 and text.istitle() and words[0] in _surnames_that_are_words():
        words = words[1:]
        framed = True
    if any(is_ordinary(word) for word in words):
        return False
    return len(words) > 1 or framed


def written(text: str) -> str:
    """Return a name as it is written: in capitals where it was typed in small letters alone."""
    plain = text.strip()
    for ending in entries("people", "behind a name"):
        plain = plain.removesuffix(ending)
    if _SPACED.fullmatch(plain):
        return plain.replace(" ", "")
    shout = plain.isupper() and len(plain.split()) > 1 and len(plain) > _LONGEST_INITIALS
    if plain.isascii() and (plain.islower() or shout):
        return plain.title().replace("'S ", "'s ")
    return plain


def is_ordinary(word: str) -> bool:
    """Tell whether a word in small letters is one of everyday, and no name by itself."""
    return word.replace("'", "") in _ordinary()


@cache
def _only_a_title() -> re.Pattern[str]:
    return pattern("people", "only a title")


@cache
def _taken_back() -> re.Pattern[str]:
    return pattern("values", "taken back", r"[\W_]*")


@cache
def _instead_of() -> re.Pattern[str]:
    return pattern("values", "instead of", end=r" ?\Z")


@cache
def _surnames_that_are_words() -> frozenset[str]:
    lines = entries("people", "surnames that are words")
    return frozenset(word for line in lines for word in line.split())


@cache
def _no_names() -> frozenset[str]:
    return frozenset(entries("words", "no names"))


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(word for line in entries("words", "words") for word in line.split())


@cache
def _names(section: str) -> re.Pattern[str]:
    return re.compile(literally(pairs("values", section)))
