"""From the applicant's answers to a decision: eligibility, reports, score, offer."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from loanflow_tui.lending.asking import Answer, ask, check_consent, gave_up
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events import risk as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import IdentityGiven, MobileGiven, NameGiven
from loanflow_tui.lending.handlers.screening import screen
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.known import inputs_of
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.risk.decision import decide, nothing_to_lend
from loanflow_tui.lending.risk.inputs import assessed_income_fen
from loanflow_tui.lending.risk.offer import make_offer
from loanflow_tui.lending.risk.reports import BureauReport, HostReport, InsurerQuote
from loanflow_tui.lending.risk.rules.eligibility import knock_out
from loanflow_tui.lending.risk.scorecard import score
from loanflow_tui.lending.terms import Outcome

LENT = (Outcome.APPROVED, Outcome.APPROVED_LESS)
STEP = "score.decision"
POLICY = "policy"
"""How the rules are called where they could not be read."""


async def check_eligibility(desk: Desk) -> None:
    """Whoever a rule refuses is told before any partner is asked about them."""
    inputs = inputs_of(desk.view)
    if knock_out(inputs, desk.policy) is None:
        await desk.record(e.EligibilityPassed(province=inputs.province))
    else:
        await desk.record(e.DecisionMade(decision=decide(inputs, desk.policy)))


async def score_and_decide(desk: Desk) -> None:
    """Ask whoever has not answered yet, all at once; then score, decide and offer."""
    for partner in (Partner.BUREAU, Partner.HOST_DATA):
        check_consent(desk, partner)
    if not await screen(desk, "score.decision"):
        return
    facts = desk.view.facts
    if not facts.keys() >= {Fact.BUREAU, Fact.HOST_DATA, Fact.INSURER}:
        if not desk.view.scoring_begun or desk.view.trouble is not None:
            await desk.record(e.ScoringStarted())
        await _gather(desk)
    if desk.view.trouble in (None, POLICY):
        await _decide(desk)


async def _gather(desk: Desk) -> None:
    """Ask in parallel; answers are recorded in the same order on every run."""
    facts = desk.view.facts
    wanted: list[tuple[Coroutine[Any, Any, Answer[Any]], Callable[[Answer[Any]], Event]]] = []
    if Fact.BUREAU not in facts:
        wanted.append((_ask_bureau(desk), _bureau_said))
    if Fact.HOST_DATA not in facts:
        wanted.append((_ask_host(desk), _host_said))
    if Fact.INSURER not in facts or Fact.BUREAU not in facts:
        wanted.append((_ask_insurer(desk), _insurer_said))
    async with asyncio.TaskGroup() as group:
        asked = [(group.create_task(question), said) for question, said in wanted]
        for task, said in asked:
            answer = await task
            await desk.record(*answer.calls, said(answer))


async def _ask_bureau(desk: Desk) -> Answer[BureauReport]:
    name, number = desk.need(NameGiven).name, desk.need(IdentityGiven).number
    return await ask(
        desk, Partner.BUREAU, "score.bureau",
        lambda asked: desk.partners.bureau.inquire(asked, name, number),
    )  # fmt: skip


async def _ask_host(desk: Desk) -> Answer[HostReport]:
    number, mobile = desk.need(IdentityGiven).number, desk.need(MobileGiven).mobile
    host = desk.view.host
    return await ask(
        desk, Partner.HOST_DATA, "score.host_data",
        lambda asked: desk.partners.host_data.vouch(asked, host, number, mobile),
    )  # fmt: skip


async def _ask_insurer(desk: Desk) -> Answer[InsurerQuote]:
    """Cover is asked for the most that could be lent; nobody is asked where none is wanted."""
    inputs, policy = inputs_of(desk.view), desk.policy
    if inputs.product not in policy.insurance.products:
        return Answer()
    number = desk.need(IdentityGiven).number
    best = policy.bands[-1].income_multiple
    most = min(
        int(assessed_income_fen(inputs, policy) * best), policy.product(inputs.product).cap_fen
    )
    return await ask(
        desk, Partner.INSURER, "score.insurer",
        lambda asked: desk.partners.insurer.quote(asked, number, inputs.product, most),
    )  # fmt: skip


def _bureau_said(answer: Answer[BureauReport]) -> Event:
    """Nothing is decided without the bureau."""
    if answer.value is None:
        return gave_up(Partner.BUREAU, answer)
    return e.BureauReported(report=answer.value)


def _host_said(answer: Answer[HostReport]) -> Event:
    return e.HostDataReported(report=answer.value)


def _insurer_said(answer: Answer[InsurerQuote]) -> Event:
    return e.InsurerQuoted(quote=answer.value)


async def _decide(desk: Desk) -> None:
    if desk.faults.take(POLICY, STEP):
        await desk.record(e.PartnerGaveUp(partner=POLICY, reason="missing"))
        return
    inputs, policy = inputs_of(desk.view), desk.policy
    refused = knock_out(inputs, policy) is not None
    scored = None if refused else score(inputs, policy)
    decision = decide(inputs, policy, scored)
    if decision.outcome in LENT and desk.faults.take("offer", STEP, ("zero_limit",)):
        decision = nothing_to_lend(decision)
    events: list[Event] = [e.DecisionMade(decision=decision)]
    if scored is not None:
        events.insert(0, e.ScoreComputed(result=scored))
    await desk.record(*events)
    if decision.outcome in LENT:
        await make_the_offer(desk)


async def make_the_offer(desk: Desk) -> None:
    """Put what was decided into an offer that stands for its time."""
    decision, insured = desk.need(e.DecisionMade).decision, desk.view.get(e.InsurerQuoted)
    quote = insured.quote if insured else None
    offer = make_offer(decision, desk.policy, desk.clock.now(), *((quote.share,) if quote else ()))
    await desk.record(e.OfferMade(offer=offer))
