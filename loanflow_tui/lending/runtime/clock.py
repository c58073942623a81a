"""The clock, passed in: the loan service never reads the wall clock directly."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

_AHEAD = timedelta(hours=8)
CHINA = timezone(_AHEAD, "CST")
"""The time zone of due dates, ages and validity: days change at Beijing midnight."""


class Clock(Protocol):
    """A source of time."""

    def now(self) -> datetime:
        """Return the present moment in UTC, with its time zone."""
        ...

    def advance(self, by: timedelta) -> None:
        """Move forward; time never goes back."""
        ...


@dataclass(slots=True)
class SystemClock:
    """The machine's clock, plus the time that the presenter skipped."""

    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def advance(self, by: timedelta) -> None:
        self.ahead += max(by, timedelta())


@dataclass(slots=True)
class ManualClock:
    """A clock that stands still until moved, for tests and reproducible runs."""

    moment: datetime = field(default=datetime(2026, 11, 24, 1, 41, tzinfo=UTC))

    def now(self) -> datetime:
        return self.moment

    def advance(self, by: timedelta) -> None:
        self.moment += max(by, timedelta())


def today(clock: Clock) -> date:
    """Return the calendar day in China at the clock's moment."""
    return china_day(clock.now())


def china_day(moment: datetime) -> date:
    """Return the calendar day in China of a moment."""
    if moment.tzinfo is UTC:
        return (moment + _AHEAD).date()  # A third of the time, and asked several times an answer.
    return moment.astimezone(CHINA).date()


def compact(day: date) -> str:
    """Return `day` as eight digits, 20261124."""
    return day.isoformat().replace("-", "")
