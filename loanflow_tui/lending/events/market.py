"""Other lenders: asked with the applicant's consent, what they answered, and which was chosen."""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.risk.customer import NO_LOANS, CustomerStanding
from loanflow_tui.lending.risk.market_request import LenderDecline, MarketRequest
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.reports import BureauReport


class LenderDetails(BaseModel):
    """Who another lender is, as contract and receipt name it; names by language tag."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: dict[str, str]
    licence: str
    address: dict[str, str]
    hotline: str


class LenderTold(BaseModel):
    """What the applicant is told of a lender that was asked: its short name by language tag, and
    the share of a loan that it pays for one arranged here.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    short: dict[str, str]
    commission: Decimal = Decimal(0)


class ComparisonAsked(Event, establishes=Fact.COMPARE):
    """The applicant wants to see other lenders' offers, for this loan if they said for which."""

    amount_fen: int | None = None
    months: int | None = None


class MarketAsked(Event):
    """These lenders are about to be told this, and no more, with the applicant's consent."""

    lenders: tuple[str, ...]
    request: MarketRequest


class MarketReported(Event, establishes=Fact.MARKET):
    """The answers at the deadline: offers, refusals, and who was late or failed.

    Offers are compared by `amount_fen` over `months`. `told` is what else is told of the lenders;
    journals of before have none of it.
    """

    amount_fen: int
    months: int
    offers: tuple[Offer, ...]
    declined: tuple[LenderDecline, ...] = ()
    late: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    told: tuple[LenderTold, ...] | None = None

    def told_of(self, lender: str) -> LenderTold | None:
        """Return what is told of a lender; None where that isn't on record."""
        return next((each for each in self.told or () if each.id == lender), None)

    def offer_of(self, lender: str) -> Offer | None:
        """Return a lender's offer; None where it made none."""
        return next((each for each in self.offers if each.lender == lender), None)

    def without(self, lender: str) -> "MarketReported":
        """Return the report without a lender's offer."""
        left = tuple(each for each in self.offers if each.lender != lender)
        return self.model_copy(update={"offers": left})


LenderRefusal = Literal[
    "identity", "blacklisted", "overdue", "file", "score", "debt", "amount", "owes_more"
]
"""Why another lender, which asked the credit bureau itself, lends nothing; `owes_more` where the
person signed for another loan since it decided.
"""


class LenderDecided(Event, establishes=Fact.LENDER_DECIDED):
    """The chosen lender asked the credit bureau, decided by its own rules, and lends: `offer` is
    what it offers on what it knows now, `standing` what the person owes it already, and what the
    report doesn't know.
    """

    report: BureauReport
    offer: Offer
    standing: CustomerStanding = NO_LOANS


class LenderRefused(Event):
    """The chosen lender asked the credit bureau, and lends nothing for this reason."""

    lender: str
    reason: LenderRefusal


class LenderChosen(Event, establishes=Fact.LENDER):
    """The applicant goes on with this lender; `details` are None for the lender they came to."""

    lender: str
    details: LenderDetails | None = None
