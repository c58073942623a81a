"""After the money: what fell due, what was repaid, and the end of the loan."""

from datetime import date
from typing import Literal

from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.loans.lines import LateLine, PaidLine
from loanflow_tui.lending.loans.schedule import Instalment

RepaymentKind = Literal["instalment", "part", "all", "give_back"]
"""`give_back`: the money is returned within the days of cooling-off, without interest or fee."""
OverdueStage = Literal["M1", "M2", "M3", "M3+"]
PartEffect = Literal["smaller", "shorter"]
"""What a part repaid early does to the plan: smaller instalments, or fewer of them."""
ReversalReason = Literal["returned", "redone"]
"""The bank took the payment back; or one before it was, so that this one is booked anew."""


class ReminderSent(Event):
    """The applicant was reminded of an instalment that is due soon; with a mandate it is debited
    on `debit_on`.
    """

    number: int
    due_on: date
    amount_fen: int
    debit_on: date | None = None


class LoanOverdue(Event):
    """An instalment is overdue beyond the days of grace; `stage` is by months begun. Where this
    was found outside the contact hours (`told` is False), a reminder tells it within them.
    """

    stage: OverdueStage
    days: int
    amount_fen: int
    told: bool = True


class LateInterestCharged(Event):
    """Interest on overdue principal, for the days up to and including `until`, by instalment; not
    `told` where it was charged outside the contact hours.
    """

    amount_fen: int
    until: date
    lines: tuple[LateLine, ...] = ()
    told: bool = True


class LateInterestReversed(Event):
    """Late interest that was charged for days after `since` is taken back: a payment counts from
    then, and what is still due is charged anew.
    """

    amount_fen: int
    since: date


class RepaymentRequested(Event):
    """The payment rail is about to be asked to collect, under an idempotency key.

    A debit by mandate is about the instalments up to number `debit`, and counts on the day
    `counts_on` if the account has the money: a debit that the lender makes late costs nothing. It
    is put to the rail again, under the same key, on each later day until its fate is known.
    """

    key: str
    kind: RepaymentKind
    amount_fen: int
    effect: PartEffect | None = None
    debit: int | None = None
    counts_on: date | None = None


class RepaymentFailed(Event):
    """The card gave nothing; nothing was collected. A debit was made on the day `on`."""

    key: str
    reason: str
    on: date | None = None


class ChargeRefunded(Event):
    """The card was charged more than once by mistake; what was too much went back in full."""

    key: str
    amount_fen: int


class ExcessRefunded(Event):
    """More came in than the loan owed on the day it counts on; the rest went back in full."""

    key: str
    on: date
    amount_fen: int


class RepaymentReceived(Event):
    """Money came in, and what it was for.

    It counts on the day `on`, on which the account was debited. `plan` is what is left to pay after
    it, where a part of the principal was repaid early; `saved_fen` is the interest and fees that
    this spared. `lines` say what went to which instalment; loans of before have none. `redone`
    tells that it was booked before and is booked anew. The insurer's are `premium_fen` of the fees,
    and after a claim the `insurer_` parts of principal and interest.
    """

    key: str
    reference: str
    kind: RepaymentKind
    on: date
    amount_fen: int
    principal_fen: int
    interest_fen: int
    fees_fen: int
    late_fen: int
    saved_fen: int = 0
    plan: tuple[Instalment, ...] | None = None
    lines: tuple[PaidLine, ...] | None = None
    effect: PartEffect | None = None
    redone: bool = False
    premium_fen: int = 0
    insurer_principal_fen: int = 0
    insurer_interest_fen: int = 0


class RepaymentReversed(Event):
    """The latest payment is booked back, with the parts that it had."""

    key: str
    on: date
    reason: ReversalReason
    amount_fen: int
    principal_fen: int
    interest_fen: int
    fees_fen: int
    late_fen: int
    premium_fen: int = 0
    insurer_principal_fen: int = 0
    insurer_interest_fen: int = 0


class ExtensionRequested(Event):
    """The applicant asked for more time to pay what is due, or next; a person decides, or where it
    was `handed_to` the lender in whose books the loan is, that lender.

    `number` is the last instalment it is about, `due_on` the day of the first, `amount_fen` what
    they come to.
    """

    number: int
    due_on: date
    amount_fen: int
    handed_to: str = ""


class ExtensionDecided(Event):
    """A person decided on a request for more time: until when it may be paid, or not at all."""

    PERSONAL = ("note",)
    number: int
    until: date | None
    note: str = ""
    officer: str = ""


class LoanSettled(Event):
    """Everything was repaid; this is the settlement letter."""

    contract: str
    on: date
    repaid_fen: int
    interest_fen: int
    fees_fen: int
    late_fen: int
    saved_fen: int
    given_back: bool = False


class LetterIssued(Event):
    """The settlement letter was made as a document."""

    SEALED = ("sha256",)
    contract: str
    sha256: str
    file: str | None
