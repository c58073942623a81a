"""Asking for more time to pay in the chat, with a person's decision."""

import pytest

from loanflow_tui.lending.commands import DecideExtension
from tests.dialogue.conftest import Begin, Journey


async def _asking(begin: Begin) -> Journey:
    journey = await begin()
    await journey.play()
    await journey.choose("loan")
    await journey.talk.move_clock("due")
    await journey.choose("loan_extension")
    return journey


async def test_extension_request_waits_for_an_officer(begin: Begin) -> None:
    journey = await _asking(begin)
    assert journey.new_ids == ["choice-loan-extension", "turn-extension-asked", "ask-loan-home"]
    assert "loan_extension" not in journey.choices
    assert journey.talk.view.loan is not None
    assert journey.talk.view.loan.extension is None, "nothing is granted by asking"


@pytest.mark.parametrize(
    ("grant", "told"), [(True, "turn-extension-granted"), (False, "turn-extension-kept")]
)
async def test_the_decision_is_told_in_the_chat(begin: Begin, grant: bool, told: str) -> None:
    talk = (journey := await _asking(begin)).talk
    await talk.session.service.handle(talk.application_id, DecideExtension(grant=grant, note="x"))
    await talk.settled()
    assert told in journey.new_ids
    assert journey.step == "loan.home"
    assert ("loan_extension" in journey.choices) is not grant


async def test_home_shows_the_extended_due_day(begin: Begin) -> None:
    talk = (await _asking(begin)).talk
    await talk.session.service.handle(
        talk.application_id, DecideExtension(grant=True, days=10, note="why")
    )
    await talk.settled()
    assert talk.question is not None
    assert "until 3 Jan 2027" in talk.wording.say(talk.question.prompt)
    loan = talk.view.loan
    assert loan is not None and loan.extension is not None
    assert str(loan.extension.until) == "2027-01-03"


async def test_more_time_is_requested_after_confirmation(begin: Begin) -> None:
    journey = await begin()
    await journey.play()
    await journey.choose("loan")
    await journey.say("the sixth one")
    assert journey.choices == ["loan_extension"]
    await journey.say("yes")
    assert "turn-extension-asked" in journey.new_ids
