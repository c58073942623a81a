"""Counts the full months that a statement covers."""

import calendar
from datetime import date, timedelta

_REST_DAYS = 10
"""Days without entries at either end of a month that still counts as covered."""


def covered(first: date, last: date) -> int:
    """Return the full months between two entries, allowing for `_REST_DAYS`."""
    reach = min(last.toordinal() + 1 + _REST_DAYS, date.max.toordinal())
    end = date.fromordinal(reach)
    months = (end.year - first.year) * 12 + end.month - first.month
    return months if month_after(first, months) <= end else months - 1


def start_of_last(months: int, last: date) -> date:
    """Return the first day of the `months` full months that end with `last`."""
    return month_after(last, -months) + timedelta(days=1)


def month_after(day: date, months: int) -> date:
    """Return the same day `months` later (or earlier), or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = max(date.min.year, min(date.max.year, day.year + years))
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
