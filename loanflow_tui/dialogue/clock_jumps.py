"""How far the presenter moves the clock: to the next day, the next due date, the next month."""

from datetime import date
from typing import Literal

from loanflow_tui.lending.api import Loan, add_months

ClockJump = Literal["day", "due", "month"]


def days_until(span: ClockJump, loan: Loan | None, today: date) -> int:
    """Return how many days that is; a due date with none to come is a month away."""
    if span == "day":
        return 1
    coming = loan.coming(today) if span == "due" and loan is not None else None
    return ((coming.due_on if coming is not None else add_months(today, 1)) - today).days
