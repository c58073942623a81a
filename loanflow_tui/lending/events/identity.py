"""Who the applicant is, and how that was verified."""

from datetime import datetime
from typing import Literal

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event

CodePurpose = Literal["verify", "sign"]


class NameGiven(Event, establishes=Fact.NAME):
    """The applicant's name as on the identity card."""

    PERSONAL = ("name",)
    name: str


class IdentityGiven(Event, establishes=Fact.NUMBER):
    """The resident identity number (GB 11643), and what it tells."""

    PERSONAL = ("number", "birth_date")
    SEALED = ("masked", "age", "sex", "region")
    number: str
    masked: str
    birth_date: str
    age: int
    sex: Literal["male", "female", ""]
    region: str


class MobileGiven(Event, establishes=Fact.MOBILE):
    """The mobile number, in full and as it may be shown."""

    PERSONAL = ("mobile",)
    SEALED = ("masked",)
    mobile: str
    masked: str


class BusinessCodeGiven(Event, establishes=Fact.USCC):
    """The business's unified social credit code (GB 32100)."""

    PERSONAL = ("code",)
    SEALED = ("masked",)
    code: str
    masked: str


class CodeSent(Event):
    """A one-time code went out by SMS. `delivered` is False where the SMS was lost or is late.

    `send` counts the codes sent in a row, from 1: only so many may be had at once.
    """

    PERSONAL = ("code",)
    SEALED = ("masked_mobile",)
    purpose: CodePurpose
    code: str
    masked_mobile: str
    expires_at: datetime
    delivered: bool
    late: bool = False
    send: int = 1


class CodeRefused(Event):
    """A wrong or expired code was given; `left` more may be tried."""

    purpose: CodePurpose
    reason: Literal["wrong", "expired"]
    left: int


class CodeLocked(Event):
    """Too many wrong codes: none is accepted until `until`."""

    purpose: CodePurpose
    until: datetime


class CodeConfirmed(Event):
    """The right code was given in time."""

    purpose: CodePurpose


class FaceChecked(Event, establishes=Fact.FACE):
    """The face was compared with the identity register's picture; `left` more may be tried."""

    passed: bool
    reason: str | None
    prompts: tuple[str, ...]
    left: int = 0


class CardLinked(Event, establishes=Fact.CARD):
    """A bank card that belongs to the applicant: the payout account."""

    PERSONAL = ("card",)
    SEALED = ("masked",)
    card: str
    masked: str
    bank: str | None


class CardRefused(Event):
    """A bank card that can't be used, and why; `left` more may be tried where that is limited."""

    SEALED = ("masked",)
    masked: str
    reason: str
    left: int | None = None
