"""The policy's part about other lenders: which ones may be asked, and whom each accepts."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from loanflow_tui.lending.policy.products import LoanTerms
from loanflow_tui.lending.policy.values import (
    Ages,
    Band,
    Bilingual,
    Count,
    Name,
    Number,
    Part,
    Province,
    Share,
    Yuan,
)
from loanflow_tui.lending.terms import LenderKind, Product


class MarketTerms(Part):
    """How other lenders are asked, and the loan for comparing them before one is asked for."""

    deadline_seconds: Annotated[Count, Field(ge=1, le=60)]
    amount: Yuan
    months: Annotated[Count, Field(ge=1)]

    @property
    def deadline_ms(self) -> int:
        """The time limit for an answer, in milliseconds."""
        return self.deadline_seconds * 1000

    @property
    def amount_fen(self) -> int:
        """The loan amount for comparing lenders, in fen."""
        return self.amount * 100


class Appetite(Ages):
    """The applicants that a lender accepts. `unscored` is the band for those without a score, None
    to refuse them.
    """

    least_score: Count
    unscored: Band | None = None
    max_debt_to_income: Share


class LenderProduct(LoanTerms):
    """One product of another lender. `rates` gives the yearly rate of each band it serves."""

    rates: dict[Band, Share] = Field(min_length=1)
    income_multiple: Number
    upfront_fee: Share = Decimal(0)
    monthly_fee: Share = Decimal(0)


class OtherLender(Part):
    """Another lender; `kind` decides which rules bind it, `short` is its name where space is
    short, `commission` is the share of a loan that it pays us for each loan arranged here.
    """

    id: Name
    kind: LenderKind = LenderKind.MICROLENDER
    name: Bilingual
    short: Bilingual
    licence: Name
    address: Bilingual
    hotline: Name
    regions: Literal["all"] | tuple[Province, ...]
    appetite: Appetite
    commission: Share = Decimal(0)
    products: dict[Product, LenderProduct] = Field(min_length=1)

    def serves(self, province: str, product: Product) -> bool:
        """Tell whether this lender offers `product` in `province` (two digits)."""
        return product in self.products and (self.regions == "all" or province in self.regions)
