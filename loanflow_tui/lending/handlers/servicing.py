"""Loan servicing by the clock: reminders, late interest, overdue stages."""

from datetime import date

from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.money import PayoutConfirmed, PayoutReturned
from loanflow_tui.lending.handlers.partner_calls import ask
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.runtime.clock import today

REMIND_DAYS = 3
"""How many days before an instalment is due the applicant is reminded."""


async def record_due_events(uow: UnitOfWork, paying: bool = False) -> None:
    """Record what fell due up to now; each thing once, however often this is called.

    Interest on late payment is charged when a stage begins, and when something is about to be
    paid.
    """
    loan = uow.view.loan
    if loan is None or loan.settled:
        return
    day = today(uow.clock)
    if await _sent_back(uow, loan, day):
        return
    events = [*_late(loan, day, paying), *_reminders(loan, day)]
    if events:
        await uow.record(*events)


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
        await uow.record(
            *answer.calls, PayoutReturned(key=paid.key, value_date=answer.value.value_date)
        )
        return True
    await uow.record(*answer.calls)
    return False


def _late(loan: Loan, day: date, paying: bool) -> list[Event]:
    found: list[Event] = []
    stage, charge = loan.stage_on(day), loan.late_interest_fen(day)
    begins = stage is not None and stage != loan.stage
    if charge and (begins or paying):
        found.append(e.LateInterestCharged(amount_fen=charge, until=day))
    if stage is not None and begins:
        amount, days = loan.due_fen(day), loan.days_overdue(day)
        found.append(e.LoanOverdue(stage=stage, days=days, amount_fen=amount))
    return found


def _reminders(loan: Loan, day: date) -> list[Event]:
    """Only of the next instalment: what lies behind can't be reminded of any more."""
    coming = next((row for row in loan.open if row.due_on >= day), None)
    if coming is None or coming.number <= loan.reminded or (coming.due_on - day).days > REMIND_DAYS:
        return []
    return [e.ReminderSent(number=coming.number, due_on=coming.due_on, amount_fen=coming.total_fen)]
