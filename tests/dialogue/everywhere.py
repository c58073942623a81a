"""Every question, and a way to reach it."""

from collections.abc import Awaitable, Callable

from loanflow_tui.dialogue.arrival import WAYS, Way, go_to, persona_for
from loanflow_tui.dialogue.crises import on_crisis
from loanflow_tui.dialogue.decisions import DecisionKind, decision_command
from loanflow_tui.dialogue.steps.catalogue import STEPS, step_table
from tests.dialogue.conftest import Begin, Journey
from tests.journals import fill, journal_at

PLAN: tuple[DecisionKind, ...] = ("propose_plan", "offer_plan")
"""What two officers decide until a new plan is offered."""

ByHand = Callable[[Journey], Awaitable[None]]


def _wishing(words: str) -> ByHand:
    async def go(journey: Journey) -> None:
        await journey.play_to("profile.debt")
        await journey.say(words)

    return go


async def _pending(journey: Journey) -> None:
    await journey.play_to("end")
    journey.talk.session.faults.inject("payment-outage", "repay")
    for choice in ("loan", "loan_instalment", "repay_now"):
        await journey.choose(choice)


async def _plan_offered(journey: Journey) -> None:
    talk = journey.talk
    await journey.play_to("end")
    await journey.choose("loan")
    for _ in range(2):
        await talk.move_clock("month")
    for kind in PLAN:
        await talk.session.service.handle(talk.application_id, decision_command(kind, "fits"))
        await talk.settled()
    await journey.choose("loan_plan")


async def _resting(journey: Journey) -> None:
    await journey.play_to("profile.debt")
    await on_crisis(journey.talk, STEPS[journey.step], "self_harm", "…")


BY_HAND: dict[str, ByHand] = {
    "confirm.start_over": _wishing("start over"),
    "confirm.cancel": _wishing("cancel"),
    "resting": _resting,
    "loan.pending": _pending,
    "loan.plan": _plan_offered,
}
"""Questions that no persona is brought to."""

QUESTIONS = tuple(entry.id for entry in step_table())


async def at(begin: Begin, step: str, language: str = "en") -> Journey:
    """Return a journey at a question."""
    journey = await begin(persona_for(step), language=language)
    way = BY_HAND.get(step)
    if way is not None:
        await way(journey)
    else:
        lead = WAYS.get(step, Way(step))
        if not lead.faults and journey.step != lead.start:
            journey.talk = await journal_at(journey.talk, lead.start)
        await go_to(journey.talk, step, fill)
    assert journey.step == step
    return journey
