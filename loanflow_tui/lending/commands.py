"""The commands of the loan service, validated at the door."""

from pydantic import BaseModel, ConfigDict, Field

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.conversation import AnswerWay
from loanflow_tui.lending.events.identity import CodePurpose
from loanflow_tui.lending.events.servicing import RepaymentKind
from loanflow_tui.lending.terms import (
    ConsentKind,
    DocumentKind,
    Host,
    Language,
    Method,
    Occupation,
    Product,
    Purpose,
)


class Said(BaseModel):
    """How an answer was given: the words as typed (masked where secret), the choice, the way."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    step: str
    words: str = ""
    choice: str | None = None
    filled: bool = False
    way: AnswerWay = ""


class Command(BaseModel):
    """Base of all commands; `said` is recorded with the events of the command."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    said: Said | None = None


class ShowQuestion(Command):
    """Record that a step's question is put to the applicant."""

    step: str


class ShowRepair(Command):
    """Record that an answer was not understood or not possible."""

    step: str
    reason: str
    words: str = ""
    values: dict[str, str] = {}


class ShowAside(Command):
    """Record something asked in passing, with the values in it, each `step=value`."""

    step: str
    topic: str
    words: str = ""
    values: tuple[str, ...] = ()


class ShowClarification(Command):
    """Record that it was asked back what was meant, with what is offered to choose from."""

    step: str
    words: str = ""
    offers: tuple[str, ...] = ()


class KeepValues(Command):
    """Keep values that were said before their question, to be proposed there."""

    step: str
    words: str = ""
    values: tuple[str, ...]


class SwitchHost(Command):
    """Go on in the other host; what it vouched for is asked again."""

    host: Host


class SwitchLanguage(Command):
    """Go on in the other language."""

    language: Language


class Undo(Command):
    """Take back an answer and everything that rests on it."""

    step: Fact


class StartOver(Command):
    """Take back every answer."""


class Withdraw(Command):
    """Leave for good."""


class ChooseProduct(Command):
    """Say what the loan is for."""

    product: Product


class GiveConsent(Command):
    """Agree to one text."""

    consent: ConsentKind


class RefuseConsent(Command):
    """Refuse one text."""

    consent: ConsentKind


class GiveName(Command):
    """Give the name on the identity card."""

    name: str


class GiveNumber(Command):
    """Give the resident identity number."""

    number: str


class GiveMobile(Command):
    """Give the mobile number."""

    mobile: str


class GiveBusinessCode(Command):
    """Give the unified social credit code."""

    code: str


class SendCode(Command):
    """Have a one-time code sent (again)."""

    purpose: CodePurpose


class ConfirmCode(Command):
    """Give the one-time code."""

    purpose: CodePurpose
    code: str = Field(max_length=12)


class CheckFace(Command):
    """Look into the camera."""


class GiveCard(Command):
    """Give the bank card to be paid to."""

    card: str


class GiveOccupation(Command):
    """Say what one does for a living."""

    occupation: Occupation


class GiveEmployer(Command):
    """Name the employer or shop."""

    employer: str


class GiveIncome(Command):
    """Declare income or turnover, fen a month."""

    monthly_fen: int


class GivePurpose(Command):
    """Say what the money is to be used for."""

    purpose: Purpose


class GiveDebt(Command):
    """Declare payments on other debts, fen a month."""

    monthly_fen: int


class GiveRegion(Command):
    """Say in which province one lives."""

    province: str = Field(pattern=r"^\d\d$")


class GiveDocument(Command):
    """Hand in a file."""

    document: DocumentKind
    path: str


class Repay(Command):
    """Repay what is due next, a part of `amount_fen`, or all that is left; or give it back at once.

    Where `shown_fen` was shown to be what it comes to, nothing is collected at another amount.
    """

    kind: RepaymentKind = "instalment"
    amount_fen: int | None = None
    shown_fen: int | None = None


class RequestExtension(Command):
    """Ask for more time to pay what is due, or next; a person of the lender's decides."""


class IssueLetter(Command):
    """Have the settlement letter of a loan that is repaid made as a document."""


class MoveClock(Command):
    """Let so many days pass at once, one after the other."""

    days: int = Field(ge=1, le=1_000)


class Tick(Command):
    """Record what fell due by the clock; send it when time was moved, and when taking up again."""


class TakeUp(Command):
    """Go on with the application on this device."""

    device: str = Field(min_length=1, max_length=100)


class BackOffice(Command):
    """A back-office decision; `note` says why."""

    note: str = Field(default="", max_length=500)


class DecideReferral(BackOffice):
    """Approve what was referred, up to `limit_fen` where less is to be lent, or decline it."""

    approve: bool
    limit_fen: int | None = None


class DecideExtension(BackOffice):
    """Grant `days` more to pay (the usual number where None), or keep the due day."""

    grant: bool
    days: int | None = None


class ReportCoercion(Command):
    """Say that somebody makes the applicant borrow, or deceives them; a person has to look."""


class ReleaseHold(BackOffice):
    """It was a false alarm: the application goes on where it was held."""


class ConfirmBlock(BackOffice):
    """The alarm was right: the application ends."""


class Proceed(Command):
    """Let the lender do what is its turn: send a code, score, draw up the contract, pay."""


class ChooseAmount(Command):
    """Choose how much, in fen."""

    amount_fen: int


class ChooseTenor(Command):
    """Choose for how many months."""

    months: int


class ChooseMethod(Command):
    """Choose how to repay."""

    method: Method


class CompareLenders(Command):
    """See what other lenders offer, for this loan where one is wished for."""

    amount_fen: int | None = None
    months: int | None = Field(default=None, ge=1, le=600)


class ChooseLender(Command):
    """Go on with this lender."""

    lender: str = Field(max_length=100)


class AcceptOffer(Command):
    """Accept the terms as shown."""


class TypeSignature(Command):
    """Type one's name to sign."""

    name: str


class Rate(Command):
    """Say how one liked it, 1 to 5."""

    rating: int


class Comment(Command):
    """Say something about it, or nothing."""

    comment: str
