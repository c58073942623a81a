"""The offer: amounts, tenors and repayment methods, and the cost of each choice."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.loans.apr import Apr
from loanflow_tui.lending.loans.schedule import Schedule, make_schedule
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.policy.servicing import LineRules, ServicingTerms
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.limits import most_for
from loanflow_tui.lending.risk.pricing import (
    Costs,
    Price,
    dated_apr,
    highest_apr,
    highest_planned_apr,
    loan_apr,
)
from loanflow_tui.lending.risk.rules.amounts import ceiling_on, late_rate
from loanflow_tui.lending.runtime.clock import china_day
from loanflow_tui.lending.terms import Method, Product

ChoiceProblem = Literal[
    "below_least",
    "above_limit",
    "not_whole_yuan",
    "tenor_not_offered",
    "method_not_offered",
    "too_much_a_month",
    "above_ceiling",
]
"""Why an amount, tenor and method are not available together."""


@dataclass(frozen=True, slots=True)
class LoanQuote:
    """The quote for one choice; `fees` has every charge with its sum over the loan, in fen."""

    amount_fen: int
    months: int
    method: Method
    annual_rate: Decimal
    fee_upfront_fen: int
    fee_monthly_fen: int
    fees: tuple[tuple[str, int], ...]
    schedule: Schedule
    apr: Apr

    @property
    def received_fen(self) -> int:
        """The payout: the amount less the fee taken at payout."""
        return self.amount_fen - self.fee_upfront_fen

    @property
    def interest_fen(self) -> int:
        """All interest, if every instalment is paid when due."""
        return sum(self.schedule.interest_fen)

    @property
    def fees_fen(self) -> int:
        """All charges over the loan."""
        return sum(fen for _, fen in self.fees)

    @property
    def cost_fen(self) -> int:
        """Interest and all charges."""
        return self.interest_fen + self.fees_fen


class Offer(BaseModel):
    """An offer, valid until `valid_until`.

    `methods` gives each way of repaying with its longest tenor in months; `headroom_fen` is the
    most that a month's instalment may come to. `rules` are those by which the loan runs; None in
    offers of before, whose plan begins with the contract and whose rate is by months. Where the
    limit is a line, `line` are its terms and `line_fen` its whole limit.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    policy_version: str
    lender: str
    product: Product
    limit_fen: int
    min_fen: int
    price: Price
    tenors: tuple[int, ...]
    methods: tuple[tuple[Method, int], ...]
    insured_share: Decimal = Decimal(0)
    headroom_fen: int
    ceiling: Decimal
    late_annual_rate: Decimal
    grace_days: int
    cooling_off_days: int
    made_at: datetime
    valid_until: datetime
    rules: ServicingTerms | None = None
    line: LineRules | None = None
    line_fen: int = 0

    @property
    def annual_rate(self) -> Decimal:
        """The contract's yearly rate, as a fraction."""
        return self.price.annual_rate

    @property
    def daily_rate(self) -> Decimal:
        """The rate for one day, as a fraction, by the lending year of 360 days."""
        return self.price.daily_rate

    @property
    def cost_of_a_thousand_fen(self) -> int:
        """The cost of 1,000 yuan for one day, in fen, rounded half up."""
        return int(self.daily_rate * 100_000 + Decimal("0.5"))

    def stands(self, now: datetime) -> bool:
        """Tell whether the offer may still be accepted."""
        return now < self.valid_until

    def methods_for(self, months: int) -> tuple[Method, ...]:
        """Return the repayment methods for `months`."""
        return tuple(method for method, longest in self.methods if months <= longest)

    def most_fen(self, months: int) -> int:
        """Return the highest amount over `months`, in fen, by limit and instalment."""
        return min(self.limit_fen, most_for(self.headroom_fen, self.price, months))

    def tenors_for(self, amount_fen: int) -> tuple[int, ...]:
        """Return the tenors over which `amount_fen` can be repaid; the longest always can."""
        return tuple(months for months in self.tenors if amount_fen <= self.most_fen(months))

    def problem(
        self, amount_fen: int, months: int | None = None, method: Method | None = None
    ) -> ChoiceProblem | None:
        """Return why a choice, as far as it is made, isn't available; None if it is."""
        if amount_fen < self.min_fen:
            return "below_least"
        if amount_fen > self.limit_fen:
            return "above_limit"
        if amount_fen % 100:
            return "not_whole_yuan"
        if months is None:
            return None
        if months not in self.tenors:
            return "tenor_not_offered"
        if amount_fen > self.most_fen(months):
            return "too_much_a_month"
        if method is None:
            return None
        if method not in self.methods_for(months):
            return "method_not_offered"
        apr = self._highest_apr(amount_fen, months, method)
        return "above_ceiling" if Decimal(str(apr)) > self.ceiling else None

    def _highest_apr(self, amount_fen: int, months: int, method: Method) -> float:
        # The price keeps the ceiling for early ends. Offers of before, whose price did not, go on.
        loan = (amount_fen, self.annual_rate, months, method, self.price.costs)
        return loan_apr(*loan).nominal if self.rules is None else highest_planned_apr(*loan)

    def keeps(self, ceiling: Decimal, amount_fen: int, months: int, method: Method) -> bool:
        """Say whether a choice keeps the ceiling of the day it is paid out on, however it is
        repaid; the one that it was offered under it always does.
        """
        if ceiling >= self.ceiling or self.rules is None:
            return True
        apr = highest_apr(amount_fen, self.annual_rate, months, method, self.price.costs)
        return Decimal(str(apr)) <= ceiling

    def quote(
        self, amount_fen: int, months: int, method: Method, taken_on: date | None = None
    ) -> LoanQuote:
        """Return what a choice comes to if the money arrives on `taken_on`, or on the day of the
        offer.

        Raises:
            ValueError: the choice isn't available (see `problem`).
        """
        problem = self.problem(amount_fen, months, method)
        if problem is not None:
            raise ValueError(problem)
        return self.quote_accepted(amount_fen, months, method, taken_on)

    def quote_accepted(
        self, amount_fen: int, months: int, method: Method, taken_on: date | None = None
    ) -> LoanQuote:
        """Return the quote of a choice that was found to be available when it was accepted."""
        return self._quote(amount_fen, months, method, self.price.costs, taken_on)

    def rates_by_item(self, quote: LoanQuote, taken_on: date) -> tuple[Decimal, Decimal]:
        """Return a quote's annualised rates by its real days from `taken_on`, to six places: if
        interest alone was charged, and if this lender's fees were too.
        """
        loan = (quote.amount_fen, quote.months, quote.method, self.annual_rate, self.price.costs)
        return _rates_by_item(*loan, taken_on, self.rules is None)

    def _quote(
        self, amount_fen: int, months: int, method: Method, costs: Costs, taken_on: date | None
    ) -> LoanQuote:
        loan = (amount_fen, months, method, self.annual_rate, costs)
        if self.rules is None:
            return _quote_of_before(*loan, taken_on)
        return _quote(*loan, taken_on or china_day(self.made_at))


# One contract asks for these four times: its costs are shown, confirmed, drawn up and signed.
@lru_cache(64)
def _rates_by_item(
    amount_fen: int,
    months: int,
    method: Method,
    annual_rate: Decimal,
    costs: Costs,
    taken_on: date,
    before: bool,
) -> tuple[Decimal, Decimal]:
    quote = _quote_of_before if before else _quote
    own = replace(costs, premium_annual=Decimal(0))
    bare, served = (
        quote(amount_fen, months, method, annual_rate, charged, taken_on).apr.exact
        for charged in (Costs(), own)
    )
    return bare, served


@lru_cache(256)
def _quote(
    amount_fen: int,
    months: int,
    method: Method,
    annual_rate: Decimal,
    costs: Costs,
    taken_on: date,
) -> LoanQuote:
    monthly = costs.service_monthly_fen(amount_fen) + costs.premium_monthly_fen(amount_fen)
    schedule = make_schedule(
        amount_fen, annual_rate, months, method, costs.upfront_fen(amount_fen), monthly, taken_on
    )
    return _priced(schedule, amount_fen, method, annual_rate, costs, dated_apr(schedule, taken_on))


@lru_cache(256)
def _quote_of_before(
    amount_fen: int,
    months: int,
    method: Method,
    annual_rate: Decimal,
    costs: Costs,
    taken_on: date | None,
) -> LoanQuote:
    taken_on = taken_on if method is Method.DAILY_INTEREST else None
    monthly = costs.service_monthly_fen(amount_fen) + costs.premium_monthly_fen(amount_fen)
    upfront = costs.upfront_fen(amount_fen)
    schedule = make_schedule(
        amount_fen, annual_rate, months, method, upfront, monthly, taken_on, drifting=True
    )
    apr = loan_apr(amount_fen, annual_rate, months, method, costs, taken_on)
    return _priced(schedule, amount_fen, method, annual_rate, costs, apr)


def _priced(
    schedule: Schedule,
    amount_fen: int,
    method: Method,
    annual_rate: Decimal,
    costs: Costs,
    apr: Apr,
) -> LoanQuote:
    upfront, months = costs.upfront_fen(amount_fen), schedule.months
    service, premium = costs.service_monthly_fen(amount_fen), costs.premium_monthly_fen(amount_fen)
    monthly = service + premium
    return LoanQuote(
        amount_fen=amount_fen,
        months=months,
        method=method,
        annual_rate=annual_rate,
        fee_upfront_fen=upfront,
        fee_monthly_fen=monthly,
        fees=(("service", upfront + service * months), ("insurance", premium * months)),
        schedule=schedule,
        apr=apr,
    )


def make_offer(
    decision: Decision,
    policy: Policy,
    now: datetime,
    insured_share: Decimal = Decimal(0),
    line_fen: int = 0,
) -> Offer:
    """Return the offer for a decision, or for a person's approval of a referral; `line_fen` is the
    limit of the line that is drawn again, 0 for a first one.

    Raises:
        ValueError: the decision lends nothing.
    """
    if decision.price is None or decision.affordability is None or decision.limit_fen <= 0:
        raise ValueError("nothing is lent on this decision")
    product = policy.product(decision.product)
    ceiling = ceiling_on(policy, policy.lender.kind, china_day(now))
    return Offer(
        policy_version=policy.version,
        lender=policy.lender.id,
        product=decision.product,
        limit_fen=decision.limit_fen,
        min_fen=product.min_fen,
        price=decision.price,
        tenors=product.tenors,
        methods=tuple(product.methods.items()),
        insured_share=insured_share if decision.price.costs.premium_annual else Decimal(0),
        headroom_fen=decision.affordability.headroom_fen,
        ceiling=ceiling,
        late_annual_rate=late_rate(policy, decision.price.annual_rate, ceiling),
        grace_days=policy.pricing.grace_days,
        cooling_off_days=product.cooling_off_days,
        made_at=now,
        valid_until=now + timedelta(hours=policy.offer.valid_hours),
        rules=policy.servicing,
        line=product.line.rules if product.line is not None else None,
        line_fen=(line_fen or decision.limit_fen) if product.line is not None else 0,
    )
