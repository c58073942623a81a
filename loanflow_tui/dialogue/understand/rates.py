"""Incomes that are said as a rate and how much of it: 日薪300一个月干26天, "18 an hour".

Each part says how much of one thing another holds: 300 yuan a day, 26 days a month. Where they lead
from money to the month, their product is the income.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.word_lists import entries, pairs

_LEXICON: Final = "rates"
_MONTH: Final = "month"
_MONEY: Final = "money"
_MOST_PARTS: Final = 4


@dataclass(frozen=True, slots=True)
class Rate:
    """How much of `of` one `per` holds, and where the words stand that say so."""

    value: Decimal
    of: str
    per: str
    start: int
    end: int


def monthly_income(text: str) -> tuple[int, int, int] | None:
    """Return what rates in folded text come to a month, in fen, and from where to where they stand.

    None where they don't lead from money to the month.
    """
    rates = list(find_rates(text))
    now = next((each for each in rates if each.of == _MONEY), None)
    if now is None or len(rates) > _MOST_PARTS:
        return None
    total, used = now.value, [now]
    while used[-1].per != _MONTH:
        unit = used[-1].per
        following = [each for each in rates if each.of == unit and each not in used]
        if len(following) != 1:
            return None
        total *= following[0].value
        used.append(following[0])
    if len(used) < 2 or len(used) < len(rates):
        return None
    return int(total * 100), min(r.start for r in used), max(r.end for r in used)


def by_the_month(text: str) -> tuple[str, bool]:
    """Return text with an income by rates written as one by the month: 月入7800元.

    And whether there is a rate in it of which no income by the month can be made.
    """
    found = monthly_income(text)
    if found is None:
        return text, any(each.of == _MONEY and each.per != _MONTH for each in find_rates(text))
    fen, start, end = found
    frame = entries("rates", "by the month")[0]
    written = frame.replace("*", f"{Decimal(fen) / 100:f}")
    return text[:start] + written + text[end:], False


def find_rates(text: str) -> Iterator[Rate]:
    """Yield the rates in folded text, from left to right."""
    for found in _pattern().finditer(text):
        groups = {key: value for key, value in found.groupdict().items() if value is not None}
        number = next(iter(find_numbers(next(v for k, v in groups.items() if k[0] == "n"))), None)
        if number is None or number.value is None:
            continue
        of = next((_unit_of(value) for key, value in groups.items() if key[0] == "o"), _MONEY)
        per = next((_unit_of(value) for key, value in groups.items() if key[0] == "p"), _MONTH)
        if of != per:
            yield Rate(number.value, of, per, *found.span())


def _unit_of(word: str) -> str:
    return _units()[word.strip()]


@cache
def _units() -> Mapping[str, str]:
    return pairs(_LEXICON, "units")


@cache
def _pattern() -> re.Pattern[str]:
    """Return the frames, with what stands for units and numbers in them."""
    units = sorted(_units(), key=len, reverse=True)
    named = {
        "u": "|".join(re.escape(each) for each in units),
        "n": "|".join(entries(_LEXICON, "numbers")),
    }
    count = 0

    def opened(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        kind = found[1]
        return f"(?P<{kind}{count}>{named['n' if kind == 'n' else 'u']})"

    frames = [re.sub(r"\{([nop])\}", opened, line) for line in entries(_LEXICON, "frames")]
    return re.compile("|".join(f"(?:{each})" for each in frames))
