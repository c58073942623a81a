"""What is asked of each partner, and how it answers: one protocol each.

Every question carries an `Ask`, which names the application, the step and the attempt, so that a
partner can tell a repeated question from a new one. An answer is a `Reply` with how long it took;
no answer is a `PartnerProblem`.
"""

from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

from loanflow_tui.lending.documents.reader import ReadDocument, ReadProblem
from loanflow_tui.lending.risk.market_request import LenderDecline, LenderOffer, MarketRequest
from loanflow_tui.lending.risk.reports import BureauReport, HostReport, InsurerQuote
from loanflow_tui.lending.terms import DocumentKind, Host, Product

T_co = TypeVar("T_co", covariant=True)

ProblemKind = Literal["timeout", "error", "malformed", "outage"]
FaceReason = Literal["low_quality", "not_live", "mismatch", "no_camera"]
CardReason = Literal[
    "unsupported_bank", "name_mismatch", "number_mismatch", "mobile_mismatch", "closed", "lost"
]
PaymentStatus = Literal["paid", "rejected", "account_frozen", "no_funds", "partial", "returned"]


@dataclass(frozen=True, slots=True)
class Ask:
    """Who is asked about, at which step, for which time (from 1).

    `seq` and `hash` are the last event of the application's journal when it was asked.
    """

    application_id: str
    step: str
    attempt: int = 1
    seq: int = 0
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Reply(Generic[T_co]):
    """An answer. `latency_ms` is how long it took; `copies` how many times it came."""

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
    """Whether a message reached the phone; a `late` one reaches it after it was given up."""

    delivered: bool
    late: bool = False


@dataclass(frozen=True, slots=True)
class FaceResult:
    """Whether the face is the one in the register and alive; `prompts` name what was asked for."""

    passed: bool
    reason: FaceReason | None = None
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardResult:
    """Whether a card belongs to the applicant. `bank` is the bank's id, worded elsewhere."""

    matched: bool
    bank: str | None = None
    reason: CardReason | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """What became of a payment under `key`. `amount_fen` is what was moved; 0 if nothing was.

    Where a card was charged more than once, `charges` says how often: the rail has returned all
    but one.
    """

    key: str
    status: PaymentStatus
    amount_fen: int
    reference: str = ""
    charges: int = 1


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One key under which the rail moved money for an application, or refused to.

    `seq` and `hash` are the last event of the journal when it was asked; 0 where that wasn't kept.
    """

    key: str
    paid: bool
    amount_fen: int
    seq: int = 0
    hash: str = ""


class Bureau(Protocol):
    """Credit bureau."""

    async def inquire(self, ask: Ask, name: str, number: str) -> Reply[BureauReport]:
        """Return the file on one person."""
        ...


class HostData(Protocol):
    """What the host knows of its user."""

    async def vouch(self, ask: Ask, host: Host, number: str, mobile: str) -> Reply[HostReport]:
        """Return the host's score and signals."""
        ...


class Sms(Protocol):
    """Sends text messages."""

    async def send(self, ask: Ask, mobile: str, code: str) -> Reply[SmsResult]:
        """Send a one-time code."""
        ...


class FaceCheck(Protocol):
    """Compares a face with the identity register's picture."""

    async def check(self, ask: Ask, name: str, number: str) -> Reply[FaceResult]:
        """Look at the applicant."""
        ...


class CardCheck(Protocol):
    """Says to whom a bank card belongs."""

    async def verify(
        self, ask: Ask, card: str, name: str, number: str, mobile: str
    ) -> Reply[CardResult]:
        """Compare a card's owner with the applicant."""
        ...


class DocumentReading(Protocol):
    """Reads pictures of documents."""

    async def read(
        self, ask: Ask, kind: DocumentKind, content: bytes, media_type: str
    ) -> Reply[ReadDocument | ReadProblem]:
        """Return what stands on a document, or why it can't be read."""
        ...


class Insurer(Protocol):
    """Carries a share of the loss."""

    async def quote(
        self, ask: Ask, number: str, product: Product, amount_fen: int
    ) -> Reply[InsurerQuote]:
        """Offer cover, or decline."""
        ...


class MarketLender(Protocol):
    """Another lender. It is told nothing that says who the applicant is."""

    @property
    def id(self) -> str:
        """The lender's id in the policy."""
        ...

    async def offer(self, ask: Ask, request: MarketRequest) -> Reply[LenderOffer | LenderDecline]:
        """Make an offer, or none."""
        ...


class PaymentRail(Protocol):
    """Moves money. The same `key` never moves it twice; asked again, it says how it stands."""

    async def pay(self, ask: Ask, key: str, amount_fen: int, account: str) -> Reply[Payment]:
        """Pay out to a card."""
        ...

    async def collect(self, ask: Ask, key: str, amount_fen: int, account: str) -> Reply[Payment]:
        """Collect from a card."""
        ...

    async def find(self, ask: Ask, key: str) -> Reply[Payment | None]:
        """Return what became of `key`; None if it was never heard of."""
        ...

    async def statement(self, ask: Ask) -> Reply[tuple[StatementLine, ...]]:
        """Return every key under which the rail was asked for this application.

        Raises:
            StoreProblem: the rail's own file isn't as it was written.
        """
        ...


class Watch(Protocol):
    """Makes something stand out to monitoring, for rehearsals; in earnest it never does."""

    def staged(self, step: str) -> tuple[str, ...]:
        """Return what is to stand out at `step`, named as faults are."""
        ...


@dataclass(frozen=True, slots=True)
class Partners:
    """Everybody outside the lender."""

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
