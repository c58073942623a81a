"""Every question, and a way to reach it."""

from collections.abc import Awaitable, Callable

from loanflow_tui.dialogue.crises import on_crisis
from loanflow_tui.dialogue.decisions import DecisionKind, decision_command
from loanflow_tui.dialogue.steps.catalogue import STEPS, step_table
from tests.dialogue.conftest import Begin, Journey

WRONG_CODES = ("111111", "222222", "333333")
PLAN: tuple[DecisionKind, ...] = ("propose_plan", "offer_plan")
"""What two officers decide until a new plan is offered."""

Way = Callable[[Journey], Awaitable[None]]


def _after(step: str, *choices: str) -> Way:
    """Return the way that makes these choices at a question of the usual way."""

    async def go(journey: Journey) -> None:
        await journey.play_to(step)
        for choice in choices:
            assert await journey.choose(choice), choice

    return go


def _failing(fault: str, step: str, *choices: str) -> Way:
    async def go(journey: Journey) -> None:
        journey.talk.session.faults.inject(fault)
        await journey.play_to(step)
        for choice in choices:
            await journey.choose(choice)

    return go


def _locked(step: str) -> Way:
    async def go(journey: Journey) -> None:
        await journey.play_to(step)
        for code in WRONG_CODES:
            await journey.say(code)

    return go


def _wishing(words: str) -> Way:
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


PERSONAS = {
    "identity.uscc": "chen-jie",
    "documents.business_licence": "chen-jie",
    "decision.referred": "wu-qiang",
}
"""The personas for questions that the usual applicant never gets."""

WAYS: dict[str, Way] = {
    "consent.reconsider": _after("consent.bureau", "refuse"),
    "consent.sharing": _after("offer.amount", "compare"),
    "offer.lender": _after("offer.amount", "compare", "agree"),
    "verify.locked": _locked("verify.code"),
    "sign.locked": _locked("sign.code"),
    "partner.retry": _failing("bureau-outage", "partner.retry"),
    "payout.retry": _failing("payment-rejected", "payout.retry"),
    "payout.card": _failing("payment-rejected", "payout.retry", "other_card"),
    "held": _failing("velocity", "held"),
    "confirm.start_over": _wishing("start over"),
    "confirm.cancel": _wishing("cancel"),
    "resting": _resting,
    "loan.home": _after("end", "loan"),
    **{
        f"loan.{kind}": _after("end", "loan", f"loan_{kind}")
        for kind in ("instalment", "part", "all", "give_back", "debit", "line")
    },
    "loan.pending": _pending,
    "loan.plan": _plan_offered,
}

QUESTIONS = tuple(entry.id for entry in step_table())


async def at(begin: Begin, step: str, language: str = "en") -> Journey:
    """Return a journey at a question."""
    journey = await begin(PERSONAS.get(step, "li-wei"), language=language)
    way = WAYS.get(step)
    if way is not None:
        await way(journey)
    else:
        await journey.play_to(step)
    assert journey.step == step
    return journey
