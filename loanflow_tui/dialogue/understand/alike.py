"""Slips of the ear: characters that sound like the ones meant, as pinyin keyboards write them.

消废贷 is 消费贷, 工姿八千 is 工资八千. Only words that are asked about here are put in, and
only for what is no word itself.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.word_lists import entries, pairs

_LEXICON: Final = "alike"
_HAN: Final = re.compile(r"[\u3400-\u9fff]{2,}")
_SHORTEST, _LONGEST = 2, 5

Sounds = tuple[int, ...]


def as_heard(folded: str, places: bool = False) -> str:
    """Return folded text with what sounds like a known word, and is none, put right.

    Names of `places` are heard only where they are asked for.
    """
    if folded.isascii():
        return folded
    for pattern, unit in _units():
        folded = pattern.sub(unit, folded)
    return _HAN.sub(lambda found: _put_right(found[0], places), folded)


def _put_right(run: str, places: bool) -> str:
    known, said = _known(), []
    at = 0
    while at < len(run):
        word = next(
            (run[at : at + size] for size in range(_LONGEST, 1, -1)
             if len(run) - at >= size and run[at : at + size] in known),
            None,
        ) or _meant(run, at, places)  # fmt: skip
        said.append(word or run[at])
        at += len(word) if word else 1
    return "".join(said)


def _meant(run: str, at: int, places: bool) -> str | None:
    """Return the one word that sounds like what stands there, the longest there is."""
    words = _places() if places else _words()
    for size in range(min(_LONGEST, len(run) - at), _SHORTEST - 1, -1):
        part = run[at : at + size]
        alike = {words[key] for key in _sounds(part) if key in words}
        if len(alike) == 1 and (word := alike.pop()) is not None:
            return word
    return None


def _sounds(word: str) -> Iterator[Sounds]:
    """Yield how a word may sound, each character as one of its groups."""
    groups = _groups()
    return itertools.product(*(groups.get(each, (-ord(each),)) for each in word))


@cache
def _groups() -> Mapping[str, Sounds]:
    found: dict[str, Sounds] = {}
    for group, characters in enumerate(entries(_LEXICON, "sounds")):
        for character in characters:
            found[character] = (*found.get(character, ()), group)
    return found


@cache
def _words() -> Mapping[Sounds, str | None]:
    """Return the words that are put in, by how they sound; None where two sound the same."""
    return _by_sound(word for line in entries(_LEXICON, "words") for word in line.split())


@cache
def _places() -> Mapping[Sounds, str | None]:
    """Return the same for names of places."""
    names = (each for section in ("provinces", "cities") for each in pairs("provinces", section))
    return _by_sound(each for each in names if _HAN.fullmatch(each))


def _by_sound(words: Iterable[str]) -> Mapping[Sounds, str | None]:
    found: dict[Sounds, str | None] = {}
    for word in words:
        for key in _sounds(word):
            found[key] = word if found.get(key, word) == word else None
    return found


@cache
def _known() -> frozenset[str]:
    """Return what is right as it stands: the words asked about, and others that sound like them."""
    listed = (line for section in ("words", "not") for line in entries(_LEXICON, section))
    names = (each for section in ("provinces", "cities") for each in pairs("provinces", section))
    return frozenset({*names, *(word for line in listed for word in line.split())})


@cache
def _units() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(slip), unit) for slip, unit in pairs(_LEXICON, "numbers").items())
