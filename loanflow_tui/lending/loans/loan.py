"""A loan that was paid out: what is still to be paid, and what fell due by a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.servicing import (
    ExtensionDecided,
    ExtensionRequested,
    LateInterestCharged,
    LoanOverdue,
    LoanSettled,
    OverdueStage,
    ReminderSent,
    RepaymentFailed,
    RepaymentKind,
    RepaymentReceived,
    RepaymentRequested,
)
from loanflow_tui.lending.loans.extension import Extension
from loanflow_tui.lending.loans.schedule import DAYS_IN_YEAR, Instalment, half_up
from loanflow_tui.lending.runtime.clock import CHINA
from loanflow_tui.lending.terms import Method

_MONTH = 30
_STAGES: tuple[OverdueStage, ...] = ("M1", "M2", "M3", "M3+")


@dataclass(frozen=True, slots=True)
class Repaid:
    """The sums repaid so far, in fen; `saved_fen` is what early repayment saved."""

    principal_fen: int = 0
    interest_fen: int = 0
    fees_fen: int = 0
    late_fen: int = 0
    saved_fen: int = 0

    @property
    def total_fen(self) -> int:
        """All that came in."""
        return self.principal_fen + self.interest_fen + self.fees_fen + self.late_fen


class PendingRepayment(NamedTuple):
    """A request to collect that was sent under the idempotency key `key`; its fate is unknown."""

    key: str
    kind: RepaymentKind
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Loan:
    """One loan. `open` is what is left of the repayment plan, with what was paid taken off.

    `accrued_from` is the day up to which interest of the period under way was paid early;
    `fee_taken_fen` was kept back from the payout. Until `give_back_until` the money may be
    returned without interest or fee. `extension_asked` is the day on which more time was asked for
    and not decided on yet; `extension` is what was granted last.
    """

    contract: str
    taken_on: date
    principal_fen: int
    annual_rate: Decimal
    late_annual_rate: Decimal
    grace_days: int
    method: Method
    open: tuple[Instalment, ...]
    accrued_from: date
    fee_taken_fen: int = 0
    give_back_until: date | None = None
    repaid: Repaid = Repaid()
    receipts: tuple[RepaymentReceived, ...] = ()
    late_fen: int = 0
    late_until: date | None = None
    reminded: int = 0
    stage: OverdueStage | None = None
    settled: bool = False
    requests: int = 0
    pending: PendingRepayment | None = None
    problem: str | None = None
    extension_asked: date | None = None
    extension: Extension | None = None

    @property
    def outstanding_fen(self) -> int:
        """The principal that is still lent."""
        return sum(row.principal_fen for row in self.open)

    def may_give_back(self, today: date) -> bool:
        """Say whether the money may still be returned without interest or fee."""
        if self.give_back_until is None or today > self.give_back_until or not self.open:
            return False
        return not (self.settled or self.repaid.interest_fen or self.repaid.fees_fen)

    def coming(self, today: date) -> Instalment | None:
        """Return the next instalment that is not due yet, if there is one."""
        return next((row for row in self.open if row.due_on > today), None)

    def due(self, today: date) -> tuple[Instalment, ...]:
        """Return the instalments that are due by today."""
        return tuple(row for row in self.open if row.due_on <= today)

    def pay_by(self, row: Instalment) -> date:
        """Return the day by which an instalment is to be paid: its own, or the one granted."""
        given = self.extension
        if given is None or row.number > given.number:
            return row.due_on
        return max(row.due_on, given.until)

    def extended_until(self, today: date) -> date | None:
        """Return until when what is due, or next, may be paid; None where no extension holds."""
        given = self.extension
        if given is None or not self.open or self.open[0].number > given.number:
            return None
        return given.until if today <= given.until else None

    def due_fen(self, today: date) -> int:
        """Return all that is due by today, interest on late payment included."""
        return sum(row.total_fen for row in self.due(today)) + self.late_owed_fen(today)

    def days_overdue(self, today: date) -> int:
        """Return for how many days the oldest instalment is overdue; 0 within the days of grace."""
        if not self.open:
            return 0
        days = (today - self.pay_by(self.open[0])).days
        return days if days > self.grace_days else 0

    def stage_on(self, today: date) -> OverdueStage | None:
        """Return how far overdue the loan is, by months begun."""
        days = self.days_overdue(today)
        return _STAGES[min((days - 1) // _MONTH, len(_STAGES) - 1)] if days else None

    def late_owed_fen(self, today: date) -> int:
        """Return the interest on late payment that is owed, charged or not."""
        return self.late_fen + self.late_interest_fen(today)

    def late_interest_fen(self, today: date) -> int:
        """Return the interest on overdue principal that was not charged yet, after the grace."""
        total = Decimal(0)
        for row in self.due(today):
            first = self.pay_by(row) + timedelta(days=self.grace_days)
            since = max(first, self.late_until) if self.late_until else first
            days = max(0, (today - since).days)
            total += row.principal_fen * self.late_annual_rate * days / DAYS_IN_YEAR
        return half_up(total)

    def accrued_fen(self, today: date) -> int:
        """Return the interest of the period under way for its days so far."""
        coming = [row for row in self.open if row.due_on > today]
        if not coming:
            return 0
        lent = sum(row.principal_fen for row in coming)
        days = max(0, (today - self.period_start(today)).days)
        return min(coming[0].interest_fen, half_up(lent * self.annual_rate * days / DAYS_IN_YEAR))

    def period_start(self, today: date) -> date:
        """Return the day from which interest accrues that no instalment due by now covers."""
        return max([self.accrued_from, *(row.due_on for row in self.due(today))])

    def apply(
        self,
        event: ReminderSent | LoanOverdue | LateInterestCharged | RepaymentRequested
        | RepaymentFailed | RepaymentReceived | LoanSettled | ExtensionRequested
        | ExtensionDecided,
        at: datetime,
        __: Mapping[Fact, Event],
    ) -> "Loan":  # fmt: skip
        """Return the loan after `event`."""
        match event:
            case ReminderSent():
                return replace(self, reminded=event.number)
            case LoanOverdue():
                return replace(self, stage=event.stage)
            case LateInterestCharged():
                late_fen = self.late_fen + event.amount_fen
                return replace(self, late_fen=late_fen, late_until=event.until)
            case RepaymentRequested():
                pending = PendingRepayment(event.key, event.kind, event.amount_fen)
                return replace(self, pending=pending, requests=self.requests + 1, problem=None)
            case RepaymentFailed():
                return replace(self, pending=None, problem=event.reason)
            case RepaymentReceived():
                return self.received(event)
            case LoanSettled():
                return replace(self, settled=True)
            case ExtensionRequested():
                return replace(self, extension_asked=at.astimezone(CHINA).date())
            case ExtensionDecided():
                return self.decided(event)

    def decided(self, event: ExtensionDecided) -> "Loan":
        """Return the loan after a decision on more time; what was overdue is so no longer."""
        if event.until is None:
            return replace(self, extension_asked=None)
        extension = Extension(event.number, event.until)
        return replace(self, extension_asked=None, extension=extension, stage=None)

    def received(self, event: RepaymentReceived) -> "Loan":
        """Return the loan after a repayment."""
        left = event.plan if event.plan is not None else _paid_off(self.open, event)
        still_due = bool(left) and left[0].due_on <= event.on
        return replace(
            self,
            open=left,
            receipts=(*self.receipts, event),
            accrued_from=event.on if event.plan is not None else self._paid_until(left, event.on),
            late_fen=self.late_fen - event.late_fen,
            repaid=Repaid(
                self.repaid.principal_fen + event.principal_fen,
                self.repaid.interest_fen + event.interest_fen,
                self.repaid.fees_fen + event.fees_fen,
                self.repaid.late_fen + event.late_fen,
                self.repaid.saved_fen + event.saved_fen,
            ),
            pending=None,
            problem=None,
            stage=self.stage if still_due else None,
        )

    def _paid_until(self, left: tuple[Instalment, ...], today: date) -> date:
        """Return up to which day interest is covered by instalments that are paid or due."""
        kept = {row.number for row in left}
        covered = [row.due_on for row in self.open if row.number not in kept or row.due_on <= today]
        return max([self.accrued_from, *covered])


def _paid_off(rows: tuple[Instalment, ...], event: RepaymentReceived) -> tuple[Instalment, ...]:
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
