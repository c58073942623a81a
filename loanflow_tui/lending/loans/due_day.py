"""The next day on which time alone changes a loan: a reminder, a debit, a stage, a look at a bank.

On the days before it, whoever looks at the loan records nothing.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from loanflow_tui.lending.loans.arrears import arrears_days, certain_after
from loanflow_tui.lending.loans.credit import credit_days, untold
from loanflow_tui.lending.loans.debit import next_debit_on
from loanflow_tui.lending.loans.insurance import cover_days
from loanflow_tui.lending.loans.loan import MONTH, STAGES, Loan

REMIND_DAYS = 3
"""How many days before an instalment is due the applicant is reminded."""

_DAY = timedelta(days=1)


def next_due_day(loan: Loan, day: date, payout_kept: bool) -> date | None:
    """Return the next day after `day` on which something falls due by the clock, or None.

    `payout_kept` tells that the bank has confirmed that it kept the payout.
    """
    if loan.settled:
        return day + _DAY if untold(loan) else min(_taken_back(loan, day), default=None)
    days = (
        *_looks(loan, day, payout_kept),
        *_reminder(loan, day),
        *_stages(loan, day),
        *arrears_days(loan, day),
        *cover_days(loan, day),
        *credit_days(loan, day),
    )
    debit = next_debit_on(loan)
    return min((max(each, day + _DAY) for each in (*days, *_some(debit))), default=None)


def _looks(loan: Loan, day: date, payout_kept: bool) -> Iterator[date]:
    """Yield when the rail is looked at: for a payment taken back, or a payout that came back."""
    if not payout_kept and not loan.receipts and loan.pending is None:
        yield max(day, loan.taken_on) + _DAY
    yield from _taken_back(loan, day)


def _taken_back(loan: Loan, day: date) -> Iterator[date]:
    """Yield the next look for a payment taken back; the last is once none can be any more."""
    until = certain_after(loan) if loan.rules is not None else None
    if until is not None and day <= until:
        yield day + _DAY


def _reminder(loan: Loan, day: date) -> Iterator[date]:
    if not loan.goes_by_plan:
        return
    for row in loan.open:
        if row.due_on > day and row.number > loan.reminded:
            yield row.due_on - timedelta(days=REMIND_DAYS)
            return


def _stages(loan: Loan, day: date) -> Iterator[date]:
    """Yield when the next stage of being overdue begins."""
    if not loan.open:
        return
    pay_by = loan.pay_by(loan.open[0])
    for begun in range(len(STAGES)):
        begins = pay_by + timedelta(days=max(loan.grace_days, begun * MONTH) + 1)
        if begins > day:
            yield begins
            return


def _some(day: date | None) -> tuple[date, ...]:
    return () if day is None else (day,)
