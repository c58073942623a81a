"""What the lender reports to the credit bureau of a loan, and the notice that comes before it."""

from datetime import date
from typing import Literal

from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.policy.books import LoanClass
from loanflow_tui.lending.risk.reports import CreditStatus

CorrectionReason = Literal["paid_earlier", "payment_returned"]
"""A payment counts from an earlier day than it was learned on; or a bank took one back."""


class ReportAnnounced(Event):
    """The borrower was told that arrears are reported to the bureau from a day on unless paid by
    then (Regulation on the Credit Reporting Industry, art. 15).
    """

    report_from: date
    days: int
    amount_fen: int


class CreditReported(Event):
    """The bureau was told how a loan stands: once it began, every month, and once it is over.

    `lender` is the id of whose loan it is; `monthly_fen` what a month takes. Where the bureau could
    not be reached it was not `taken` note of, and is told again on the next day. A correction takes
    the place of the report of the day `corrects`, `because` of what was learned since.
    """

    on: date
    lender: str
    status: CreditStatus
    balance_fen: int
    monthly_fen: int
    overdue_days: int
    loan_class: LoanClass
    taken: bool = True
    corrects: date | None = None
    because: CorrectionReason | None = None
