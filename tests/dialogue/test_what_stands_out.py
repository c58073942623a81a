"""A person looks at alerts; the applicant is informed and continues."""

from pathlib import Path

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.commands import ConfirmBlock, ReleaseHold
from loanflow_tui.lending.events.monitoring import MonitorAlerted
from loanflow_tui.lending.runtime.clock import ManualClock
from tests.dialogue.conftest import Journey


async def held(journey: Journey) -> Journey:
    journey.talk.session.faults.inject("velocity")
    await journey.play_to("held")
    return journey


async def test_a_hold_is_explained(journey: Journey) -> None:
    await held(journey)
    assert journey.new_ids[-2:] == ["turn-held", "ask-held"]
    await journey.choose("check_again")
    assert journey.new_ids == ["aside-not-yet"] and journey.step == "held"
    await journey.say("why")
    assert journey.new_ids[0] == "why-held"


async def test_released_hold_continues_where_it_stopped(journey: Journey) -> None:
    talk = (await held(journey)).talk
    await talk.session.service.handle(talk.application_id, ReleaseHold(note="why"))
    await talk.settled()
    assert journey.new_ids[-2:] == ["turn-hold-released", "ask-verify-card"]


async def test_a_right_alarm_ends_the_application(journey: Journey) -> None:
    talk = (await held(journey)).talk
    await talk.session.service.handle(talk.application_id, ConfirmBlock(note="why"))
    await talk.settled()
    assert talk.ended
    assert journey.new_ids[-3:] == ["turn-blocked-by-person", "turn-blocked-object", "ask-end"]


async def test_changes_wait_during_a_review(journey: Journey) -> None:
    await held(journey)
    await journey.say("change my name")
    assert journey.step == "held"
    assert "aside-on-hold" in journey.new_ids


async def test_hold_reason_comes_before_the_next_question(journey: Journey) -> None:
    await journey.play_to("documents.bank_statement")
    journey.talk.session.faults.inject("device-jump")
    await journey.play_to("verify.face")
    assert journey.new_ids[-2:] == ["turn-step-up", "ask-verify-face"]
    assert any("several devices" in words for words in journey.words)
    await journey.fill()
    assert "turn-step-up-passed" in journey.new_ids
    await journey.play()
    assert journey.talk.ended


async def test_going_on_from_device_to_device_is_noticed(
    tmp_path: Path, clock: ManualClock
) -> None:
    application_id = ""
    for device in ("phone-1", "phone-2", "phone-2", "phone-3"):
        options = SessionOptions(
            data_dir=tmp_path, seed=7, pace=0, clock=clock, contracts="defer", device=device
        )
        async with await open_session(options) as session:
            if application_id:
                talk = await Conversation.resume(session, application_id)
            else:
                talk = await Conversation.open(session, "alipay", "en", "li-wei")
            application_id = talk.application_id
            await talk.begin()
            journey = Journey(talk, clock)
            await journey.play_to("verify.card" if device != "phone-3" else "verify.face")
    assert talk.view.monitoring.devices == ("phone-1", "phone-2", "phone-3")
    assert isinstance(talk.journal[-3].event, MonitorAlerted)
