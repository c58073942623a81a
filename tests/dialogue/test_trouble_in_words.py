"""Words of people in trouble, and of people with questions, are understood."""

import pytest

from tests.dialogue.conftest import Begin

ANYWHERE = ("consent.bureau", "profile.debt", "offer.accept")


@pytest.mark.parametrize("step", ANYWHERE)
@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("zh-CN", "活着太累了，不想活了", "crisis-self-harm"),
        ("en", "i don't want to be alive anymore", "crisis-self-harm"),
        ("zh-CN", "有人逼我贷款，钱要转给他", "crisis-coercion"),
        ("en", "my boyfriend is forcing me to take this loan", "crisis-coercion"),
    ],
)
async def test_trouble_comes_before_the_question(
    begin: Begin, step: str, language: str, words: str, told: str
) -> None:
    journey = await begin(language=language)
    await journey.play_to(step)
    facts = journey.talk.view.facts
    await journey.say(words)
    assert journey.new_ids[0] == told
    assert journey.step == ("resting" if told == "crisis-self-harm" else "held")
    assert journey.talk.view.facts == facts


@pytest.mark.parametrize(
    ("language", "words"), [("zh-CN", "怕还不起"), ("en", "scared i can't pay it back")]
)
async def test_worry_about_money_is_hardship(begin: Begin, language: str, words: str) -> None:
    journey = await begin(language=language)
    await journey.play_to("offer.accept")
    await journey.say(words)
    assert journey.new_ids == ["crisis-hardship-chosen", "ask-offer-accept"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("一个月还多少", "topic-monthly-chosen"),
        ("总共要还多少", "topic-total-chosen"),
        ("还有几个问题", "topic-left"),
        ("我填了什么", "topic-summary"),
        ("费用", "aside-cost-chosen"),
    ],
)
async def test_the_particular_question_is_answered(begin: Begin, words: str, told: str) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("offer.accept")
    await journey.say(words)
    assert journey.new_ids == [told, "ask-offer-accept"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("can I change my card", "topic-card-loan"),
        ("I want to give it back", "topic-give-back-over"),
        ("settlement letter", "topic-letter-loan"),
    ],
)
async def test_a_wish_that_cannot_be_granted_is_answered(
    begin: Begin, words: str, told: str
) -> None:
    journey = await begin()
    await journey.play()
    await journey.choose("loan")
    await journey.talk.move_clock("month")
    await journey.say(words)
    assert journey.new_ids == [told, "ask-loan-home"]
