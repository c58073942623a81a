"""Direct debit: the mandate, its end, and debits that are tried again."""

from datetime import date
from typing import Literal

from loanflow_tui.lending.events.base import Event

MandateEnd = Literal["withdrawn", "account_closed", "card_changed"]
"""Why a mandate ended: the borrower took it back, the account was closed, or another card named."""


class MandateGiven(Event):
    """The borrower lets the lender debit this account on each due day, from the next one on."""

    SEALED = ("masked_account",)
    masked_account: str


class MandateEnded(Event):
    """Nothing is debited any more; the borrower pays by hand."""

    reason: MandateEnd


class DebitRetryPlanned(Event):
    """A debit found too little in the account: it is tried again on a day.

    `number` is the last instalment that it is about.
    """

    number: int
    on: date
