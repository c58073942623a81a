"""Splits a repayment: what is due in the order of the contract, then principal ahead of time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from loanflow_tui.lending.events.servicing import PartEffect, RepaymentKind
from loanflow_tui.lending.loans.lines import AHEAD, PaidLine
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.order import Claim, allocate, claims
from loanflow_tui.lending.loans.replanning import replanned, without_next
from loanflow_tui.lending.loans.schedule import Instalment


@dataclass(frozen=True, slots=True)
class Split:
    """The parts that a repayment pays, in fen; `lines` say of which instalment. `plan` is the new
    plan where it changes.
    """

    principal_fen: int = 0
    interest_fen: int = 0
    fees_fen: int = 0
    late_fen: int = 0
    saved_fen: int = 0
    plan: tuple[Instalment, ...] | None = None
    lines: tuple[PaidLine, ...] = ()

    @property
    def total_fen(self) -> int:
        """The whole sum."""
        return self.principal_fen + self.interest_fen + self.fees_fen + self.late_fen


def amount_for(loan: Loan, kind: RepaymentKind, today: date) -> int:
    """Return what a repayment of this kind comes to today, never more than ends the loan. Giving
    back comes to less than nothing where the costs paid before are more than what is left.
    """
    most = payoff(loan, today).total_fen
    if kind == "give_back":
        return loan.outstanding_fen - loan.fee_taken_fen - loan.repaid.costs_fen
    if kind == "all":
        return most
    due = loan.due(today)
    if not due and loan.rules is not None and loan.open:
        return min(most, loan.open[0].principal_fen + _accrued(loan, today).total_fen)
    due = due or loan.open[:1]
    return min(most, sum(row.total_fen for row in due) + loan.late_owed_fen(today))


def payoff(loan: Loan, today: date) -> Split:
    """Return what ends the loan today: interest and fees are for the days so far, and no more."""
    due = loan.due(today)
    coming = loan.open[len(due) :]
    wanted = tuple(_claims(loan, due, today))
    paid, _ = allocate(wanted, sum(claim.fen for claim in wanted))
    accrued = _accrued(loan, today)
    planned = sum(row.interest_fen + row.fees_fen for row in coming)
    ahead = PaidLine(AHEAD, principal_fen=sum(row.principal_fen for row in coming))
    found = _of_lines((*paid, *accrued.lines, *([ahead] if ahead.principal_fen else [])))
    saved = planned - accrued.total_fen
    return replace(found, saved_fen=saved, plan=())


def split(
    loan: Loan,
    amount_fen: int,
    kind: RepaymentKind,
    today: date,
    effect: PartEffect | None = None,
) -> Split:
    """Return what `amount_fen` pays: what is due in the contract's order, then principal early.

    An instalment paid before its day costs interest for the days so far; a sum that isn't what it
    costs on the day it counts on, because that is another than asked for, is a part. In loans of
    before it counts as planned.
    """
    if kind == "give_back":
        return _given_back(loan, amount_fen, today)
    whole = payoff(loan, today)
    if amount_fen >= whole.total_fen:
        return whole
    due = loan.due(today)
    if kind == "instalment" and not due:
        if loan.rules is None:
            due = loan.open[:1]
        elif (whole_one := _next_paid_early(loan, today)).total_fen == amount_fen:
            return whole_one
    lines, left = allocate(_claims(loan, due, today), amount_fen)
    paid = _of_lines(lines)
    if left:
        paid = _early(loan, today, left, paid, effect)
    return paid if loan.rules is not None else replace(paid, lines=())


def _claims(loan: Loan, due: tuple[Instalment, ...], today: date) -> Iterator[Claim]:
    late = dict(loan.late)
    for line in loan.late_lines(today):
        late[line.number] = late.get(line.number, 0) + line.fen
    return claims(due, late, loan.order_on(today))


def _of_lines(lines: tuple[PaidLine, ...]) -> Split:
    return Split(
        principal_fen=sum(line.principal_fen for line in lines),
        interest_fen=sum(line.interest_fen for line in lines),
        fees_fen=sum(line.fees_fen for line in lines),
        late_fen=sum(line.late_fen for line in lines),
        lines=lines,
    )


def _accrued(loan: Loan, today: date) -> Split:
    """Return the interest and the fees of the period under way for its days so far."""
    coming = loan.coming(today)
    interest, fees = loan.accrued_fen(today), loan.accrued_fees_fen(today)
    if coming is None or not interest + fees:
        return Split()
    return _of_lines((PaidLine(coming.number, fees_fen=fees, interest_fen=interest),))


def _next_paid_early(loan: Loan, today: date) -> Split:
    """Return what the next instalment costs today, and the plan without it."""
    accrued, row = _accrued(loan, today), loan.open[0]
    plan = without_next(loan, today)
    line = PaidLine(
        row.number,
        fees_fen=accrued.fees_fen,
        interest_fen=accrued.interest_fen,
        principal_fen=row.principal_fen,
    )
    before = sum(each.interest_fen + each.fees_fen for each in loan.open)
    after = accrued.total_fen + sum(each.interest_fen + each.fees_fen for each in plan)
    return replace(_of_lines((line,)), saved_fen=max(0, before - after), plan=plan)


def _given_back(loan: Loan, amount_fen: int, today: date) -> Split:
    """Return principal alone; with the last of it the fee kept back at the payout is refunded, and
    what was paid of interest and fees set off.
    """
    if amount_fen < amount_for(loan, "give_back", today):
        left = loan.outstanding_fen - amount_fen
        plan = replanned(loan, loan.open, left, today, 0)
        lines = (PaidLine(AHEAD, principal_fen=amount_fen),)
        return Split(amount_fen, plan=plan, lines=lines)
    planned = sum(row.interest_fen + row.fees_fen for row in loan.open)
    paid = loan.repaid
    whole = PaidLine(
        AHEAD,
        fees_fen=-loan.fee_taken_fen - paid.fees_fen,
        interest_fen=-paid.interest_fen,
        principal_fen=loan.outstanding_fen,
    )
    saved = planned + loan.fee_taken_fen + paid.costs_fen
    return replace(_of_lines((whole,)), saved_fen=saved, plan=())


def _early(loan: Loan, today: date, left: int, paid: Split, effect: PartEffect | None) -> Split:
    """Return `paid`, and of what is left fees and interest for the days, then principal."""
    coming = tuple(row for row in loan.open if row.due_on > today)
    fees = min(left, loan.accrued_fees_fen(today))
    interest = min(left - fees, loan.accrued_fen(today))
    early = left - fees - interest
    lent = sum(row.principal_fen for row in coming) - early
    plan = replanned(loan, coming, lent, today, interest, effect, fees)
    before = sum(row.interest_fen + row.fees_fen for row in coming)
    after = fees + interest + sum(row.interest_fen + row.fees_fen for row in plan)
    lines = [*paid.lines, PaidLine(coming[0].number, fees_fen=fees, interest_fen=interest)]
    lines.append(PaidLine(AHEAD, principal_fen=early))
    found = _of_lines(tuple(line for line in lines if any(line[1:])))
    return replace(found, saved_fen=max(0, before - after), plan=plan)
