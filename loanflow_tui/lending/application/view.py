"""The one read model: an application as its journal so far makes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Self, TypeVar

from loanflow_tui.lending.application.event_facts import FACT_OF, consent_fact, document_fact
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.next_fact import next_fact
from loanflow_tui.lending.events.agreement import AmountChosen, MethodChosen, TenorChosen
from loanflow_tui.lending.events.application import ConsentGiven, ProductChosen
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import CodeSent
from loanflow_tui.lending.events.market import LenderChosen, MarketReported
from loanflow_tui.lending.events.profile import DocumentTaken, RegionGiven
from loanflow_tui.lending.events.risk import OfferMade
from loanflow_tui.lending.journal.records import GENESIS
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.policy.monitoring import Sign
from loanflow_tui.lending.risk.market import Order
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.runtime.clock import CHINA
from loanflow_tui.lending.terms import (
    ConsentKind,
    DocumentKind,
    Host,
    Language,
    Method,
    Product,
    State,
)

E = TypeVar("E", bound=Event)

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_DUE = "_due"


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a person is to have a look, and where the application stood."""

    sign: Sign
    interrupted: State


@dataclass(frozen=True)
class ApplicationView:
    """What is so, and nothing else: `facts` maps each fact that holds to the event that made it."""

    application_id: str
    seq: int = 0
    hash: str = GENESIS
    updated: datetime | None = None
    facts: Mapping[Fact, Event] = field(default_factory=dict)
    host: Host = Host.ALIPAY
    language: Language = Language.ZH_CN
    persona: str | None = None
    seed: int = 0
    device: str = ""
    policy_version: str = ""
    asked: str = ""
    confirming: str | None = None
    refused: ConsentKind | None = None
    started: datetime | None = None
    wrong_codes: int = 0
    codes_sent: int = 0
    code_sent_at: datetime | None = None
    locked_until: datetime | None = None
    face_tries: int = 0
    card_refusals: int = 0
    payout_tries: int = 0
    payout_key: str | None = None
    payout_problem: str | None = None
    trouble: str | None = None
    scoring_begun: bool = False
    contract_count: int = 0
    withdrawn: bool = False
    expired: bool = False
    cancelled: bool = False
    payout_checked: bool = False
    payout_looked: date | None = None
    loan: Loan | None = None
    place: str | None = None
    hiccup: tuple[str, str] | None = None
    devices: tuple[str, ...] = ()
    answered: int = 0
    scored: bool = False
    changes: int = 0
    alerted: frozenset[Sign] = frozenset()
    step_up: Sign | None = None
    hold: Hold | None = None
    blocked: bool = False
    resting: bool = False
    market_order: Order = "apr"

    def after(self, changes: dict[str, Any]) -> Self:
        """Return the view with these fields changed; a twentieth of the time of `replace`."""
        view = object.__new__(type(self))
        kept = self.__dict__ | changes
        if kept["facts"] is not self.facts:
            kept.pop(_DUE, None)
        object.__setattr__(view, "__dict__", kept)
        return view

    @property
    def due(self) -> Fact | None:
        """The first fact that is needed and does not hold; None when the journey is done.

        Found when first asked for; a `cached_property` would take a lock each time.
        """
        kept = self.__dict__
        if _DUE not in kept:
            kept[_DUE] = next_fact(self.facts)
        found: Fact | None = kept[_DUE]
        return found

    @property
    def today(self) -> date:
        """The calendar day in China of the last event."""
        return (self.updated or _BEGINNING).astimezone(CHINA).date()

    def get(self, kind: type[E]) -> E | None:
        """Return the event of this kind that holds, if one does."""
        event = self.facts.get(FACT_OF[kind])
        return event if isinstance(event, kind) else None

    def need(self, kind: type[E]) -> E:
        """Return the event of this kind that holds.

        Raises:
            LookupError: none does.
        """
        event = self.get(kind)
        if event is None:
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
        """What the loan is for."""
        event = self.facts.get(Fact.PRODUCT)
        return event.product if isinstance(event, ProductChosen) else None

    @property
    def province(self) -> str:
        """In which province the applicant lives; empty while that isn't known."""
        event = self.facts.get(Fact.REGION)
        return event.province if isinstance(event, RegionGiven) else ""

    @property
    def offer(self) -> Offer | None:
        """What may be chosen from: the chosen lender's offer, or the one made here."""
        chosen = self.get(LenderChosen)
        if chosen is not None and chosen.details is not None:
            return self.need(MarketReported).offer_of(chosen.lender)
        made = self.get(OfferMade)
        return made.offer if made else None

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
        event = self.get(AmountChosen)
        return event.amount_fen if event else None

    @property
    def months(self) -> int | None:
        """The tenor chosen, in months."""
        event = self.get(TenorChosen)
        return event.months if event else None

    @property
    def method(self) -> Method | None:
        """The repayment method chosen."""
        event = self.get(MethodChosen)
        return event.method if event else None
