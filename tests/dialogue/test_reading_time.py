"""The table of the all-in cost has a reading time that no key press ends."""

import asyncio
from contextlib import suppress
from datetime import timedelta

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.agreement import CostsConfirmed, CostsShown
from loanflow_tui.lending.runtime.pace import Pace
from tests.dialogue.conftest import Journey

TURNS_OF_THE_LOOP = 50


async def test_no_question_before_the_reading_time_is_over(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    pace = journey.talk.session.pace
    pace.factor = 1.0
    journey.mark()
    accepting = asyncio.create_task(journey.talk.choose("accept"))
    while "turn-costs" not in journey.new_ids:
        pace.skip()
        await asyncio.sleep(0)
    for _ in range(TURNS_OF_THE_LOOP):
        pace.skip()
        await asyncio.sleep(0)
    assert journey.talk.busy
    assert journey.step != "sign.costs"
    accepting.cancel()
    with suppress(asyncio.CancelledError):
        await accepting


async def test_reading_takes_no_time_at_pace_zero() -> None:
    await Pace(0).hold(1_000_000)


async def test_journal_holds_the_reading_time_at_any_pace(journey: Journey) -> None:
    await journey.play_to("sign.costs")
    await journey.say("yes")
    at = {type(each.event): each.at for each in journey.talk.journal}
    shown = journey.talk.view.need(CostsShown)
    assert at[CostsConfirmed] - at[CostsShown] >= timedelta(seconds=shown.reading_seconds)


async def test_table_left_unread_comes_back_whole(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    session = journey.talk.session
    session.pace.factor = 1.0
    accepting = asyncio.create_task(journey.talk.choose("accept"))
    while Fact.COSTS not in journey.talk.view.facts:
        session.pace.skip()
        await asyncio.sleep(0)
    accepting.cancel()
    with suppress(asyncio.CancelledError):
        await accepting
    journey.talk.leave()
    session.pace.factor = 0
    again = await Conversation.resume(session, journey.talk.application_id)
    await again.begin()
    shown = [each.at for each in again.journal if isinstance(each.event, CostsShown)]
    assert len(shown) == 2
    assert session.clock.now() >= shown[-1] + timedelta(seconds=5)
    assert again.question is not None
    assert again.question.step == "sign.costs"


async def test_costs_are_confirmed_by_a_plain_yes_only(journey: Journey) -> None:
    await journey.play_to("sign.costs")
    await journey.say("maybe, if nothing else is charged")
    assert journey.step == "sign.costs"
    assert "CostsConfirmed" not in journey.events
    await journey.say("yes")
    assert journey.events.count("CostsConfirmed") == 1
    assert journey.step == "sign.name"
