"""Who borrows by whose will is asked until it is answered; nothing goes on before."""

import pytest

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.understand.remarks import decides_alone, is_all_right
from loanflow_tui.registry.languages import Language
from tests.cases import for_each
from tests.dialogue.conftest import Begin, Journey

DOUBT = ["own_wish", "forced"]

TOLD = {
    "en": "I was told by a man on the phone to agree to everything",
    "zh-CN": "电话里有个人让我全都点同意",
}
ASIDES = {
    "en": ("will he get the money?", "why do you ask", "what does it cost", "can we go on"),
    "zh-CN": ("他能拿到钱吗", "为什么问这个", "利息多少", "继续吧"),
}


async def doubted(begin: Begin, language: str, step: str = "consent.bureau") -> Journey:
    journey = await begin(language=language)
    await journey.play_to(step)
    await journey.say(TOLD[language])
    assert journey.choices == DOUBT
    return journey


@pytest.mark.parametrize("language", list(Language))
async def test_a_doubt_outlives_questions_in_between(begin: Begin, language: str) -> None:
    journey = await doubted(begin, language)
    for words in ASIDES[language]:
        await journey.say(words)
        assert journey.choices == DOUBT, words
        assert journey.new_ids[-1].startswith(("crisis-still-own", "crisis-first-own")), words


@pytest.mark.parametrize("words", ["I agree", "read in full", "go on", "back to it", "blorp"])
async def test_doubts_are_settled_before_answers_are_taken(begin: Begin, words: str) -> None:
    journey = await doubted(begin, "en")
    facts = journey.talk.view.facts
    await journey.say(words)
    assert not await journey.choose("agree")
    assert journey.talk.view.facts == facts
    assert journey.choices == DOUBT


async def test_a_signature_waits_for_a_doubt(begin: Begin) -> None:
    journey = await doubted(begin, "en", "sign.name")
    await journey.say("Li Wei")
    assert journey.choices == DOUBT and journey.step == "sign.name"


async def test_a_doubt_outlives_switches_and_resuming(begin: Begin) -> None:
    journey = await doubted(begin, "en")
    await journey.talk.set_language("zh-CN")
    assert journey.choices == DOUBT
    await journey.talk.set_host("wechat")
    assert journey.choices == DOUBT
    journey.talk.leave()
    journey.talk = await Conversation.resume(journey.talk.session, journey.talk.application_id)
    await journey.talk.begin()
    assert journey.choices == DOUBT
    await journey.say("是我自己要借的")
    assert "agree" in journey.choices


async def test_leaving_needs_no_answer_to_a_doubt(begin: Begin) -> None:
    journey = await doubted(begin, "en")
    await journey.say("cancel")
    assert journey.step == "confirm.cancel" and "keep" in journey.choices
    await journey.choose("keep")
    assert journey.choices == DOUBT


async def test_the_persona_answers_for_itself(begin: Begin) -> None:
    journey = await doubted(begin, "en", "identity.name")
    await journey.fill()
    assert journey.step == "identity.name" and journey.choices != DOUBT
    assert "crisis-own-wish" in journey.new_ids


@for_each(
    ("words", "alone"),
    [
        ("it's my own decision", True), ("nobody told me", True), ("I decided this myself", True),
        ("he told me to", False), ("I was told to", False), ("how much is it", None),
        ("it's me who wants it, nobody else", True), ("是我本人想借，跟别人没关系", True),
        ("是我自己要借的", True), ("没人让我借", True), ("他让我点的", False), ("利息多少", None),
    ],
)  # fmt: skip
def test_own_decision_is_heard_in_own_words(words: str, alone: bool | None) -> None:
    assert decides_alone(words) is alone


@for_each("words", ["I'm fine", "just joking", "我没事", "开个玩笑"])
def test_being_all_right_is_heard(words: str) -> None:
    assert is_all_right(words)


async def test_own_decision_is_asked_about_once(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("documents.bank_statement")
    for expected in ("crisis-perhaps-forced", "crisis-decided-alone"):
        await journey.say("不对，他还没给呢")
        assert any(each == expected for each in journey.new_ids), journey.new_ids
        if journey.choices == DOUBT:
            await journey.choose("own_wish")
