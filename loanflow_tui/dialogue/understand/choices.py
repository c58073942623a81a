"""Which of the choices was meant: by its words, its place, a beginning, or misspelt."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs

Option = tuple[str, str, Sequence[str]]
"""A choice's id, the words on it, and what else it is called."""

_LONGEST: Final = 80
_SHORTEST_BEGINNING: Final = 3
_SHORTEST_SLIP: Final = 4


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """More than one choice may have been meant."""

    ids: tuple[str, ...]


def exact_choice(text: str, choices: Sequence[Option]) -> str | None:
    """Return the id of the one choice whose own words `text` is, before anything else is tried."""
    said = _plain(text)
    found = _one(
        choice_id
        for choice_id, label, others in choices
        if said in _names(choice_id, label, others)
    )
    return found if isinstance(found, str) else None


def match_choice(text: str, choices: Sequence[Option]) -> str | Ambiguous | None:
    """Return the id of the choice that `text` names, several it might name, or None.

    Its own words come first, then its place (2, 第二个, the last one), then its words within a
    sentence, its beginning, and at last a misspelling. Words with digits in them are never
    completed or corrected: 5000 is not nearly 50,000. A bare number is a place only where no
    choice is itself a number. A sentence that negates names nothing.
    """
    said = _plain(text)
    if not said or len(said) > _LONGEST:
        return None
    names = [(choice_id, _names(choice_id, label, others)) for choice_id, label, others in choices]
    exact = _one(choice_id for choice_id, known in names if said in known)
    if exact is not None:
        return exact
    place = _place(text, numbered=any(_has_digit(_plain(label)) for _, label, _ in choices))
    if place is not None:
        at = len(choices) if place == -1 else place
        return choices[at - 1][0] if 1 <= at <= len(choices) else None
    bare = _without_courtesy(said)
    if _negates(said):
        return None
    return _inexact(bare, names)


def place_of(text: str) -> int | None:
    """Return the place that the words name, from 1 on, -1 for the last: the second, 第二个."""
    return _place(text, numbered=True)


def near_choices(text: str, choices: Sequence[Option]) -> tuple[str, ...]:
    """Return the ids of choices whose label `text` begins, or is with one slip of the pen."""
    said = _plain(text)
    if not said or len(said) > _LONGEST or _has_digit(said):
        return ()
    return tuple(
        dict.fromkeys(
            choice_id
            for choice_id, label, others in choices
            for name in _names(choice_id, label, others)
            if _begins(name, said) or _slip(name, said)
        )
    )


def _inexact(said: str, names: Sequence[tuple[str, frozenset[str]]]) -> str | Ambiguous | None:
    exact = _one(choice_id for choice_id, known in names if said in known)
    if exact is not None:
        return exact
    within = _named_within(said, names)
    if within is not None:
        return within
    if _has_digit(said):
        return None
    beginning = _one(
        choice_id for choice_id, known in names if any(_begins(name, said) for name in known)
    )
    if beginning is not None:
        return beginning
    return _one(choice_id for choice_id, known in names if any(_slip(name, said) for name in known))


def _names(choice_id: str, label: str, others: Sequence[str]) -> frozenset[str]:
    names = (_plain(name) for name in (choice_id, label, *others))
    return frozenset(name for name in names if name)


def _one(ids: Iterable[str]) -> str | Ambiguous | None:
    found = tuple(dict.fromkeys(ids))
    if len(found) > 1:
        return Ambiguous(found)
    return found[0] if found else None


@lru_cache(512)
def _plain(text: str) -> str:
    """Return words without punctuation; signs that are part of a value stay."""
    return " ".join(re.sub(r"[^\w¥%.,'+★☆]+|_|[.,](?!\d)", " ", fold(text)).split())


def _has_digit(text: str) -> bool:
    return any(character.isdecimal() for character in text)


def _place(text: str, numbered: bool) -> int | None:
    """Read a place in the list: the second, 第二个, number 2, and 2 by itself."""
    folded = " ".join(fold(text).strip(" .,:;!()").split())
    folded = _beside_place().sub("", folded)
    found = _ordinals().fullmatch(folded)
    if found:
        return int(pairs("choices", "ordinals")[found["ordinal"]])
    places = _places().fullmatch(folded)
    if not places or (numbered and not (places["before"] or places["after"])):
        return None
    said = places["number"]
    numbers = [n.value for n in find_numbers(said) if (n.start, n.end) == (0, len(said))]
    if len(numbers) != 1 or numbers[0] is None or numbers[0] != int(numbers[0]):
        return None
    return int(numbers[0]) if 0 < numbers[0] <= 99 else None


def _without_courtesy(said: str) -> str:
    while True:
        bare = _courtesy().sub("", said).strip()
        if bare == said or not bare:
            return said
        said = bare


def _negates(said: str) -> bool:
    return _negations().search(said) is not None


def _named_within(said: str, names: Sequence[tuple[str, frozenset[str]]]) -> str | Ambiguous | None:
    """Find choices named in a longer sentence; a name inside another's does not count."""
    by_length = sorted(
        ((name, choice_id) for choice_id, known in names for name in known),
        key=lambda pair: -len(pair[0]),
    )
    found: list[str] = []
    rest = said
    for name, choice_id in by_length:
        if len(name) < 2 or _has_digit(name):
            continue
        pattern = literally([name])
        if re.search(pattern, rest):
            rest = re.sub(pattern, "\0", rest)
            found.append(choice_id)
    return _one(found)


def _begins(name: str, said: str) -> bool:
    """Tell whether a word of the name begins with what was said; Chinese has no word borders."""
    if said.isascii():
        return len(said) >= _SHORTEST_BEGINNING and f" {said}" in f" {name}"
    return len(said) >= 2 and said in name


def _slip(name: str, said: str) -> bool:
    """Tell whether a name, or its first words, was meant with one slip of the pen."""
    beginning = " ".join(name.split()[: said.count(" ") + 1])
    shortest = _SHORTEST_SLIP if said.isascii() else _SHORTEST_BEGINNING
    if min(len(said), len(beginning)) < shortest or _has_digit(name):
        return False
    return one_slip_apart(said, beginning) or one_slip_apart(said, name)


def one_slip_apart(one: str, other: str) -> bool:
    """Tell whether one character was mistyped, left out or added, or two were swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])


@cache
def _ordinals() -> re.Pattern[str]:
    before = literally(entries("choices", "before"))
    after = literally(entries("choices", "after"))
    ordinal = literally(pairs("choices", "ordinals"))
    return re.compile(rf"(?:{before} ?)?(?P<ordinal>{ordinal})(?: ?{after})?")


@cache
def _beside_place() -> re.Pattern[str]:
    """Return what may stand around a place that says nothing: then, please, 吧."""
    lead, tail = (literally(entries("choices", each)) for each in ("before place", "behind place"))
    return re.compile(rf"\A(?:{lead}[ ,，]*)+|(?:[ ,，]*{tail})+\Z")


@cache
def _places() -> re.Pattern[str]:
    before = literally(entries("choices", "before"))
    after = literally(entries("choices", "after"))
    return re.compile(rf"(?P<before>{before})? ?(?P<number>[^\W_]{{1,8}}?) ?(?P<after>{after})?")


@cache
def _courtesy() -> re.Pattern[str]:
    around = literally(entries("choices", "around"))
    return re.compile(rf"\A{around} ?| ?{around}\Z")


@cache
def _negations() -> re.Pattern[str]:
    return re.compile(literally(entries("choices", "not")))
