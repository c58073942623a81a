"""Working days in mainland China, by the public holidays in `public_holidays.toml`."""

import tomllib
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypedDict, cast

_SATURDAY = 5
_ALWAYS = (("01-01", "01-01"), ("05-01", "05-02"), ("10-01", "10-03"))
"""The days off of years that the file doesn't have: those whose date the law fixes."""


class _Arrangement(TypedDict):
    """A year's arrangement of holidays, days written as `MM-DD`."""

    status: Literal["announced", "expected"]
    off: list[tuple[str, str]]
    worked: list[str]


def is_public_holiday(day: date) -> bool:
    """Say whether a day is off by the year's arrangement of holidays; a weekend alone isn't."""
    return day in _year(day.year)[0]


def is_working_day(day: date) -> bool:
    """Say whether a day is worked: no holiday, and no weekend but one worked in exchange."""
    off, worked = _year(day.year)
    return day in worked or (day not in off and day.weekday() < _SATURDAY)


@lru_cache(1024)
def payable_until(due_on: date) -> date:
    """Return until when a payment due on a day is in time: at a holiday the next working day."""
    if not is_public_holiday(due_on):
        return due_on
    day = due_on
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


@lru_cache(64)
def _year(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Return the days off, and the weekend days that are worked, of a year."""
    known = _holidays().get(str(year))
    spans = known["off"] if known is not None else _ALWAYS
    off: set[date] = set()
    for first, last in spans:
        begin, end = _day(year, first), _day(year, last)
        off.update(begin + timedelta(days=each) for each in range((end - begin).days + 1))
    worked = known["worked"] if known is not None else ()
    return frozenset(off), frozenset(_day(year, each) for each in worked)


def _day(year: int, written: str) -> date:
    return date.fromisoformat(f"{year}-{written}")


@lru_cache(1)
def _holidays() -> dict[str, _Arrangement]:
    text = Path(__file__).with_name("public_holidays.toml").read_text(encoding="utf-8")
    return cast(dict[str, _Arrangement], tomllib.loads(text))
