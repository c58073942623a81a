"""The questions to each partner and its answers: one protocol per partner.

Every question carries an `Ask`, which names the application, the step and the attempt, so that a
partner can tell a repeated question from a new one. An answer is a `Reply` with its latency; a
failure is a `PartnerProblem`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, Protocol, TypeVar, runtime_checkable

from loanflow_tui.lending.documents.reader import ReadDocument, ReadProblem
from loanflow_tui.lending.events.credit import CreditReported
from loanflow_tui.lending.risk.market_request import LenderDecline, LenderOffer, MarketRequest
from loanflow_tui.lending.risk.reports import (
    BureauReport,
    CreditRecord,
    HostReport,
    Inquiry,
    InsurerQuote,
)
from loanflow_tui.lending.terms import DocumentKind, Host, Product

T_co = TypeVar("T_co", covariant=True)

ProblemKind = Literal["timeout", "error", "malformed", "outage"]
PaymentStatus = Literal[
    "paid",
    "rejected",
    "account_frozen",
    "no_funds",
    "account_closed",
    "partial",
    "returned",
    "cancelled",
]


@dataclass(frozen=True, slots=True)
class Ask:
    """The context of a question: the application, the step, and the attempt (from 1).

    `seq` and `hash` are those of the last event in the application's journal; `lender` is the id of
    the lender that asks, where that matters.
    """

    application_id: str
    step: str
    attempt: int = 1
    seq: int = 0
    hash: str = ""
    lender: str = ""


@dataclass(frozen=True, slots=True)
class Reply(Generic[T_co]):
    """An answer. `latency_ms` is its latency; `copies` counts how many times it arrived."""

    value: T_co
    latency_ms: int
    copies: int = 1


class PartnerProblem(Exception):
    """A partner gave no usable answer."""

    def __init__(self, kind: ProblemKind, latency_ms: int) -> None:
        super().__init__(kind)
        self.kind = kind
        self.latency_ms = latency_ms


@dataclass(frozen=True, slots=True)
class SmsResult:
    """Whether a message reached the phone; a `late` one arrives after the question was given up."""

    delivered: bool
    late: bool = False


@dataclass(frozen=True, slots=True)
class FaceResult:
    """Whether the face is alive and matches the register; `prompts` name the movements.

    `reason` is one of the answers declared for the partner.
    """

    passed: bool
    reason: str | None = None
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardResult:
    """Whether a card belongs to the applicant. `bank` is the bank's id; its name is elsewhere.

    `reason` is one of the answers declared for the partner.
    """

    matched: bool
    bank: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """The result of the payment with idempotency key `key`. `amount_fen` is the amount moved, or 0.

    `value_date` is the day on which the account was credited or debited, or would have been,
    whenever the rail answers.

    Where a card was charged more than once, `charges` says how often: the rail has returned all
    but one.
    """

    key: str
    status: PaymentStatus
    amount_fen: int
    value_date: date
    reference: str = ""
    charges: int = 1


@dataclass(frozen=True, slots=True)
class ClaimPayment:
    """What an insurer paid on a claim, and on which day."""

    reference: str
    amount_fen: int
    value_date: date


@dataclass(frozen=True, slots=True)
class BureauEntries:
    """What a bureau was told of a person: loans, and who asked about them when and what for."""

    records: tuple[CreditRecord, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One key under which the rail moved money for an application, or refused to.

    `seq` and `hash` are those of the journal's last event at that time; 0 if unknown.
    """

    key: str
    paid: bool
    amount_fen: int
    seq: int = 0
    hash: str = ""
    returned_on: date | None = None


class Bureau(Protocol):
    """A credit bureau: tells of a person's credit, and is told how a loan stands."""

    async def inquire(self, ask: Ask, name: str, number: str) -> Reply[BureauReport]:
        """Return the credit file of a person, with what lenders reported."""
        ...

    async def report(self, ask: Ask, number: str, told: CreditReported) -> Reply[None]:
        """Take note of how a person's loan stands."""
        ...


class BureauMemory(Protocol):
    """What the sandbox's bureau was told in one store, by a keyed mark of each person."""

    async def of(self, application_id: str, number: str) -> BureauEntries:
        """Return the reports on a person from other applications, and all inquiries."""
        ...


@runtime_checkable
class Remembering(Protocol):
    """A sandbox partner that keeps its records in the service's own store."""

    memory: BureauMemory | None


class HostData(Protocol):
    """The host's data about its user."""

    async def vouch(self, ask: Ask, host: Host, number: str, mobile: str) -> Reply[HostReport]:
        """Return the host's score and signals."""
        ...


class Sms(Protocol):
    """A sender of text messages."""

    async def send(self, ask: Ask, mobile: str, code: str) -> Reply[SmsResult]:
        """Send a one-time code."""
        ...


class FaceCheck(Protocol):
    """Compares a live face with the identity register's picture."""

    async def check(self, ask: Ask, name: str, number: str) -> Reply[FaceResult]:
        """Check the applicant's face."""
        ...


class CardCheck(Protocol):
    """Checks the owner of a bank card."""

    async def verify(
        self, ask: Ask, card: str, name: str, number: str, mobile: str
    ) -> Reply[CardResult]:
        """Check whether a card belongs to the applicant."""
        ...


class DocumentReading(Protocol):
    """Reads the fields of identity cards, licences and statements from pictures and files."""

    async def read(
        self, ask: Ask, kind: DocumentKind, content: bytes, media_type: str
    ) -> Reply[ReadDocument | ReadProblem]:
        """Return the fields of a document, or why they can't be read."""
        ...


class Insurer(Protocol):
    """An insurer that carries a share of the loss."""

    async def quote(
        self, ask: Ask, number: str, product: Product, amount_fen: int
    ) -> Reply[InsurerQuote]:
        """Offer cover, or decline."""
        ...

    async def claim(self, ask: Ask, certificate: str, amount_fen: int) -> Reply[ClaimPayment]:
        """Pay a claim under a certificate. A repeated claim is paid once."""
        ...


class MarketLender(Protocol):
    """Another lender. It receives nothing that identifies the applicant."""

    @property
    def id(self) -> str:
        """The lender's id in the policy."""
        ...

    async def offer(self, ask: Ask, request: MarketRequest) -> Reply[LenderOffer | LenderDecline]:
        """Return what it would lend and at which price, or why it lends nothing."""
        ...


class PaymentRail(Protocol):
    """Moves money. A `key` moves it once; a repeated call returns the same payment's state."""

    async def pay(self, ask: Ask, key: str, amount_fen: int, account: str) -> Reply[Payment]:
        """Pay out to a card."""
        ...

    async def collect(self, ask: Ask, key: str, amount_fen: int, account: str) -> Reply[Payment]:
        """Take `amount_fen` from the card; the same `key` never takes it twice."""
        ...

    async def cancel(self, ask: Ask, key: str, amount_fen: int, account: str) -> Reply[Payment]:
        """See to it that `key` never moves money; say how it stands, if it has already."""
        ...

    async def find(self, ask: Ask, key: str) -> Reply[Payment | None]:
        """Return the payment under `key`; None if the rail doesn't know it."""
        ...

    async def statement(self, ask: Ask) -> Reply[tuple[StatementLine, ...]]:
        """Return every key that the rail knows for this application.

        Raises:
            StoreProblem: the rail's own file was altered.
        """
        ...


@runtime_checkable
class Forgetting(Protocol):
    """A sandbox partner whose own records name a person's account."""

    async def forget(self, application_ids: Collection[str]) -> None:
        """Remove what tells the accounts of erased applications.

        Raises:
            StoreProblem: its file can't be written, or was altered.
        """
        ...


class Watch(Protocol):
    """Stages monitoring alerts for rehearsals; a real one never does."""

    def staged(self, step: str) -> tuple[str, ...]:
        """Return the alerts to stage at `step`, named as faults are."""
        ...


@dataclass(frozen=True, slots=True)
class Partners:
    """All partners outside the lender."""

    bureau: Bureau
    host_data: HostData
    sms: Sms
    face: FaceCheck
    card: CardCheck
    documents: DocumentReading
    insurer: Insurer
    payment: PaymentRail
    watch: Watch
    market: tuple[MarketLender, ...] = ()
