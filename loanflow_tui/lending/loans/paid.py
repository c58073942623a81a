"""What a payment takes off a loan: of its instalments, and of the late interest charged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from loanflow_tui.lending.events.servicing import RepaymentReceived
from loanflow_tui.lending.loans.lines import PaidLine
from loanflow_tui.lending.loans.schedule import Instalment


@dataclass(frozen=True, slots=True)
class Repaid:
    """The sums repaid so far, in fen; `premium_fen` of the fees were the insurer's, and `saved_fen`
    is what early repayment saved.
    """

    principal_fen: int = 0
    interest_fen: int = 0
    fees_fen: int = 0
    late_fen: int = 0
    saved_fen: int = 0
    premium_fen: int = 0

    @property
    def total_fen(self) -> int:
        """Principal, interest, fees and late interest together, in fen."""
        return self.principal_fen + self.interest_fen + self.fees_fen + self.late_fen

    @property
    def costs_fen(self) -> int:
        """Interest and fees, in fen: what giving the loan back sets off."""
        return self.interest_fen + self.fees_fen

    def after(self, event: RepaymentReceived) -> "Repaid":
        """Return the sums after one more repayment."""
        return Repaid(
            self.principal_fen + event.principal_fen,
            self.interest_fen + event.interest_fen,
            self.fees_fen + event.fees_fen,
            self.late_fen + event.late_fen,
            self.saved_fen + event.saved_fen,
            self.premium_fen + event.premium_fen,
        )


NOTHING_REPAID = Repaid()


class Behind(NamedTuple):
    """Interest and fees, in fen, that are owed already and are paid with instalment `number`; and
    by how much the interest of its period was rounded down so far, which what follows makes good.
    """

    number: int = 0
    interest_fen: int = 0
    fees_fen: int = 0
    rest: Decimal = Decimal(0)


NOTHING_BEHIND = Behind()


def left_behind(number: int, interest_fen: int, fees_fen: int, event: RepaymentReceived) -> Behind:
    """Return the accrued interest and fees of a coming instalment that the payment left."""
    paid = [each for each in event.lines or () if each.number == number]
    interest = interest_fen - sum(each.interest_fen for each in paid)
    fees = fees_fen - sum(each.fees_fen for each in paid)
    return Behind(number, interest, fees) if interest > 0 or fees > 0 else NOTHING_BEHIND


def owed_by_instalment(late: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    """Return what is owed of late interest by instalment, as a loan keeps it."""
    return tuple((number, fen) for number, fen in sorted(late.items()) if fen)


def late_after(
    late: tuple[tuple[int, int], ...], event: RepaymentReceived
) -> tuple[tuple[int, int], ...]:
    """Return the late interest that is left; loans of before have the oldest paid first."""
    left = dict(late)
    if event.lines is not None:
        for each in event.lines:
            left[each.number] = left.get(each.number, 0) - each.late_fen
        return owed_by_instalment(left)
    paid = event.late_fen
    for number, fen in late:
        left[number] = fen - min(paid, fen)
        paid -= min(paid, fen)
    return owed_by_instalment(left)


def plan_left(plan: tuple[Instalment, ...], on: date) -> tuple[tuple[Instalment, ...], date]:
    """Return what of a new plan is left to pay, and up to which day interest is paid: up to `on`,
    or the end of a month whose interest is paid in whole. An instalment of that alone falls away.
    """
    left = tuple(row for row in plan if row.total_fen)
    paid = (row.due_on for row in plan if left and row.due_on < left[0].due_on)
    return left, max([on, *paid])


def paid_off(rows: tuple[Instalment, ...], event: RepaymentReceived) -> tuple[Instalment, ...]:
    """Take a repayment off: by its lines, or in loans of before off the oldest, part by part."""
    if event.lines is None:
        return _paid_off_oldest(rows, event)
    paid = {each.number: each for each in event.lines}
    rest = (_less(row, paid.get(row.number, PaidLine(row.number))) for row in rows)
    return tuple(row for row in rest if row.total_fen)


def _less(row: Instalment, paid: PaidLine) -> Instalment:
    return Instalment.of(
        row.number,
        row.due_on,
        row.principal_fen - paid.principal_fen,
        row.interest_fen - paid.interest_fen,
        row.fees_fen - paid.fees_fen,
    )


def _paid_off_oldest(
    rows: tuple[Instalment, ...], event: RepaymentReceived
) -> tuple[Instalment, ...]:
    """Take a repayment off the oldest instalments, part by part."""
    principal, interest, fees = event.principal_fen, event.interest_fen, event.fees_fen
    left: list[Instalment] = []
    for row in rows:
        rest = Instalment.of(
            row.number,
            row.due_on,
            max(0, row.principal_fen - principal),
            max(0, row.interest_fen - interest),
            max(0, row.fees_fen - fees),
        )
        principal -= row.principal_fen - rest.principal_fen
        interest -= row.interest_fen - rest.interest_fen
        fees -= row.fees_fen - rest.fees_fen
        if rest.total_fen:
            left.append(rest)
    return tuple(left)
