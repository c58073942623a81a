"""A correction names the new value and the old one, once, and asks what is due next."""

import pytest

from loanflow_tui.dialogue.reactions import react
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Values
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.profile import DebtGiven
from tests.dialogue.conftest import Begin, Journey


async def test_old_and_new_value_are_named(journey: Journey) -> None:
    await journey.play_to("offer.tenor")
    await journey.say("change the amount to 25000")
    assert journey.new_ids == ["turn-changed", "ask-offer-tenor"]
    assert journey.words[1] == "Amount: ¥25,000 instead of ¥50,000."
    assert len([turn for turn in journey.new if turn.speaker == "applicant"]) == 1


async def test_what_rested_on_it_is_named(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("sign.name")
    await journey.say("金额改成两万")
    assert journey.new_ids[0] == "turn-changed-with" and journey.step == "offer.accept"
    assert "¥50,000 改为 ¥20,000" in journey.words[1]


@pytest.mark.parametrize("step", ["offer.tenor", "offer.accept"])
async def test_a_change_that_cannot_be_had_undoes_nothing(journey: Journey, step: str) -> None:
    await journey.play_to(step)
    amount = journey.talk.view.amount_fen
    await journey.say("change the amount to 900000")
    assert journey.new_ids[0].startswith("topic-limit-")
    assert (journey.step, journey.talk.view.amount_fen) == (step, amount)


@pytest.mark.parametrize("words", ["50k as I told you", "60k like I said"])
async def test_a_sum_nobody_names_corrects_no_other_answer(journey: Journey, words: str) -> None:
    await journey.play_to("offer.amount")
    debts = journey.talk.view.get(DebtGiven)
    await journey.say(words)
    assert journey.talk.view.get(DebtGiven) == debts


async def test_an_amount_after_the_end_is_not_kept(begin: Begin) -> None:
    journey = await begin("zheng-hao")
    await journey.play()
    talk, step, question = journey.talk, journey.talk.step, journey.talk.question
    assert step is not None and question is not None
    meaning = Meaning(Act.ANSWER, Values(amount_fen=1_000_000))
    await react(talk, step, question, meaning, "ten thousand", "words")
    assert journey.new_ids[-2:] == ["aside-ended", "ask-end"] and talk.view.amount_fen is None


async def test_a_sum_means_a_part_repayment(journey: Journey) -> None:
    await journey.play_to("end")
    await journey.choose("loan")
    await journey.say("ten thousand")
    assert journey.choices == ["loan_part"]
    await journey.say("yes")
    assert journey.step == "loan.part"


@pytest.mark.parametrize("language", ["en", "zh-CN"])
@pytest.mark.parametrize("words", ["20000", "20,000", "8000", "15000", "¥30000"])
async def test_a_bare_number_answers_a_question_of_amount(
    begin: Begin, language: str, words: str
) -> None:
    journey = await begin(language=language)
    await journey.play_to("offer.amount")
    assert await journey.say(words)
    assert journey.step == "offer.tenor"


async def test_an_answer_beside_a_correction_is_taken_too(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("offer.tenor")
    await journey.say("12期 金额改成三万")
    assert journey.step == "offer.method" and "¥50,000 改为 ¥30,000" in journey.words[1]
    offer = journey.talk.view.facts
    assert {Fact.AMOUNT, Fact.TENOR} <= set(offer)


async def test_another_term_is_taken_after_it_was_answered(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("offer.method")
    await journey.say("要不6期吧")
    assert journey.step == "offer.method" and journey.new_ids[0].startswith("turn-changed")


async def test_another_product_is_named_before_anything_is_undone(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("offer.tenor")
    facts = journey.talk.view.facts
    await journey.say("改产品")
    assert journey.choices == ["said_product_business", "said_product_emergency"]
    await journey.say("算了")
    assert journey.talk.view.facts == facts and journey.step == "offer.tenor"
    await journey.say("改产品")
    await journey.say("小微经营")
    assert Fact.OFFER not in journey.talk.view.facts


async def test_a_reading_of_another_sum_changes_that_one(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    await journey.say("and the debts are 900")
    await journey.say("yes")
    debts = journey.talk.view.get(DebtGiven)
    assert debts is not None and debts.monthly_fen == 900_00
    assert journey.talk.view.amount_fen is None
