"""Other lenders: asked all at once and waited for until one deadline; then one is chosen."""

import asyncio
from dataclasses import dataclass

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.score_inputs import score_inputs
from loanflow_tui.lending.events import market as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.risk import DecisionMade, OfferMade
from loanflow_tui.lending.handlers.partner_calls import (
    Answer,
    ask,
    ask_bureau,
    check_consent,
    gave_up,
)
from loanflow_tui.lending.handlers.registration import handles, works_on
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.journal.store import Conflict, StoreProblem
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import MarketLender
from loanflow_tui.lending.risk.customer import owes_more
from loanflow_tui.lending.risk.market import offer_of, request_for
from loanflow_tui.lending.risk.market_request import LenderDecline, LenderOffer, MarketRequest
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.other_lender import decide_elsewhere, told_elsewhere
from loanflow_tui.lending.risk.rules.market import lenders_to_ask, may_be_passed_on
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import ConsentKind

STEP = Fact.MARKET.value

Asked = asyncio.Task[Answer[LenderOffer | LenderDecline]]


@handles(c.CompareLenders, emits=(ev.ComparisonAsked,))
async def compare_lenders(uow: UnitOfWork, command: c.CompareLenders) -> None:
    """Ask the other lenders again; earlier answers and the choice among them are undone."""
    decision = uow.need(DecisionMade).decision
    inputs = score_inputs(uow.view)
    if not may_be_passed_on(decision):
        uow.reject("not_now")
    if not lenders_to_ask(inputs.province, inputs.product, uow.policy):
        uow.reject("nobody_serves")
    if command.amount_fen is not None:
        product = uow.policy.product(inputs.product)
        possible = {"least_fen": str(product.min_fen), "most_fen": str(product.cap_fen)}
        if command.amount_fen < product.min_fen:
            uow.reject("below_least", **possible)
        if command.amount_fen > product.cap_fen:
            uow.reject("above_limit", **possible)
    await uow.record(e.ComparisonAsked(amount_fen=command.amount_fen, months=command.months))


@handles(
    c.ChooseLender,
    emits=(
        ev.ComparisonAsked,
        ev.LenderChosen,
    ),
)
async def choose_lender(uow: UnitOfWork, command: c.ChooseLender) -> None:
    """Offers that have lapsed meanwhile are asked for anew."""
    report, asked = uow.need(e.MarketReported), uow.need(e.ComparisonAsked)
    if command.lender == uow.policy.lender.id:
        uow.need(OfferMade)
        await uow.record(e.LenderChosen(lender=command.lender))
        return
    offer, lender = report.offer_of(command.lender), uow.policy.other_lender(command.lender)
    if offer is None or lender is None:
        uow.reject("not_now")
    if not offer.stands(uow.clock.now()):
        await uow.record(asked)
        return
    details = e.LenderDetails(
        name=lender.name, licence=lender.licence, address=lender.address, hotline=lender.hotline
    )
    await uow.record(e.LenderChosen(lender=lender.id, details=details))


@works_on(
    Fact.LENDER_DECIDED,
    emits=(
        ev.LenderDecided,
        ev.LenderRefused,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
    ),
)
async def have_it_decided(uow: UnitOfWork) -> None:
    """Have the chosen lender ask the credit bureau and decide by its own rules: an offer on bands
    alone lends nothing yet. It learns who applies, and asks, under the consent that names it alone.
    """
    check_consent(uow, Partner.MARKET)
    if not uow.view.consented(ConsentKind.LENDER):
        uow.reject("consent_needed", consent=ConsentKind.LENDER.value)
    chosen = uow.need(e.LenderChosen)
    lender, offer = uow.policy.other_lender(chosen.lender), uow.view.need_offer()
    answer = await ask_bureau(uow, chosen.lender)
    if answer.value is None or lender is None:
        await uow.record(*answer.calls, gave_up(Partner.BUREAU, answer))
        return
    day, here = today(uow.clock), uow.policy.lender.id
    standing = await uow.customers.standing_elsewhere(uow.view, day, answer.value, here)
    inputs = told_elsewhere(score_inputs(uow.view), answer.value, standing)
    found = decide_elsewhere(lender, inputs, offer, uow.policy)
    decided: Event = (
        e.LenderDecided(report=answer.value, offer=found, standing=standing)
        if isinstance(found, Offer)
        else e.LenderRefused(lender=lender.id, reason=found)
    )
    await uow.record(*answer.calls, decided)


async def takes_back(uow: UnitOfWork) -> bool:
    """Let the chosen lender take its decision back where the applicant signed for another loan
    since, or fell behind with one from it; say whether it did.
    """
    decided = uow.view.get(e.LenderDecided)
    if decided is None:
        return False
    day, here = today(uow.clock), uow.policy.lender.id
    standing = await uow.customers.standing_elsewhere(uow.view, day, decided.report, here)
    if not owes_more(standing, decided.standing):
        return False
    said, uow.said = uow.said, None
    await uow.record(e.LenderRefused(lender=decided.offer.lender, reason="owes_more"))
    uow.said = said
    return True


@works_on(
    Fact.MARKET,
    emits=(
        ev.MarketAsked,
        ev.MarketReported,
        ev.PartnerCalled,
    ),
)
async def ask_market(uow: UnitOfWork) -> None:
    """Nobody is told anything without the applicant's consent, or who could not lend anyway."""
    check_consent(uow, Partner.MARKET)
    inputs, decision = score_inputs(uow.view), uow.need(DecisionMade).decision
    wish = uow.need(e.ComparisonAsked)
    request = request_for(inputs, decision, uow.policy, wish.amount_fen, wish.months)
    serving = {each.id for each in lenders_to_ask(inputs.province, inputs.product, uow.policy)}
    lenders = [each for each in uow.partners.market if each.id in serving]
    await uow.record(e.MarketAsked(lenders=tuple(each.id for each in lenders), request=request))
    came = await _until_the_deadline(uow, lenders, request)
    await uow.record(_reported(uow, came, request))


@dataclass(slots=True)
class _Came:
    """Each lender's result at the deadline, in the policy's order."""

    answers: list[LenderOffer | LenderDecline]
    late: list[str]
    failed: list[str]


async def _until_the_deadline(
    uow: UnitOfWork, lenders: list[MarketLender], request: MarketRequest
) -> _Came:
    """Ask all at once. Whoever hasn't answered by the deadline is no longer waited for.

    Answers are recorded in the same order on every run; without a pace, time stands still, and an
    answer's own word on how long it took says whether it came in time.
    """
    most_ms = uow.policy.market.deadline_ms
    asked = {each.id: asyncio.create_task(_ask(uow, each, request)) for each in lenders}
    deadline = asyncio.create_task(uow.pace.wait(most_ms / 1000))
    came = _Came([], [], [])
    try:
        for lender, task in asked.items():
            if uow.pace.factor > 0:
                await asyncio.wait({task, deadline}, return_when=asyncio.FIRST_COMPLETED)
            if uow.pace.factor > 0 and not task.done():
                came.late.append(lender)
                uow.later(_when_it_comes(uow, task))
            else:
                await _take_note(uow, lender, await task, came)
    except BaseException:
        for task in asked.values():
            task.cancel()
        raise
    finally:
        deadline.cancel()
    return came


async def _take_note(
    uow: UnitOfWork, lender: str, answer: Answer[LenderOffer | LenderDecline], came: _Came
) -> None:
    most_ms = uow.policy.market.deadline_ms
    if answer.calls[-1].latency_ms > most_ms:
        came.late.append(lender)
    elif answer.value is None:
        came.failed.append(lender)
    else:
        came.answers.append(answer.value)
    await uow.record(*_calls(answer, most_ms))


async def _ask(
    uow: UnitOfWork, lender: MarketLender, request: MarketRequest
) -> Answer[LenderOffer | LenderDecline]:
    return await ask(
        uow, Partner.MARKET, f"{STEP}.{lender.id}",
        lambda asked: lender.offer(asked, request),
        attempts=1,
    )  # fmt: skip


def _calls(answer: Answer[LenderOffer | LenderDecline], most_ms: int) -> list[Event]:
    """Return the calls, those that were answered too late as such."""
    return [
        call.model_copy(update={"outcome": "late"})
        if call.outcome == "ok" and call.latency_ms > most_ms
        else call
        for call in answer.calls
    ]


async def _when_it_comes(uow: UnitOfWork, task: Asked) -> None:
    """Put on record what came too late; it changes nothing."""
    answer = await task
    try:
        async with uow.lock:
            await uow.record(*_calls(answer, uow.policy.market.deadline_ms))
    except (Conflict, StoreProblem):
        return


def _reported(uow: UnitOfWork, came: _Came, request: MarketRequest) -> e.MarketReported:
    offers: list[Offer] = []
    declined = [each for each in came.answers if isinstance(each, LenderDecline)]
    failed = list(came.failed)
    for each in came.answers:
        if isinstance(each, LenderOffer):
            try:
                offers.append(offer_of(each, request, uow.policy, uow.clock.now()))
            except ValueError:
                failed.append(each.lender)
    own, terms, inputs = uow.view.get(OfferMade), uow.policy.market, score_inputs(uow.view)
    usual = min(terms.amount_fen, own.offer.limit_fen) if own else terms.amount_fen
    return e.MarketReported(
        amount_fen=request.amount_fen or usual,
        months=request.months or terms.months,
        offers=tuple(offers),
        declined=tuple(declined),
        late=tuple(came.late),
        failed=tuple(failed),
        told=tuple(
            e.LenderTold(id=each.id, short=each.short, commission=each.commission)
            for each in lenders_to_ask(inputs.province, inputs.product, uow.policy)
        ),
    )
