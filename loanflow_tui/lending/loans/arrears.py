"""What follows when a loan stays unpaid: reminders, calling it in, and writing it off."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

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
from loanflow_tui.lending.events.servicing import RepaymentReceived
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.policy.servicing import ServicingTerms
from loanflow_tui.lending.runtime.clock import CHINA, china_day

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan


ArrearsEvent = (
    ArrearsReminderSent | CallAnnounced | CallDropped | LoanCalledIn
    | WriteOffProposed | WriteOffRefused | LoanWrittenOff
    | PlanProposed | PlanRefused | PlanOffered | PlanAccepted | PlanDeclined
)  # fmt: skip
"""The events of a loan in arrears."""


class Arrears(NamedTuple):
    """How far things have come with a loan in arrears.

    `reminded` are the days overdue for which the borrower was reminded last. `call_on` is the day
    on which an announced call takes effect, `called_in` the day on which one did. `proposed_by` is
    the officer who proposed to write it off, and `written_off` the day on which it was. A new plan
    over `plan_months` was proposed by `plan_by`, and may be accepted until `plan_until`; since
    `replanned` the loan goes on by one, which it did when it was `default_days` overdue. Its trial
    runs from `trial_from`, anew where an instalment of it was paid late. A new stage is `untold` as
    long as the contact hours held that up.
    """

    reminded: int = 0
    call_on: date | None = None
    called_in: date | None = None
    proposed_by: str = ""
    written_off: date | None = None
    plan_months: int = 0
    plan_by: str = ""
    plan_until: date | None = None
    replanned: date | None = None
    default_days: int = 0
    trial_from: date | None = None
    untold: bool = False

    @property
    def due_since(self) -> date | None:
        """The day since which the whole loan is due; None where no call, or a plan since, holds."""
        called, replanned = self.called_in, self.replanned
        return None if called is None or (replanned is not None and replanned >= called) else called

    def after(self, event: ArrearsEvent) -> "Arrears":
        """Return how far things have come after `event`."""
        match event:
            case ArrearsReminderSent():
                return self._replace(reminded=event.days, untold=False)
            case CallAnnounced():
                return self._replace(call_on=event.effective_on)
            case CallDropped():
                return self._replace(call_on=None)
            case LoanCalledIn():
                return self._replace(call_on=None, called_in=event.on)
            case WriteOffProposed():
                return self._replace(proposed_by=event.officer)
            case WriteOffRefused():
                return self._replace(proposed_by="")
            case LoanWrittenOff():
                return self._replace(proposed_by="", written_off=event.on)
            case PlanProposed():
                return self._replace(plan_months=event.months, plan_by=event.officer)
            case PlanOffered():
                return self._replace(plan_until=event.until)
            case PlanRefused() | PlanDeclined():
                return self._replace(plan_months=0, plan_by="", plan_until=None)
            case PlanAccepted():
                return Arrears(called_in=self.called_in, replanned=event.on, trial_from=event.on)


NO_ARREARS = Arrears()

RETURN_DAYS = 5
"""For how many days after a payment, or after it became known, its bank may take it back."""

_TO_ACCEPT = 3
"""For how many days at least a new plan may be accepted once payments are certain."""


def reminder_due(loan: "Loan", now: datetime) -> int | None:
    """Return the days overdue for which a reminder is due now, within the contact hours; none while
    the fate of a payment is unknown. A stage that began at another hour is told by one too.
    """
    rules = loan.rules
    if rules is None or loan.settled or loan.arrears.written_off is not None:
        return None
    if loan.pending is not None or not may_contact(loan, now):
        return None
    days = loan.days_overdue(china_day(now))
    if loan.arrears.untold and days:
        return days
    due = [each for each in rules.remind_arrears_after_days if each <= days]
    return due[-1] if due and due[-1] > loan.arrears.reminded else None


def may_contact(loan: "Loan", now: datetime) -> bool:
    """Say whether the borrower may be written to at this hour; loans of before have no hours."""
    rules, hour = loan.rules, now.astimezone(CHINA).hour
    return rules is None or rules.contact_from_hour <= hour < rules.contact_until_hour


def may_call_in(loan: "Loan", day: date) -> bool:
    """Say whether calling the whole loan in may be announced: it is overdue for long enough."""
    if loan.rules is None or loan.settled or not any(row.due_on > day for row in loan.open):
        return False
    unannounced = loan.arrears.call_on is None and loan.arrears.written_off is None
    return unannounced and _long_overdue(loan, loan.rules, day)


def call_due(loan: "Loan", now: datetime) -> bool | None:
    """Say whether an announced call takes effect by now (or, False, is dropped); None before.

    A payment whose fate is unknown, or that its bank may still take back, is waited for, and so are
    the contact hours.
    """
    day = china_day(now)
    if loan.arrears.call_on is None or loan.rules is None or loan.settled:
        return None
    if loan.pending is not None:
        return None
    if not _long_overdue(loan, loan.rules, day):
        return False
    if day < loan.arrears.call_on or may_be_returned(loan, day) or not may_contact(loan, now):
        return None
    return True


def may_be_returned(loan: "Loan", day: date) -> bool:
    """Tell whether the bank of a payment may still take it back."""
    until = certain_after(loan)
    return until is not None and day <= until


def returnable_until(loan: "Loan", receipt: RepaymentReceived) -> date:
    """Return until when the bank of a payment may take it back."""
    known = [day for key, day in loan.booked if key == receipt.key]
    return max([receipt.on, *known]) + timedelta(days=RETURN_DAYS)


def certain_after(loan: "Loan") -> date | None:
    """Return the day after which no payment can be taken back; None where none was made."""
    return max((returnable_until(loan, each) for each in loan.receipts), default=None)


def plan_lapses(loan: "Loan", day: date) -> bool:
    """Say whether the offer of a new plan is over by a day."""
    until = plan_stands_until(loan)
    return until is not None and day > until


def plan_stands_until(loan: "Loan") -> date | None:
    """Return until when a new plan that is offered may be accepted: as long as was said, and some
    days after the last payment has become certain, because it can't be before that.
    """
    if loan.arrears.plan_until is None:
        return None
    until = certain_after(loan)
    last = [] if until is None else [until + timedelta(days=_TO_ACCEPT)]
    return max([loan.arrears.plan_until, *last])


def certain_on(loan: "Loan", day: date) -> date | None:
    """Return from which day a new plan may be accepted, where a payment isn't certain yet; None
    where all are. One whose fate is unknown is looked at again tomorrow.
    """
    if loan.pending is not None:
        return day + timedelta(days=1)
    until = certain_after(loan)
    return None if until is None or day > until else until + timedelta(days=1)


def called_in_plan(loan: "Loan", day: date) -> tuple[Instalment, ...]:
    """Return the plan once the whole loan is due at once, without interest for days to come."""
    due = loan.due(day)
    coming = loan.open[len(due) :]
    if not coming:
        return due
    rest = Instalment.of(
        coming[0].number,
        day,
        sum(row.principal_fen for row in coming),
        loan.accrued_fen(day),
        loan.accrued_fees_fen(day),
    )
    return (*due, rest)


def may_write_off(loan: "Loan", day: date, after_days: int) -> bool:
    """Say whether a loan may be written off, as a loss that is not expected to come in."""
    owed = not loan.settled and loan.arrears.written_off is None
    return owed and loan.days_overdue(day) > after_days


def arrears_days(loan: "Loan", day: date) -> Iterator[date]:
    """Yield the days on which the clock changes something about a loan in arrears."""
    if loan.rules is None or not loan.open or loan.arrears.written_off is not None:
        return
    pay_by = loan.pay_by(loan.open[0])
    for days in loan.rules.remind_arrears_after_days:
        if days > loan.arrears.reminded:
            yield pay_by + timedelta(days=max(days, loan.grace_days + 1))
    if loan.arrears.untold:
        yield day
    until = plan_stands_until(loan)
    if until is not None:
        yield until + timedelta(days=1)
    if loan.arrears.call_on is not None:
        yield loan.arrears.call_on if _long_overdue(loan, loan.rules, day) else day


def _long_overdue(loan: "Loan", rules: ServicingTerms, day: date) -> bool:
    return loan.days_overdue(day) > rules.call_in_after_days
