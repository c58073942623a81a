"""Days counted from today: tomorrow, 三天后, next Friday, 下月5号, the 15th."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.word_lists import entries, literally, pairs

_FURTHEST_DAYS = 36_600


def near_day(folded: str, today: date) -> date | None:
    """Return the day that folded text counts from `today`, if it does."""
    try:
        return (
            _after(folded, today)
            or _weekday(folded, today)
            or _month_end(folded, today)
            or _day_of_month(folded, today)
            or _plain(folded, today)
        )
    except OverflowError:
        return None


def day_words(section: str) -> tuple[str, ...]:
    """Return what stands behind the year, the month or the day in a date."""
    return entries("dates", section)


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or that month's last day if it is shorter.

    Raises:
        OverflowError: beyond the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _plain(folded: str, today: date) -> date | None:
    days = pairs("dates", "days")
    found = _words("days").search(folded)
    return today + timedelta(days=int(days[found[0]])) if found else None


def _after(folded: str, today: date) -> date | None:
    text = _a_is_one(folded)
    for number in find_numbers(text):
        if number.value is None or not 0 <= number.value <= _FURTHEST_DAYS:
            continue
        count = int(number.value)
        counted = text[: number.start].rstrip().endswith("in")
        rest = text[number.end :].lstrip()
        days, months = (_words(name).match(rest) for name in ("after-days", "after-months"))
        if days and (counted or _says_later(days[0])):
            return today + timedelta(days=count * int(pairs("dates", "after-days")[days[0]]))
        if months and (counted or _says_later(months[0])):
            return add_months(today, count * int(pairs("dates", "after-months")[months[0]]))
    return None


def _says_later(unit: str) -> bool:
    """Tell a unit that counts from today by itself: "3 days from now", not "3 days"."""
    return " " in unit or not unit.isascii()


def _a_is_one(folded: str) -> str:
    return re.sub(r"(?<![a-z])an? (?=(?:week|month|year|day))", "1 ", folded)


def _weekday(folded: str, today: date) -> date | None:
    found = _weekday_pattern().search(folded)
    if not found:
        return None
    weekday = int(pairs("dates", "weekdays")[found["day"]])
    if found["next"]:
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _month_end(folded: str, today: date) -> date | None:
    if not _entries("month-ends").search(folded):
        return None
    return today.replace(day=monthrange(today.year, today.month)[1])


def _day_of_month(folded: str, today: date) -> date | None:
    for number in find_numbers(folded):
        before, after = folded[: number.start], folded[number.end :]
        chinese = re.match(literally(day_words("day")) + r"(?!\w)", after)
        english = before.endswith("the ") and re.match("(?:st|nd|rd|th)(?![a-z])", after)
        if number.value is None or not 1 <= number.value <= 31 or not (chinese or english):
            continue
        return _next_such_day(int(number.value), today, bool(_month_word("next-month", before)))
    return None


def _next_such_day(day: int, today: date, next_month: bool) -> date | None:
    first = today.replace(day=1)
    for months in range(1 if next_month else 0, 3):
        start = add_months(first, months)
        if day <= monthrange(start.year, start.month)[1]:
            found = start.replace(day=day)
            if found >= today:
                return found
        if next_month:
            return None
    return None


def _month_word(section: str, before: str) -> re.Match[str] | None:
    return re.search(literally(entries("dates", section)) + r"\Z", before[-6:])


@cache
def _words(section: str) -> re.Pattern[str]:
    return re.compile(literally(pairs("dates", section)))


@cache
def _entries(section: str) -> re.Pattern[str]:
    return re.compile(literally(entries("dates", section)))


@cache
def _weekday_pattern() -> re.Pattern[str]:
    day, following = literally(pairs("dates", "weekdays")), literally(entries("dates", "next"))
    return re.compile(rf"(?:(?P<next>{following}) ?)?(?P<day>{day})")
