"""Repaying: an instalment, a part, or all; collected once, whatever crashes or is retried."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import CardLinked
from loanflow_tui.lending.events.risk import PartnerGaveUp
from loanflow_tui.lending.handlers.partner_calls import ask
from loanflow_tui.lending.handlers.reconciliation import reconcile
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.booking import received
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.repayment import amount_for, payoff
from loanflow_tui.lending.loans.replanning import may_shorten
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Payment
from loanflow_tui.lending.runtime.clock import today

STEP = "repay"
_PAUSES_S = (0.0, 1.0, 3.0)


@handles(
    c.Repay,
    emits=(
        ev.ChargeRefunded,
        ev.LateInterestCharged,
        ev.LateInterestReversed,
        ev.LoanOverdue,
        ev.LoanSettled,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
        ev.RepaymentFailed,
        ev.RepaymentReceived,
        ev.RepaymentRequested,
    ),
)
async def repay(uow: UnitOfWork, command: c.Repay) -> None:
    """Collect from the applicant's card. A request whose fate is unknown is cleared up first."""
    loan = _loan(uow)
    await reconcile(uow, STEP)
    if loan.pending is None:
        amount = _amount(uow, loan, command)
        key = f"repay-{loan.contract}-{loan.requests + 1}"
        effect = _effect(uow, loan, command)
        await uow.record(
            e.RepaymentRequested(key=key, kind=command.kind, amount_fen=amount, effect=effect)
        )
    await collect(uow)


def _loan(uow: UnitOfWork) -> Loan:
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
        if not amount:
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


def _effect(uow: UnitOfWork, loan: Loan, command: c.Repay) -> e.PartEffect | None:
    """Return what a part repaid early does to the plan; None where it repays nothing early."""
    if loan.rules is None or command.kind != "part":
        return None
    if command.effect == "shorter" and not may_shorten(loan, today(uow.clock)):
        return "smaller"
    return command.effect or "smaller"


async def collect(uow: UnitOfWork) -> None:
    """Put the pending request to the rail until its fate is known."""
    loan = _loan(uow)
    assert loan.pending is not None
    key, amount = loan.pending.key, loan.pending.amount_fen
    account = uow.need(CardLinked).card
    for pause in _PAUSES_S:
        await uow.pace.wait(pause)
        answer = await ask(
            uow, Partner.PAYMENT, STEP,
            lambda asked: uow.partners.payment.collect(asked, key, amount, account),
            attempts=1,
        )  # fmt: skip
        if answer.value is not None:
            await uow.record(*answer.calls, *_came_of(uow, loan, answer.value))
            return
        await uow.record(*answer.calls)
    await uow.record(PartnerGaveUp(partner=Partner.PAYMENT.value, reason="timeout"))


def _came_of(uow: UnitOfWork, loan: Loan, payment: Payment) -> list[Event]:
    """Return what a collection came to; a part of the sum is taken as a part.

    It counts on the day the account was debited, and giving back on the day it was asked for. In
    loans of before it counts on the day it is learned.
    """
    assert loan.pending is not None
    if payment.amount_fen <= 0:
        return [e.RepaymentFailed(key=payment.key, reason=payment.status)]
    day, kind = today(uow.clock), loan.pending.kind
    on = payment.value_date if loan.rules is not None else day
    if kind == "give_back":
        on = min(on, loan.pending.asked_on)
    elif payment.status == "partial":
        kind = "part"
    booked = received(
        loan, payment.key, payment.reference, payment.amount_fen, kind, on, uow.clock.now(), day
    )
    return [*_refunded(payment), *booked]


def _refunded(payment: Payment) -> list[Event]:
    too_much = (payment.charges - 1) * payment.amount_fen
    return [e.ChargeRefunded(key=payment.key, amount_fen=too_much)] if too_much > 0 else []
