"""Asking back shows only likely readings, and a reply takes one of them or none."""

from typing import get_args

import pytest

from loanflow_tui.dialogue.slot_values import chip_for, of_chip
from loanflow_tui.dialogue.steps.labels import choice_label
from loanflow_tui.dialogue.understand.meaning import Slot, Value
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.api import Fact, Method, Occupation, Product, Purpose
from loanflow_tui.lending.events.conversation import AnswerGiven
from tests.dialogue.conftest import Begin, Journey


async def asked_back(journey: Journey, step: str, *offers: str) -> Journey:
    """Play to a step and ask back there with these readings."""
    await journey.play_to(step)
    due = journey.talk.step_due
    assert due is not None
    await journey.talk.ask_back(due, "…", offers)
    return journey


@pytest.mark.parametrize(
    ("step", "offers"),
    [
        ("product", ("about_documents_needed",)),
        ("consent.bureau", ("agree", "refuse")),
        ("profile.income", ("said_income_fen_1800000", "about_monthly_payment")),
        ("offer.accept", ("about_cost", "do_human", "do_summary")),
    ],
)
async def test_only_the_readings_are_shown(
    journey: Journey, step: str, offers: tuple[str, ...]
) -> None:
    await asked_back(journey, step, *offers)
    assert tuple(journey.choices) == offers


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ("1", "topic-documents"), ("yes", "topic-documents"), ("对", "topic-documents"),
        ("Documents needed", "topic-documents"), ("no", "aside-neither"), ("不是", "aside-neither"),
    ],
)  # fmt: skip
async def test_a_reply_answers_what_was_asked_back(journey: Journey, reply: str, told: str) -> None:
    await asked_back(journey, "product", "about_documents_needed")
    await journey.say(reply)
    assert journey.new_ids[-2:] == [told, "ask-product"]
    assert len(journey.choices) == 3


@pytest.mark.parametrize("step", ["consent.bureau", "consent.face", "offer.accept"])
@pytest.mark.parametrize("reply", ["yes", "ok", "好的", "1", "2", "3", "4"])
async def test_a_reply_to_another_question_agrees_to_nothing(
    begin: Begin, step: str, reply: str
) -> None:
    journey = await asked_back(await begin(), step, "about_cost", "about_safety")
    facts = journey.talk.view.facts
    await journey.say(reply)
    assert journey.talk.view.facts == facts and journey.step == step


VALUES: dict[Slot, list[Value]] = {
    "product": list(Product), "occupation": list(Occupation), "purpose": list(Purpose),
    "method": list(Method), "amount_fen": [2_000_000], "income_fen": [1_800_000],
    "debt_fen": [0, 50_000], "tenor_months": [12], "province": ["44"], "rating": [1, 5],
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_values_asked_back_have_labels(language: str) -> None:
    wording = Wording(language)
    for slot, values in VALUES.items():
        for value in values:
            chip = chip_for(slot, value)
            assert chip is not None and of_chip(chip) == (slot, value)
            assert wording.say(choice_label(chip))
    assert not any(chip_for(slot, "x") for slot in get_args(Slot) if slot not in VALUES)


async def test_yes_to_several_readings_asks_which(journey: Journey) -> None:
    await asked_back(journey, "product", "about_cost", "about_safety")
    await journey.say("yes")
    assert journey.new_ids == ["clarify-2"]
    assert journey.choices == ["about_cost", "about_safety"]


async def test_yes_takes_a_value_that_was_asked_back(journey: Journey) -> None:
    await asked_back(journey, "profile.income", "said_income_fen_1800000")
    await journey.say("yes")
    answers = [each.event for each in journey.talk.journal if isinstance(each.event, AnswerGiven)]
    assert (answers[-1].step, answers[-1].way) == ("profile.income", "near")
    assert journey.step == "profile.purpose"


async def test_a_hidden_reply_is_taken_by_name_only(journey: Journey) -> None:
    await asked_back(journey, "consent.bureau", "about_cost", "about_safety")
    await journey.say("3")
    assert journey.step == "consent.bureau"
    await asked_back(journey, "consent.bureau", "about_cost", "about_safety")
    await journey.say("I agree")
    assert Fact.CONSENT_BUREAU in journey.talk.view.facts


async def test_a_tap_on_an_old_reply_does_nothing(journey: Journey) -> None:
    await asked_back(journey, "consent.bureau", "about_cost", "about_safety")
    before = journey.events
    asked = journey.talk.asking
    assert not await journey.talk.choose("agree")
    await journey.talk.carry_out(c.Tick())
    await journey.say("what does it cost")
    before = journey.events
    assert not await journey.talk.choose("about_safety")
    assert not await journey.talk.choose("agree", asked)
    assert journey.events == before


async def test_a_doubtful_yes_offers_yes_and_no(journey: Journey) -> None:
    await journey.play_to("consent.bureau")
    await journey.say("hmm, only if you do it once")
    assert journey.choices == ["agree", "refuse"]
    first = journey.words[-1]
    await journey.say("hmm, only if you do it once")
    assert journey.choices == ["agree", "refuse"] and journey.words[-1] != first
    await journey.say("hmm, only if you do it once")
    assert {"do_human", "later", "agree", "refuse"} <= set(journey.choices)


async def test_refusing_another_look_keeps_the_application(journey: Journey) -> None:
    await journey.play_to("consent.bureau")
    await journey.choose("refuse")
    await journey.say("no")
    assert not journey.talk.ended and journey.choices == ["reconsider", "leave"]


async def test_a_yes_is_offered_with_a_no(journey: Journey) -> None:
    await journey.play_to("offer.accept")
    await journey.say("well, if it must be")
    assert journey.choices == ["accept", "not_yet"]
    await journey.choose("not_yet")
    assert journey.new_ids == ["aside-refused", "ask-offer-accept"]


@pytest.mark.parametrize("say", ["hows it go", "lovely day today", "今天天气不错"])
async def test_small_talk_is_offered_no_yes(begin: Begin, say: str) -> None:
    journey = await begin()
    await journey.play_to("offer.accept")
    facts = journey.talk.view.facts
    await journey.say(say)
    assert journey.talk.conversation_state.offers == ()
    await journey.say("ok")
    assert journey.talk.view.facts == facts and journey.choices[0] == "accept"
    await journey.say("I accept")
    assert Fact.ACCEPTED in journey.talk.view.facts


async def test_mere_yes_to_a_no_agrees_to_nothing(journey: Journey) -> None:
    await asked_back(journey, "consent.bureau", "refuse", "agree")
    facts = journey.talk.view.facts
    await journey.say("ok")
    assert journey.talk.view.facts == facts and journey.choices == ["agree", "refuse"]
