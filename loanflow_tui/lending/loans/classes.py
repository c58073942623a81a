"""The class of a loan, its stage of expected credit loss, and what is set aside for it."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from loanflow_tui.lending.loans.extension import days_late, late_from
from loanflow_tui.lending.loans.schedule import add_months, half_up
from loanflow_tui.lending.policy.books import CLASSES, BooksTerms, CreditStage, LoanClass

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan


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


def classify(loan: "Loan", receivable_fen: int, terms: BooksTerms, day: date) -> Classified:
    """Return how a loan stands, where `receivable_fen` of interest is on the books."""
    over = loan.settled or loan.arrears.written_off is not None
    days = 0 if loan.settled else days_late(loan, day)
    passed = sum(days > most for most in terms.after_days)
    if on_trial(loan, terms, day) and not over:
        passed = max(passed, _least_on_trial(loan, terms, days))
    loan_class = CLASSES[passed]
    stage: CreditStage = 1
    if passed >= CLASSES.index("substandard"):
        stage = 3
    elif days > terms.stage_two_after_days or (on_trial(loan, terms, day) and not over):
        stage = 2
    loss = _loss(loan_class, stage, terms)
    exposure = 0 if over else loan.on_books_fen + receivable_fen
    earns = stage < 3 and days <= terms.no_income_after_days and not over
    return Classified(loan_class, stage, days, earns, exposure, loss, half_up(exposure * loss))


def on_trial(loan: "Loan", terms: BooksTerms, day: date) -> bool:
    """Tell whether a loan goes on by a new plan and has not shown for long enough that it does."""
    begun = loan.arrears.trial_from
    return begun is not None and day < add_months(begun, terms.trial_months)


def _least_on_trial(loan: "Loan", terms: BooksTerms, days: int) -> int:
    """Return the best class that a loan on trial may be of."""
    before = sum(loan.arrears.default_days > most for most in terms.after_days)
    least = CLASSES.index("substandard" if days else "special_mention")
    return max(before, least)


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


def turning_days(loan: "Loan", terms: BooksTerms) -> Iterator[date]:
    """Yield the days on which a loan that nobody pays on changes its class, stage or due sum."""
    if loan.arrears.trial_from is not None:
        yield add_months(loan.arrears.trial_from, terms.trial_months)
    if not loan.open:
        return
    pay_by = late_from(loan)
    marks = {*terms.after_days, terms.no_income_after_days, terms.stage_two_after_days}
    for most in sorted(max(mark, loan.grace_days) for mark in marks):
        yield pay_by + timedelta(days=most + 1)
    yield from (row.due_on for row in loan.open)
