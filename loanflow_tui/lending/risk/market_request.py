"""A request to another lender and its answer; neither identifies the applicant."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from loanflow_tui.lending.policy.values import Band
from loanflow_tui.lending.risk.reports import Report
from loanflow_tui.lending.terms import Method, Product

DeclineReason = Literal["age", "score", "debt", "amount"]

_Fen = Annotated[int, Field(ge=0)]
_Share = Annotated[Decimal, Field(ge=0, le=1)]


class MarketRequest(Report):
    """The data a lender needs for an offer, as coarse as possible.

    `score_from` is the score rounded down to ten, None without a score; `income_from_fen` the lower
    end of the income band; `debt_up_to_percent` the debt ratio rounded up to five. `amount_fen` and
    `months` are the loan asked for, if the applicant said.
    """

    product: Product
    province: str
    age: int
    band: Band | None
    score_from: int | None
    income_from_fen: _Fen
    debt_up_to_percent: int
    amount_fen: int | None = None
    months: int | None = None


class LenderOffer(Report):
    """A lender's offer. `headroom_fen` is the highest monthly instalment it allows; fees are
    fractions of the amount, once at payout and each month.
    """

    lender: str
    limit_fen: _Fen
    min_fen: _Fen
    annual_rate: _Share
    upfront_fee: _Share
    monthly_fee: _Share
    tenors: Annotated[tuple[int, ...], Field(min_length=1)]
    methods: Annotated[tuple[tuple[Method, int], ...], Field(min_length=1)]
    headroom_fen: _Fen
    cooling_off_days: int


class LenderDecline(Report):
    """A lender's refusal, with its reason."""

    lender: str
    reason: DeclineReason
