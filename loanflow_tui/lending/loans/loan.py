"""A loan that was paid out: what is still to be paid, and what fell due by a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.arrears import (
    ArrearsReminderSent,
    CallAnnounced,
    CallDropped,
    LoanCalledIn,
    LoanWrittenOff,
    PlanAccepted,
    PlanDeclined,
    PlanOffered,
    PlanProposed,
    PlanRefused,
    WriteOffProposed,
    WriteOffRefused,
)
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.credit import CreditReported, ReportAnnounced
from loanflow_tui.lending.events.debit import DebitRetryPlanned, MandateEnded, MandateGiven
from loanflow_tui.lending.events.insurance import (
    ClaimMade,
    ClaimPaid,
    CoverBegun,
    CoverEnded,
    InsurerPaid,
)
from loanflow_tui.lending.events.servicing import (
    ExtensionDecided,
    ExtensionRequested,
    LateInterestCharged,
    LateInterestReversed,
    LoanOverdue,
    LoanSettled,
    OverdueStage,
    ReminderSent,
    RepaymentFailed,
    RepaymentReceived,
    RepaymentRequested,
    RepaymentReversed,
)
from loanflow_tui.lending.loans import accrual
from loanflow_tui.lending.loans.arrears import NO_ARREARS, Arrears, ArrearsEvent
from loanflow_tui.lending.loans.calendar import payable_until
from loanflow_tui.lending.loans.credit import NOTHING_REPORTED, Credit
from loanflow_tui.lending.loans.debit import NO_DEBITS, Debits, Mandate, debits_begun
from loanflow_tui.lending.loans.extension import Extension, days_late, granted
from loanflow_tui.lending.loans.insurance import Cover, InsuranceEvent, insured
from loanflow_tui.lending.loans.late import LateCharge, late_lines
from loanflow_tui.lending.loans.lines import LateLine
from loanflow_tui.lending.loans.order import Order
from loanflow_tui.lending.loans.paid import (
    NOTHING_BEHIND,
    NOTHING_REPAID,
    Behind,
    Repaid,
    late_after,
    owed_by_instalment,
    paid_off,
    plan_left,
)
from loanflow_tui.lending.loans.pending import PendingRepayment
from loanflow_tui.lending.loans.returned import may_undo, without
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.loans.stood import Stood, excused_then, turned
from loanflow_tui.lending.policy.servicing import ServicingTerms
from loanflow_tui.lending.runtime.clock import china_day
from loanflow_tui.lending.terms import Method

MONTH = 30
"""Days of a stage of being overdue."""

STAGES: tuple[OverdueStage, ...] = ("M1", "M2", "M3", "M3+")


LoanEvent = (
    ReminderSent | LoanOverdue | LateInterestCharged | LateInterestReversed
    | RepaymentRequested | RepaymentFailed | RepaymentReceived | RepaymentReversed
    | LoanSettled | ExtensionRequested | ExtensionDecided
    | MandateGiven | MandateEnded | DebitRetryPlanned | ArrearsEvent | InsuranceEvent
    | CreditReported | ReportAnnounced
)  # fmt: skip
"""The events that change a loan."""


_NO_INSTALMENT = 0
"""Late interest of loans of before is charged on all that is due, by no instalment."""


@dataclass(frozen=True, slots=True)
class Loan:
    """One loan. `open` is what is left of the repayment plan, with what was paid taken off.

    `accrued_from` is the day up to which interest of the period under way was paid early;
    `fee_taken_fen` was kept back from the payout. Until `give_back_until` the money may be
    returned without interest or fee. `extension_asked` is the day on which more time was asked
    for and not decided on yet, up to instalment `extension_for`, handed to the other lender
    `extension_to` where the loan is in its books; `extension` is what was granted last, of
    `extended` in all. `rules` are those by which the loan runs; loans of before have none.
    `late` is the late interest charged and not paid, in fen by instalment; `charges` are all
    charges that stand. `previous` is the loan before the latest payment, to which it returns
    where the bank takes that payment back. `mandate` lets the lender debit the account;
    `debits` say how far that has come, and `excused` until which day an instalment costs no
    late interest, because the lender debited it late. `arrears` say what has come of not
    paying. `cover` is the insurer's, where there is one; `behind` is what of the next
    instalment is owed already; `credit` is what the bureau was told. `stood` is how the loan
    stood since it began, empty while nothing has changed; what it was since `revised` was
    learned later. `booked` are the days, by key, on which payments became known that had been
    made before.
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
    repaid: Repaid = NOTHING_REPAID
    receipts: tuple[RepaymentReceived, ...] = ()
    late: tuple[tuple[int, int], ...] = ()
    late_until: date | None = None
    reminded: int = 0
    stage: OverdueStage | None = None
    settled: bool = False
    requests: int = 0
    pending: PendingRepayment | None = None
    problem: str | None = None
    extension_asked: date | None = None
    extension_for: int = 0
    extension_to: str = ""
    extension: Extension | None = None
    extended: int = 0
    rules: ServicingTerms | None = None
    charges: tuple[LateCharge, ...] = ()
    previous: "Loan | None" = None
    mandate: Mandate | None = None
    debits: Debits = NO_DEBITS
    excused: tuple[tuple[int, date], ...] = ()
    arrears: Arrears = NO_ARREARS
    cover: Cover | None = None
    behind: Behind = NOTHING_BEHIND
    credit: Credit = NOTHING_REPORTED
    stood: tuple[Stood, ...] = ()
    revised: date | None = None
    booked: tuple[tuple[str, date], ...] = ()

    @property
    def late_fen(self) -> int:
        """The late interest that was charged and is not paid."""
        return sum(fen for _, fen in self.late)

    @property
    def goes_by_plan(self) -> bool:
        """Whether instalments are still to come: the loan is neither called in nor written off."""
        return self.arrears.due_since is None and self.arrears.written_off is None

    @property
    def on_books_fen(self) -> int:
        """The principal that stands on the books: nothing once it is written off, and not what the
        insurer owns.
        """
        if self.arrears.written_off is not None:
            return 0
        return self.outstanding_fen - (self.cover.principal_fen if self.cover is not None else 0)

    @property
    def outstanding_fen(self) -> int:
        """The principal that is still lent."""
        return sum(row.principal_fen for row in self.open)

    def may_give_back(self, today: date) -> bool:
        """Say whether the money may still be returned, however much was paid by then."""
        if self.give_back_until is None or today > self.give_back_until or not self.open:
            return False
        return not self.settled

    def coming(self, today: date) -> Instalment | None:
        """Return the next instalment that is not due yet, if there is one."""
        return next((row for row in self.open if row.due_on > today), None)

    def due(self, today: date) -> tuple[Instalment, ...]:
        """Return the open instalments whose due day has come, the oldest first."""
        return tuple(row for row in self.open if row.due_on <= today)

    def pay_by(self, row: Instalment) -> date:
        """Return the day by which an instalment is to be paid: its own, at a public holiday the
        next working day, or the one granted, or on which it was debited late.
        """
        due_on = row.due_on if self.rules is None else payable_until(row.due_on)
        if self.excused:
            due_on = max([due_on, *(day for number, day in self.excused if number == row.number)])
        given = self.extension
        if given is None or row.number > given.number:
            return due_on
        return max(due_on, given.until)

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
        if not self.open or today <= self.open[0].due_on:
            return 0
        days = (today - self.pay_by(self.open[0])).days
        return days if days > self.grace_days else 0

    def stage_on(self, today: date) -> OverdueStage | None:
        """Return how far overdue the loan is, by months begun."""
        days = self.days_overdue(today)
        return STAGES[min((days - 1) // MONTH, len(STAGES) - 1)] if days else None

    def late_owed_fen(self, today: date) -> int:
        """Return the interest on late payment that is owed, charged or not."""
        return self.late_fen + self.late_interest_fen(today)

    def late_interest_fen(self, today: date) -> int:
        """Return the interest on overdue principal that was not charged yet, after the grace."""
        return sum(line.fen for line in self.late_lines(today))

    def late_lines(self, today: date) -> tuple[LateLine, ...]:
        """Return the late interest that was not charged yet, by instalment."""
        return late_lines(self, today)

    def order_on(self, today: date) -> Order:
        """Return in which order a payment of today counts."""
        if self.rules is None:
            return "late_first"
        late = self.days_overdue(today) > self.rules.principal_first_after_days
        return "principal_first" if late else "by_instalment"

    def accrued_fen(self, today: date) -> int:
        """Return the interest of the period under way for its days so far."""
        return accrual.interest_fen(self, today)

    def interest_rest(self, today: date) -> Decimal:
        """Return by how much the interest of the period under way was rounded down by today."""
        return accrual.interest_rest(self, today)

    def behind_of(self, row: Instalment) -> Behind:
        """Return what of an instalment to come is owed already."""
        return self.behind if self.behind.number == row.number else NOTHING_BEHIND

    def accrued_fees_fen(self, today: date) -> int:
        """Return the fees of the period under way for its days so far; none in loans of before."""
        return accrual.fees_fen(self, today)

    def as_of(self, day: date) -> "Loan":
        """Return the loan without the late interest that was charged for days after `day`."""
        kept = tuple(charge for charge in self.charges if charge.until <= day)
        if len(kept) == len(self.charges):
            return self
        late = dict(self.late)
        for charge in self.charges[len(kept) :]:
            for each in charge.lines:
                late[each.number] = late.get(each.number, 0) - each.fen
        until = self.charges[len(kept)].before
        restored = replace(self, late=owed_by_instalment(late), late_until=until, charges=kept)
        return replace(restored, stage=restored.stage_on(day))

    def period_start(self, today: date) -> date:
        """Return the day from which interest accrues that no instalment due by now covers."""
        return max([self.accrued_from, *(row.due_on for row in self.due(today))])

    def apply(
        self,
        event: LoanEvent,
        at: datetime,
        __: Mapping[Fact, Event],
    ) -> "Loan":  # fmt: skip
        """Return the loan after `event`."""
        match event:
            case ReminderSent() | LoanOverdue() | CreditReported() | ReportAnnounced():
                return self._told(event)
            case LateInterestCharged():
                return self._charged(event)
            case LateInterestReversed():
                return self.as_of(event.since)
            case RepaymentReversed():
                day = china_day(at)
                changed_on = event.on if may_undo(self, event.key) else day
                return without(self, event, day)._learned(changed_on, at)
            case RepaymentRequested():
                return self._requested(event, china_day(at))
            case RepaymentFailed():
                return self._failed(event)
            case MandateGiven() | MandateEnded() | DebitRetryPlanned():
                return self._debited_otherwise(event, china_day(at))
            case (
                ArrearsReminderSent() | CallAnnounced() | CallDropped() | LoanCalledIn()
                | WriteOffProposed() | WriteOffRefused() | LoanWrittenOff()
                | PlanProposed() | PlanRefused() | PlanOffered() | PlanAccepted() | PlanDeclined()
            ):  # fmt: skip
                return self._in_arrears(event)
            case CoverBegun() | CoverEnded() | ClaimMade() | ClaimPaid() | InsurerPaid():
                return insured(self, event)
            case RepaymentReceived():
                return self.received(event)._booked(event, at)._learned(event.on, at)
            case LoanSettled():
                return replace(self, settled=True)
            case ExtensionRequested() | ExtensionDecided():
                return self._extended(event, china_day(at))

    def _booked(self, event: RepaymentReceived, at: datetime) -> "Loan":
        """Return the loan with the day on which a payment became known, where that was later."""
        day = china_day(at)
        if event.redone or day <= event.on:
            return self
        return replace(self, booked=(*self.booked, (event.key, day)))

    def _learned(self, on: date, at: datetime) -> "Loan":
        """Return the loan with what changed on a day, as it was learned `at` a moment."""
        if on >= china_day(at):
            return self
        return replace(self, revised=on if self.revised is None else min(on, self.revised))

    def _extended(self, event: ExtensionRequested | ExtensionDecided, day: date) -> "Loan":
        """Return the loan after a request for more time, or a decision: what was overdue is so no
        longer.
        """
        if isinstance(event, ExtensionRequested):
            handed_to = event.handed_to
            return replace(
                self, extension_asked=day, extension_for=event.number, extension_to=handed_to
            )
        if event.until is None:
            return replace(self, extension_asked=None)
        extension = granted(self, event.number, event.until, day)
        given = replace(
            self, extension_asked=None, extension=extension, extended=self.extended + 1, stage=None
        )._in_time()
        return replace(given, stood=turned(self, given, day))

    def _in_time(self) -> "Loan":
        """Return a loan that is not overdue any more: whatever is overdue later is told of anew."""
        told, announced = (
            self.arrears._replace(reminded=0, untold=False),
            self.credit._replace(report_from=None),
        )
        return replace(self, arrears=told, credit=announced)

    def _told(self, event: ReminderSent | LoanOverdue | CreditReported | ReportAnnounced) -> "Loan":
        if isinstance(event, CreditReported | ReportAnnounced):
            return replace(self, credit=self.credit.after(event))
        if isinstance(event, ReminderSent):
            return replace(self, reminded=event.number)
        arrears = self.arrears._replace(untold=not event.told)
        return replace(self, stage=event.stage, arrears=arrears)

    def _in_arrears(self, event: ArrearsEvent) -> "Loan":
        match event:
            case PlanAccepted():
                return self._replanned(event)
            case LoanCalledIn():
                called = replace(self, open=event.plan, accrued_from=event.on)
                called = replace(called, stood=turned(self, called, event.on), previous=None)
            case PlanProposed():
                called = replace(self, extension_asked=None)
            case _:
                called = self
        return replace(called, arrears=self.arrears.after(event))

    def _replanned(self, event: PlanAccepted) -> "Loan":
        """Return the loan by a new plan, as if nothing of it had been due before."""
        before = event.plan[0].number - 1
        cover = self.cover._replace(ended=True) if self.cover is not None else None
        behind = Behind(before + 1, event.behind_interest_fen, event.behind_fees_fen)
        anew = replace(
            self, open=event.plan, accrued_from=event.on, method=Method.EQUAL_PAYMENT,
            late=(), charges=(), late_until=event.on, stage=None, previous=None, excused=(),
            extension=None, reminded=before, debits=Debits(before),
            arrears=self.arrears.after(event)._replace(default_days=days_late(self, event.on)),
            cover=cover, behind=behind, credit=self.credit._replace(report_from=None),
        )  # fmt: skip
        return replace(anew, stood=turned(self, anew, event.on))

    def _debited_otherwise(
        self, event: MandateGiven | MandateEnded | DebitRetryPlanned, day: date
    ) -> "Loan":
        match event:
            case MandateGiven():
                mandate = Mandate(event.masked_account, day)
                return replace(self, mandate=mandate, debits=debits_begun(self, day))
            case MandateEnded():
                return replace(self, mandate=None, debits=self.debits._replace(again_on=None))
            case DebitRetryPlanned():
                return replace(self, debits=self.debits._replace(again_on=event.on))

    def _requested(self, event: RepaymentRequested, day: date) -> "Loan":
        """Return the loan with a request under way; one put to the rail again is the same."""
        if self.pending is not None and self.pending.key == event.key:
            return replace(self, pending=self.pending._replace(tried_on=day))
        pending = PendingRepayment(
            event.key, event.kind, event.amount_fen, day, event.effect,
            event.debit, event.counts_on, day,
        )  # fmt: skip
        debits = self.debits
        if event.debit is not None and event.counts_on is not None:
            debits = debits.asked(event.debit, event.counts_on)
        return replace(
            self, pending=pending, requests=self.requests + 1, problem=None, debits=debits
        )

    def _failed(self, event: RepaymentFailed) -> "Loan":
        """Return the loan after nothing was collected. What a first debit asked for late is
        excused until the account was asked.
        """
        excused, pending, stood = self.excused, self.pending, self.stood
        revised = self.revised
        if pending is not None and pending.debit is not None and pending.counts_on is not None:
            first = self.debits.tries == 1
            if first and event.on is not None and event.on > pending.counts_on:
                excused = (*excused, (pending.debit, event.on))
                stood = excused_then(self, pending.debit, event.on)
                revised = pending.counts_on if revised is None else min(revised, pending.counts_on)
        after = replace(
            self, pending=None, problem=event.reason, excused=excused, stood=stood, revised=revised
        )
        over = event.on is not None and excused != self.excused and not after.days_overdue(event.on)
        return after._in_time() if over else after

    def _charged(self, event: LateInterestCharged) -> "Loan":
        lines = event.lines or (LateLine(_NO_INSTALMENT, 0, event.until, 0, event.amount_fen),)
        late = dict(self.late)
        for each in lines:
            late[each.number] = late.get(each.number, 0) + each.fen
        charge = LateCharge(self.late_until, event.until, lines)
        return replace(
            self,
            late=owed_by_instalment(late),
            late_until=event.until,
            charges=(*self.charges, charge),
        )

    def received(self, event: RepaymentReceived) -> "Loan":
        """Return the loan after a repayment."""
        if event.plan is not None:
            paid_until = event.on if self.rules is None else max(event.on, self.accrued_from)
            left, accrued_from = plan_left(event.plan, paid_until)
        else:
            left = paid_off(self.open, event)
            accrued_from = self._paid_until(left, event.on)
        after = replace(
            self,
            open=left,
            receipts=(*self.receipts, event),
            accrued_from=accrued_from,
            late=late_after(self.late, event),
            repaid=self.repaid.after(event),
            pending=None if self.pending and self.pending.key == event.key else self.pending,
            problem=None,
            previous=replace(self, pending=None) if self.rules is not None else None,
            cover=self.cover.after(event) if self.cover is not None else None,
            behind=accrual.behind_after(self, event),
        )
        if not left or left[0].number > self.extension_for:
            after = replace(after, extension_asked=None)
        after = replace(after, stood=turned(self, after, event.on))
        still_due = bool(left) and left[0].due_on <= event.on
        if self.rules is not None:
            if not after.days_overdue(event.on):
                late = self.arrears.replanned is not None and self.days_overdue(event.on) > 0
                trial_from = event.on if late else self.arrears.trial_from
                after = after._in_time()
                after = replace(after, arrears=after.arrears._replace(trial_from=trial_from))
            return replace(after, stage=after.stage_on(event.on))
        return replace(after, stage=self.stage if still_due else None)

    def _paid_until(self, left: tuple[Instalment, ...], today: date) -> date:
        """Return up to which day interest is covered by instalments that are paid or due."""
        kept = {row.number for row in left}
        covered = [row.due_on for row in self.open if row.number not in kept or row.due_on <= today]
        return max([self.accrued_from, *covered])
