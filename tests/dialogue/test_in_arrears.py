"""A loan in arrears in the chat: reminded, told of a call by name, and asked for in whole."""

import pytest

from loanflow_tui.dialogue.cards.office import office_cards, why
from loanflow_tui.dialogue.decisions import DecisionKind, decision_command, decisions_on
from loanflow_tui.lending.api import QueueEntry
from tests.dialogue.conftest import Begin, Journey, at_the_loan


async def unpaid(begin: Begin, months: int, language: str = "en") -> Journey:
    journey = await at_the_loan(begin, language)
    for _ in range(months):
        await journey.talk.move_clock("month")
    return journey


async def entry(journey: Journey) -> QueueEntry:
    (found,) = await journey.talk.session.service.queue()
    return found


async def decide(journey: Journey, kind: DecisionKind) -> None:
    talk = journey.talk
    await talk.session.service.handle(talk.application_id, decision_command(kind, "no answer"))
    await talk.settled()


@pytest.mark.parametrize(("language", "name"), [("en", "Lin Yue"), ("zh-CN", "林悦")])
async def test_a_call_is_told_with_its_officer(begin: Begin, language: str, name: str) -> None:
    journey = await unpaid(begin, 4, language)
    assert "turn-arrears-reminder" in [t.message.id for t in journey.talk.turns if t.message]
    await decide(journey, "call_in")
    said = [journey.talk.wording.say(turn.message) for turn in journey.new if turn.message]
    assert any(name in words for words in said)
    await journey.talk.move_clock("month")
    assert "turn-called-in" in journey.new_ids


async def test_the_back_office_offers_what_may_be_decided(begin: Begin) -> None:
    journey = await unpaid(begin, 4)
    talk = journey.talk
    waiting = await entry(journey)
    assert decisions_on(waiting) == ("propose_plan", "call_in")
    assert "overdue" in talk.wording.say(why(waiting))
    cards = office_cards(waiting, talk.session.policy)
    assert "card-office-arrears" in [card.title.id for card in cards]
    await decide(journey, "call_in")
    assert decisions_on(await entry(journey)) == ("propose_plan",)


async def test_two_persons_write_a_loan_off(begin: Begin) -> None:
    journey = await unpaid(begin, 8)
    assert "propose_write_off" in decisions_on(await entry(journey))
    await decide(journey, "propose_write_off")
    assert decisions_on(await entry(journey)) == ("write_off", "keep_on_books")
    await decide(journey, "write_off")
    assert "turn-written-off" in journey.new_ids
    assert await journey.talk.session.service.queue() == []
    assert "loan_part" in journey.choices, "it can still be paid"


@pytest.mark.parametrize("words", ["ok", "yes", "好的", "fine by me"])
async def test_words_alone_accept_no_plan(begin: Begin, words: str) -> None:
    journey = await unpaid(begin, 2)
    await decide(journey, "propose_plan")
    await decide(journey, "offer_plan")
    await journey.choose("loan_plan")
    await journey.say(words)
    assert "PlanAccepted" not in journey.events
    await journey.choose("plan_accept")
    assert "PlanAccepted" in journey.events and "turn-plan-accepted" in journey.new_ids


async def test_the_new_plan_is_shown_on_a_card(begin: Begin) -> None:
    journey = await unpaid(begin, 2)
    await decide(journey, "propose_plan")
    await decide(journey, "offer_plan")
    await journey.choose("loan_plan")
    newest = next(turn.card for turn in reversed(journey.talk.turns) if turn.card)
    assert newest.title.id == "card-new-plan" and newest.table is not None
    assert "plan_accept" in journey.choices


async def test_an_uncertain_payment_is_told_before_the_plan(begin: Begin) -> None:
    journey = await unpaid(begin, 2)
    await decide(journey, "propose_plan")
    await decide(journey, "offer_plan")
    await journey.choose("loan_part")
    await journey.say("500")
    await journey.choose("repay_now")
    await journey.choose("loan_plan")
    assert "turn-plan-waits" in journey.new_ids
    assert "plan_accept" not in journey.choices and "plan_decline" in journey.choices


async def test_no_limit_is_shown_beside_arrears(begin: Begin) -> None:
    journey = await unpaid(begin, 4)
    cards = office_cards(await entry(journey), journey.talk.session.policy)
    assert "card-office-decision" not in [card.title.id for card in cards]
