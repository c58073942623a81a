"""An amount in a question is used in the answer and proposed at its step, never taken."""

import pytest

from loanflow_tui.dialogue.asked_values import values_in_question
from loanflow_tui.dialogue.context import context_of
from loanflow_tui.dialogue.understand.meaning import Topic
from loanflow_tui.lending.api import Fact, Method
from loanflow_tui.lending.events.conversation import AnswerGiven, AsideShown
from tests.dialogue.conftest import Begin, Journey


async def ask(journey: Journey, topic: Topic, words: str) -> None:
    """Ask about a topic."""
    talk, step = journey.talk, journey.talk.step
    assert step is not None
    context = context_of(talk.session, talk.situation, step)
    journey.mark()
    values = values_in_question(words, topic, context, talk.view)
    await talk.show_aside(step, str(topic), words, values)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "can I get 20000 for a year?"), ("zh-CN", "能借两万分12期吗")],
)
async def test_values_in_questions_are_proposed_later(
    begin: Begin, language: str, words: str
) -> None:
    journey = await begin(language=language)
    await ask(journey, Topic.LIMIT_MAX, words)
    assert journey.new_ids[0] == "values-kept"
    assert not {Fact.AMOUNT, Fact.TENOR} & set(journey.talk.view.facts)
    await journey.play_to("offer.amount")
    assert journey.choices[0] == "yuan_20000" and "value-proposed" in journey.new_ids
    await journey.choose("yuan_20000")
    assert journey.step == "offer.tenor" and journey.choices[0] == "months_12"


async def test_figures_are_those_of_the_question(journey: Journey) -> None:
    await journey.play_to("offer.amount")
    await ask(journey, Topic.MONTHLY_PAYMENT, "what would I pay per month for 30000 over 24 months")
    assert "¥30,000 over 24 months" in journey.words[2]
    await journey.play_to("offer.accept")
    await ask(journey, Topic.MONTHLY_PAYMENT, "and if I took 10000 over 6 months?")
    assert "¥10,000 over 6 months" in journey.words[1]
    await ask(journey, Topic.MONTHLY_PAYMENT, "how much a month")
    assert "¥10,000" not in journey.words[1], "a question changes nothing that was chosen"


async def test_sums_that_are_no_wish_stay_unproposed(journey: Journey) -> None:
    await ask(journey, Topic.LATE_PAYMENT, "what if I am 2000 short")
    assert journey.talk.conversation_state.proposals == {}


def test_events_of_before_are_read() -> None:
    aside = AsideShown.model_validate({"step": "product", "topic": "cost"})
    answer = AnswerGiven.model_validate({"step": "product", "choice": "consumer"})
    assert (aside.values, answer.way) == ((), "")


async def test_a_way_beyond_the_term_is_not_proposed(journey: Journey) -> None:
    await journey.play_to("offer.tenor")
    offer = journey.talk.view.need_offer()
    months = max(offer.tenors)
    beyond = next(method for method, longest in offer.methods if longest < months)
    assert beyond is Method.INTEREST_ONLY
    await journey.say(f"{months} months, interest only")
    assert journey.step == "offer.method"
    assert beyond.value not in journey.choices
    assert journey.talk.conversation_state.proposals == {}
