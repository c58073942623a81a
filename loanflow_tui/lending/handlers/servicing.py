"""Loan servicing by the clock: debits, reminders, late interest, overdue stages."""

from datetime import date, datetime

from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.money import PayoutConfirmed, PayoutReturned
from loanflow_tui.lending.handlers.arrears import arrears_events
from loanflow_tui.lending.handlers.credit import report_if_due
from loanflow_tui.lending.handlers.debit import debit_what_is_due
from loanflow_tui.lending.handlers.insurance import claim_if_due
from loanflow_tui.lending.handlers.partner_calls import ask
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.loans.arrears import may_be_returned, may_contact
from loanflow_tui.lending.loans.booking import fallen_due, taken_back
from loanflow_tui.lending.loans.credit import announced
from loanflow_tui.lending.loans.debit import debit_day
from loanflow_tui.lending.loans.due_day import REMIND_DAYS
from loanflow_tui.lending.loans.insurance import paid_over
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask
from loanflow_tui.lending.runtime.clock import china_day, today


async def record_due_events(uow: UnitOfWork, paying: bool = False) -> None:
    """Record everything that is due by now, each thing once, however often this is called.

    Interest on late payment is charged when a stage begins, and when something is about to be
    paid.
    """
    day = today(uow.clock)
    await _payments_taken_back(uow, day)
    loan = uow.view.loan
    if loan is None or (not loan.settled and await _sent_back(uow, loan, day)):
        return
    if not loan.settled:
        await debit_what_is_due(uow, day)
        loan = uow.view.loan
    if loan is None or loan.settled:
        await report_if_due(uow, day)
        return
    events = [
        *fallen_due(loan, uow.clock.now(), charge=paying),
        *_reminders(loan, uow.clock.now()),
        *arrears_events(uow, loan, day),
        *paid_over(loan, day),
        *(announced(loan, day) if may_contact(loan, uow.clock.now()) else ()),
    ]
    if events:
        await uow.record(*events)
    if loan.cover is not None:
        await claim_if_due(uow, day)
    await report_if_due(uow, day)


async def _payments_taken_back(uow: UnitOfWork, day: date) -> None:
    """Find payments that a bank took back, in the rail's statement: as long as it may take one
    back, and once when it can't any more, however late that is.
    """
    loan = uow.view.loan
    if loan is None or loan.rules is None or not loan.receipts or day <= loan.receipts[0].on:
        return
    if not may_be_returned(loan, day) and uow.returns_sought == (day, len(loan.receipts)):
        return
    view = uow.view
    asked = Ask(view.application_id, "repay", 1, view.seq, view.hash)
    try:
        statement = await uow.partners.payment.statement(asked)
    except StoreProblem:
        return  # It is named, and nothing moves, as soon as money is to.
    returned = {line.key for line in statement.value if line.returned_on is not None}
    for key in [each.key for each in loan.receipts if each.key in returned]:
        current = uow.view.loan
        assert current is not None, "a payment taken back ends no loan"
        await uow.record(*taken_back(current, key, uow.clock.now(), day))
    uow.returns_sought = (day, len(loan.receipts))


async def _sent_back(uow: UnitOfWork, loan: Loan, day: date) -> bool:
    """Look on a later day, once a day until the bank answers, whether it kept the money; say
    whether it did not. Whoever pays back has had it: then there is nothing to look for.
    """
    paid, paying_back = uow.view.get(PayoutConfirmed), loan.receipts or loan.pending
    if paid is None or paying_back or uow.view.payout.checked or uow.view.payout.looked_on == day:
        return False
    if not (day - loan.taken_on).days > 0:
        return False
    answer = await ask(
        uow, Partner.PAYMENT, "payout",
        lambda asked: uow.partners.payment.find(asked, paid.key), attempts=1,
    )  # fmt: skip
    if answer.value is not None and answer.value.status == "returned":
        back = answer.value.value_date
        late = loan.late_fen
        undone = [e.LateInterestReversed(amount_fen=late, since=loan.taken_on)] if late else []
        returned = PayoutReturned(key=paid.key, value_date=back)
        await uow.record(*answer.calls, *undone, returned)
        return True
    await uow.record(*answer.calls)
    return False


def _reminders(loan: Loan, now: datetime) -> list[Event]:
    """Remind of the next instalment only, within the contact hours; past ones need no reminder, and
    where the whole loan is due, or written off, there is no next one.
    """
    day = china_day(now)
    coming = next((row for row in loan.open if row.due_on >= day), None)
    if coming is None or coming.number <= loan.reminded or (coming.due_on - day).days > REMIND_DAYS:
        return []
    if not loan.goes_by_plan or not may_contact(loan, now):
        return []
    reminder = e.ReminderSent(
        number=coming.number, due_on=coming.due_on, amount_fen=coming.total_fen,
        debit_on=debit_day(loan, coming.number),
    )  # fmt: skip
    return [reminder]
