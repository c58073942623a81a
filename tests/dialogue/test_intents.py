"""The loan and other lenders can be asked for by name at every question."""

import pytest

from tests.dialogue.conftest import Begin, Journey
from tests.dialogue.everywhere import at


@pytest.mark.parametrize("words", ["My loan", "我的贷款"])
async def test_loan_home_shows_the_loan_again(begin: Begin, words: str) -> None:
    journey = await at(begin, "loan.home")
    assert await journey.say(words)
    assert journey.step == "loan.home"
    assert "aside-loan" in journey.new_ids
    assert any(turn.card for turn in journey.new)


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("repay now", "loan.instalment"), ("提前还款", "loan.all"), ("还一部分", "loan.part"),
        ("give it back", "loan.give_back"), ("settlement letter", "loan.home"),
    ],
)  # fmt: skip
async def test_each_way_of_repaying_may_be_asked_for(begin: Begin, words: str, step: str) -> None:
    journey = await at(begin, "loan.home")
    assert await journey.say(words)
    assert journey.step == step
    assert await journey.say("back")
    assert journey.step == "loan.home"


async def test_loan_questions_without_a_loan_get_an_answer(journey: Journey) -> None:
    await journey.play_to("profile.debt")
    assert await journey.say("我的贷款")
    assert journey.new_ids == ["aside-no-loan", "ask-profile-debt"]


@pytest.mark.parametrize("words", ["who else may lend", "还有谁可能借"])
async def test_others_are_compared_once_it_is_decided(begin: Begin, words: str) -> None:
    journey = await begin()
    await journey.play_to("profile.debt")
    await journey.say(words)
    assert journey.new_ids[0] == "aside-not-compared-yet"
    await journey.play_to("offer.tenor")
    await journey.say(words)
    assert journey.step == "consent.sharing"


async def test_declined_applicants_can_ask_for_other_lenders(begin: Begin) -> None:
    journey = await begin("ma-hailong")
    await journey.play()
    assert journey.step == "end"
    assert await journey.say("还有谁可能借")
    assert journey.step == "consent.sharing"


async def test_help_keeps_a_pending_confirmation(journey: Journey) -> None:
    await journey.play_to("profile.debt")
    await journey.say("cancel")
    await journey.say("help")
    assert journey.new_ids[0] == "help-confirm-cancel"
    assert journey.step == "confirm.cancel"
    await journey.say("back")
    assert journey.step == "profile.debt"
