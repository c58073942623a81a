"""The part of a policy about other lenders: who may be asked for an offer, and what each takes."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, field_validator

from loanflow_tui.lending.policy.products import CONSUMER_CAP_YUAN, LoanTerms
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
    wrong,
)
from loanflow_tui.lending.terms import Product


class MarketTerms(Part):
    """How other lenders are asked, and by which loan they are compared before one is wished for."""

    deadline_seconds: Annotated[Count, Field(ge=1, le=60)]
    amount: Yuan
    months: Annotated[Count, Field(ge=1)]

    @property
    def deadline_ms(self) -> int:
        """When an answer comes too late, in milliseconds."""
        return self.deadline_seconds * 1000

    @property
    def amount_fen(self) -> int:
        """The amount by which lenders are compared, in fen."""
        return self.amount * 100


class Appetite(Ages):
    """Whom a lender lends to. `unscored` is the band in which it takes those without a score, None
    where it lends to nobody it can't place.
    """

    least_score: Count
    unscored: Band | None = None
    max_debt_to_income: Share


class LenderProduct(LoanTerms):
    """One product of another lender. `rates` gives its yearly rate for each band it serves."""

    rates: dict[Band, Share] = Field(min_length=1)
    income_multiple: Number
    upfront_fee: Share = Decimal(0)
    monthly_fee: Share = Decimal(0)


class OtherLender(Part):
    """A lender that may be asked for an offer; `short` is its name where there is little room."""

    id: Name
    name: Bilingual
    short: Bilingual
    licence: Name
    address: Bilingual
    hotline: Name
    regions: Literal["all"] | tuple[Province, ...]
    appetite: Appetite
    products: dict[Product, LenderProduct] = Field(min_length=1)

    @field_validator("products")
    @classmethod
    def _capped(cls, products: dict[Product, LenderProduct]) -> dict[Product, LenderProduct]:
        """Interim Measures for Online Loans of Commercial Banks (2020), art. 6."""
        for product, terms in products.items():
            if product.capped_by_law and terms.cap > CONSUMER_CAP_YUAN:
                raise wrong("consumer_cap", product.value, "cap")
        return products

    def serves(self, province: str, product: Product) -> bool:
        """Say whether this lender lends for `product` in `province` (two digits)."""
        return product in self.products and (self.regions == "all" or province in self.regions)
