"""Other lenders: asked with the applicant's consent, what they answered, and which was chosen."""

from pydantic import BaseModel, ConfigDict

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.risk.market_request import LenderDecline, MarketRequest
from loanflow_tui.lending.risk.offer import Offer


class LenderDetails(BaseModel):
    """Who another lender is, as contract and receipt name it; names by language tag."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: dict[str, str]
    licence: str
    address: dict[str, str]
    hotline: str


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

    Offers are compared by `amount_fen` over `months`.
    """

    amount_fen: int
    months: int
    offers: tuple[Offer, ...]
    declined: tuple[LenderDecline, ...] = ()
    late: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()

    def offer_of(self, lender: str) -> Offer | None:
        """Return a lender's offer; None where it made none."""
        return next((each for each in self.offers if each.lender == lender), None)


class LenderChosen(Event, establishes=Fact.LENDER):
    """The applicant goes on with this lender; `details` are None for the lender they came to."""

    lender: str
    details: LenderDetails | None = None
