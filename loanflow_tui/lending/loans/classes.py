"""The class of a loan, its stage of expected credit loss, and what is set aside for it."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.schedule import half_up
from loanflow_tui.lending.policy.books import CLASSES, BooksTerms, CreditStage, LoanClass


class Classified(NamedTuple):
    """How a loan stands in the books on a day. `provision_fen` is the share `loss` of what is owed
    by the books, `exposure_fen`; `earns` tells whether its interest counts as income.
    """

    loan_class: LoanClass
    stage: CreditStage
    days: int
    earns: bool
    exposure_fen: int
    loss: Decimal
    provision_fen: int


def classify(loan: Loan, receivable_fen: int, terms: BooksTerms, day: date) -> Classified:
    """Return how a loan stands, where `receivable_fen` of interest is on the books."""
    over = loan.settled or loan.arrears.written_off is not None
    days = 0 if loan.settled else loan.days_overdue(day)
    passed = sum(days > most for most in terms.after_days)
    if loan.arrears.replanned is not None and not over:
        passed = max(passed, CLASSES.index("special_mention"))
    loan_class = CLASSES[passed]
    stage: CreditStage = 1
    if passed >= CLASSES.index("substandard"):
        stage = 3
    elif days > terms.stage_two_after_days or (loan.arrears.replanned is not None and not over):
        stage = 2
    loss = _loss(loan_class, stage, terms)
    exposure = 0 if over else loan.on_books_fen + receivable_fen
    earns = days <= terms.no_income_after_days and not over
    return Classified(loan_class, stage, days, earns, exposure, loss, half_up(exposure * loss))


def _loss(loan_class: LoanClass, stage: CreditStage, terms: BooksTerms) -> Decimal:
    match loan_class:
        case "substandard":
            return terms.substandard_loss
        case "doubtful":
            return terms.doubtful_loss
        case "loss":
            return terms.loss_loss
        case _:
            return terms.stage_two_loss if stage == 2 else terms.stage_one_loss


def turning_days(loan: Loan, terms: BooksTerms) -> Iterator[date]:
    """Yield the days on which a loan that nobody pays on changes its class, stage or due sum."""
    if not loan.open:
        return
    pay_by = loan.pay_by(loan.open[0])
    marks = {*terms.after_days, terms.no_income_after_days, terms.stage_two_after_days}
    for most in sorted(max(mark, loan.grace_days) for mark in marks):
        yield pay_by + timedelta(days=most + 1)
    yield from (row.due_on for row in loan.open)
