"""Questions of the forgetful: answered from the journal, then the question comes back."""

import pytest

from loanflow_tui.dialogue.answers.recall import topic_of_recall
from loanflow_tui.dialogue.understand.recall import read_recall
from tests.cases import for_each
from tests.dialogue.conftest import Begin, at_the_loan

READ = {
    "what did I say my income was": "recall_of.profile.income",
    "remind me what I said I earn": "recall_of.profile.income",
    "did you save my id number?": "recall_of.identity.number",
    "what job did you write down?": "recall_of.profile.occupation",
    "who did I say I work for": "recall_of.profile.employer",
    "what did I say it was for?": "recall_of.profile.purpose",
    "did I already agree to the credit check?": "recall_of.consent.bureau",
    "what did I agree to": "recall_agreed",
    "did I already sign?": "recall_signed",
    "did I accept already?": "recall_accepted",
    "what did you just ask?": "recall_asked",
    "what was the question again?": "recall_asked",
    "what did I just choose": "recall_last",
    "what have I told you so far": "summary",
    "what documents have I given you": "recall_handed_in",
    "我刚填的收入是多少": "recall_of.profile.income",
    "我收入填的多少来着": "recall_of.profile.income",
    "我绑的哪张卡": "recall_of.verify.card",
    "我说是干嘛用的来着": "recall_of.profile.purpose",
    "名字记对了吗": "recall_of.identity.name",
    "我收入没填错吧": "recall_of.profile.income",
    "did I put my income right?": "recall_of.profile.income",
    "我同意过查征信没有": "recall_of.consent.bureau",
    "我当时同意了啥": "recall_agreed",
    "我签过字没有": "recall_signed",
    "我已经接受了吗": "recall_accepted",
    "你刚才问我什么": "recall_asked",
    "我刚选的啥来着": "recall_last",
    "我都选了啥": "summary",
    "我传过哪些材料了": "recall_handed_in",
}
NO_RECALL = (
    "what should I put for income", "can I change what I said about my income", "I agree",
    "what do I owe", "did I pay", "what if I sign", "how much did you charge",
    "收入该填多少", "收入写错了，是15000", "我一共还了多少", "不同意会怎样", "签了能反悔吗",
    "我公司没有", "我填的收入要不要包括奖金",
)  # fmt: skip


@for_each(("words", "topic"), READ.items())
def test_what_was_forgotten_is_recognised(words: str, topic: str) -> None:
    found = read_recall(words)
    assert found is not None and topic_of_recall(found) == topic


@for_each("words", NO_RECALL)
def test_other_questions_ask_for_no_memory(words: str) -> None:
    assert read_recall(words) is None


@pytest.mark.parametrize(
    ("language", "step", "words", "said"),
    [
        ("en", "profile.debt", "what did I put for my income?", "Income, ¥18,000 a month"),
        ("en", "profile.income", "what did I put for my income?", "You haven't said yet"),
        ("en", "identity.name", "what did I say my income was", "haven't told me yet: Income"),
        ("en", "offer.accept", "what id did I give you", "110•••••••••••9011"),
        ("en", "consent.bureau", "did I agree to the credit check?", "No, not yet"),
        ("en", "identity.name", "did I agree to marketing?", "No, you didn't agree"),
        ("en", "sign.code", "did I sign already?", "once you confirm the code"),
        ("en", "sign.code", "did I accept already?", "¥50,000 over 12 months"),
        ("zh-CN", "profile.debt", "我收入填的多少", "收入，每月 ¥18,000"),
        ("zh-CN", "verify.card", "我手机填的多少", "138••••8001"),
        ("zh-CN", "consent.bureau", "我同意过什么来着", "个人信息"),
        ("zh-CN", "sign.code", "我签过字没有", "还差一步"),
    ],
)  # fmt: skip
async def test_answers_come_from_this_application(
    begin: Begin, language: str, step: str, words: str, said: str
) -> None:
    journey = await begin(language=language)
    await journey.play_to(step)
    facts = journey.talk.view.facts
    await journey.say(words)
    assert any(said in each for each in journey.words), journey.words
    assert journey.talk.view.facts == facts
    assert journey.new_ids[-1] == f"ask-{step.replace('.', '-').replace('_', '-')}"


async def test_a_signed_contract_is_remembered(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.say("did I sign it?")
    assert "recall-signed" in journey.new_ids
    await journey.say("what did I say my job was")
    assert "You gave this answer: Occupation, Employee." in journey.words


async def test_what_was_only_mentioned_is_said_so(begin: Begin) -> None:
    journey = await begin()
    await journey.say("20000 for a year, personal")
    await journey.say("how much did I say I wanted")
    await journey.say("did I say the amount?")
    assert "recall-early" in journey.new_ids


async def test_the_question_is_asked_in_full_again(begin: Begin) -> None:
    journey = await begin()
    await journey.play_to("consent.bureau")
    await journey.say("what does it cost")
    await journey.say("what did you just ask?")
    assert journey.new_ids == ["recall-asked", "ask-consent-bureau"]
    assert "May we look up your credit report?" in journey.words[-1]
