"""The commands of the loan service, validated at the door."""

from pydantic import BaseModel, ConfigDict, Field

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.conversation import AnswerWay
from loanflow_tui.lending.events.identity import CodePurpose
from loanflow_tui.lending.events.servicing import PartEffect, RepaymentKind
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
    """How an answer was given: the words as typed (secrets masked), the choice, and the input
    method.
    """

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
    """Record that the applicant sees a step's question."""

    step: str


class ShowRepair(Command):
    """Record that an answer was not understood or not possible."""

    step: str
    reason: str
    words: str = ""
    values: dict[str, str] = {}


class ShowAside(Command):
    """Record a question or remark in passing; each of its values reads `step=value`.

    `beside` are the ids of quick replies for what may have been meant instead.
    """

    step: str
    topic: str
    words: str = ""
    values: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class ShowClarification(Command):
    """Record that the app asked back which of the offered meanings was meant."""

    step: str
    words: str = ""
    offers: tuple[str, ...] = ()


class KeepValues(Command):
    """Keep values given before their question, to be proposed there."""

    step: str
    words: str = ""
    values: tuple[str, ...]


class SwitchHost(Command):
    """Continue in another host; its data about the applicant is requested again."""

    host: Host


class SwitchLanguage(Command):
    """Continue in another language."""

    language: Language


class Undo(Command):
    """Undo an answer and everything that depends on it."""

    step: Fact


class StartOver(Command):
    """Undo every answer."""


class Withdraw(Command):
    """Withdraw the application for good."""


class ChooseProduct(Command):
    """Say which product is applied for."""

    product: Product


class GiveConsent(Command):
    """Agree to one consent text; `text_sha256` is the digest of what was shown."""

    consent: ConsentKind
    text_sha256: str = Field("", pattern="^([0-9a-f]{64})?$")


class RefuseConsent(Command):
    """Say no to a consent: the journey goes on without it, leads back, or stops until undone."""

    consent: ConsentKind


class GiveName(Command):
    """Give the name on the identity card."""

    name: str


class GiveNumber(Command):
    """Give the resident identity number."""

    number: str


class GiveMobile(Command):
    """Give the mobile number: 11 digits of mainland China."""

    mobile: str


class GiveBusinessCode(Command):
    """Give the unified social credit code."""

    code: str


class SendCode(Command):
    """Request a one-time code, or another one."""

    purpose: CodePurpose


class ConfirmCode(Command):
    """Give the one-time code that was sent for a purpose."""

    purpose: CodePurpose
    code: str = Field(max_length=12)


class CheckFace(Command):
    """Have the face compared with the identity card."""


class GiveCard(Command):
    """Give the bank card for the payout."""

    card: str


class GiveOccupation(Command):
    """Say what the applicant lives on."""

    occupation: Occupation


class GiveEmployer(Command):
    """Name the employer or shop."""

    employer: str


class GiveIncome(Command):
    """Declare income or turnover, in fen per month."""

    monthly_fen: int


class GivePurpose(Command):
    """Say what the money is for."""

    purpose: Purpose


class GiveDebt(Command):
    """Declare payments on other debts, in fen per month."""

    monthly_fen: int


class GiveRegion(Command):
    """Give the province of residence."""

    province: str = Field(pattern=r"^\d\d$")


class GiveDocument(Command):
    """Hand in a file."""

    document: DocumentKind
    path: str


class Repay(Command):
    """Repay what is due next, a part of `amount_fen`, or everything; or give the loan back at once.

    `shown_fen` is the amount that the applicant saw: no other amount is collected. `effect` is what
    a part repaid early does to the plan; smaller instalments where it isn't said.
    """

    kind: RepaymentKind = "instalment"
    amount_fen: int | None = None
    shown_fen: int | None = None
    effect: PartEffect | None = None


class ClearUpRepayment(Command):
    """Ask the payment rail for the result of the repayment under way; collect nothing else."""


class GiveMandate(Command):
    """Let the lender debit the account on each due day."""


class WithdrawMandate(Command):
    """Take the mandate back: nothing is debited any more."""


class ShowLine(Command):
    """Show the credit line: its limit, what is used and left, and all draws."""


class BorrowAgain(Command):
    """Draw again within the line, as an application of its own; an unfinished one goes on."""


class TurnToDraw(Command):
    """Go on with another draw, by its place in the line as it was last shown."""

    draw: int


class ReviewLine(Command):
    """Look at the line: lower it for a loan overdue for long, assess it anew after a year."""


class RequestExtension(Command):
    """Ask for more time for the current or next instalment; a person at the lender decides."""


class IssueCertificate(Command):
    """Make the insurance certificate as a PDF."""


class IssueLetter(Command):
    """Request the settlement letter of a repaid loan as a document."""


class MoveClock(Command):
    """Let `days` pass, one after the other."""

    days: int = Field(ge=1, le=1_000)


class Tick(Command):
    """Record everything due by the clock; send it after moving time and on resuming."""


class UseVariant(Command):
    """Follow a variant of the journey from the start."""

    variant: str = Field(min_length=1, max_length=60, pattern=r"^[a-z0-9][a-z0-9-]*$")
    digest: str = Field(min_length=1, max_length=64)
    order: tuple[Fact, ...] = ()
    left_out: tuple[Fact, ...] = ()


class TakeUp(Command):
    """Resume the application on this device."""

    device: str = Field(min_length=1, max_length=100)


class BackOffice(Command):
    """A back-office decision; `note` gives the reason, `officer` the id of the person who decides:
    where none is named, the first of the policy's who may.
    """

    note: str = Field(default="", max_length=500)
    officer: str = Field(default="", max_length=100)


class DecideReferral(BackOffice):
    """Approve a referral, up to `limit_fen` if less is to be lent, or decline it. Where a review is
    about a refusal whatever the score, to approve is to lift that refusal.
    """

    approve: bool
    limit_fen: int | None = None


class AskForPapers(BackOffice):
    """Ask for another bank statement before a referral is decided on."""


class ConfirmReferral(BackOffice):
    """Approve, as a second person, what another would approve, or send it back to be decided."""

    approve: bool


class DecideExtension(BackOffice):
    """Grant `days` more to pay (the default number if None), or keep the due date."""

    grant: bool
    days: int | None = None


class AnnounceCall(BackOffice):
    """Announce that the whole of an overdue loan will be due after the days of notice."""


class ProposeWriteOff(BackOffice):
    """Propose to write a loan off; a second person decides."""


class DecideWriteOff(BackOffice):
    """Write a loan off as was proposed, or keep it on the books."""

    approve: bool


class ProposePlan(BackOffice):
    """Propose a new plan over `months` (the usual number if None)."""

    months: int | None = None


class DecidePlan(BackOffice):
    """Offer the new plan that was proposed, or refuse it."""

    approve: bool


class AcceptPlan(Command):
    """Accept the new plan, whose sum `shown_fen` the borrower saw."""

    shown_fen: int


class DeclinePlan(Command):
    """Keep the plan in force, and not the one that was proposed in its place."""


class ReportCoercion(Command):
    """Report that somebody forces or deceives the applicant into borrowing; a person must look at
    it.
    """


class ReleaseHold(BackOffice):
    """Release a false alarm: the application continues from where it was held."""


class ConfirmBlock(BackOffice):
    """Confirm an alarm: the application ends."""


class Proceed(Command):
    """Let the lender do its next piece of work: send a code, score, draw up the contract, pay."""


class ChooseAmount(Command):
    """Say how much to borrow, in fen, within the offer."""

    amount_fen: int


class ChooseTenor(Command):
    """Say for how many months, out of those offered for the amount."""

    months: int


class ChooseMethod(Command):
    """Say how to repay, out of the methods offered for amount and term."""

    method: Method


class CompareLenders(Command):
    """Compare other lenders' offers, for the chosen loan if there is one."""

    amount_fen: int | None = None
    months: int | None = Field(default=None, ge=1, le=600)


class ChooseLender(Command):
    """Take the offer of one of the lenders compared, by its name."""

    lender: str = Field(max_length=100)


class WithdrawConsent(Command):
    """Withdraw a consent for what is still to come, once the contract is signed."""

    consent: ConsentKind


class RequestReview(Command):
    """Have a person review an automated decline."""


class AcceptOffer(Command):
    """Accept the terms as shown."""


class ConfirmCosts(Command):
    """Confirm the table of the all-in cost as shown."""


class TypeSignature(Command):
    """Sign by typing one's name."""

    name: str


class Rate(Command):
    """Rate the service with 1 to 5 stars."""

    rating: int


class Comment(Command):
    """Comment on the service, or skip the comment."""

    comment: str
