"""Slips of the pen in words that say values: twnety, gaungzhou, nithing."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.choices import one_slip_apart
from loanflow_tui.dialogue.understand.word_lists import entries, pairs, sections

_WORD: Final = re.compile(r"[a-z]{4,}")
_LEAST: Final = 4
_SHORT: Final = 5
"""Words that a misspelt command has at most."""


def mended(folded: str) -> str:
    """Return folded text with each unknown word replaced by the known one a slip away, if just one.

    Only words that say values are put in: numbers, units, places, the most, nothing.
    """
    return _WORD.sub(_mend, folded)


def mended_command(folded: str) -> str:
    """Return a short text with one unknown word replaced by the one of commands a slip away."""
    words = folded.split()
    if len(words) > _SHORT:
        return folded
    slips = [at for at, word in enumerate(words) if _WORD.fullmatch(word) and word not in _known()]
    if len(slips) != 1 or words[slips[0]] in _of_commands():
        return folded
    word = words[slips[0]]
    near = {each for each in _of_commands() if one_slip_apart(word, each)}
    if len(near) != 1:
        return folded
    words[slips[0]] = near.pop()
    return " ".join(words)


@cache
def _of_commands() -> frozenset[str]:
    lines = [line for lines in sections("intents").values() for line in lines]
    return frozenset(word for line in lines for word in re.findall(r"[a-z]{4,}", line))


def is_known(word: str) -> bool:
    """Tell whether a word stands in the word lists, so that it is no slip."""
    return word in _known()


def _mend(found: re.Match[str]) -> str:
    word = found[0]
    if word in _known():
        return word
    near = {
        known
        for size in (len(word) - 1, len(word), len(word) + 1)
        for known in _of_values().get(size, ())
        if one_slip_apart(word, known)
    }
    return near.pop() if len(near) == 1 else word


@cache
def _of_values() -> Mapping[int, Sequence[str]]:
    """Return the words that say values, by their length."""
    words: set[str] = set()
    for section in ("words", "hundreds", "scales"):
        words.update(pairs("numerals", section))
    for section in ("provinces", "cities"):
        words.update(pairs("provinces", section))
    words.update(word for line in entries("slots", "mendable") for word in line.split())
    found: dict[int, list[str]] = {}
    for word in words:
        if word.isascii() and word.isalpha() and len(word) >= _LEAST:
            found.setdefault(len(word), []).append(word)
    return found


@cache
def _known() -> frozenset[str]:
    """Return the words that are no slips: all that stand in the word lists."""
    topics = ("slots", "jobs", "uses", "values", "people", "flags", "tenors", "amounts")
    lines = [line for topic in topics for section in sections(topic).values() for line in section]
    ordinary = (word for line in entries("words", "words") for word in line.split())
    values = (word for words in _of_values().values() for word in words)
    return frozenset({*ordinary, *values, *re.findall("[a-z]+", " ".join(lines))})
