"""What stands out is looked at by a person; the applicant is told, and goes on from there."""

from loanflow_tui.lending.commands import ConfirmBlock, ReleaseHold
from tests.dialogue.conftest import Journey


async def held(journey: Journey) -> Journey:
    journey.talk.session.faults.inject("velocity")
    await journey.play_to("held")
    return journey


async def test_a_hold_is_said_and_can_be_asked_about(journey: Journey) -> None:
    await held(journey)
    assert journey.new_ids[-2:] == ["turn-held", "ask-held"]
    await journey.choose("check_again")
    assert journey.new_ids == ["aside-status-held", "ask-held"]
    await journey.say("why")
    assert journey.new_ids[0] == "why-held"


async def test_a_false_alarm_goes_on_where_it_was_held(journey: Journey) -> None:
    talk = (await held(journey)).talk
    await talk.session.service.handle(talk.application_id, ReleaseHold())
    await talk.settled()
    assert journey.new_ids[-2:] == ["turn-hold-released", "ask-verify-card"]


async def test_a_right_alarm_ends_the_application(journey: Journey) -> None:
    talk = (await held(journey)).talk
    await talk.session.service.handle(talk.application_id, ConfirmBlock())
    await talk.settled()
    assert talk.ended
    assert journey.new_ids[-3:] == ["turn-blocked-by-person", "turn-blocked-object", "ask-end"]
