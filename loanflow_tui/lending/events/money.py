"""The payout, and how the applicant liked it."""

from datetime import date

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event


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
    """The money was paid, once."""

    SEALED = ("masked_account",)
    key: str
    reference: str
    amount_fen: int
    masked_account: str
    first_due: date
    first_payment_fen: int


class PayoutReturned(Event):
    """The money came back the next day: it is not lent any more."""

    key: str


class RatingGiven(Event, establishes=Fact.RATING):
    """How the applicant liked it, 1 to 5."""

    rating: int


class CommentGiven(Event, establishes=Fact.COMMENT):
    """The applicant's comment; empty when skipped."""

    PERSONAL = ("comment",)
    comment: str
