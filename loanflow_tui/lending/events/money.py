"""The payout, and how the applicant liked it."""

from datetime import date
from typing import Literal

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.loans.schedule import Instalment


class PayoutRequested(Event):
    """The payment rail is about to be asked to pay, under an idempotency key."""

    key: str
    amount_fen: int
    attempt: int


class PayoutFailed(Event):
    """The payment did not go through; nothing was paid."""

    key: str
    reason: str


class PayoutConfirmed(Event, establishes=Fact.PAYOUT):
    """The money was paid, once.

    It arrived on `value_date`: from then on interest runs, and the loan is repaid by `plan`, whose
    annualised rate is `apr`. Payouts of before have none of these; their plan is the contract's.
    """

    SEALED = ("masked_account",)
    key: str
    reference: str
    amount_fen: int
    masked_account: str
    first_due: date
    first_payment_fen: int
    value_date: date | None = None
    plan: tuple[Instalment, ...] | None = None
    apr: str | None = None


class CancellationAsked(Event):
    """The applicant called the signed contract off while it wasn't known whether money moved: the
    rail is asked to stop the payout.
    """


class ContractLapsed(Event):
    """The signed contract was not paid out in time, or because of `own_loans` that were signed
    before it, or because it costs more than the `ceiling` of the law on that day: nothing is owed,
    and a new decision follows.
    """

    number: str
    because: Literal["own_loans", "ceiling"] | None = None


class PayoutReturned(Event):
    """The money came back: it is not lent any more. `value_date` is the day it came back on."""

    key: str
    value_date: date | None = None


class RatingGiven(Event, establishes=Fact.RATING):
    """How the applicant liked it, 1 to 5."""

    rating: int


class CommentGiven(Event, establishes=Fact.COMMENT):
    """The applicant's comment; empty when skipped."""

    PERSONAL = ("comment",)
    comment: str
