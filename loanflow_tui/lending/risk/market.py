"""Other lenders' offers: the request, their cost, and their order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal, get_args

from loanflow_tui.lending.policy.lenders import LenderProduct
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.inputs import (
    ScoreInputs,
    assessed_income_fen,
    debt_to_income_bp,
    monthly_debt_fen,
)
from loanflow_tui.lending.risk.market_request import LenderOffer, MarketRequest
from loanflow_tui.lending.risk.offer import LoanQuote, Offer
from loanflow_tui.lending.risk.pricing import Costs, Price, dearest_apr, ways
from loanflow_tui.lending.risk.rules.amounts import ceiling_on, kept_back, late_rate
from loanflow_tui.lending.runtime.clock import china_day
from loanflow_tui.lending.terms import Method

Order = Literal["apr", "monthly_payment", "total_cost", "limit"]
ORDERS: tuple[Order, ...] = get_args(Order)
"""The sort orders of offers; true cost comes first."""

SORTING = "sort_by_"
"""The prefix of a topic that asks for another sort order."""

_INCOME_BANDS_YUAN = (0, 3_000, 5_000, 8_000, 12_000, 20_000, 30_000, 50_000, 100_000)
_SCORE_STEP, _DEBT_STEP = 10, 5


@dataclass(frozen=True, slots=True)
class Compared:
    """One offer with its quote for the loan under comparison, or the nearest one."""

    offer: Offer
    quote: LoanQuote

    @property
    def lender(self) -> str:
        """The lender's id."""
        return self.offer.lender

    @property
    def apr(self) -> Decimal:
        """The annual rate with every fee included."""
        return Decimal(str(self.quote.apr.nominal))

    @property
    def monthly_fen(self) -> int:
        """The highest payment of any month, fees included."""
        return max(self.quote.schedule.payments_fen)


def request_for(
    inputs: ScoreInputs,
    decision: Decision,
    policy: Policy,
    amount_fen: int | None = None,
    months: int | None = None,
) -> MarketRequest:
    """Return the request to other lenders: bands in place of figures (PIPL, arts. 6 and 19)."""
    income = assessed_income_fen(inputs, policy)
    debt_bp = debt_to_income_bp(monthly_debt_fen(inputs), income)
    scored = decision.score
    return MarketRequest(
        product=inputs.product,
        province=inputs.province,
        age=inputs.age,
        band=decision.band,
        score_from=scored // _SCORE_STEP * _SCORE_STEP if scored is not None else None,
        income_from_fen=max(yuan * 100 for yuan in _INCOME_BANDS_YUAN if yuan * 100 <= income),
        debt_up_to_percent=-(-debt_bp // (_DEBT_STEP * 100)) * _DEBT_STEP,
        amount_fen=amount_fen,
        months=months,
    )


def offer_of(answer: LenderOffer, request: MarketRequest, policy: Policy, now: datetime) -> Offer:
    """Return a lender's answer as an offer like this lender's own.

    Raises:
        ValueError: it may not be shown: with every fee it exceeds the ceiling, or a charge would be
            kept back from the principal.
    """
    on = china_day(now)
    other = policy.other_lender(answer.lender)
    kind = other.kind if other is not None else policy.lender.kind
    if kept_back(answer.upfront_fee, policy, kind, on) != answer.upfront_fee:
        raise ValueError("kept_back")
    ceiling = ceiling_on(policy, kind, on)
    costs = Costs(service_fee=answer.upfront_fee, monthly_fee=answer.monthly_fee)
    by = tuple((m, method) for method, most in answer.methods for m in answer.tenors if m <= most)
    if dearest_apr(answer.annual_rate, costs, by) > ceiling:
        raise ValueError("above_ceiling")
    rate = answer.annual_rate
    return Offer(
        policy_version=policy.version,
        lender=answer.lender,
        product=request.product,
        limit_fen=answer.limit_fen,
        min_fen=answer.min_fen,
        price=Price(
            base_rate=rate, discount=Decimal(0), annual_rate=rate, costs=costs, capped=False
        ),
        tenors=answer.tenors,
        methods=answer.methods,
        headroom_fen=answer.headroom_fen,
        ceiling=ceiling,
        late_annual_rate=late_rate(policy, rate, ceiling),
        grace_days=policy.pricing.grace_days,
        cooling_off_days=answer.cooling_off_days,
        made_at=now,
        valid_until=now + timedelta(hours=policy.offer.valid_hours),
        rules=policy.servicing,
    )


def compare_offers(offers: Iterable[Offer], amount_fen: int, months: int) -> tuple[Compared, ...]:
    """Return each offer's quote for `amount_fen` over `months`, or for the nearest loan it allows.

    Offers without any loan near that are left out.
    """
    compared = ((offer, _nearest(offer, amount_fen, months)) for offer in offers)
    return tuple(Compared(offer, quote) for offer, quote in compared if quote is not None)


def sort_offers(compared: Iterable[Compared], by: Order = "apr") -> tuple[Compared, ...]:
    """Return offers sorted, the best first; ties by true cost, then by name."""

    def place(each: Compared) -> tuple[Decimal | int, Decimal, int, str]:
        by_what: dict[Order, Decimal | int] = {
            "apr": each.apr,
            "monthly_payment": each.monthly_fen,
            "total_cost": each.quote.cost_fen,
            "limit": -each.offer.limit_fen,
        }
        return by_what[by], each.apr, each.quote.cost_fen, each.lender

    return tuple(sorted(compared, key=place))


def too_dear(policy: Policy) -> tuple[str, str, str] | None:
    """Return the lender, product and band of the first rate that exceeds the ceiling with its fees;
    None if there is none.
    """
    for lender in policy.other_lenders:
        for product, terms in lender.products.items():
            for band, rate in terms.rates.items():
                if dearest_apr(rate, _costs(terms), ways(terms)) > policy.pricing.ceiling:
                    return lender.id, product.value, band
    return None


def _costs(terms: LenderProduct) -> Costs:
    return Costs(service_fee=terms.upfront_fee, monthly_fee=terms.monthly_fee)


def _nearest(offer: Offer, amount_fen: int, months: int) -> LoanQuote | None:
    """Return the quote for the nearest loan that this offer allows, repaid as evenly as it can."""
    amount = max(offer.min_fen, min(amount_fen, offer.limit_fen)) // 100 * 100
    tenors: Sequence[int] = offer.tenors_for(amount)
    for tenor in sorted(tenors, key=lambda each: (abs(each - months), each)):
        for method in sorted(offer.methods_for(tenor), key=_EVEN_FIRST.index):
            if offer.problem(amount, tenor, method) is None:
                return offer.quote(amount, tenor, method)
    return None


_EVEN_FIRST = (
    Method.EQUAL_PAYMENT,
    Method.EQUAL_PRINCIPAL,
    Method.DAILY_INTEREST,
    Method.BULLET,
    Method.INTEREST_ONLY,
)
