"""Repaying: an instalment, a part, or all; collected once, whatever crashes or is retried."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import debit as d
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import CardLinked
from loanflow_tui.lending.events.risk import PartnerGaveUp
from loanflow_tui.lending.handlers.credit import correct_reports, report_if_due
from loanflow_tui.lending.handlers.line import line_falls_due
from loanflow_tui.lending.handlers.partner_calls import ask
from loanflow_tui.lending.handlers.reconciliation import reconcile
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.booking import nothing_came, received
from loanflow_tui.lending.loans.debit import tried_again_on
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.pending import PendingRepayment
from loanflow_tui.lending.loans.repayment import amount_for, payoff
from loanflow_tui.lending.loans.replanning import may_shorten
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Payment
from loanflow_tui.lending.runtime.clock import today

STEP = "repay"
_PAUSES_S = (0.0, 1.0, 3.0)


_OF_COLLECTING = (
    ev.ChargeRefunded,
    ev.DebitRetryPlanned,
    ev.ExcessRefunded,
    ev.LateInterestCharged,
    ev.LateInterestReversed,
    ev.LoanOverdue,
    ev.LoanSettled,
    ev.MandateEnded,
    ev.PartnerCalled,
    ev.PartnerGaveUp,
    ev.RepaymentFailed,
    ev.RepaymentReceived,
)
"""What collecting may come to."""


@handles(
    c.Repay,
    emits=(
        *_OF_COLLECTING,
        ev.RepaymentRequested,
    ),
)
async def repay(uow: UnitOfWork, command: c.Repay) -> None:
    """Collect from the applicant's card, once.

    Where another request is under way, that one is cleared up, and this one is to be looked at
    anew: it may come to something else now.

    Raises:
        Rejected: another repayment was under way, or this one can't be made.
    """
    loan = running_loan(uow)
    await reconcile(uow, STEP)
    under_way = loan.pending
    if under_way is None:
        amount = _amount(uow, loan, command)
        if amount <= 0:
            await _given_back_for_nothing(uow, loan)
            return
        key = f"repay-{loan.contract}-{loan.requests + 1}"
        effect = _effect(uow, loan, command)
        await uow.record(
            e.RepaymentRequested(key=key, kind=command.kind, amount_fen=amount, effect=effect)
        )
    await collect(uow)
    await _look_back(uow)
    if under_way is not None and not _same(command, under_way):
        uow.reject("repayment_under_way", first_fen=str(under_way.amount_fen))


@handles(c.ClearUpRepayment, emits=_OF_COLLECTING)
async def clear_up(uow: UnitOfWork, _: c.ClearUpRepayment) -> None:
    """Ask the rail for the result of the request under way.

    Raises:
        Rejected: none is.
    """
    if running_loan(uow).pending is None:
        uow.reject("not_now")
    await reconcile(uow, STEP)
    await collect(uow)
    await _look_back(uow)


async def _look_back(uow: UnitOfWork) -> None:
    """Set right what was said and done on days of which a payment was learned only now."""
    loan = uow.view.loan
    if loan is not None and loan.revised is not None:
        await correct_reports(uow, today(uow.clock))
        await line_falls_due(uow)


def _same(command: c.Repay, under_way: PendingRepayment) -> bool:
    """Say whether a command is the one that was requested, sent once more."""
    amount = command.amount_fen if command.kind == "part" else command.shown_fen
    return command.kind == under_way.kind and amount in (None, under_way.amount_fen)


def running_loan(uow: UnitOfWork) -> Loan:
    """Return the loan that is being repaid.

    Raises:
        Rejected: there is none, or it is repaid.
    """
    loan = uow.view.loan
    if loan is None:
        uow.reject("not_now")
    if loan.settled:
        uow.reject("settled")
    return loan


def _amount(uow: UnitOfWork, loan: Loan, command: c.Repay) -> int:
    day = today(uow.clock)
    if command.kind == "give_back" and not loan.may_give_back(day):
        uow.reject("cooling_off_over")
    if command.kind != "part":
        amount = amount_for(loan, command.kind, day)
        if not amount and command.kind != "give_back":
            uow.reject("nothing_due")
        if command.shown_fen not in (None, amount):
            uow.reject("amount_changed", now_fen=str(amount))
        return amount
    most = payoff(loan, day).total_fen
    if command.amount_fen is None or command.amount_fen <= 0:
        uow.reject("zero")
    if command.amount_fen > most:
        uow.reject("above_payoff", most_fen=str(most))
    return command.amount_fen


async def _given_back_for_nothing(uow: UnitOfWork, loan: Loan) -> None:
    """End a loan that is given back where the costs paid before cover what is left of it: nothing
    is collected, and what they are more goes back.
    """
    day, now = today(uow.clock), uow.clock.now()
    key = f"return-{loan.contract}-{len(loan.receipts) + 1}"
    await uow.record(*received(loan, key, "", 0, "give_back", day, now, day))
    await report_if_due(uow, day)


def _effect(uow: UnitOfWork, loan: Loan, command: c.Repay) -> e.PartEffect | None:
    """Return what a part repaid early does to the plan; None where it repays nothing early."""
    if loan.rules is None or command.kind != "part":
        return None
    if command.effect == "shorter" and not may_shorten(loan, today(uow.clock)):
        return "smaller"
    return command.effect or "smaller"


async def collect(uow: UnitOfWork) -> None:
    """Put the pending request to the rail until its fate is known."""
    for pause in _PAUSES_S:
        await uow.pace.wait(pause)
        if await put_to_the_rail(uow):
            return
    await uow.record(PartnerGaveUp(partner=Partner.PAYMENT.value, reason="timeout"))


async def put_to_the_rail(uow: UnitOfWork) -> bool:
    """Put the pending request to the rail once; say whether its fate is known."""
    loan = running_loan(uow)
    assert loan.pending is not None
    key, amount = loan.pending.key, loan.pending.amount_fen
    account = uow.need(CardLinked).card
    answer = await ask(
        uow, Partner.PAYMENT, STEP,
        lambda asked: uow.partners.payment.collect(asked, key, amount, account),
        attempts=1,
    )  # fmt: skip
    came_of = [] if answer.value is None else _came_of(uow, loan, answer.value)
    await uow.record(*answer.calls, *came_of)
    if uow.view.loan is not None and uow.view.loan.settled:
        await report_if_due(uow, today(uow.clock))
    return answer.value is not None


def _came_of(uow: UnitOfWork, loan: Loan, payment: Payment) -> list[Event]:
    """Return what a collection came to; a part of the sum is taken as a part.

    What its bank took back by now never counted. Any other payment counts on the day the account
    was debited; giving back on the day it was asked for, and a debit on its own day. In loans of
    before it counts on the day it is learned.
    """
    assert loan.pending is not None
    retried = _tried_again(loan, payment)
    if payment.amount_fen <= 0 or payment.status == "returned":
        debited_on = payment.value_date if loan.pending.debit is not None else None
        failed = e.RepaymentFailed(key=payment.key, reason=payment.status, on=debited_on)
        closed = payment.status == "account_closed" and loan.mandate is not None
        ended = [d.MandateEnded(reason="account_closed")] if closed else retried
        return [*nothing_came(loan, failed, uow.clock.now()), *ended]
    day, kind = today(uow.clock), loan.pending.kind
    on = payment.value_date if loan.rules is not None else day
    if kind == "give_back":
        on = min(on, loan.pending.asked_on)
    elif payment.status == "partial":
        kind = "part"
    if loan.pending.counts_on is not None:
        # What has fallen due since is recorded once every debit is made.
        day = on = min(on, loan.pending.counts_on)
    booked = received(
        loan, payment.key, payment.reference, payment.amount_fen, kind, on, uow.clock.now(), day
    )
    return [*_refunded(payment), *booked, *(retried if payment.status == "partial" else ())]


def _tried_again(loan: Loan, payment: Payment) -> list[Event]:
    """Return the next try of a debit for which there was too little in the account."""
    if loan.pending is None or loan.pending.debit is None:
        return []
    again_on = tried_again_on(loan, payment.value_date)
    if again_on is None:
        return []
    return [d.DebitRetryPlanned(number=loan.pending.debit, on=again_on)]


def _refunded(payment: Payment) -> list[Event]:
    too_much = (payment.charges - 1) * payment.amount_fen
    return [e.ChargeRefunded(key=payment.key, amount_fen=too_much)] if too_much > 0 else []
