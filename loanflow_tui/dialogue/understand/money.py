"""Sums of money within a sentence, each with the place where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from loanflow_tui.dialogue.understand import amounts
from loanflow_tui.dialogue.understand.numerals import digit_values, find_numbers, unit_words
from loanflow_tui.dialogue.understand.word_lists import literally


@dataclass(frozen=True, slots=True)
class Money:
    """A sum from `start` to `end`; `fen` is None where the number is not one sum."""

    fen: int | None
    start: int
    end: int
    plain: bool = False


def find_money(text: str) -> Iterator[Money]:
    """Yield the sums in folded text. `plain` ones are bare digits that nothing says are money."""
    text = _by_dots().sub(_with_commas, text)
    covered = amounts.without_durations(text)
    end_of_change = 0
    for number in find_numbers(covered):
        if number.start < end_of_change or not amounts.is_money(covered, number, alone=False):
            continue
        if number.value is None:
            if number.scaled or covered[number.start] in digit_values():
                yield Money(None, number.start, number.end)
            continue
        change, end_of_change = amounts.small_change(covered, number.end)
        fen = (number.value + change) * 100
        if (
            fen != fen.to_integral_value()
            or fen > Decimal(10) ** 13
            or amounts.is_negative(covered, number.start)
        ):
            yield Money(None, number.start, number.end)
        else:
            end = max(number.end, end_of_change)
            yield Money(int(fen), number.start, end, not number.scaled)


@cache
def _by_dots() -> re.Pattern[str]:
    """Return a pattern for thousands set apart by dots, as in much of Europe.

    No sum in yuan has three decimals.
    """
    units = literally(unit_words())
    return re.compile(rf"(?<![\d.,])[1-9]\d{{0,2}}(?:\.\d{{3}})+(?![.,]?\d| ?(?:%|{units}))")


def _with_commas(found: re.Match[str]) -> str:
    return found[0].replace(".", ",")
