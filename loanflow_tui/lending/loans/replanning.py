"""The plan after principal was repaid ahead of time: smaller instalments, fewer, or one paid early.

Interest of the period under way is for its days; the fees of what is to come shrink with what is
still lent, so that an early repayment never makes the rest dearer.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from loanflow_tui.lending.events.servicing import PartEffect
from loanflow_tui.lending.loans.schedule import DAYS_IN_YEAR, Instalment, half_up, make_schedule
from loanflow_tui.lending.terms import Method

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan

_AT_THE_END = (Method.BULLET, Method.DAILY_INTEREST)
_SHORTENED = (Method.EQUAL_PAYMENT, Method.EQUAL_PRINCIPAL)
"""Methods that repay principal month by month, so that a part repaid early can shorten them."""

Plan = tuple[Instalment, ...]


def may_shorten(loan: "Loan", today: date) -> bool:
    """Say whether a part repaid today may shorten the term in place of lowering instalments."""
    coming = [row for row in loan.open if row.due_on > today]
    return loan.rules is not None and loan.method in _SHORTENED and len(coming) > 1


def replanned(
    loan: "Loan",
    coming: Plan,
    lent_fen: int,
    today: date,
    accrued_fen: int,
    effect: PartEffect | None = None,
    fees_paid_fen: int = 0,
) -> Plan:
    """Return the coming instalments over what is still lent, each due on its day as before.

    `accrued_fen` of the interest of the period under way is paid, `fees_paid_fen` of its fees.
    """
    first = _interest_left(loan, lent_fen, today, accrued_fen)
    if loan.method in _AT_THE_END:
        only, fees = coming[0], _fees_left(loan, coming, (lent_fen,), today, fees_paid_fen)
        return (Instalment.of(only.number, only.due_on, lent_fen, first, fees[0]),)
    if effect == "shorter" and may_shorten(loan, today):
        rows = _shortened(loan, coming, lent_fen)
    else:
        plan = make_schedule(lent_fen, loan.annual_rate, len(coming), loan.method)
        rows = list(zip(plan.principal_fen, plan.interest_fen, strict=True))
    rows[0] = (rows[0][0], first)
    parts = [principal for principal, _ in rows]
    fees_fen = _fees_left(loan, coming, parts, today, fees_paid_fen)
    return tuple(
        Instalment.of(row.number, row.due_on, principal, interest, fees)
        for row, (principal, interest), fees in zip(coming, rows, fees_fen, strict=False)
    )


def without_next(loan: "Loan", today: date) -> Plan:
    """Return the plan once the next instalment is paid early, its principal and the interest and
    fees for the days so far: those for the rest of its period are paid with the one after it.
    """
    paid, following, *others = loan.open
    before = loan.outstanding_fen
    after = before - paid.principal_fen
    interest = rest_of_period(loan, after, today)
    fees = (paid.fees_fen - loan.accrued_fees_fen(today)) * after // before if before else 0
    grown = Instalment.of(
        following.number,
        following.due_on,
        following.principal_fen,
        following.interest_fen + interest,
        following.fees_fen + fees,
    )
    return (grown, *others)


def rest_of_period(loan: "Loan", lent_fen: int, today: date) -> int:
    """Return the interest of the period under way for its days to come on what is still lent: by
    days, rounded on the whole period together, and never more than the plan has for them, a month
    being a twelfth of the yearly rate.
    """
    coming = [row for row in loan.open if row.due_on > today]
    before = sum(row.principal_fen for row in coming)
    if not before:
        return 0
    planned = coming[0].interest_fen - loan.accrued_fen(today)
    days = (coming[0].due_on - today).days
    exact = lent_fen * loan.annual_rate * days / DAYS_IN_YEAR + loan.interest_rest(today)
    by_days = max(0, half_up(exact))
    return min(by_days, half_up(Decimal(planned * lent_fen) / before))


def _interest_left(loan: "Loan", lent_fen: int, today: date, accrued_fen: int) -> int:
    """Return the interest that is left of the period under way, with what is owed of it so far."""
    return rest_of_period(loan, lent_fen, today) + loan.accrued_fen(today) - accrued_fen


def _fees_left(
    loan: "Loan", coming: Plan, parts: Sequence[int], today: date, paid_fen: int
) -> list[int]:
    """Return the fees of what is to come, where `parts` is the principal month by month: each month
    they shrink with what is still lent. What is owed of the period under way, less the `paid_fen`
    of it, stays with the first. In loans of before they stay as they were.
    """
    fees_fen = [row.fees_fen for row in coming]
    if loan.rules is None:
        return fees_fen
    before, left = sum(row.principal_fen for row in coming), sum(parts)
    accrued = loan.accrued_fees_fen(today)
    fees_fen[0] -= accrued
    found = []
    for fees, row, part in zip(fees_fen, coming, parts, strict=False):
        found.append(fees * left // before if before else 0)
        before, left = before - row.principal_fen, left - part
    found[0] += accrued - paid_fen
    return found


def _shortened(loan: "Loan", coming: Plan, lent_fen: int) -> list[tuple[int, int]]:
    """Return principal and interest month by month, paid in instalments as high as before. In a
    month of fewer than 30 days interest is for its days, so that a shorter loan is never dearer.
    """
    before, left = sum(row.principal_fen for row in coming), lent_fen
    level = coming[0].principal_fen
    if loan.method is Method.EQUAL_PAYMENT:
        level += half_up(before * loan.annual_rate / 12)
    rows = []
    for at, row in enumerate(coming):
        interest = half_up(left * loan.annual_rate / 12)
        if at:
            days = (row.due_on - coming[at - 1].due_on).days
            interest = min(interest, half_up(left * loan.annual_rate * days / DAYS_IN_YEAR))
        part = level - interest if loan.method is Method.EQUAL_PAYMENT else level
        part = left if at == len(coming) - 1 else min(left, part)
        rows.append((part, interest))
        left -= part
        if not left:
            break
    return rows
