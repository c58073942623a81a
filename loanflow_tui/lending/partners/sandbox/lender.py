"""The sandbox's other lenders, each with its own appetite and prices."""

from decimal import Decimal

from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, Reply
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport
from loanflow_tui.lending.policy.lenders import LenderProduct, OtherLender
from loanflow_tui.lending.policy.values import Band
from loanflow_tui.lending.risk.limits import most_for
from loanflow_tui.lending.risk.market_request import (
    DeclineReason,
    LenderDecline,
    LenderOffer,
    MarketRequest,
)
from loanflow_tui.lending.risk.pricing import Costs, Price, floor

_STEP_FEN = 100_00
"""The step to which limits are rounded down."""


class SandboxLender:
    """One lender of the policy, simulated in this process."""

    def __init__(self, lender: OtherLender, sandbox: Sandbox) -> None:
        self._lender = lender
        self._line = SimulatedTransport(Partner.MARKET, sandbox)

    @property
    def id(self) -> str:
        """See `MarketLender.id`."""
        return self._lender.id

    async def offer(self, ask: Ask, request: MarketRequest) -> Reply[LenderOffer | LenderDecline]:
        """See `MarketLender.offer`."""
        effect = self._line.effect(ask)

        def answer() -> LenderOffer | LenderDecline:
            return self._no("score") if effect == "declines" else self._answer(request)

        return await self._line.carry(ask, effect, answer)

    def _answer(self, request: MarketRequest) -> LenderOffer | LenderDecline:
        appetite, terms = self._lender.appetite, self._lender.products[request.product]
        if not appetite.min_age <= request.age <= appetite.max_age:
            return self._no("age")
        if request.score_from is not None and request.score_from < appetite.least_score:
            return self._no("score")
        band: Band | None = request.band or appetite.unscored
        if band is None or band not in terms.rates:
            return self._no("score")
        headroom = self._headroom(request)
        if headroom <= 0:
            return self._no("debt")
        limit = self._limit(request, terms, terms.rates[band], headroom)
        if limit < terms.min_fen:
            return self._no("amount")
        return LenderOffer(
            lender=self.id,
            limit_fen=limit,
            min_fen=terms.min_fen,
            annual_rate=terms.rates[band],
            upfront_fee=terms.upfront_fee,
            monthly_fee=terms.monthly_fee,
            tenors=terms.tenors,
            methods=tuple(terms.methods.items()),
            headroom_fen=headroom,
            cooling_off_days=terms.cooling_off_days,
        )

    def _headroom(self, request: MarketRequest) -> int:
        share = self._lender.appetite.max_debt_to_income - Decimal(request.debt_up_to_percent) / 100
        return floor(request.income_from_fen * share)

    @staticmethod
    def _limit(request: MarketRequest, terms: LenderProduct, rate: Decimal, headroom: int) -> int:
        costs = Costs(service_fee=terms.upfront_fee, monthly_fee=terms.monthly_fee)
        price = Price(
            base_rate=rate, discount=Decimal(0), annual_rate=rate, costs=costs, capped=False
        )
        most = min(
            terms.cap_fen,
            floor(request.income_from_fen * terms.income_multiple),
            most_for(headroom, price, terms.tenors[-1]),
        )
        return most // _STEP_FEN * _STEP_FEN

    def _no(self, reason: DeclineReason) -> LenderDecline:
        return LenderDecline(lender=self.id, reason=reason)
