"""Days as people write them, in full or counted from a given day."""

import re
from datetime import date
from functools import cache
from typing import Literal

from loanflow_tui.dialogue.understand.near_days import day_words, near_day
from loanflow_tui.dialogue.understand.normalise import LONGEST, fold
from loanflow_tui.dialogue.understand.numerals import digit_values, find_numbers
from loanflow_tui.dialogue.understand.unclear import Unclear
from loanflow_tui.dialogue.understand.word_lists import literally, pairs

DayReason = Literal["empty", "not_a_day", "no_such_day", "ambiguous"]

_ISO = re.compile(r"(?<!\d)(\d{4}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)([12]\d{3})(\d\d)(\d\d)(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)")
_LOOK_AHEAD = 9


def read_day(text: str, today: date) -> date | Unclear[DayReason]:
    """Read the day that is in `text`; a day without a year is the next such day from `today` on.

    Day and month are told apart by their size where only numbers are written (24/11/2026);
    where either could be the month (5/6/2026) it is `ambiguous`, never guessed.
    """
    folded = fold(text)
    if not folded:
        return Unclear("empty")
    if len(folded) > LONGEST:
        return Unclear("not_a_day")
    found = _numeric(folded) or _named(folded, today) or near_day(folded, today)
    if found is None:
        return Unclear("not_a_day")
    return found if isinstance(found, date) else Unclear(found)


def _numeric(folded: str) -> date | Literal["no_such_day", "ambiguous"] | None:
    if iso := _ISO.search(folded):
        return _day(int(iso[1]), int(iso[3]), int(iso[4]))
    if compact := _COMPACT.search(folded):
        return _day(int(compact[1]), int(compact[2]), int(compact[3]))
    if slashed := _SLASHED.search(folded):
        first, second, year = int(slashed[1]), int(slashed[3]), int(slashed[4])
        if first > 12 or first == second:
            return _day(year, second, first)
        return _day(year, first, second) if second > 12 else "ambiguous"
    return None


def _named(folded: str, today: date) -> date | Literal["no_such_day"] | None:
    """Read a day whose month is named: 11月24日, 24 Nov, November 24th, 2026."""
    if chinese := _chinese().search(folded):
        year, month, day = (_number(chinese[name]) for name in ("year", "month", "day"))
        if month is None or day is None:
            return None
        full_year = year + 2000 if year is not None and year < 100 else year
        return _in_year(full_year, month, day, today)
    for pattern in _english():
        if named := pattern.search(folded):
            month = int(pairs("dates", "months")[named["month"]])
            year = int(named["year"]) if named["year"] else None
            return _in_year(year, month, int(named["day"]), today)
    return None


def _in_year(year: int | None, month: int, day: int, today: date) -> date | Literal["no_such_day"]:
    if year is not None:
        return _day(year, month, day)
    for candidate in range(today.year, min(today.year + _LOOK_AHEAD, date.max.year + 1)):
        found = _day(candidate, month, day)
        if isinstance(found, date) and found >= today:
            return found
    return "no_such_day"


def _day(year: int, month: int, day: int) -> date | Literal["no_such_day"]:
    try:
        return date(year, month, day)
    except ValueError:
        return "no_such_day"


def _number(text: str | None) -> int | None:
    numbers = [number.value for number in find_numbers(text or "")]
    if len(numbers) != 1 or numbers[0] is None:
        return None
    return int(numbers[0])


@cache
def _chinese() -> re.Pattern[str]:
    year, month, day = (literally(day_words(name)) for name in ("year", "month", "day"))
    numeral = rf"[\d{''.join(digit_values())}{''.join(pairs('numerals', 'units'))}]"
    return re.compile(
        rf"(?:(?P<year>{numeral}{{2,4}}) ?{year} ?)?"
        rf"(?P<month>{numeral}{{1,2}}) ?{month} ?(?P<day>{numeral}{{1,3}}) ?{day}?"
    )


@cache
def _english() -> tuple[re.Pattern[str], ...]:
    month = f"(?P<month>{literally(pairs('dates', 'months'))})"
    day = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?:[,. -]{1,2}(?P<year>\d{4})(?!\d))?"
    return (
        re.compile(rf"{day}(?: of)?[ .-]{{0,2}}{month}{year}"),
        re.compile(rf"{month}[ .-]{{0,2}}{day}(?!\d){year}"),
    )
