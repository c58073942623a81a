"""Numbers as they are spoken: a mobile number digit by digit, 三个w, "three wan five"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from loanflow_tui.dialogue.understand.numerals import tens
from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs

_TOKEN: Final = re.compile(r"[a-z]+|[^\s,.-]")
_WORDS: Final = re.compile(
    r"[a-z']+(?:[ ,.!?]+[a-z']+)+[ ,.!?]*|[\u3400-\u9fff，。！？、 ]+", re.IGNORECASE
)
_MOBILE: Final = re.compile(r"1[3-9]\d{9}")


class Spelled(NamedTuple):
    """A run of digits said one by one, and where it stands in the text."""

    digits: str
    start: int
    end: int
    words: int
    """How many of its tokens are words; the others are figures."""


def spelled(folded: str) -> Iterator[Spelled]:
    """Yield each run of digits in folded text, said one by one in words or figures.

    What doubles a digit counts (double oh seven, three fours), fillers between digits don't.
    Figures behind a single word, or behind a comma, begin a run of their own: this one 6217.
    """
    known, counted, repeated = digit_words(), pairs("numerals", "counted digits"), _repeated()
    fillers = entries("numerals", "between digits")
    digits, start, end, times, words, worded = "", 0, 0, 1, 0, False
    for each in _TOKEN.finditer(folded):
        word = each[0]
        figure = word.isascii() and word.isdecimal()
        if figure or word in known:
            if (
                digits
                and worded
                and figure
                and times == 1
                and _begins(digits, folded[end : each.start()])
            ):
                yield Spelled(digits, start, end, words)
                digits, words = "", 0
            start, end = (start if digits else each.start()), each.end()
            worded = word.isalpha() and word.isascii()
            digits, times, words = digits + known.get(word, word) * times, 1, words + (not figure)
        elif word in repeated:
            times = repeated[word]
        elif digits and word in counted:
            many, end = int(digits[-1]), each.end()
            digits = digits[:-1] + counted[word] * many
        elif word not in fillers:
            if digits:
                yield Spelled(digits, start, end, words)
            digits, times, words = "", 1, 0
    if digits:
        yield Spelled(digits, start, end, words)


def _begins(digits: str, between: str) -> bool:
    """Tell whether figures behind digits in words begin a run of their own."""
    return len(digits) == 1 or not {",", "."}.isdisjoint(between)


def spoken_mobile(folded: str) -> tuple[str, int, int] | None:
    """Return the mobile number spelled out in folded text, and where it stands; the last of two.

    Digits that go on behind the eleventh are none: one was said twice, or it is another number.
    """
    numbers = [each for each in spelled(folded) if _MOBILE.fullmatch(each.digits)]
    return numbers[-1][:3] if numbers else None


def spoken_digits(folded: str) -> str:
    """Return the digits that words spell out, if they are all of folded text, else nothing."""
    runs = list(spelled(folded))
    said = _TOKEN.findall(folded)
    bare = len(runs) == 1 and all(word in digit_words() or word in _repeated() for word in said)
    return runs[0].digits if bare else ""


@cache
def digit_words() -> dict[str, str]:
    """Return the words and characters that say one digit, with its figure."""
    words = {word: value for word, value in pairs("numerals", "words").items() if len(value) == 1}
    return {**words, **pairs("numerals", "spoken digits"), **pairs("numerals", "digits")}


@cache
def _repeated() -> dict[str, int]:
    """Return what is said before a digit that comes several times, and how often."""
    return {word: int(times) for word, times in pairs("numerals", "repeated").items()}


def says_no_number(text: str) -> bool:
    """Tell whether text is words alone, without a digit or a numeral in them: it hides nothing."""
    return _WORDS.fullmatch(text) is not None and _numerals().search(text) is None


@cache
def _numerals() -> re.Pattern[str]:
    """Return a pattern for all that says a number, a digit or how often one comes."""
    sections = ("words", "spoken digits", "digits", "counted digits", "repeated")
    words = (word for section in sections for word in pairs("numerals", section))
    return re.compile(rf"\d|{literally((*words, *tens()))}", re.IGNORECASE)


@lru_cache(64)
def spoken_sums(folded: str) -> str:
    """Return folded text with spoken forms of sums written out: 三个w is 三万, 万六 is 一万六."""
    for pattern, written in _forms():
        folded = pattern.sub(written, folded)
    return folded


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(spoken), written.strip("-").replace("_", " "))
        for spoken, written in pairs("numerals", "spoken").items()
    )
