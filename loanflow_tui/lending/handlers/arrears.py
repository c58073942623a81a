"""A loan in arrears in the back office: calling it in after notice, and writing it off by two."""

from datetime import date, timedelta

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import arrears as a
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.handlers.officers import acting, own_loan
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.arrears import (
    call_due,
    called_in_plan,
    certain_on,
    may_call_in,
    may_contact,
    may_write_off,
    plan_lapses,
    reminder_due,
)
from loanflow_tui.lending.loans.booking import charged
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.runtime.clock import today


@handles(c.AnnounceCall, emits=(ev.CallAnnounced,))
async def announce_call(uow: UnitOfWork, command: c.AnnounceCall) -> None:
    """Tell the borrower that the whole loan will be due unless the arrears are paid by then.

    Raises:
        Rejected: the loan isn't overdue for long enough, this was announced before, or nobody may
            be written to at this hour.
    """
    loan, day = own_loan(uow), today(uow.clock)
    if loan.rules is None or not may_call_in(loan, day):
        uow.reject("not_now")
    if not may_contact(loan, uow.clock.now()):
        begin, end = loan.rules.contact_from_hour, loan.rules.contact_until_hour
        uow.reject("not_at_this_hour", begin=str(begin), end=str(end))
    officer = acting(uow, command, "officer")
    announced = a.CallAnnounced(
        effective_on=day + timedelta(days=loan.rules.call_in_notice_days),
        amount_fen=loan.due_fen(day), officer=officer, note=command.note,
    )  # fmt: skip
    await uow.record(announced)


@handles(c.ProposeWriteOff, emits=(ev.WriteOffProposed,))
async def propose_write_off(uow: UnitOfWork, command: c.ProposeWriteOff) -> None:
    """Propose that a loan is written off.

    Raises:
        Rejected: it isn't overdue for long enough, or that was proposed before.
    """
    loan = own_loan(uow)
    after = uow.policy.books.write_off_after_days
    if loan.arrears.proposed_by or not may_write_off(loan, today(uow.clock), after):
        uow.reject("not_now")
    officer = acting(uow, command, "officer")
    await uow.record(a.WriteOffProposed(officer=officer, note=command.note))


@handles(
    c.DecideWriteOff,
    emits=(
        ev.LateInterestCharged,
        ev.LoanWrittenOff,
        ev.WriteOffRefused,
    ),
)
async def decide_write_off(uow: UnitOfWork, command: c.DecideWriteOff) -> None:
    """Decide on a proposal as a second person.

    Raises:
        Rejected: nothing was proposed, the same person decides, or what was paid since leaves too
            little overdue to write the loan off.
    """
    loan, day = own_loan(uow), today(uow.clock)
    first = loan.arrears.proposed_by
    if not first or loan.pending is not None:
        uow.reject("not_now")
    certain = certain_on(loan, day)
    if command.approve and certain is not None:
        uow.reject("write_off_uncertain", day_on=certain.isoformat())
    officer = acting(uow, command, "manager", but_not=first)
    if not command.approve:
        await uow.record(a.WriteOffRefused(officer=officer, note=command.note))
        return
    after = uow.policy.books.write_off_after_days
    if not may_write_off(loan, day, after):
        uow.reject("write_off_not_due", days=str(after))
    await uow.record(
        *charged(loan, day),
        a.LoanWrittenOff(
            on=day, principal_fen=loan.on_books_fen, late_fen=loan.late_owed_fen(day),
            proposed_by=first, officer=officer, note=command.note,
        ),
    )  # fmt: skip


def arrears_events(uow: UnitOfWork, loan: Loan, day: date) -> list[Event]:
    """Return what the clock brings about on a loan in arrears."""
    found: list[Event] = []
    days = reminder_due(loan, uow.clock.now())
    if days is not None:
        found.append(a.ArrearsReminderSent(days=days, amount_fen=loan.due_fen(day)))
    if plan_lapses(loan, day):
        found.append(a.PlanDeclined(lapsed=True))
    match call_due(loan, uow.clock.now()):
        case True:
            plan = called_in_plan(loan, day)
            amount = payoff(loan, day).total_fen
            found.append(a.LoanCalledIn(on=day, amount_fen=amount, plan=plan))
        case False:
            found.append(a.CallDropped())
    return found
