"""Interest on late payment: charged on overdue principal by days, and rounded once."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from loanflow_tui.lending.loans.lines import LateLine
from loanflow_tui.lending.loans.schedule import DAYS_IN_YEAR, half_up

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan


class LateCharge(NamedTuple):
    """Late interest on record, up to `until`; `before` is up to when the charge before it was."""

    before: date | None
    until: date
    lines: tuple[LateLine, ...]


def late_lines(loan: "Loan", today: date) -> tuple[LateLine, ...]:
    """Return the late interest that was not charged yet, by instalment.

    It is rounded on all days of an instalment together, less what was charged before, so that it
    comes to the same however often it is charged. A line may come to nothing by itself.
    """
    lines = []
    for row in loan.due(today):
        first = loan.pay_by(row) + timedelta(days=loan.grace_days)
        since = max(first, loan.late_until) if loan.late_until else first
        days = max(0, (today - since).days)
        if days and row.principal_fen:
            exact = row.principal_fen * loan.late_annual_rate * days / DAYS_IN_YEAR
            fen = max(0, half_up(exact + _rest(loan, row.number)))
            lines.append(LateLine(row.number, row.principal_fen, since, days, fen))
    return tuple(lines)


def _rest(loan: "Loan", number: int) -> Decimal:
    """Return by how much the charges on an instalment were rounded down in all, in fen; loans of
    before are charged piece by piece.
    """
    if loan.rules is None:
        return Decimal(0)
    lines = [x for charge in loan.charges for x in charge.lines if x.number == number]
    exact = sum(x.principal_fen * x.days for x in lines) * loan.late_annual_rate
    return exact / DAYS_IN_YEAR - sum(x.fen for x in lines)
