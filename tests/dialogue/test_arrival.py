"""Begin anywhere: the persona answers everything before a step, on record as the persona."""

import pytest

from loanflow_tui.dialogue.arrival import (
    ONLY_BY_HAND,
    StepNotReached,
    asked_at,
    begin_at,
    go_to,
    steps_to_begin_at,
)
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.dialogue.steps.catalogue import step_table
from loanflow_tui.lending.api import ManualClock
from loanflow_tui.lending.events import AnswerGiven
from loanflow_tui.scenarios.session_setup import shelf


def options() -> SessionOptions:
    return SessionOptions(seed=7, pace=1, clock=ManualClock(), contracts="defer", samples=shelf())


@pytest.mark.parametrize("step", steps_to_begin_at())
async def test_every_step_can_be_begun_at(step: str) -> None:
    async with await open_session(options()) as session:
        talk, missed = await begin_at(session, "alipay", "en", None, step)
        assert missed is None
        await talk.begin()
        assert asked_at(talk) == step
        given = [each.event for each in talk.journal if isinstance(each.event, AnswerGiven)]
        assert all(each.filled for each in given), "nobody else answered"
        assert session.pace.factor == 1


def test_only_a_few_steps_need_a_person() -> None:
    assert not ONLY_BY_HAND - {each.id for each in step_table()}
    assert len(ONLY_BY_HAND) < 6


async def test_a_step_never_reached_says_where_it_stopped() -> None:
    async with await open_session(options()) as session:
        talk, missed = await begin_at(session, "alipay", "en", "zhou-tao", "sign.name")
        assert missed is not None
        assert missed.step == "sign.name"
        await talk.begin()
        assert asked_at(talk) == missed.stopped != "sign.name"


async def test_an_application_under_way_goes_on() -> None:
    async with await open_session(options()) as session:
        session.pace.factor = 0
        talk = await Conversation.open(session, "alipay", "en", "li-wei")
        await talk.begin()
        await go_to(talk, "identity.name")
        await talk.answer("李伟")
        await go_to(talk, "profile.income")
        assert asked_at(talk) == "profile.income"
        answered = [each.event for each in talk.journal if isinstance(each.event, AnswerGiven)]
        assert [each.step for each in answered if not each.filled] == ["identity.name"]
        with pytest.raises(StepNotReached):
            await go_to(talk, "decision.referred")
