"""Tenors as people say them, in whole months."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.numerals import Number, find_numbers
from loanflow_tui.dialogue.understand.word_lists import either, entries, literally, pairs

_MOST_MONTHS: Final = 1200
_SHORT: Final = 10
_SHORT_WORDS: Final = 20
_UNITS: Final = {
    # unit: (months in one, months added to the whole)
    "half_years": (12, 6),
    "years": (12, 0),
    "half_months": (None, 0),
    "months": (1, 0),
    "quarters": (3, 0),
    "other": (None, 0),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of time in the text: `months` is None where it is not whole months."""

    months: Decimal | None
    start: int
    end: int
    unit: str


def read_tenor(text: str) -> int | None:
    """Read the one tenor in `text`, in months.

    None where there is none, there are several, or it is not whole months (30 days). A number
    with no unit is months where it is the only number and what is said is short.
    """
    folded = fold(text)
    if len(folded) > LONGEST:
        return None
    folded = spelled_out(folded)
    parts = list(find_parts(folded))
    timed = joined([part for part in parts if part.unit], folded)
    bare = [part for part in parts if not part.unit]
    if not timed:
        timed, bare = bare, []
    months = {part.months for part in timed}
    if len(months) != 1 or any((part.months or 0) < _MOST_MONTHS / 10 for part in bare):
        return None
    return _whole(months.pop())


def _whole(months: Decimal | None) -> int | None:
    if months is None or months != months.to_integral_value() or not 1 <= months <= _MOST_MONTHS:
        return None
    return int(months)


def find_parts(folded: str) -> Iterator[Part]:
    """Yield the stretches of time in folded text, and bare numbers that may be months.

    A bare number has no unit. `months` is None where it is negative, or its unit below a month.
    """
    for number in find_numbers(folded):
        found = _unit().match(folded, number.end)
        unit = found.lastgroup if found else None
        if number.value is None or _minus().search(folded[max(0, number.start - 9) : number.start]):
            yield Part(None, number.start, number.end, unit or "")
        elif found is None or unit is None:
            if number.scaled or number.script == "digits" or len(folded) <= _few(number):
                yield Part(number.value, number.start, number.end, "")
        else:
            each, more = _UNITS[unit]
            months = None if each is None else number.value * each + more
            yield Part(months, number.start, found.end(), unit)


def _few(number: Number) -> int:
    """Return how many characters a text has at most for a number in words to be its months."""
    counted = number.script == "words" and number.value is not None and number.value > 1
    return _SHORT_WORDS if counted else _SHORT


def joined(parts: list[Part], folded: str) -> list[Part]:
    """Add up years and the months right after them: 一年六个月, 1 year and 6 months."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        if (
            last is not None
            and last.unit == "years"
            and part.unit in ("months", "quarters")
            and last.months is not None
            and part.months is not None
            and _link().fullmatch(folded, last.end, part.start)
        ):
            found[-1] = Part(last.months + part.months, last.start, part.end, part.unit)
        else:
            found.append(part)
    return found


def has_duration(folded: str) -> bool:
    """Tell whether a stretch of time is named."""
    return any(part.unit for part in find_parts(spelled_out(folded)))


def spelled_out(folded: str) -> str:
    """Put numbers in place of words that say a tenor without one: 半年, half a year."""
    months = pairs("tenors", "phrases")
    folded = _short_for_months().sub(" months", folded)
    return _phrases().sub(lambda found: f" {months[found[0]]} months ", folded)


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(literally(pairs("tenors", "phrases")))


@cache
def _short_for_months() -> re.Pattern[str]:
    return re.compile(rf"(?<=\d) ?(?:{'|'.join(entries('times', 'short for months'))})(?![a-z])")


@cache
def _link() -> re.Pattern[str]:
    return re.compile(rf"[ ,]*{either(entries('tenors', 'link'))}?[ ]*")


@cache
def _minus() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\w]){either(entries('amounts', 'negative'))} ?\Z")


@cache
def _unit() -> re.Pattern[str]:
    units = "|".join(
        f"(?P<{name}>{either(entries('tenors', name.replace('_', '-')))})" for name in _UNITS
    )
    return re.compile(rf"[ -]?(?:{units})")
