"""Pricing: the band's rate, fees, the insurance premium, and the ceiling on the total cost."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.loans.apr import DAYS, MONTHS, Apr, apr_monthly, apr_of_plan
from loanflow_tui.lending.loans.plan_dates import dated_plan
from loanflow_tui.lending.loans.schedule import (
    DAYS_IN_YEAR,
    Schedule,
    fewest_and_most_days,
    half_up,
    make_schedule,
)
from loanflow_tui.lending.policy.model import BandTerms, Policy
from loanflow_tui.lending.policy.products import LoanTerms
from loanflow_tui.lending.risk.inputs import ScoreInputs, law_day
from loanflow_tui.lending.risk.reports import InsurerQuote
from loanflow_tui.lending.risk.rules.amounts import ceiling_on, kept_back
from loanflow_tui.lending.terms import Method

_CONFIG = ConfigDict(frozen=True, extra="forbid")

_SAMPLE_FEN = 10_000_000
"""The loan amount for checking the ceiling: large enough that rounding to fen doesn't matter."""

_RATE_STEP = Decimal("0.001")
_ZERO = Decimal(0)
_BEGIN = date(2025, 1, 1)

Ways = tuple[tuple[int, Method], ...]
"""Ways to repay: pairs of a tenor in months and a method."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Charges beside interest, as fractions of the amount lent: once at payout, each month, and the
    insurer's premium per year (charged monthly).
    """

    __pydantic_config__: ClassVar[ConfigDict] = _CONFIG
    service_fee: Decimal = _ZERO
    monthly_fee: Decimal = _ZERO
    premium_annual: Decimal = _ZERO

    @property
    def per_month(self) -> Decimal:
        """The monthly charge, fee and premium together, as a fraction."""
        return self.monthly_fee + self.premium_annual / 12

    def upfront_fen(self, amount_fen: int) -> int:
        """Return the fee at payout, in fen, rounded down."""
        return floor(amount_fen * self.service_fee)

    def service_monthly_fen(self, amount_fen: int) -> int:
        """Return the monthly service fee, in fen, rounded down."""
        return floor(amount_fen * self.monthly_fee)

    def premium_monthly_fen(self, amount_fen: int) -> int:
        """Return the monthly premium, in fen, rounded down."""
        return floor(amount_fen * self.premium_annual / 12)


class Price(BaseModel):
    """A rate with its parts. `capped` tells that the ceiling lowered it."""

    model_config = _CONFIG
    base_rate: Decimal
    discount: Decimal
    annual_rate: Decimal
    costs: Costs
    capped: bool

    @property
    def daily_rate(self) -> Decimal:
        """The rate for one day, by the lending year of 360 days."""
        return self.annual_rate / 360


def price(inputs: ScoreInputs, band: BandTerms, policy: Policy) -> Price:
    """Return an applicant's price in `band`, with all costs at most the ceiling."""
    product = policy.product(inputs.product)
    verified = inputs.verified_income_fen is not None
    discount = product.verified_discount if verified else _ZERO
    quote = accepted_quote(inputs, band, policy)
    kind, on = policy.lender.kind, law_day(inputs, policy)
    costs = Costs(
        service_fee=kept_back(policy.pricing.service_fee, policy, kind, on),
        monthly_fee=policy.pricing.monthly_fee,
        premium_annual=quote.premium_annual if quote else _ZERO,
    )
    wanted = max(_ZERO, band.annual_rate - discount)
    ceiling = ceiling_on(policy, kind, on)
    rate = rate_under_ceiling(wanted, costs, ways(product), ceiling)
    return Price(
        base_rate=band.annual_rate,
        discount=discount,
        annual_rate=rate,
        costs=costs,
        capped=rate < wanted,
    )


def insurable(inputs: ScoreInputs, band: BandTerms, policy: Policy) -> bool:
    """Tell whether an applicant of `band` needs credit insurance."""
    terms = policy.insurance
    return inputs.product in terms.products and band.id in terms.bands


def accepted_quote(inputs: ScoreInputs, band: BandTerms, policy: Policy) -> InsurerQuote | None:
    """Return the insurer's quote if cover is needed, offered, and not too dear."""
    quote = inputs.insurer
    if quote is None or not quote.covered or not insurable(inputs, band, policy):
        return None
    return quote if quote.premium_annual <= policy.insurance.max_premium else None


def ways(product: LoanTerms) -> Ways:
    """Return every way to repay a product."""
    return tuple(
        (months, method)
        for method, longest in product.methods.items()
        for months in product.tenors
        if months <= longest
    )


def apr_bounds(annual_rate: Decimal, costs: Costs, by: Ways) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest annualised rate among these ways of repaying."""
    return _cheapest(annual_rate, costs, by), dearest_apr(annual_rate, costs, by)


@lru_cache(4096)
def dearest_apr(annual_rate: Decimal, costs: Costs, by: Ways) -> Decimal:
    """Return the highest annualised rate among these ways of repaying, every fee included, whatever
    day the loan is taken out on.
    """
    found = (highest_apr(_SAMPLE_FEN, annual_rate, months, method, costs) for months, method in by)
    return Decimal(str(max(found)))


@lru_cache(1024)
def rate_under_ceiling(wanted: Decimal, costs: Costs, by: Ways, ceiling: Decimal) -> Decimal:
    """Return `wanted`, or the highest tenth of a percent below it that keeps the ceiling with all
    costs.
    """
    if dearest_apr(wanted, costs, by) <= ceiling:
        return wanted
    steps = range(int((wanted - _RATE_STEP) / _RATE_STEP) + 1)
    over = bisect_left(
        steps, True, key=lambda at: dearest_apr(at * _RATE_STEP, costs, by) > ceiling
    )
    return max(0, over - 1) * _RATE_STEP


@lru_cache(1024)
def _cheapest(annual_rate: Decimal, costs: Costs, by: Ways) -> Decimal:
    """Return the lowest annualised rate among all ways of repaying as planned."""
    found = (lowest_apr(_SAMPLE_FEN, annual_rate, months, method, costs) for months, method in by)
    return Decimal(str(min(found)))


@lru_cache(1024)
def loan_apr(
    amount_fen: int,
    annual_rate: Decimal,
    months: int,
    method: Method,
    costs: Costs,
    taken_on: date | None = None,
) -> Apr:
    """Return the annualised rate of one loan by its months, as offers of before had it; interest by
    the day is for the days from `taken_on`, as in its schedule.
    """
    schedule = make_schedule(
        amount_fen, annual_rate, months, method, taken_on=taken_on, drifting=True
    )
    payments: Sequence[int] = schedule.payments_fen
    monthly = costs.service_monthly_fen(amount_fen) + costs.premium_monthly_fen(amount_fen)
    if monthly:
        payments = [payment + monthly for payment in payments]
    return apr_monthly(amount_fen - costs.upfront_fen(amount_fen), payments)


@lru_cache(1024)
def dated_apr(schedule: Schedule, taken_on: date) -> Apr:
    """Return the annualised rate, with all charges, of a loan whose money arrives on `taken_on`."""
    payments = tuple((row.due_on, row.total_fen) for row in dated_plan(schedule, taken_on))
    return apr_of_plan(schedule.received_fen, taken_on, payments)


def highest_apr(
    amount_fen: int, annual_rate: Decimal, months: int, method: Method, costs: Costs
) -> float:
    """Return the highest annualised rate that one loan may come to, whatever day its money arrives
    on, and on whatever day it is repaid: as planned, or all of it early.
    """
    found = highest_planned_apr(amount_fen, annual_rate, months, method, costs)
    monthly = method not in (Method.BULLET, Method.DAILY_INTEREST)
    return max(found, one_month_apr(annual_rate, costs)) if monthly else found


def highest_planned_apr(
    amount_fen: int, annual_rate: Decimal, months: int, method: Method, costs: Costs
) -> float:
    """Return the highest annualised rate of one loan repaid as planned, or after days alone: no
    payment comes sooner than the shortest months let it.
    """
    found = _spread_apr(amount_fen, annual_rate, months, method, costs, 0)
    return max(found, one_day_apr(annual_rate, costs))


def lowest_apr(
    amount_fen: int, annual_rate: Decimal, months: int, method: Method, costs: Costs
) -> float:
    """Return the lowest annualised rate of one loan repaid as planned: over the longest months."""
    return _spread_apr(amount_fen, annual_rate, months, method, costs, 1)


@lru_cache(2048)
def _spread_apr(
    amount_fen: int, annual_rate: Decimal, months: int, method: Method, costs: Costs, at: int
) -> float:
    """Return the rate over months as short (`at` 0) or as long (1) as there are."""
    upfront = costs.upfront_fen(amount_fen)
    monthly = costs.service_monthly_fen(amount_fen) + costs.premium_monthly_fen(amount_fen)
    schedule = make_schedule(amount_fen, annual_rate, months, method, upfront, monthly)
    *payments, last = schedule.payments_fen
    if method is Method.DAILY_INTEREST:
        days = fewest_and_most_days(months)[at]
        by_days = half_up(amount_fen * annual_rate * days / DAYS_IN_YEAR)
        last += by_days - schedule.interest_fen[-1]
    flows = tuple(
        (_BEGIN + timedelta(days=fewest_and_most_days(month)[at]), fen)
        for month, fen in enumerate((*payments, last), 1)
        if fen
    )
    return apr_of_plan(schedule.received_fen, _BEGIN, flows).nominal


def one_day_apr(annual_rate: Decimal, costs: Costs) -> float:
    """Return the annualised rate of a loan that is repaid after a day: interest and charges are
    for that day.
    """
    daily = float(annual_rate + 12 * costs.per_month) / DAYS_IN_YEAR
    return float(MONTHS * ((1 + daily) ** (DAYS / MONTHS) - 1))


def one_month_apr(annual_rate: Decimal, costs: Costs) -> float:
    """Return the annualised rate of a loan that is repaid after its shortest month: that month
    costs a twelfth of the year, however few its days.
    """
    shortest, _ = fewest_and_most_days(1)
    monthly = float(annual_rate / MONTHS + costs.per_month)
    return float(MONTHS * ((1 + monthly) ** (DAYS / (MONTHS * shortest)) - 1))


@lru_cache(1024)
def level_share(annual_rate: Decimal, months: int) -> Decimal:
    """Return one of `months` level monthly payments, as a fraction of the amount lent."""
    monthly = annual_rate / 12
    if monthly == 0:
        return 1 / Decimal(months)
    return 1 / ((1 - (1 + monthly) ** -months) / monthly)


def floor(amount: Decimal) -> int:
    """Round down to a whole fen."""
    return int(amount.to_integral_value(ROUND_FLOOR))


def cheapest_fits(policy: Policy) -> bool:
    """Tell whether fees and the dearest premium leave room under the ceiling in every product."""
    insured = policy.insurance.products
    return all(
        dearest_apr(_ZERO, _fees_at_most(policy, name in insured), ways(each))
        <= policy.pricing.ceiling
        for name, each in policy.products.items()
    )


def _fees_at_most(policy: Policy, insured: bool) -> Costs:
    return Costs(
        service_fee=policy.pricing.service_fee,
        monthly_fee=policy.pricing.monthly_fee,
        premium_annual=policy.insurance.max_premium if insured else _ZERO,
    )
