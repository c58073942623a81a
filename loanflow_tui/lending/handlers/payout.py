"""Paying out, once: the request is on disk before the payment rail hears of it.

A contract's request carries an idempotency key under which the rail moves money at most once. Where
it isn't known what became of a request, the rail is asked before anything else is; only a
definite refusal, after which nothing was moved, is followed by a request under another key.

The loan begins on the day the money arrives, whenever the rail says so. A contract that isn't paid
out in time lapses, and the applicant may call it off: the rail is asked to stop the payout first.
So does one that costs more than the law allows what is paid out today.
"""

from datetime import date
from typing import Required, TypedDict

from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.agreed_terms import (
    chosen_quote,
    kind_of_lender,
    plan,
    quote_from,
)
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import money as e
from loanflow_tui.lending.events.agreement import ContractPrepared, ContractSigned
from loanflow_tui.lending.events.application import ApplicationCancelled
from loanflow_tui.lending.events.identity import CardLinked
from loanflow_tui.lending.events.risk import PartnerCalled, PartnerGaveUp
from loanflow_tui.lending.handlers.customer import worsened
from loanflow_tui.lending.handlers.insurance import cover_begun, cover_ended
from loanflow_tui.lending.handlers.partner_calls import Answer, ask
from loanflow_tui.lending.handlers.reconciliation import reconcile
from loanflow_tui.lending.handlers.registration import works_on
from loanflow_tui.lending.handlers.screening import screen
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.apr import apr_of_plan
from loanflow_tui.lending.loans.plan_dates import plan_at_payout
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Payment
from loanflow_tui.lending.risk.offer import LoanQuote
from loanflow_tui.lending.risk.rules.amounts import lawful_ceiling
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import ConsentKind

STEP = "payout"

_PAUSES_S = (0.0, 1.0, 3.0)
"""Seconds before each try; after the last the applicant hears that the result is unknown."""


@works_on(
    Fact.PAYOUT,
    emits=(
        ev.ApplicationBlocked,
        ev.ApplicationCancelled,
        ev.ApplicationHeld,
        ev.ContractLapsed,
        ev.CoverBegun,
        ev.CoverEnded,
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
    """Pay the loan out, or ask the rail for the result of an earlier request.

    Raises:
        StoreProblem: something that knows of this application's money was altered; nothing is paid.
    """
    uow.need(ContractSigned)
    payout = uow.view.payout
    if not payout.under_way and not await screen(uow, STEP):
        return
    await reconcile(uow, STEP)
    dearer = above_ceiling(uow)
    if payout.under_way and (payout.calling_off or payout_overdue(uow) or dearer):
        await stop(uow, dearer=dearer)
        return
    if dearer:
        number = uow.need(ContractSigned).number
        await uow.record(e.ContractLapsed(number=number, because="ceiling"))
        return
    if not payout.under_way and await _owes_more(uow):
        return
    quote = chosen_quote(uow.view)
    for pause in _PAUSES_S:
        await uow.pace.wait(pause)
        if await _settled(uow, quote) or await _requested(uow, quote):
            return
    await uow.record(PartnerGaveUp(partner=Partner.PAYMENT.value, reason="timeout"))


async def _owes_more(uow: UnitOfWork) -> bool:
    """Let the contract lapse, to be decided anew, where another loan here was signed at the same
    time and before it, so that neither saw the other.
    """
    if Fact.OFFER not in uow.view.facts:
        return False
    standing = await uow.customers.standing(uow.view, today(uow.clock), signed_before=True)
    if not worsened(uow.view, standing):
        return False
    await uow.record(e.ContractLapsed(number=uow.need(ContractSigned).number, because="own_loans"))
    return True


def above_ceiling(uow: UnitOfWork) -> bool:
    """Return whether what was accepted costs more than the law allows a loan that its lender pays
    out today.
    """
    view = uow.view
    amount, months, method = view.amount_fen, view.months, view.method
    if amount is None or months is None or method is None:
        return False
    kind = kind_of_lender(view, uow.policy)
    ceiling = lawful_ceiling(uow.policy, kind, today(uow.clock))
    return ceiling is not None and not view.need_offer().keeps(ceiling, amount, months, method)


def payout_overdue(uow: UnitOfWork) -> bool:
    """Return whether a signed contract was not paid out within the policy's time."""
    signed, offer = uow.view.get(ContractSigned), uow.view.offer
    if signed is None or offer is None or offer.rules is None:
        return False
    return (uow.clock.now() - signed.signed_at).days >= offer.rules.payout_within_days


async def stop(uow: UnitOfWork, *, dearer: bool = False) -> None:
    """Ask the rail to stop the payout that is under way: it is called off, or has lapsed, being too
    old or `dearer` than the law allows, unless the money arrived.
    """
    key, quote = uow.view.payout.key, chosen_quote(uow.view)
    assert key is not None
    account = uow.need(CardLinked).card
    answer: Answer[Payment] = await ask(
        uow, Partner.PAYMENT, STEP,
        lambda asked: uow.partners.payment.cancel(asked, key, quote.received_fen, account),
        attempts=1,
    )  # fmt: skip
    if answer.value is None:
        await uow.record(
            *answer.calls, PartnerGaveUp(partner=Partner.PAYMENT.value, reason="timeout")
        )
    elif answer.value.status == "paid":
        await _conclude(uow, answer.calls, answer.value, quote)
    else:
        number = uow.need(ContractSigned).number
        called_off = uow.view.payout.calling_off
        because = "ceiling" if dearer and not payout_overdue(uow) else None
        await uow.record(
            *answer.calls,
            e.PayoutFailed(key=key, reason=answer.value.status),
            ApplicationCancelled()
            if called_off
            else e.ContractLapsed(number=number, because=because),
        )


async def _settled(uow: UnitOfWork, quote: LoanQuote) -> bool:
    """Return whether an earlier request is settled; its result is recorded then."""
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
    """Ask for the payment; return whether the result is known."""
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
    confirmed = e.PayoutConfirmed(
        key=payment.key,
        reference=payment.reference,
        amount_fen=payment.amount_fen,
        masked_account=uow.need(CardLinked).masked,
        **_begins(uow, payment),
    )
    await uow.record(*calls, confirmed, *cover_begun(uow, quote, payment.value_date))
    ended = [] if uow.view.consented(ConsentKind.INSURANCE) else cover_ended(uow)
    if ended:
        await uow.record(*ended)


class _Begins(TypedDict, total=False):
    """How a loan begins, as `PayoutConfirmed` has it."""

    first_due: Required[date]
    first_payment_fen: Required[int]
    value_date: date
    plan: tuple[Instalment, ...]
    apr: str


def _begins(uow: UnitOfWork, payment: Payment) -> _Begins:
    """Return the plan from the day the money arrived; that of an offer of before is in the
    contract.
    """
    view = uow.view
    offer, arrived = view.need_offer(), payment.value_date
    if offer.rules is None:
        first, *_ = plan(view, chosen_quote(view).schedule, uow.need(ContractPrepared).drawn_on)
        return {"first_due": first.due_on, "first_payment_fen": first.total_fen}
    quote = quote_from(view, arrived)
    rows = plan_at_payout(
        quote.schedule, quote.annual_rate, arrived, today(uow.clock), offer.rules.notice_days
    )
    payments = tuple((row.due_on, row.total_fen) for row in rows)
    return {
        "first_due": rows[0].due_on,
        "first_payment_fen": rows[0].total_fen,
        "value_date": arrived,
        "plan": rows,
        "apr": apr_of_plan(quote.received_fen, arrived, payments).rounded,
    }
