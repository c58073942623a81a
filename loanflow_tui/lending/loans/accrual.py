"""Interest and fees of the period under way, for its days so far.

Interest is rounded on all days of a period together, however often parts are paid in between: what
rounding left over is carried on. In loans of before it is rounded piece by piece.
"""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from loanflow_tui.lending.events.servicing import RepaymentReceived
from loanflow_tui.lending.loans.paid import Behind, left_behind
from loanflow_tui.lending.loans.schedule import DAYS_IN_YEAR, half_up

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan


def interest_fen(loan: "Loan", today: date) -> int:
    """Return the interest of the period under way for its days so far, with what is owed of it."""
    coming = loan.coming(today)
    if coming is None:
        return 0
    return loan.behind_of(coming).interest_fen + _accruing(loan, today)[0]


def interest_rest(loan: "Loan", today: date) -> Decimal:
    """Return by how much that was rounded down, in fen."""
    return _accruing(loan, today)[1]


def fees_fen(loan: "Loan", today: date) -> int:
    """Return the fees of the period under way for its days so far; none in loans of before."""
    coming = loan.coming(today)
    if loan.rules is None or coming is None or not coming.fees_fen:
        return 0
    begun, behind = loan.period_start(today), loan.behind_of(coming).fees_fen
    days = max(0, (today - begun).days)
    return behind + (coming.fees_fen - behind) * days // (coming.due_on - begun).days


def behind_after(loan: "Loan", event: RepaymentReceived) -> Behind:
    """Return what stays owed of the period under way after a payment, where its days begin anew."""
    coming = loan.coming(event.on)
    if loan.rules is None or event.plan is None or coming is None:
        return loan.behind
    owed = left_behind(coming.number, interest_fen(loan, event.on), fees_fen(loan, event.on), event)
    rest = interest_rest(loan, event.on)
    if not rest:
        return owed
    following = next((row.number for row in event.plan if row.due_on > event.on), 0)
    return owed._replace(number=owed.number or following, rest=rest)


def _accruing(loan: "Loan", today: date) -> tuple[int, Decimal]:
    """Return the interest of the period under way that isn't owed already, and by how much all of
    it was rounded down.
    """
    coming = [row for row in loan.open if row.due_on > today]
    if not coming:
        return 0, Decimal(0)
    lent = sum(row.principal_fen for row in coming)
    days = max(0, (today - loan.period_start(today)).days)
    behind = loan.behind_of(coming[0])
    exact = lent * loan.annual_rate * days / DAYS_IN_YEAR + behind.rest
    fen, most = max(0, half_up(exact)), coming[0].interest_fen - behind.interest_fen
    if fen >= most or loan.rules is None:
        return min(fen, most), Decimal(0)
    return fen, exact - fen
