"""Time, passed in: nothing in the loan service reads the wall clock by itself."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

CHINA = timezone(timedelta(hours=8), "CST")
"""The zone in which dates are reckoned: due dates, ages and validity turn at Beijing midnight."""


class Clock(Protocol):
    """Tells the time to whoever is given one."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    def advance(self, by: timedelta) -> None:
        """Move forward by `by`; time never goes back."""
        ...


@dataclass(slots=True)
class SystemClock:
    """The machine's clock, moved forward by as much as the presenter asked for."""

    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def advance(self, by: timedelta) -> None:
        self.ahead += max(by, timedelta())


@dataclass(slots=True)
class ManualClock:
    """A clock that stands still until it is moved: for tests and reproducible runs."""

    moment: datetime = field(default=datetime(2026, 11, 24, 1, 41, tzinfo=UTC))

    def now(self) -> datetime:
        return self.moment

    def advance(self, by: timedelta) -> None:
        self.moment += max(by, timedelta())


def today(clock: Clock) -> date:
    """Return the calendar day in China at the clock's moment."""
    return clock.now().astimezone(CHINA).date()


def compact(day: date) -> str:
    """Return `day` as `20261124`."""
    return day.isoformat().replace("-", "")
