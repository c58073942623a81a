"""At every question: visible replies can be typed, and commands are understood."""

import pytest

from loanflow_tui.dialogue.digressions import choice_names
from loanflow_tui.dialogue.understand import exact_choice
from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.events.conversation import AnswerGiven, AsideShown, RepairShown
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey
from tests.dialogue.everywhere import QUESTIONS, at

LANGUAGES = [each.value for each in Language]
STANDING = (
    "help", "why", "how much does this cost", "talk to a person",
    "帮助", "为什么", "要花多少钱", "转人工",
)  # fmt: skip
"""The same question follows these."""

MOVING = (("start over", "重新开始"), ("cancel", "取消"), ("change my income", "修改收入"))
"""Words that lead to another question, and finally to an earlier answer."""

MOST_PRESSED = 3

every_question = pytest.mark.parametrize("step", QUESTIONS)


def heard(journey: Journey, since: int) -> list[str]:
    """Return how words were understood: topics, repairs, answers."""
    events = [recorded.event for recorded in journey.talk.journal[since:]]
    return [
        event.topic if isinstance(event, AsideShown) else type(event).__name__
        for event in events
        if isinstance(event, AsideShown | RepairShown | AnswerGiven)
    ]


async def said(journey: Journey, words: str) -> list[str]:
    since = len(journey.talk.journal)
    assert await journey.say(words), words
    return heard(journey, since)


@every_question
async def test_typed_quick_replies_are_understood(begin: Begin, step: str) -> None:
    journey = await at(begin, step)
    assert journey.talk.question is not None
    names = choice_names(journey.talk.question, journey.talk.session)
    for choice in journey.talk.question.choices:
        for language in LANGUAGES:
            label = journey.talk.session.wording(language).say(choice.label)
            for typed in (label, f" {label.upper()}. "):
                assert exact_choice(typed, names) == choice.id
                assert journey.talk.named_choice(typed) == choice.id


def outcome(journey: Journey) -> tuple[object, ...]:
    """Return the effects of an act, without its words."""
    view, question = journey.talk.view, journey.talk.question
    place = journey.talk.conversation_state.place
    kinds = [kind for kind in journey.events if kind != "AnswerGiven"]
    return kinds, set(view.facts), place, state(view), question and question.step


def differing(choices: list[str]) -> list[str]:
    """Return the choices with different effects: of amounts or stars, one is enough."""
    kinds = {choice.rstrip("0123456789"): choice for choice in choices}
    return list(kinds.values())[-MOST_PRESSED:]


@every_question
async def test_typing_a_reply_equals_pressing_it(begin_alone: Begin, step: str) -> None:
    pressed = await at(begin_alone, step)
    for number, choice in enumerate(differing(pressed.choices)):
        if number:
            pressed = await at(begin_alone, step)
        typed = await at(begin_alone, step)
        assert typed.talk.question is not None
        label = next(c.label for c in typed.talk.question.choices if c.id == choice)
        taken = await pressed.choose(choice)
        words = typed.talk.session.wording(LANGUAGES[number % 2]).say(label)
        assert await typed.say(words) == taken
        assert outcome(typed) == outcome(pressed)


@every_question
async def test_commands_work_at_every_question(begin: Begin, step: str) -> None:
    journey = await at(begin, step)
    for words in STANDING:
        topics = await said(journey, words)
        assert topics[-1][0].islower() and "RepairShown" not in topics, (words, topics)
        assert journey.step == step
    for words in ("my loan", "我的贷款"):
        topics = await said(journey, words)
        assert topics[-1][0].islower() and "RepairShown" not in topics, (words, topics)


@every_question
async def test_course_changes_are_understood(begin: Begin, step: str) -> None:
    place = QUESTIONS.index(step) % 2
    journey = await at(begin, step)
    for words in (each[place] for each in MOVING):
        if journey.step.startswith("confirm.") and journey.step != step:
            await journey.say("no")
        if not journey.step.startswith("confirm."):
            topics = await said(journey, words)
            assert topics[-1][0].islower() and "RepairShown" not in topics, (words, topics)
        assert journey.talk.question is not None


@every_question
async def test_back_works_or_explains_why_not(begin: Begin, step: str) -> None:
    journey = await at(begin, step)
    topics = await said(journey, ("返回", "back")[QUESTIONS.index(step) % 2])
    answered = topics[-1] == "AnswerGiven" and step == "consent.reconsider"
    assert answered or topics[-1][0].islower(), topics
    assert "RepairShown" not in topics, topics
