"""From the applicant's answers to a decision: eligibility, reports, score, offer."""

import asyncio
from collections.abc import Callable, Coroutine
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple

from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.score_inputs import score_inputs
from loanflow_tui.lending.events import risk as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.customer import CustomerSeen
from loanflow_tui.lending.events.identity import IdentityGiven, MobileGiven
from loanflow_tui.lending.handlers.customer import seen_standing
from loanflow_tui.lending.handlers.partner_calls import (
    Answer,
    ask,
    ask_bureau,
    check_consent,
    gave_up,
)
from loanflow_tui.lending.handlers.registration import works_on
from loanflow_tui.lending.handlers.screening import screen
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.decision import (
    decide_by_score,
    knocked_out,
    needs_cover,
    nothing_to_lend,
)
from loanflow_tui.lending.risk.inputs import ScoreInputs, assessed_income_fen
from loanflow_tui.lending.risk.offer import make_offer
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.reports import BureauReport, HostReport, InsurerQuote
from loanflow_tui.lending.risk.rules.eligibility import knock_out
from loanflow_tui.lending.risk.rules.privacy import licence_of_bureau
from loanflow_tui.lending.risk.scorecard import ScoreResult, score
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import ConsentKind, Outcome

LENT = (Outcome.APPROVED, Outcome.APPROVED_LESS)
STEP = "score.decision"
POLICY = "policy"
"""The name of the rules in messages when they can't be read."""


@works_on(
    Fact.ELIGIBLE,
    emits=(
        ev.CustomerSeen,
        ev.DecisionMade,
        ev.EligibilityPassed,
    ),
)
async def check_eligibility(uow: UnitOfWork) -> None:
    """Apply the knock-out rules before any partner is asked about the applicant."""
    await _look_at_the_customer(uow)
    inputs = score_inputs(uow.view)
    refusal = knock_out(inputs, uow.policy)
    if refusal is None:
        await uow.record(e.EligibilityPassed(province=inputs.province))
    else:
        await uow.record(e.DecisionMade(decision=knocked_out(refusal, inputs, uow.policy)))


@works_on(
    Fact.BUREAU,
    Fact.CUSTOMER,
    Fact.HOST_DATA,
    Fact.COVER,
    Fact.INSURER,
    Fact.DECISION,
    emits=(
        ev.ApplicationBlocked,
        ev.ApplicationHeld,
        ev.BureauReported,
        ev.CoverNeeded,
        ev.CustomerSeen,
        ev.DecisionMade,
        ev.HostDataReported,
        ev.InsurerQuoted,
        ev.MonitorAlerted,
        ev.OfferMade,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
        ev.ScoreComputed,
        ev.ScoringStarted,
        ev.StepUpAsked,
    ),
)
async def score_and_decide(uow: UnitOfWork) -> None:
    """Ask all partners that have not answered, in parallel; then score, decide and offer."""
    check_consent(uow, Partner.BUREAU)
    if not await screen(uow, "score.decision"):
        return
    wanted = {Fact.BUREAU, Fact.INSURER}
    if uow.view.consented(ConsentKind.HOST_DATA):
        wanted.add(Fact.HOST_DATA)
    if not uow.view.facts.keys() >= wanted:
        if not uow.view.work.scoring_begun or uow.view.work.trouble is not None:
            await uow.record(e.ScoringStarted())
        await _gather(uow)
    elif Fact.LINE in uow.view.facts and not uow.view.work.scoring_begun:
        await uow.record(e.ScoringStarted())
    if uow.view.work.trouble not in (None, POLICY):
        return
    await _look_at_the_customer(uow)
    scored = _scored(score_inputs(uow.view), uow.policy)
    if not _cover_is_known(uow, scored) and not await _insured(uow, scored):
        return
    await _decide(uow, scored)


class _Scored(NamedTuple):
    """What is known of inputs: why a rule refuses them, or else their score."""

    inputs: ScoreInputs
    refusal: ReasonCode | None = None
    result: ScoreResult | None = None


def _scored(inputs: ScoreInputs, policy: Policy) -> _Scored:
    refusal = knock_out(inputs, policy)
    return _Scored(inputs, refusal, score(inputs, policy) if refusal is None else None)


async def _insured(uow: UnitOfWork, scored: _Scored) -> bool:
    """Ask the insurer where the policy wants this loan insured; False while the applicant has not
    said yet whether it may be told who they are.
    """
    if not _cover_is_needed(scored, uow.policy):
        await uow.record(e.InsurerQuoted(quote=None))
        return True
    if Fact.COVER not in uow.view.facts:
        await uow.record(e.CoverNeeded())
    if Fact.CONSENT_INSURANCE not in uow.view.facts:
        return False
    if not uow.view.consented(ConsentKind.INSURANCE):
        await uow.record(e.InsurerQuoted(quote=None))
        return True
    answer = await _ask_insurer(uow)
    await uow.record(*answer.calls, e.InsurerQuoted(quote=answer.value))
    await _look_at_the_customer(uow)  # another application may have been signed meanwhile
    return True


def _cover_is_known(uow: UnitOfWork, scored: _Scored) -> bool:
    """Tell whether the insurer was asked, or needn't be; what the person owes by now may have moved
    the score into a band that needs cover since it was found that none was.
    """
    facts = uow.view.facts
    asked = Fact.COVER in facts or not _cover_is_needed(scored, uow.policy)
    return Fact.INSURER in facts and asked


def _cover_is_needed(scored: _Scored, policy: Policy) -> bool:
    inputs, result = scored.inputs, scored.result
    if result is None or inputs.product not in policy.insurance.products:
        return False
    return needs_cover(inputs, policy, result.total)


async def _gather(uow: UnitOfWork) -> None:
    """Ask in parallel; answers are recorded in the same order on every run."""
    facts = uow.view.facts
    wanted: list[tuple[Coroutine[Any, Any, Answer[Any]], Callable[[Answer[Any]], Event]]] = []
    if Fact.BUREAU not in facts:
        wanted.append((ask_bureau(uow), _bureau_said))
    if Fact.HOST_DATA not in facts and uow.view.consented(ConsentKind.HOST_DATA):
        wanted.append((_ask_host(uow), partial(_host_said, licence_of_bureau(uow.policy))))
    asked = [(asyncio.create_task(question), said) for question, said in wanted]
    try:
        for task, said in asked:
            answer = await task
            await uow.record(*answer.calls, said(answer))
    finally:
        # Not a task group: what the store has against it must reach the conversation by itself.
        for task, _ in asked:
            task.cancel()
        await asyncio.gather(*(task for task, _ in asked), return_exceptions=True)


async def _ask_host(uow: UnitOfWork) -> Answer[HostReport]:
    number, mobile = uow.need(IdentityGiven).number, uow.need(MobileGiven).mobile
    host = uow.view.origin.host
    return await ask(
        uow, Partner.HOST_DATA, "score.host_data",
        lambda asked: uow.partners.host_data.vouch(asked, host, number, mobile),
    )  # fmt: skip


async def _ask_insurer(uow: UnitOfWork) -> Answer[InsurerQuote]:
    """Ask for cover of the highest possible amount."""
    inputs, policy = score_inputs(uow.view), uow.policy
    number = uow.need(IdentityGiven).number
    best = policy.bands[-1].income_multiple
    most = min(
        int(assessed_income_fen(inputs, policy) * best), policy.product(inputs.product).cap_fen
    )
    return await ask(
        uow, Partner.INSURER, "score.insurer",
        lambda asked: uow.partners.insurer.quote(asked, number, inputs.product, most),
    )  # fmt: skip


def _bureau_said(answer: Answer[BureauReport]) -> Event:
    """Nothing is decided without the bureau."""
    if answer.value is None:
        return gave_up(Partner.BUREAU, answer)
    return e.BureauReported(report=answer.value)


def _host_said(through: str | None, answer: Answer[HostReport]) -> Event:
    return e.HostDataReported(report=answer.value, through=through)


async def _decide(uow: UnitOfWork, scored: _Scored) -> None:
    """Decide on what is known by now; what was `scored` of the same is used again."""
    if uow.faults.take(POLICY, STEP):
        await uow.record(e.PartnerGaveUp(partner=POLICY, reason="missing"))
        return
    inputs, policy = score_inputs(uow.view), uow.policy
    if scored.inputs != inputs:
        scored = _scored(inputs, policy)
    if scored.refusal is not None:
        await uow.record(e.DecisionMade(decision=knocked_out(scored.refusal, inputs, policy)))
        return
    result = scored.result or score(inputs, policy)
    decision = decide_by_score(inputs, policy, result)
    if decision.outcome in LENT and uow.faults.take("offer", STEP, ("zero_limit",)):
        decision = nothing_to_lend(decision)
    await uow.record(e.ScoreComputed(result=result), e.DecisionMade(decision=decision))
    if decision.outcome in LENT:
        await make_the_offer(uow)


async def _look_at_the_customer(uow: UnitOfWork) -> None:
    """Record the person's other loans here, unless that is on record."""
    standing = await uow.customers.standing(uow.view, today(uow.clock))
    if standing != seen_standing(uow.view):
        await uow.record(CustomerSeen(standing=standing))


@works_on(Fact.OFFER, emits=(ev.OfferMade,))
async def make_the_offer(uow: UnitOfWork) -> None:
    """Make an offer from the decision, valid for the policy's hours."""
    decision, insured = uow.need(e.DecisionMade).decision, uow.view.get(e.InsurerQuoted)
    quote = insured.quote if insured else None
    share = quote.share if quote else Decimal(0)
    line_fen = seen_standing(uow.view).line_fen
    offer = make_offer(decision, uow.policy, uow.clock.now(), share, line_fen)
    await uow.record(e.OfferMade(offer=offer))
