"""Direct debit: which instalments are debited when, and when a debit is tried again.

With a mandate each instalment is debited on the day by which it is to be paid. A debit that the
lender makes later than that counts as made in time, and where the account has no funds then,
nothing is charged for the days until the account was asked. A mandate is for instalments: of a loan
that is called in or written off nothing is debited.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan


class Mandate(NamedTuple):
    """The account that may be debited (masked), and the day on which the borrower allowed it."""

    account: str
    given_on: date


class Debits(NamedTuple):
    """How far debits have come: instalments up to `number` were debited, or tried to be.

    `first_on` is the day of the first of `tries` for the latest of them, and `again_on` the day
    on which it is tried once more.
    """

    number: int = 0
    first_on: date | None = None
    tries: int = 0
    again_on: date | None = None

    def asked(self, number: int, counts_on: date) -> "Debits":
        """Return how far debits are once a debit up to `number` is requested."""
        if number == self.number:
            return self._replace(tries=self.tries + 1, again_on=None)
        return Debits(number, counts_on, 1)


NO_DEBITS = Debits()


class Debit(NamedTuple):
    """A debit that is due: of the instalments up to `number`, counting on a day."""

    number: int
    amount_fen: int
    counts_on: date


def next_debit(loan: "Loan", day: date) -> Debit | None:
    """Return the debit that is due by `day`, the oldest first; None without one or a mandate."""
    if loan.mandate is None or loan.settled or loan.pending is not None or not loan.goes_by_plan:
        return None
    done = loan.debits
    fresh = next((row for row in loan.open if row.number > done.number), None)
    if fresh is not None and loan.pay_by(fresh) <= day:
        paid_on = loan.receipts[-1].on if loan.receipts else loan.taken_on
        counts_on = max(loan.pay_by(fresh), loan.mandate.given_on, paid_on)
        return _of(loan, fresh.number, counts_on)
    if done.again_on is None or day < done.again_on:
        return None
    return _of(loan, done.number, day)


def _of(loan: "Loan", number: int, counts_on: date) -> Debit | None:
    amount = loan.as_of(counts_on).due_fen(counts_on)
    return Debit(number, amount, counts_on) if amount else None


def next_debit_on(loan: "Loan") -> date | None:
    """Return the day on which the next debit is to be made, or looked into; it may have passed."""
    if loan.pending is not None:
        return loan.pending.tried_on if loan.pending.debit is not None else None
    if loan.mandate is None or loan.settled or not loan.goes_by_plan:
        return None
    fresh = next((loan.pay_by(row) for row in loan.open if row.number > loan.debits.number), None)
    days = [day for day in (fresh, loan.debits.again_on) if day is not None]
    return min(days, default=None)


def tried_again_on(loan: "Loan", tried_on: date) -> date | None:
    """Return when the debit that was tried on a day is tried again, if it is."""
    if loan.mandate is None or loan.rules is None or loan.debits.first_on is None:
        return None
    gaps = loan.rules.debit_again_after_days[loan.debits.tries - 1 :]
    days = (loan.debits.first_on + timedelta(days=gap) for gap in gaps)
    return next((day for day in days if day > tried_on), None)


def debit_day(loan: "Loan", number: int) -> date | None:
    """Return on which day an instalment is debited; None where there is no mandate for it."""
    row = next((row for row in loan.open if row.number == number), None)
    if loan.mandate is None or row is None or number <= loan.debits.number:
        return None
    return loan.pay_by(row)


def debits_begun(loan: "Loan", given_on: date) -> Debits:
    """Return the debits of a new mandate: what was to be paid before that day isn't debited."""
    behind = [row.number for row in loan.open if loan.pay_by(row) < given_on]
    return Debits(max([loan.open[0].number - 1 if loan.open else 0, *behind]))
