"""Splits a repayment: late interest first, then what is due, then principal ahead of time."""

from dataclasses import dataclass
from datetime import date

from loanflow_tui.lending.events.servicing import RepaymentKind
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.schedule import DAYS_IN_YEAR, Instalment, half_up, make_schedule
from loanflow_tui.lending.terms import Method

_AT_THE_END = (Method.BULLET, Method.DAILY_INTEREST)


@dataclass(frozen=True, slots=True)
class Split:
    """The parts that a repayment pays, in fen; `plan` is the new plan where it changes."""

    principal_fen: int = 0
    interest_fen: int = 0
    fees_fen: int = 0
    late_fen: int = 0
    saved_fen: int = 0
    plan: tuple[Instalment, ...] | None = None

    @property
    def total_fen(self) -> int:
        """The whole sum."""
        return self.principal_fen + self.interest_fen + self.fees_fen + self.late_fen


def amount_for(loan: Loan, kind: RepaymentKind, today: date) -> int:
    """Return what a repayment of this kind comes to today, never more than ends the loan."""
    most = payoff(loan, today).total_fen
    if kind == "give_back":
        return loan.outstanding_fen - loan.fee_taken_fen
    if kind == "all":
        return most
    due = loan.due(today) or loan.open[:1]
    return min(most, sum(row.total_fen for row in due) + loan.late_owed_fen(today))


def payoff(loan: Loan, today: date) -> Split:
    """Return what ends the loan today: interest is paid for the days so far, and no fee after."""
    due = loan.due(today)
    coming = loan.open[len(due) :]
    accrued = loan.accrued_fen(today)
    planned = sum(row.interest_fen + row.fees_fen for row in coming)
    return Split(
        principal_fen=loan.outstanding_fen,
        interest_fen=sum(row.interest_fen for row in due) + accrued,
        fees_fen=sum(row.fees_fen for row in due),
        late_fen=loan.late_owed_fen(today),
        saved_fen=planned - accrued,
        plan=(),
    )


def split(loan: Loan, amount_fen: int, kind: RepaymentKind, today: date) -> Split:
    """Return what `amount_fen` pays.

    Late interest comes first, then each instalment due, its fees before its interest before its
    principal. An instalment paid before its day counts as planned; anything else beyond what is
    due repays principal early.
    """
    if kind == "give_back":
        return _given_back(loan, amount_fen, today)
    whole = payoff(loan, today)
    if amount_fen >= whole.total_fen:
        return whole
    due = loan.due(today) or (loan.open[:1] if kind == "instalment" else ())
    late = min(amount_fen, loan.late_owed_fen(today))
    left, principal, interest, fees = amount_fen - late, 0, 0, 0
    for row in due:
        fee = min(left, row.fees_fen)
        paid = min(left - fee, row.interest_fen)
        repaid = min(left - fee - paid, row.principal_fen)
        left -= fee + paid + repaid
        fees, interest, principal = fees + fee, interest + paid, principal + repaid
    if not left:
        return Split(principal, interest, fees, late)
    return _early(loan, today, left, Split(principal, interest, fees, late))


def _given_back(loan: Loan, amount_fen: int, today: date) -> Split:
    """Return principal alone, the fee kept back at the payout refunded with the last of it."""
    if amount_fen < loan.outstanding_fen - loan.fee_taken_fen:
        left = loan.outstanding_fen - amount_fen
        return Split(amount_fen, plan=replanned(loan, loan.open, left, today, 0))
    planned = sum(row.interest_fen + row.fees_fen for row in loan.open)
    return Split(
        principal_fen=loan.outstanding_fen,
        fees_fen=-loan.fee_taken_fen,
        saved_fen=planned + loan.fee_taken_fen,
        plan=(),
    )


def _early(loan: Loan, today: date, left: int, paid: Split) -> Split:
    """Return `paid` and what is left of the money: the days' interest, then principal."""
    coming = tuple(row for row in loan.open if row.due_on > today)
    accrued = min(left, loan.accrued_fen(today))
    early = left - accrued
    plan = replanned(loan, coming, sum(row.principal_fen for row in coming) - early, today, accrued)
    before = sum(row.interest_fen + row.fees_fen for row in coming)
    after = accrued + sum(row.interest_fen + row.fees_fen for row in plan)
    return Split(
        principal_fen=paid.principal_fen + early,
        interest_fen=paid.interest_fen + accrued,
        fees_fen=paid.fees_fen,
        late_fen=paid.late_fen,
        saved_fen=max(0, before - after),
        plan=plan,
    )


def replanned(
    loan: Loan, coming: tuple[Instalment, ...], lent_fen: int, today: date, accrued_fen: int
) -> tuple[Instalment, ...]:
    """Return the coming instalments over what is still lent, each due on its day as before."""
    days = (coming[0].due_on - today).days
    unpaid = loan.accrued_fen(today) - accrued_fen
    first = min(
        coming[0].interest_fen - accrued_fen,
        half_up(lent_fen * loan.annual_rate * days / DAYS_IN_YEAR) + unpaid,
    )
    if loan.method in _AT_THE_END:
        only = coming[0]
        return (Instalment.of(only.number, only.due_on, lent_fen, first, only.fees_fen),)
    plan = make_schedule(lent_fen, loan.annual_rate, len(coming), loan.method)
    interest_fen = (first, *plan.interest_fen[1:])
    return tuple(
        Instalment.of(row.number, row.due_on, principal, interest, row.fees_fen)
        for row, principal, interest in zip(coming, plan.principal_fen, interest_fen, strict=True)
    )
