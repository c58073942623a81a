"""Direct debit: the mandate, and debits on the day each instalment is to be paid."""

from datetime import date

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import debit as d
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.identity import CardLinked
from loanflow_tui.lending.handlers.reconciliation import reconcile
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.repayment import STEP, put_to_the_rail, running_loan
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.loans.debit import next_debit
from loanflow_tui.lending.loans.pending import PendingRepayment


@handles(c.GiveMandate, emits=(ev.MandateGiven,))
async def give_mandate(uow: UnitOfWork, _: c.GiveMandate) -> None:
    """Take the mandate for the account that the money was paid to.

    Raises:
        Rejected: no loan is running by the rules of today, there is a mandate already, or no
            instalment is to come.
    """
    loan = running_loan(uow)
    if loan.rules is None:
        uow.reject("not_now")
    if loan.mandate is not None:
        uow.reject("mandate_given")
    if not loan.goes_by_plan:
        uow.reject("mandate_for_nothing")
    await uow.record(d.MandateGiven(masked_account=uow.need(CardLinked).masked))


@handles(c.WithdrawMandate, emits=(ev.MandateEnded,))
async def withdraw_mandate(uow: UnitOfWork, _: c.WithdrawMandate) -> None:
    """End the mandate; a debit that is under way is still cleared up.

    Raises:
        Rejected: there is no mandate.
    """
    if running_loan(uow).mandate is None:
        uow.reject("no_mandate")
    await uow.record(d.MandateEnded(reason="withdrawn"))


async def debit_what_is_due(uow: UnitOfWork, day: date) -> None:
    """Debit each instalment that is to be paid by `day`, the oldest first.

    A debit whose fate is unknown is put to the rail again, once a day. Where something that knows
    of this money was altered nothing moves, and it is named as soon as somebody repays.
    """
    while (requested := _request(uow, day)) is not None:
        if not _cut_off(uow, requested.key):
            if not await _may_move(uow):
                return
            await uow.record(requested)
        if not await put_to_the_rail(uow):
            return


async def _may_move(uow: UnitOfWork) -> bool:
    try:
        await reconcile(uow, STEP)
    except StoreProblem:
        return False
    return True


def _cut_off(uow: UnitOfWork, key: str) -> bool:
    """Say whether a request was recorded, and the program ended before the rail heard of it."""
    last = uow.journal[-1].event
    return isinstance(last, e.RepaymentRequested) and last.key == key


def _request(uow: UnitOfWork, day: date) -> e.RepaymentRequested | None:
    """Return the request that is due by `day`: a debit, or the one under way once more."""
    loan = uow.view.loan
    if loan is None or loan.settled:
        return None
    if loan.pending is not None:
        tried = loan.pending.tried_on == day and not _cut_off(uow, loan.pending.key)
        return None if loan.pending.debit is None or tried else _again(loan.pending)
    debit = next_debit(loan, day)
    if debit is None:
        return None
    return e.RepaymentRequested(
        key=f"repay-{loan.contract}-{loan.requests + 1}",
        kind="instalment",
        amount_fen=debit.amount_fen,
        debit=debit.number,
        counts_on=debit.counts_on,
    )


def _again(pending: PendingRepayment) -> e.RepaymentRequested:
    return e.RepaymentRequested(
        key=pending.key,
        kind=pending.kind,
        amount_fen=pending.amount_fen,
        debit=pending.debit,
        counts_on=pending.counts_on,
    )
