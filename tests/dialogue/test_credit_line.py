"""The credit line in the chat: shown, drawn again without the journey, and its loans in reach."""

from datetime import timedelta

import pytest

from loanflow_tui.dialogue.messages import Message
from tests.dialogue.conftest import Begin, at_the_loan


@pytest.mark.parametrize("language", ["en", "zh-CN"])
async def test_borrowing_again_asks_for_amount_first(begin: Begin, language: str) -> None:
    journey = await at_the_loan(begin, language)
    first = journey.talk.application_id
    await journey.choose("loan_draw")
    assert journey.step == "offer.amount"
    assert journey.talk.application_id != first
    ids = [turn.message.id for turn in journey.talk.turns if turn.message is not None]
    assert ids[0] == "turn-draw-begun"
    assert "turn-own-loans" in ids
    await journey.play()
    assert journey.events.count("PayoutConfirmed") == 1
    assert "IncomeGiven" not in journey.events


async def test_line_shows_what_is_used_and_left(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.choose("loan_line")
    assert journey.step == "loan.line"
    card = journey.talk.turns[-2].card
    assert card is not None
    assert isinstance(card.title, Message)
    assert card.title.id == "card-line"
    question = journey.talk.question
    assert question is not None
    assert [choice.id for choice in question.choices] == ["loan_draw", "loan"]


async def test_each_loan_of_the_line_is_in_reach(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    first = journey.talk.application_id
    await journey.choose("loan_draw")
    await journey.play()
    await journey.choose("loan")
    await journey.choose("loan_line")
    await journey.choose("draw_1")
    assert journey.talk.application_id == first
    assert journey.step == "loan.home"


async def test_overdue_line_says_so(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    journey.talk.session.clock.advance(timedelta(days=45))
    await journey.choose("loan_draw")
    assert journey.step == "loan.home"
    assert "repair-line-overdue" in journey.new_ids


async def test_words_alone_borrow_nothing(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    for words in ("ok", "can I borrow again?", "maybe later", "再借多少合适？"):
        await journey.say(words)
        assert "DrawOpened" not in journey.events
