"""Other lenders: asked all at once and waited for until one deadline; then one is chosen."""

import asyncio
from dataclasses import dataclass

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.asking import Answer, ask, check_consent
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events import market as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.risk import DecisionMade, OfferMade
from loanflow_tui.lending.journal.store import Conflict, StoreProblem
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.known import inputs_of
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import MarketLender
from loanflow_tui.lending.risk.asked import LenderDecline, LenderOffer, MarketRequest
from loanflow_tui.lending.risk.market import offer_of, request_for
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.rules.market import lenders_to_ask, may_be_passed_on

STEP = Fact.MARKET.value

Asked = asyncio.Task[Answer[LenderOffer | LenderDecline]]


async def compare_lenders(desk: Desk, command: c.CompareLenders) -> None:
    """What was asked before, or chosen of it, is asked and chosen anew."""
    decision = desk.need(DecisionMade).decision
    inputs = inputs_of(desk.view)
    if not may_be_passed_on(decision):
        desk.reject("not_now")
    if not lenders_to_ask(inputs.province, inputs.product, desk.policy):
        desk.reject("nobody_serves")
    if command.amount_fen is not None:
        product = desk.policy.product(inputs.product)
        possible = {"least_fen": str(product.min_fen), "most_fen": str(product.cap_fen)}
        if command.amount_fen < product.min_fen:
            desk.reject("below_least", **possible)
        if command.amount_fen > product.cap_fen:
            desk.reject("above_limit", **possible)
    await desk.record(e.ComparisonAsked(amount_fen=command.amount_fen, months=command.months))


async def choose_lender(desk: Desk, command: c.ChooseLender) -> None:
    """Offers that have lapsed meanwhile are asked for anew."""
    report, asked = desk.need(e.MarketReported), desk.need(e.ComparisonAsked)
    if command.lender == desk.policy.lender.id:
        desk.need(OfferMade)
        await desk.record(e.LenderChosen(lender=command.lender))
        return
    offer, lender = report.offer_of(command.lender), desk.policy.other_lender(command.lender)
    if offer is None or lender is None:
        desk.reject("not_now")
    if not offer.stands(desk.clock.now()):
        await desk.record(asked)
        return
    details = e.LenderDetails(
        name=lender.name, licence=lender.licence, address=lender.address, hotline=lender.hotline
    )
    await desk.record(e.LenderChosen(lender=lender.id, details=details))


async def ask_market(desk: Desk) -> None:
    """Nobody is told anything without the applicant's consent, or who could not lend anyway."""
    check_consent(desk, Partner.MARKET)
    inputs, decision = inputs_of(desk.view), desk.need(DecisionMade).decision
    wish = desk.need(e.ComparisonAsked)
    request = request_for(inputs, decision, desk.policy, wish.amount_fen, wish.months)
    serving = {each.id for each in lenders_to_ask(inputs.province, inputs.product, desk.policy)}
    lenders = [each for each in desk.partners.market if each.id in serving]
    await desk.record(e.MarketAsked(lenders=tuple(each.id for each in lenders), request=request))
    came = await _until_the_deadline(desk, lenders, request)
    await desk.record(_reported(desk, came, request))


@dataclass(slots=True)
class _Came:
    """What came of each lender by the deadline, in the order in which they stand in the policy."""

    answers: list[LenderOffer | LenderDecline]
    late: list[str]
    failed: list[str]


async def _until_the_deadline(
    desk: Desk, lenders: list[MarketLender], request: MarketRequest
) -> _Came:
    """Ask all at once. Whoever hasn't answered by the deadline is no longer waited for.

    Answers are recorded in the same order on every run; without a pace, time stands still, and an
    answer's own word on how long it took says whether it came in time.
    """
    most_ms = desk.policy.market.deadline_ms
    asked = {each.id: asyncio.create_task(_ask(desk, each, request)) for each in lenders}
    deadline = asyncio.create_task(desk.pace.wait(most_ms / 1000))
    came = _Came([], [], [])
    try:
        for lender, task in asked.items():
            if desk.pace.factor > 0:
                await asyncio.wait({task, deadline}, return_when=asyncio.FIRST_COMPLETED)
            if desk.pace.factor > 0 and not task.done():
                came.late.append(lender)
                desk.later(_when_it_comes(desk, task))
            else:
                await _take_note(desk, lender, await task, came)
    except BaseException:
        for task in asked.values():
            task.cancel()
        raise
    finally:
        deadline.cancel()
    return came


async def _take_note(
    desk: Desk, lender: str, answer: Answer[LenderOffer | LenderDecline], came: _Came
) -> None:
    most_ms = desk.policy.market.deadline_ms
    if answer.calls[-1].latency_ms > most_ms:
        came.late.append(lender)
    elif answer.value is None:
        came.failed.append(lender)
    else:
        came.answers.append(answer.value)
    await desk.record(*_calls(answer, most_ms))


async def _ask(
    desk: Desk, lender: MarketLender, request: MarketRequest
) -> Answer[LenderOffer | LenderDecline]:
    return await ask(
        desk, Partner.MARKET, f"{STEP}.{lender.id}",
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


async def _when_it_comes(desk: Desk, task: Asked) -> None:
    """Put on record what came too late; it changes nothing."""
    answer = await task
    try:
        async with desk.lock:
            await desk.record(*_calls(answer, desk.policy.market.deadline_ms))
    except (Conflict, StoreProblem):
        return


def _reported(desk: Desk, came: _Came, request: MarketRequest) -> e.MarketReported:
    offers: list[Offer] = []
    declined = [each for each in came.answers if isinstance(each, LenderDecline)]
    failed = list(came.failed)
    for each in came.answers:
        if isinstance(each, LenderOffer):
            try:
                offers.append(offer_of(each, request, desk.policy, desk.clock.now()))
            except ValueError:
                failed.append(each.lender)
    own, terms = desk.view.get(OfferMade), desk.policy.market
    usual = min(terms.amount_fen, own.offer.limit_fen) if own else terms.amount_fen
    return e.MarketReported(
        amount_fen=request.amount_fen or usual,
        months=request.months or terms.months,
        offers=tuple(offers),
        declined=tuple(declined),
        late=tuple(came.late),
        failed=tuple(failed),
    )
