"""How a loan stood on days gone by, as the payments that are known today have it.

A payment counts on its value date, which may be learned much later. What was said of the days in
between is looked at again by this.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from loanflow_tui.lending.loans.extension import late_from
from loanflow_tui.lending.loans.schedule import Instalment

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan


class Stood(NamedTuple):
    """How a loan stood from a day on: what was to be paid, and the oldest of it by which day. For
    the books it was late from `late_from`, whatever time was given in arrears.
    """

    since: date
    pay_by: date | None
    open: tuple[Instalment, ...]
    late_from: date | None = None

    @property
    def balance_fen(self) -> int:
        """The principal that was lent."""
        return sum(row.principal_fen for row in self.open)

    def days_overdue(self, day: date, grace_days: int) -> int:
        """Return for how many days the oldest instalment was overdue; 0 within the grace."""
        return self._days_after(self.pay_by, day, grace_days)

    def days_late(self, day: date, grace_days: int) -> int:
        """Return the same as the books have it."""
        return self._days_after(self.late_from, day, grace_days)

    def _days_after(self, pay_by: date | None, day: date, grace_days: int) -> int:
        if pay_by is None or day <= self.open[0].due_on:
            return 0
        days = (day - pay_by).days
        return days if days > grace_days else 0


def stood_since(loan: "Loan", since: date) -> Stood:
    """Return how a loan stands now, from a day on."""
    if not loan.open:
        return Stood(since, None, ())
    return Stood(since, loan.pay_by(loan.open[0]), loan.open, late_from(loan))


def turned(before: "Loan", after: "Loan", day: date) -> tuple[Stood, ...]:
    """Return how a loan stood, where it turned from `before` into `after` on a day: whatever was
    thought of the days since is no more.
    """
    known = before.stood or (stood_since(before, before.taken_on),)
    return (*(each for each in known if each.since <= day), stood_since(after, day))


def excused_then(loan: "Loan", number: int, asked_on: date) -> tuple[Stood, ...]:
    """Return how a loan stood, where an instalment was not late until its account was asked."""
    known = loan.stood or (stood_since(loan, loan.taken_on),)
    return tuple(
        each._replace(pay_by=max(each.pay_by, asked_on), late_from=max(each.late_from, asked_on))
        if each.pay_by is not None and each.late_from is not None and each.open[0].number == number
        else each
        for each in known
    )


def stood_on(loan: "Loan", day: date) -> tuple[Stood, ...]:
    """Return how a loan stood as a day began, and what it came to on that day."""
    known = loan.stood or (stood_since(loan, loan.taken_on),)
    begun = [each for each in known if each.since < day][-1:]
    return (*begun, *(each for each in known if each.since == day))


def days_overdue_then(loan: "Loan", day: date) -> int:
    """Return for how many days a loan was overdue as a day began."""
    stood = stood_on(loan, day)
    return stood[0].days_overdue(day, loan.grace_days) if stood else 0
