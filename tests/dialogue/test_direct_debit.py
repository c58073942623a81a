"""Direct debit in the chat: allowed by an act of its own, announced, made, and ended."""

import pytest

from tests.dialogue.conftest import Begin, Journey, at_the_loan
from tests.lending.applying import card


async def at_the_question(begin: Begin, language: str = "en") -> Journey:
    journey = await at_the_loan(begin, language)
    await journey.choose("loan_debit")
    assert journey.step == "loan.debit"
    return journey


@pytest.mark.parametrize("language", ["en", "zh-CN"])
async def test_debit_is_allowed_announced_and_made(begin: Begin, language: str) -> None:
    journey = await at_the_question(begin, language)
    await journey.choose("debit_allow")
    assert journey.new_ids[-2:] == ["turn-mandate-given", "ask-loan-home"]
    await journey.talk.move_clock("due")
    assert {"phone-debit", "turn-debited"} <= set(journey.new_ids)
    assert journey.events.count("RepaymentReceived") == 1
    assert journey.step == "loan.home"


@pytest.mark.parametrize("words", ["ok", "yes", "why not", "好的", "what does it cost?"])
async def test_words_alone_give_no_mandate(begin: Begin, words: str) -> None:
    journey = await at_the_question(begin)
    await journey.say(words)
    assert "MandateGiven" not in journey.events


async def test_looking_at_debit_changes_nothing(begin: Begin) -> None:
    journey = await at_the_question(begin)
    await journey.choose("loan")
    assert journey.step == "loan.home"
    assert "MandateGiven" not in journey.events


async def test_failed_debit_says_when_it_is_tried_again(begin: Begin) -> None:
    journey = await at_the_question(begin)
    await journey.choose("debit_allow")
    journey.talk.session.faults.inject("payment-no-funds", "repay")
    await journey.talk.move_clock("due")
    assert {"turn-debit-failed", "turn-debit-again"} <= set(journey.new_ids)
    await journey.talk.move_clock("day")
    assert "turn-debited" in journey.new_ids


async def test_debit_is_ended_from_the_same_place(begin: Begin) -> None:
    journey = await at_the_question(begin)
    await journey.choose("debit_allow")
    await journey.say("direct debit")
    assert journey.step == "loan.debit" and "debit_end" in journey.choices
    await journey.choose("debit_end")
    assert "turn-mandate-withdrawn" in journey.new_ids
    await journey.talk.move_clock("due")
    assert "RepaymentRequested" not in journey.events


async def test_closed_account_is_told(begin: Begin) -> None:
    journey = await at_the_question(begin)
    await journey.choose("debit_allow")
    journey.talk.session.faults.inject("payment-account-closed", "repay")
    await journey.talk.move_clock("due")
    assert {"turn-debit-failed", "turn-mandate-closed"} <= set(journey.new_ids)
    assert journey.step == "loan.home"


async def test_another_repayment_than_the_pending_is_refused(begin: Begin) -> None:
    journey = await begin()
    await journey.play()
    await journey.choose("loan")
    faults = journey.talk.session.faults
    for name in ("payment-timeout-after-sending", "payment-outage"):
        faults.inject(name, "repay")
    await journey.choose("loan_all")
    await journey.choose("repay_now")
    assert journey.step == "loan.pending"
    faults.clear()
    await journey.choose("retry")
    assert journey.events.count("RepaymentReceived") == 1
    assert "turn-settled" in journey.new_ids


async def test_another_card_is_named_while_the_loan_runs(begin: Begin) -> None:
    journey = await at_the_question(begin)
    await journey.choose("debit_allow")
    await journey.choose("loan_debit")
    await journey.choose("other_card")
    assert journey.step == "payout.card"
    await journey.say(card("1234"))
    assert "turn-mandate-card-changed" in journey.new_ids
    assert journey.step == "loan.debit" and "debit_allow" in journey.choices


async def test_the_card_stays_if_none_is_named(begin: Begin) -> None:
    journey = await at_the_question(begin)
    await journey.choose("other_card")
    await journey.choose("keep_card")
    assert journey.step == "loan.debit"
    assert journey.events.count("CardLinked") == 1
