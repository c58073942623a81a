"""Pricing: the band's rate, fees, the insurance premium, and the ceiling on the total cost."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.loans.apr import Apr, apr_monthly
from loanflow_tui.lending.loans.schedule import make_schedule, shortest_and_longest
from loanflow_tui.lending.policy.model import BandTerms, Policy
from loanflow_tui.lending.policy.products import LoanTerms
from loanflow_tui.lending.risk.inputs import ScoreInputs, law_day
from loanflow_tui.lending.risk.reports import InsurerQuote
from loanflow_tui.lending.risk.rules.amounts import ceiling_on, kept_back
from loanflow_tui.lending.terms import Method

_SAMPLE_FEN = 10_000_000
"""The loan amount for checking the ceiling: large enough that rounding to fen doesn't matter."""

_RATE_STEP = Decimal("0.001")
_ZERO = Decimal(0)

Ways = tuple[tuple[int, Method], ...]
"""Ways to repay: pairs of a tenor in months and a method."""


class Costs(BaseModel):
    """Charges beside interest, as fractions of the amount lent: once at payout, each month, and the
    insurer's premium per year (charged monthly).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
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

    model_config = ConfigDict(frozen=True, extra="forbid")
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


def dearest_apr(annual_rate: Decimal, costs: Costs, by: Ways) -> Decimal:
    """Return the highest APR among these ways to repay, every fee included."""
    return _dearest(annual_rate, _key(costs), by)


def apr_bounds(annual_rate: Decimal, costs: Costs, by: Ways) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest APR among these ways to repay."""
    return _aprs(annual_rate, _key(costs), by)


def rate_under_ceiling(wanted: Decimal, costs: Costs, by: Ways, ceiling: Decimal) -> Decimal:
    """Return `wanted`, or the highest yearly rate below it that keeps the ceiling with all
    costs.
    """
    return _under_ceiling(wanted, _key(costs), by, ceiling)


@lru_cache(1024)
def loan_apr(
    amount_fen: int,
    annual_rate: Decimal,
    months: int,
    method: Method,
    costs: Costs,
    taken_on: date | None = None,
) -> Apr:
    """Return the APR of one loan with all charges; daily interest counts the days from `taken_on`,
    as in its schedule.
    """
    schedule = make_schedule(amount_fen, annual_rate, months, method, taken_on=taken_on)
    payments: Sequence[int] = schedule.payments_fen
    monthly = costs.service_monthly_fen(amount_fen) + costs.premium_monthly_fen(amount_fen)
    if monthly:
        payments = [payment + monthly for payment in payments]
    return apr_monthly(amount_fen - costs.upfront_fen(amount_fen), payments)


@lru_cache(1024)
def annuity_factor(annual_rate: Decimal, months: int) -> Decimal:
    """Return the present value of `months` monthly payments, as a multiple of one payment."""
    monthly = annual_rate / 12
    if monthly == 0:
        return Decimal(months)
    return (1 - (1 + monthly) ** -months) / monthly


def floor(amount: Decimal) -> int:
    """Round down to a whole fen."""
    return int(amount.to_integral_value(ROUND_FLOOR))


def cheapest_fits(policy: Policy) -> bool:
    """Tell whether fees and the dearest premium leave room under the ceiling in every product."""
    insured = policy.insurance.products
    return all(
        _dearest(_ZERO, _fees_at_most(policy, name in insured), ways(each))
        <= policy.pricing.ceiling
        for name, each in policy.products.items()
    )


def _fees_at_most(policy: Policy, insured: bool) -> tuple[Decimal, Decimal, Decimal]:
    premium = policy.insurance.max_premium if insured else _ZERO
    return policy.pricing.service_fee, policy.pricing.monthly_fee, premium


def _key(costs: Costs) -> tuple[Decimal, Decimal, Decimal]:
    return costs.service_fee, costs.monthly_fee, costs.premium_annual


@lru_cache(1024)
def _under_ceiling(
    wanted: Decimal, costs: tuple[Decimal, Decimal, Decimal], by: Ways, ceiling: Decimal
) -> Decimal:
    """Return `wanted`, or the highest tenth of a percent below it that keeps the ceiling."""
    if wanted <= ceiling and not any(costs):
        return wanted
    rate = wanted
    while rate > 0 and _dearest(rate, costs, by) > ceiling:
        rate = max(_ZERO, ((rate - _RATE_STEP) / _RATE_STEP).to_integral_value() * _RATE_STEP)
    return rate


def _dearest(rate: Decimal, costs: tuple[Decimal, Decimal, Decimal], by: Ways) -> Decimal:
    """Return the highest APR among all ways to repay."""
    return _aprs(rate, costs, by)[1]


@lru_cache(4096)
def _aprs(
    rate: Decimal, costs: tuple[Decimal, Decimal, Decimal], by: Ways
) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest APR among all ways to repay, on any day of payout."""
    service, monthly, premium = costs
    charged = Costs(service_fee=service, monthly_fee=monthly, premium_annual=premium)
    found = [
        Decimal(str(loan_apr(_SAMPLE_FEN, rate, months, method, charged, taken_on).nominal))
        for months, method in by
        for taken_on in _days(months, method)
    ]
    return min(found), max(found)


def _days(months: int, method: Method) -> tuple[date | None, ...]:
    """Return the payout days that matter: several for interest by the day, else none."""
    return shortest_and_longest(months) if method is Method.DAILY_INTEREST else (None,)
