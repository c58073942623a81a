"""The annualised rate of a loan with everything it costs, by internal rate of return."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

MONTHS = 12
DAYS = 365
"""The year of an annualised rate: it counts real days."""

_PLACES = Decimal("0.000001")

_SCALE = 1_000_000
"""Amounts are scaled to this payout, because the solver's tolerance is absolute."""


@dataclass(frozen=True, slots=True)
class Apr:
    """A yearly rate as a fraction: `nominal` is twelve times the month's, `effective` compounds."""

    nominal: float
    effective: float

    @property
    def exact(self) -> Decimal:
        """The nominal rate to six places."""
        return Decimal(str(self.nominal)).quantize(_PLACES)

    @property
    def rounded(self) -> str:
        """The nominal rate to six places, as events keep it."""
        return str(self.exact)


def apr_monthly(received_fen: int, payments_fen: Sequence[int]) -> Apr:
    """Return the rate of a loan that is repaid at the end of each month.

    Raises:
        ValueError: nothing was received, or what was is never paid back.
    """
    return _apr_monthly(received_fen, tuple(payments_fen))


@lru_cache(1024)
def _apr_monthly(received_fen: int, payments_fen: tuple[int, ...]) -> Apr:
    from pyxirr import irr  # noqa: PLC0415 - only once there is something to reckon

    paid = sum(payments_fen)
    if received_fen <= 0 or paid < received_fen:
        raise ValueError("a loan is received, and paid back")
    if paid == received_fen:
        return Apr(0.0, 0.0)
    unit = _SCALE / received_fen
    monthly = irr([-_SCALE, *(fen * unit for fen in payments_fen)])
    if monthly is None:
        raise ValueError("no rate makes these payments worth what was received")
    return Apr(monthly * MONTHS, (1 + monthly) ** MONTHS - 1)


@lru_cache(1024)
def apr_of_plan(received_fen: int, taken_on: date, payments: tuple[tuple[date, int], ...]) -> Apr:
    """Return the rate of a loan by its real days: received on one day, paid back on these.

    Raises:
        ValueError: nothing was received, or what was is never paid back.
    """
    paid = sum(fen for _, fen in payments)
    if received_fen <= 0 or paid < received_fen:
        raise ValueError("a loan is received, and paid back")
    if paid == received_fen:
        return Apr(0.0, 0.0)
    return apr_dated([(taken_on, received_fen), *((day, -fen) for day, fen in payments)])


def apr_dated(flows: Sequence[tuple[date, int]]) -> Apr:
    """Return the rate of dated flows, in fen: received above zero, paid below; actual/365.

    Raises:
        ValueError: there are no flows of both kinds, or no rate balances them.
    """
    from pyxirr import xirr  # noqa: PLC0415 - only once there is something to reckon

    received = sum(fen for _, fen in flows if fen > 0)
    if received == 0 or all(fen >= 0 for _, fen in flows):
        raise ValueError("a loan is received, and paid back")
    unit = _SCALE / received
    effective = xirr([day for day, _ in flows], [fen * unit for _, fen in flows])
    if effective is None:
        raise ValueError("no rate balances these payments")
    return Apr(((1 + effective) ** (1 / MONTHS) - 1) * MONTHS, effective)
