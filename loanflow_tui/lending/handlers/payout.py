"""Paying out, once: the request is on disk before the payment rail hears of it.

A contract's request carries an idempotency key under which the rail moves money at most once. Where
it isn't known what became of a request, the rail is asked before anything else is; only a
definite refusal, after which nothing was moved, is followed by a request under another key.
"""

from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.agreed_terms import chosen_quote, plan
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import money as e
from loanflow_tui.lending.events.agreement import ContractPrepared, ContractSigned
from loanflow_tui.lending.events.identity import CardLinked
from loanflow_tui.lending.events.risk import PartnerCalled, PartnerGaveUp
from loanflow_tui.lending.handlers.partner_calls import Answer, ask
from loanflow_tui.lending.handlers.reconciliation import reconcile
from loanflow_tui.lending.handlers.registration import works_on
from loanflow_tui.lending.handlers.screening import screen
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Payment
from loanflow_tui.lending.risk.offer import LoanQuote

STEP = "payout"

_PAUSES_S = (0.0, 1.0, 3.0)
"""Seconds before each try; after the last the applicant is told that it isn't known yet."""


@works_on(
    Fact.PAYOUT,
    emits=(
        ev.ApplicationBlocked,
        ev.ApplicationHeld,
        ev.MonitorAlerted,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
        ev.PayoutConfirmed,
        ev.PayoutFailed,
        ev.PayoutRequested,
        ev.StepUpAsked,
    ),
)
async def pay_out(uow: UnitOfWork) -> None:
    """Pay the loan out, or find out what became of an earlier request.

    Raises:
        StoreProblem: something that knows of this application's money was altered; nothing is paid.
    """
    uow.need(ContractSigned)
    unasked = uow.view.payout.key is None or uow.view.payout.problem is not None
    if unasked and not await screen(uow, STEP):
        return
    await reconcile(uow, STEP)
    quote = chosen_quote(uow.view)
    for pause in _PAUSES_S:
        await uow.pace.wait(pause)
        if await _settled(uow, quote) or await _requested(uow, quote):
            return
    await uow.record(PartnerGaveUp(partner=Partner.PAYMENT.value, reason="timeout"))


async def _settled(uow: UnitOfWork, quote: LoanQuote) -> bool:
    """Say whether an earlier request turns out to be settled; it is on record then."""
    key = uow.view.payout.key
    if key is None or uow.view.payout.problem is not None:
        return False
    answer = await ask(
        uow,
        Partner.PAYMENT,
        STEP,
        lambda asked: uow.partners.payment.find(asked, key),
        attempts=1,
    )
    if answer.value is None:
        await uow.record(*answer.calls)
        return False
    await _conclude(uow, answer.calls, answer.value, quote)
    return True


async def _requested(uow: UnitOfWork, quote: LoanQuote) -> bool:
    """Ask for the payment; say whether its fate is known."""
    view, amount = uow.view, quote.received_fen
    attempt = view.payout.tries + 1
    key = view.payout.key
    if key is None or view.payout.problem is not None:
        key = f"payout-{uow.need(ContractSigned).number}-{attempt}"
    await uow.record(e.PayoutRequested(key=key, amount_fen=amount, attempt=attempt))
    account = uow.need(CardLinked).card
    answer: Answer[Payment] = await ask(
        uow, Partner.PAYMENT, STEP,
        lambda asked: uow.partners.payment.pay(asked, key, amount, account),
        attempts=1,
    )  # fmt: skip
    if answer.value is None:
        await uow.record(*answer.calls)
        return False
    await _conclude(uow, answer.calls, answer.value, quote)
    return True


async def _conclude(
    uow: UnitOfWork, calls: list[PartnerCalled], payment: Payment, quote: LoanQuote
) -> None:
    if payment.status != "paid" or payment.amount_fen != quote.received_fen:
        reason = payment.status if payment.status != "paid" else "partial"
        await uow.record(*calls, e.PayoutFailed(key=payment.key, reason=reason))
        return
    first = plan(quote.schedule, uow.need(ContractPrepared).drawn_on)[0]
    await uow.record(
        *calls,
        e.PayoutConfirmed(
            key=payment.key,
            reference=payment.reference,
            amount_fen=payment.amount_fen,
            masked_account=uow.need(CardLinked).masked,
            first_due=first.due_on,
            first_payment_fen=first.total_fen,
        ),
    )
