"""Choices from the offer, and the contract."""

from datetime import date, datetime

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.terms import Language, Method


class AmountChosen(Event, establishes=Fact.AMOUNT):
    """How much the applicant wants, in fen."""

    amount_fen: int


class TenorChosen(Event, establishes=Fact.TENOR):
    """For how many months."""

    months: int


class MethodChosen(Event, establishes=Fact.METHOD):
    """Repaid in which way."""

    method: Method


class OfferAccepted(Event, establishes=Fact.ACCEPTED):
    """The terms, accepted as shown."""

    amount_fen: int
    months: int
    method: Method
    annual_rate: str
    apr: str
    total_interest_fen: int
    total_fees_fen: int
    first_payment_fen: int
    cost_rule: str | None = None


class CostsShown(Event, establishes=Fact.COSTS):
    """The table of the all-in cost was drawn up, to be read for `reading_seconds` as the rule of
    this id asks; `sha256` is that of the table, which is of the day `shown_on`.
    """

    rule: str
    reading_seconds: int
    shown_on: date
    sha256: str


class CostsConfirmed(Event, establishes=Fact.COSTS_CONFIRMED):
    """The borrower confirmed the table of the all-in cost with this SHA-256."""

    sha256: str


class ContractPrepared(Event, establishes=Fact.CONTRACT):
    """The contract was drawn up; `sha256` is that of the document before it is signed."""

    SEALED = ("sha256",)
    number: str
    drawn_on: date
    language: Language
    sha256: str


class ContractChanged(Event):
    """The document would differ from the one shown: it is redrawn instead of signed."""

    number: str


class SignatureIntended(Event, establishes=Fact.INTENT):
    """The applicant typed their name to sign."""

    PERSONAL = ("name",)
    name: str


class ContractSigned(Event, establishes=Fact.SIGNED):
    """The contract carries the applicant's electronic signature."""

    number: str
    sha256: str
    file: str | None
    signed_at: datetime
