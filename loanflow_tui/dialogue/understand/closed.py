"""Occupations and purposes by the words that people use: 外卖骑手, "sole trader", 种牙."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.choices import one_slip_apart
from loanflow_tui.dialogue.understand.flags import has_sign
from loanflow_tui.dialogue.understand.meaning import Slot
from loanflow_tui.dialogue.understand.mended import is_known
from loanflow_tui.dialogue.understand.negated import negated
from loanflow_tui.dialogue.understand.numerals import digit_values, find_numbers, tens
from loanflow_tui.dialogue.understand.phrases import consists, units
from loanflow_tui.dialogue.understand.word_lists import entries, pairs, pattern, sections

LEXICONS: Final[Mapping[Slot, str]] = {"occupation": "jobs", "purpose": "uses"}
_WORD: Final = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_MOST_WORDS: Final = 5
_WORK: Final = "work"
_PRIVATE: Final = "private"
_SEVERAL: Final = "several"
_OTHERS: Final = "of others"
_FRAMED: Final = "framed"
_EXPRESSIONS: Final = frozenset({_OTHERS, _FRAMED})
"""Sections of expressions, where the others have phrases."""

_ROUGHLY: Final = " roughly"
_AFTER_WHICH: Final = frozenset({"medical", "emergency roughly"})
"""Uses that go on after what they are named by: care after an operation."""

_LEAST_SLIP: Final = 6
"""Letters that a word has at least to be taken for a misspelt one."""

_OWED: Final = "other owed"
_NO_USE: Final = "no use"
"""Phrases that hold a word for a use and name none: 机器人."""


def terms(folded: str, slot: Slot, *, correcting: bool = False) -> Iterator[tuple[str, int, int]]:
    """Yield the phrases for values of a slot in folded text: the value's name, start and end.

    The longest phrase at a place counts; what is said not to be so is passed over.
    """
    known, also_else = _known(LEXICONS[slot]), entries("words", "also something else")
    framed = _in_frames(folded, LEXICONS[slot])
    for start, end, name in (*_in_words(folded, known), *_in_han(folded, known), *framed):
        if name == _NO_USE or negated(folded, start, folded[end:], correcting):
            continue
        if folded[start:end] in also_else and folded.isascii() and folded not in also_else:
            continue  # IT among Chinese words or by itself is a trade, in a sentence hardly ever
        if slot == "purpose" and name not in _AFTER_WHICH and _says_when(folded, start, end):
            continue
        if slot == "occupation" and _of_others().search(folded[:start]):
            continue
        yield name, start, end


def denied(folded: str, slot: Slot) -> frozenset[str]:
    """Return the values that the words say not to be so, and nowhere to be."""
    known = _known(LEXICONS[slot])
    places = [*_in_words(folded, known), *_in_han(folded, known)]
    said = {name.partition(" ")[0] for name, _, _ in terms(folded, slot)}
    return frozenset(name.partition(" ")[0] for _, _, name in places) - said


def by_words(
    folded: str, slot: Slot, *, roughly: bool = True, correcting: bool = False
) -> str | None:
    """Return the value that the words in folded text stand for, the most particular one.

    Without `roughly`, words that say little (stuff, 周转) stand for nothing.
    """
    said = {name for name, _, _ in terms(folded, slot, correcting=correcting)}
    found = {name.partition(" ")[0] for name in said if roughly or not name.endswith(_ROUGHLY)}
    if correcting and len(found) > 1 and has_sign("not working", folded):
        found.discard("unemployed")
    if _PRIVATE in found:
        found = found - {"public_sector", _PRIVATE} | {"employed"}
    if not found - {_WORK} or _SEVERAL in found:
        return None
    if _WORK in found and "shopping" in found:
        found = found - {"shopping"} | {"equipment"}
    found = found - {_WORK}
    ranked = [name for name in sections(LEXICONS[slot]) if name.partition(" ")[0] in found]
    return next((name for name in ranked if name in said), ranked[0]).partition(" ")[0]


def owed(folded: str) -> bool:
    """Tell whether words for a use say to pay other debts, or to lend the money on."""
    return any(name == _OWED for name, _, _ in terms(folded, "purpose"))


def by_share(folded: str, slot: Slot) -> str | None:
    """Return the value with the largest stated share, "" for a tie.

    None where no shares are said of different values: 六成进货四成付房租.
    """
    found = list(_shares().finditer(folded))
    said: dict[str, int] = {}
    for at, share in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(folded)
        name = by_words(folded[share.end() : end], slot)
        if name is not None:
            number = next(iter(find_numbers(share["share"] or "")), None)
            value = number.value if number is not None else None
            said[name] = said.get(name, 0) + int(value or 0)
    if len(said) < 2:
        return None
    most = [name for name, share in said.items() if share == max(said.values())]
    return most[0] if len(most) == 1 else ""


@cache
def _shares() -> re.Pattern[str]:
    figures = "".join((*digit_values(), *tens()))
    counted, half = ("|".join(entries("slots", each)) for each in ("share", "half share"))
    return re.compile(rf"(?P<share>[\d{figures}]+) ?(?:{counted})|(?:{half})")


def spells(folded: str, slot: Slot) -> bool:
    """Tell whether folded text is known words for a value of a slot and nothing else of weight."""
    rest = folded
    for _, start, end in sorted(terms(folded, slot), key=lambda each: -each[1]):
        rest = rest[:start] + " " + rest[end:]
    left = units(rest)
    return rest != folded and (not left or consists(left, {"around"}, "slots"))


def slip_of(folded: str, slot: Slot) -> frozenset[str]:
    """Return the values that an unknown word in Latin letters is one slip away from."""
    words = {each[0] for each in _WORD.finditer(folded) if len(each[0]) >= _LEAST_SLIP}
    known = _single_words(LEXICONS[slot])
    return frozenset(
        known[near].partition(" ")[0]
        for word in words
        if not is_known(word)
        for near in known
        if near[0] == word[0] and one_slip_apart(word, near)
    )


@cache
def _single_words(lexicon: str) -> Mapping[str, str]:
    return {
        phrase: name for phrase, name in _known(lexicon).items()
        if phrase.isascii() and phrase.isalpha() and len(phrase) >= _LEAST_SLIP
    }  # fmt: skip


def _in_words(text: str, known: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    words = [(each[0].replace("'", ""), *each.span()) for each in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        for size in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            name = known.get(" ".join(word for word, _, _ in words[at : at + size]))
            if name is not None:
                yield words[at][1], words[at + size - 1][2], name
                at += size - 1
                break
        at += 1


def _in_han(text: str, known: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    if text.isascii():
        return
    at, longest = 0, _longest_han(frozenset(known))
    while at < len(text):
        if _HAN.match(text[at]):
            for size in range(min(longest, len(text) - at), 0, -1):
                name = known.get(text[at : at + size])
                if name is not None:
                    yield at, at + size, name
                    at += size - 1
                    break
        at += 1


def _in_frames(text: str, lexicon: str) -> Iterator[tuple[int, int, str]]:
    """Yield what a sentence says whatever stands in it: run a ... shop, 开了家...店."""
    for frame, name in _frames(lexicon):
        for found in frame.finditer(text):
            yield *found.span(), name


@cache
def _frames(lexicon: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(line), name) for line, name in pairs(lexicon, _FRAMED).items())


def _says_when(folded: str, start: int, end: int) -> bool:
    """Tell whether a word of a use only says when: before the holiday, 旅游之前."""
    before = pattern("times", "when before", end=r"\Z").search(folded[:start])
    return before is not None or pattern("times", "when behind").match(folded, end) is not None


@cache
def _of_others() -> re.Pattern[str]:
    """Return what makes the job behind it one of other people: two drivers, my wife is a nurse."""
    return re.compile(f"(?:{'|'.join(entries(LEXICONS['occupation'], _OTHERS))})\\Z")


@cache
def _known(lexicon: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in sections(lexicon):
        if name in _EXPRESSIONS:
            continue
        for line in entries(lexicon, name):
            for phrase in line.split(" / "):
                found.setdefault(phrase.strip().replace("-", " "), name)
    return found


@cache
def _longest_han(phrases: frozenset[str]) -> int:
    return max(len(each) for each in phrases if not each.isascii())


def several(folded: str, slot: Slot) -> bool:
    """Tell whether more than one is said to be true: two jobs, 两份工."""
    return any(name == _SEVERAL for name, _, _ in terms(folded, slot))
