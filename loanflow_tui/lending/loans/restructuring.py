"""A new plan for a borrower in hardship: the same principal and rate over more months.

What is due of interest and fees by then is paid with the first instalment, and costs nothing more;
late interest that isn't paid is forgiven. It holds only once the borrower accepts it.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from loanflow_tui.lending.loans.paid import Behind
from loanflow_tui.lending.loans.schedule import Instalment, add_months, make_schedule
from loanflow_tui.lending.terms import Method

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan

MOST_MONTHS = 36
USUAL_MORE = 6
"""How many months more a new plan usually has."""


class NewPlan(NamedTuple):
    """A new plan from a day on, and the late interest that it forgives. `behind` is what of the
    first instalment is owed by then.
    """

    rows: tuple[Instalment, ...]
    forgiven_fen: int
    behind: Behind


def usual_months(loan: "Loan") -> int:
    """Return over how many months a new plan usually is."""
    return min(MOST_MONTHS, len(loan.open) + USUAL_MORE)


def may_replan(loan: "Loan") -> bool:
    """Say whether a new plan may be proposed: principal is lent, and nothing else is under way."""
    asked = loan.arrears.plan_months or loan.arrears.written_off is not None
    return loan.rules is not None and bool(loan.outstanding_fen) and not (loan.settled or asked)


def new_plan(loan: "Loan", months: int, day: date) -> NewPlan:
    """Return the plan over so many months if it is accepted on a day."""
    due, first = loan.due(day), loan.open[0].number
    schedule = make_schedule(loan.outstanding_fen, loan.annual_rate, months, Method.EQUAL_PAYMENT)
    behind = sum(row.interest_fen for row in due) + loan.accrued_fen(day)
    fees = sum(row.fees_fen for row in due) + loan.accrued_fees_fen(day)
    parts = zip(schedule.principal_fen, schedule.interest_fen, strict=True)
    rows = tuple(
        Instalment.of(
            first + at, add_months(day, at + 1), principal,
            interest + (0 if at else behind), 0 if at else fees,
        )
        for at, (principal, interest) in enumerate(parts)
    )  # fmt: skip
    return NewPlan(rows, loan.late_owed_fen(day), Behind(first, behind, fees))
