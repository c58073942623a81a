"""The read model: one application, folded from its journal."""

from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from loanflow_tui.lending.application.event_facts import consent_fact, document_fact
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.next_fact import next_fact
from loanflow_tui.lending.application.parts import (
    LenderWork,
    LineState,
    Monitoring,
    Origin,
    Payout,
    Verification,
)
from loanflow_tui.lending.application.projection import Facts
from loanflow_tui.lending.events.agreement import AmountChosen, MethodChosen, TenorChosen
from loanflow_tui.lending.events.application import ConsentGiven, ProductChosen
from loanflow_tui.lending.events.base import FACT_OF, Event
from loanflow_tui.lending.events.identity import CodeSent
from loanflow_tui.lending.events.market import LenderChosen, LenderDecided, MarketReported
from loanflow_tui.lending.events.profile import DocumentTaken, RegionGiven
from loanflow_tui.lending.events.risk import OfferMade
from loanflow_tui.lending.journal.records import GENESIS
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.runtime.clock import china_day
from loanflow_tui.lending.terms import ConsentKind, DocumentKind, Method, Product, State

E = TypeVar("E", bound=Event)

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


_NO_FACTS: Facts = MappingProxyType({})


class ApplicationView(NamedTuple):
    """The read model of one application.

    `facts` maps each fact that holds to the event that established it. `closed_as` is the state in
    which the application ended before any loan did.
    """

    application_id: str
    seq: int = 0
    hash: str = GENESIS
    updated: datetime | None = None
    facts: Facts = _NO_FACTS
    origin: Origin = Origin()
    verification: Verification = Verification()
    work: LenderWork = LenderWork()
    payout: Payout = Payout()
    monitoring: Monitoring = Monitoring()
    closed_as: State | None = None
    loan: Loan | None = None
    line: LineState = LineState()

    @property
    def due(self) -> Fact | None:
        """The first fact that is needed and does not hold; None when the journey is done."""
        return next_fact(self.facts, self.origin.asked)

    @property
    def today(self) -> date:
        """The calendar day in China of the last event."""
        return china_day(self.updated or _BEGINNING)

    def get(self, kind: type[E]) -> E | None:
        """Return the event of this kind that holds, if one does."""
        event = self.facts.get(FACT_OF[kind])
        return event if type(event) is kind else None

    def need(self, kind: type[E]) -> E:
        """Return the event of this kind that holds.

        Raises:
            LookupError: none does.
        """
        event = self.facts.get(FACT_OF[kind])
        if type(event) is not kind:
            raise LookupError(kind.__name__)
        return event

    def holds(self, *facts: Fact) -> bool:
        """Say whether all of these facts hold."""
        return all(fact in self.facts for fact in facts)

    def consented(self, kind: ConsentKind) -> bool:
        """Say whether this consent was given and stands."""
        return isinstance(self.facts.get(consent_fact(kind)), ConsentGiven)

    def document(self, kind: DocumentKind) -> DocumentTaken | None:
        """Return the document of this kind that was taken."""
        event = self.facts.get(document_fact(kind))
        return event if isinstance(event, DocumentTaken) else None

    def code_sent(self, fact: Fact) -> CodeSent | None:
        """Return the code that is out for verifying or for signing."""
        event = self.facts.get(fact)
        return event if isinstance(event, CodeSent) else None

    @property
    def product(self) -> Product | None:
        """The product that was chosen."""
        event = self.facts.get(Fact.PRODUCT)
        return event.product if isinstance(event, ProductChosen) else None

    @property
    def province(self) -> str:
        """In which province the applicant lives; empty while that isn't known."""
        event = self.facts.get(Fact.REGION)
        return event.province if isinstance(event, RegionGiven) else ""

    @property
    def offer(self) -> Offer | None:
        """The offer to choose from: the chosen lender's, or this lender's own."""
        if Fact.LENDER in self.facts:
            chosen = self.get(LenderChosen)
            if chosen is not None and chosen.details is not None:
                decided = self.get(LenderDecided)
                if decided is not None:
                    return decided.offer
                return self.need(MarketReported).offer_of(chosen.lender)
        made = self.facts.get(Fact.OFFER)
        return made.offer if isinstance(made, OfferMade) else None

    def need_offer(self) -> Offer:
        """Return what may be chosen from.

        Raises:
            LookupError: nothing is offered.
        """
        offer = self.offer
        if offer is None:
            raise LookupError("offer")
        return offer

    @property
    def amount_fen(self) -> int | None:
        """How much was chosen, in fen."""
        event = self.facts.get(Fact.AMOUNT)
        return event.amount_fen if isinstance(event, AmountChosen) else None

    @property
    def months(self) -> int | None:
        """The tenor chosen, in months."""
        event = self.facts.get(Fact.TENOR)
        return event.months if isinstance(event, TenorChosen) else None

    @property
    def method(self) -> Method | None:
        """The repayment method chosen."""
        event = self.facts.get(Fact.METHOD)
        return event.method if isinstance(event, MethodChosen) else None
