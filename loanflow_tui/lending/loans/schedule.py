"""Repayment schedules, exact to the fen."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache
from typing import NamedTuple, Self

from loanflow_tui.lending.terms import Method

DAYS_IN_YEAR = 360
"""The lending year, by which interest for days is reckoned; a month is 30 of them."""

MOST_MONTHS = 600

_MONTHS_OF_FOUR_YEARS = 48
_FEN = Decimal(1)
_FINE = Context(prec=60)
_NO_RATE = Decimal("1E-30")
"""A monthly rate below this changes no fen."""

Rows = tuple[tuple[int, int], ...]
"""Principal and interest of each month, in fen."""


class Instalment(NamedTuple):
    """One payment of a plan; `number` counts from 1, and `total_fen` is all three parts.

    The journal stores it as a list of its fields, in this order.
    """

    number: int
    due_on: date
    principal_fen: int
    interest_fen: int
    fees_fen: int
    total_fen: int

    @classmethod
    def of(
        cls, number: int, due_on: date, principal_fen: int, interest_fen: int, fees_fen: int
    ) -> Self:
        """Return the instalment of these parts."""
        total_fen = principal_fen + interest_fen + fees_fen
        return cls(number, due_on, principal_fen, interest_fen, fees_fen, total_fen)


@dataclass(frozen=True, slots=True)
class Schedule:
    """One loan month by month, in fen: `payments_fen` are principal, interest and fees together.

    `upfront_fen` is taken from the amount at payout and in no payment.
    """

    principal_fen: tuple[int, ...]
    interest_fen: tuple[int, ...]
    fees_fen: tuple[int, ...]
    payments_fen: tuple[int, ...]
    upfront_fen: int = 0

    @property
    def amount_fen(self) -> int:
        """The sum of all principal, which is what was lent, in fen."""
        return sum(self.principal_fen)

    @property
    def received_fen(self) -> int:
        """The payout: the amount less the fee taken at payout."""
        return self.amount_fen - self.upfront_fen

    @property
    def total_interest_fen(self) -> int:
        """All interest, if every payment is made when due."""
        return sum(self.interest_fen)

    @property
    def total_fees_fen(self) -> int:
        """All fees, those at payout among them."""
        return self.upfront_fen + sum(self.fees_fen)

    @property
    def total_paid_fen(self) -> int:
        """All payments together."""
        return sum(self.payments_fen)

    @property
    def months(self) -> int:
        """How many months the loan runs."""
        return len(self.payments_fen)

    def instalments(self, due_on: Iterable[date]) -> tuple[Instalment, ...]:
        """Return the payments, due on these days; months in which nothing is due are left out."""
        rows = zip(
            due_on,
            self.principal_fen, self.interest_fen, self.fees_fen, self.payments_fen,
            strict=True,
        )  # fmt: skip
        due = (row for row in rows if row[4])
        return tuple(Instalment(number, *row) for number, row in enumerate(due, 1))


@lru_cache(1024)
def make_schedule(
    principal_fen: int,
    annual_rate: Decimal,
    months: int,
    method: Method,
    upfront_fen: int = 0,
    monthly_fen: int = 0,
    taken_on: date | None = None,
    drifting: bool = False,
) -> Schedule:
    """Return the schedule of a loan. Amounts are rounded half up to a fen, and the last payment
    clears the balance. Interest by the day is for the days from `taken_on`, or for months of 30
    days where that isn't given; `drifting` counts them as contracts of before do.

    Raises:
        ValueError: an amount or rate is negative, or the months are not from 1 to 600.
    """
    if min(principal_fen, upfront_fen, monthly_fen) < 0 or annual_rate < 0:
        raise ValueError("no amount or rate is below zero")
    if not 1 <= months <= MOST_MONTHS:
        raise ValueError(f"from 1 to {MOST_MONTHS} months")
    if method is Method.DAILY_INTEREST and taken_on is not None:
        *_, last = (drifting_dates if drifting else due_dates)(taken_on, months)
        days = (last - taken_on).days
        rows = _at_the_end(principal_fen, principal_fen * annual_rate * days / DAYS_IN_YEAR, months)
    else:
        rows = _ROWS[method](principal_fen, annual_rate, months)
    principal, interest = zip(*rows, strict=True)
    return Schedule(
        principal_fen=principal,
        interest_fen=interest,
        fees_fen=(monthly_fen,) * months,
        payments_fen=tuple(part + cost + monthly_fen for part, cost in rows),
        upfront_fen=upfront_fen,
    )


@lru_cache(1024)
def add_months(day: date, months: int) -> date:
    """Return the same day so many months on, or that month's last where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def months_until(last: date, day: date) -> int:
    """Return how many months there are from a day to another, one begun counted whole."""
    months = (last.year - day.year) * 12 + last.month - day.month
    return months + (last.day > day.day)


@lru_cache(512)
def fewest_and_most_days(months: int) -> tuple[int, int]:
    """Return the fewest and the most days that so many months have, whatever day they begin on."""
    spans = [(first, first + months) for first in range(_MONTHS_OF_FOUR_YEARS)]
    begins = _month_begins(_MONTHS_OF_FOUR_YEARS + months + 1)
    long = [begins[at + 1] - begins[at] for at in range(len(begins) - 1)]
    most = [begins[last] - begins[first] for first, last in spans]
    # A loan of the 31st is due on the 28th: nothing is due sooner than from a month's last day.
    short = [min(0, long[last] - long[first]) for first, last in spans]
    return min(map(sum, zip(most, short, strict=True))), max(most)


@lru_cache(8)
def _month_begins(months: int) -> list[int]:
    """Return the number of the day on which each of so many months begins."""
    return [add_months(date(2024, 1, 1), passed).toordinal() for passed in range(months)]


def due_dates(taken_on: date, months: int) -> Iterator[date]:
    """Yield the due dates of so many months: the day on which the loan was taken, or the month's
    last where it has no such day. 31 January is followed by 28 February and 31 March.
    """
    return (add_months(taken_on, passed) for passed in range(1, months + 1))


def drifting_dates(taken_on: date, months: int) -> Iterator[date]:
    """Yield the due dates of contracts of before, which stay at the first one's day."""
    first = add_months(taken_on, 1)
    return (add_months(first, passed) for passed in range(months))


def half_up(amount: Decimal) -> int:
    """Round to a whole fen, half up."""
    return int(amount.quantize(_FEN, ROUND_HALF_UP))


def _equal_payment(principal: int, annual_rate: Decimal, months: int) -> Rows:
    payment = half_up(_level_payment(principal, annual_rate, months))
    return _pay_down(principal, annual_rate, months, lambda interest: payment - interest)


def _equal_principal(principal: int, annual_rate: Decimal, months: int) -> Rows:
    part = half_up(Decimal(principal) / months)
    return _pay_down(principal, annual_rate, months, lambda _: part)


def _interest_only(principal: int, annual_rate: Decimal, months: int) -> Rows:
    return _pay_down(principal, annual_rate, months, lambda _: 0)


def _bullet(principal: int, annual_rate: Decimal, months: int) -> Rows:
    return _at_the_end(principal, principal * annual_rate * months / 12, months)


_ROWS: dict[Method, Callable[[int, Decimal, int], Rows]] = {
    Method.EQUAL_PAYMENT: _equal_payment,
    Method.EQUAL_PRINCIPAL: _equal_principal,
    Method.INTEREST_ONLY: _interest_only,
    Method.BULLET: _bullet,
    Method.DAILY_INTEREST: _bullet,
}


def _pay_down(
    principal: int, annual_rate: Decimal, months: int, part_after: Callable[[int], int]
) -> Rows:
    """Return the months of a loan whose principal is paid down by `part_after` the interest."""
    left, rows = principal, []
    for number in range(1, months + 1):
        interest = half_up(left * annual_rate / 12)
        part = left if number == months else min(left, part_after(interest))
        rows.append((part, interest))
        left -= part
    return tuple(rows)


def _at_the_end(principal: int, interest: Decimal, months: int) -> Rows:
    return (*((0, 0),) * (months - 1), (principal, half_up(interest)))


def _level_payment(principal: int, annual_rate: Decimal, months: int) -> Decimal:
    """Return the same payment for each month, before rounding."""
    with localcontext(_FINE):
        monthly = annual_rate / 12
        if monthly < _NO_RATE:
            return Decimal(principal) / months
        return principal * monthly / (1 - (1 + monthly) ** -months)
