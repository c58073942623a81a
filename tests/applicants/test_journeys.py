"""Each persona, answering by itself from the first question, reaches its documented end."""

from datetime import timedelta
from itertools import cycle

import pytest

from loanflow_tui.applicants import Persona, personas
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.events.money import PayoutConfirmed
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.runtime.clock import ManualClock
from loanflow_tui.lending.terms import Host, Outcome, State
from loanflow_tui.scenarios.session_setup import shelf

PEOPLE = tuple(personas().values())
LENT = (Outcome.APPROVED, Outcome.APPROVED_LESS)
MOST_ANSWERS = 60
ENDS = {
    Outcome.APPROVED: State.ACTIVE,
    Outcome.APPROVED_LESS: State.ACTIVE,
    Outcome.REFERRED: State.REFERRED,
    Outcome.DECLINED: State.DECLINED,
}


async def answer_to_the_end(
    conversation: Conversation, clock: ManualClock, trouble: str | None = None
) -> list[str]:
    """Answer until nothing changes or `trouble` is asked again; return the steps asked.

    Wherever a sample of the answer is promised, there is one.
    """
    asked: list[str] = []
    while conversation.question is not None and len(asked) < MOST_ANSWERS:
        step = conversation.question.step
        assert conversation.has_sample == (conversation.sample() is not None), step
        asked.append(step)
        refused = step == trouble and asked[-2:] == [step] * 2
        if step == "end" or refused or asked[-4:] == [step] * 4:
            break
        if step == "verify.locked":
            clock.advance(timedelta(minutes=16))
        await conversation.fill()
    return asked


@pytest.mark.parametrize(
    ("who", "host"), zip(PEOPLE, cycle(Host), strict=False), ids=[each.id for each in PEOPLE]
)
async def test_persona_reaches_its_documented_end(who: Persona, host: Host) -> None:
    """On one of the hosts: `test_personas` has everybody decided on for each."""
    clock = ManualClock()
    options = SessionOptions(seed=1, pace=0, clock=clock, contracts="defer", samples=shelf())
    async with await open_session(options) as session:
        conversation = await Conversation.open(session, host.value, "en", who.id)
        await conversation.begin()
        trouble = who.trouble if who.outcome is None else None
        asked = await answer_to_the_end(conversation, clock, trouble)
        journal = await session.service.journal(conversation.application_id)
    decisions = [each.event for each in journal if isinstance(each.event, DecisionMade)]
    paid = [each for each in journal if isinstance(each.event, PayoutConfirmed)]
    assert (decisions[-1].outcome if decisions else None) is who.outcome
    if who.outcome is not None:
        assert state(conversation.view) is ENDS[who.outcome]
    assert len(paid) == (1 if who.outcome in LENT else 0)
    if who.outcome is None:
        assert asked[-1] == who.trouble
    elif who.reason is not None:
        assert decisions[-1].reasons[0].value == who.reason
