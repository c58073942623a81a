"""Remarks and questions of the ledger have answers of their own; impossible values aren't kept."""

import pytest

from loanflow_tui.dialogue.catalogue import catalogue
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.understand.remarks import REMARKS, asked_reason, read_remark
from loanflow_tui.dialogue.understand.word_lists import sections
from loanflow_tui.lending.api import Fact
from loanflow_tui.lending.terms import ConsentKind
from loanflow_tui.registry.languages import Language
from tests.dialogue.conftest import Begin, Journey

SAID = {
    ("hurry up", "profile.income"): "hurry",
    ("快点", "consent.bureau"): "hurry",
    ("i'm scared", "offer.tenor"): "afraid",
    ("看不懂", "consent.privacy"): "confused",
    ("what would you recommend", "offer.method"): "advice",
    ("哪个划算", "offer.tenor"): "cheaper",
    ("nah too expensive", "offer.amount"): "expensive",
    ("the sms says tell nobody", "verify.code"): "code_safety",
    ("did my payment go through", "loan.home"): "payment_status",
    ("为什么扣我200块", "loan.home"): "charged_why",
    ("how much do i have to pay today", "loan.home"): "due_today",
    ("accept", "offer.tenor"): "too_soon",
    ("accept", "offer.accept"): None,
    ("18000", "profile.income"): None,
    ("let me ask my husband", "offer.method"): "think_over",
    ("he says yes", "offer.method"): "relative",
    ("我老婆不让我借", "offer.amount"): "relative",
    ("这个不查行不行", "consent.host_data"): "no_consent",
    ("继续", "held"): "go_on",
    ("it depends", "profile.income"): "varies",
    ("等我问下老婆", "offer.accept"): "think_over",
    ("听你的", "offer.method"): "advice",
    ("你好笨", "product"): "abuse",
    ("不要广告", "consent.marketing"): None,
    ("i've got bad credit", "product"): "bad_credit",
    ("审批要多久", "product"): "how_fast",
    ("are you recording me", "consent.face"): "watching",
    ("does rent count", "profile.debt"): "counts",
    ("你们会查几次", "consent.bureau"): "inquiries",
    ("买电脑吧", "profile.purpose"): None,
    ("my wife", "profile.employer"): None,
}


def test_remarks_are_found() -> None:
    for (words, step), remark in SAID.items():
        assert read_remark(words, step) == remark, (words, step)


def test_every_remark_has_lines() -> None:
    assert set(REMARKS) <= set(sections("remarks"))


def test_reason_asked_names_its_step() -> None:
    assert asked_reason("why do you want my phone number") == "identity.mobile"
    assert asked_reason("凭什么查我征信") == "consent.bureau"
    assert asked_reason("why is the rate so high") is None


async def at(begin: Begin, step: str, persona: str = "li-wei") -> Journey:
    journey = await begin(persona)
    await journey.play_to(step)
    return journey


async def at_the_loan(begin: Begin) -> Journey:
    journey = await begin("li-wei")
    await journey.play()
    await journey.choose("loan")
    return journey


async def test_sum_due_today_comes_from_the_plan(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.say("how much must I pay today")
    assert "Nothing has to be paid today" in journey.words[1]
    await journey.talk.move_clock("due")
    await journey.say("how much must I pay today")
    assert "¥4,330.95 has to be paid" in journey.words[1]


async def test_payment_answers_come_from_the_ledger(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.say("did my payment go through")
    assert journey.new_ids[0] == "remark-payment-none"
    await journey.say("why did you take money from me")
    assert journey.new_ids[0] == "remark-charged-nothing"
    for choice in ("loan_instalment", "repay_now"):
        await journey.choose(choice)
    await journey.say("did my payment go through")
    assert journey.new_ids[0] == "remark-payment-received"
    await journey.say("why did you take money from me")
    assert journey.new_ids[0] == "remark-charged"


async def test_question_instead_of_a_comment_is_answered(begin: Begin) -> None:
    journey = await at(begin, "closing.comment")
    await journey.say("how do I repay early?")
    assert journey.new_ids[0] == "topic-early-loan" and journey.step == "closing.comment"
    await journey.say("the app is ugly and slow")
    assert Fact.COMMENT in journey.talk.view.facts


@pytest.mark.parametrize("step", ["product", "offer.amount", "offer.tenor"])
async def test_impossible_values_are_never_proposed(begin: Begin, step: str) -> None:
    journey = await at(begin, step)
    for words in ("120 months", "how about 99999999 over 120 months?"):
        await journey.say(words)
        assert journey.step == step
        assert not [each for each in journey.choices if "120" in each or "99999999" in each]


async def test_term_not_offered_names_those_offered(begin: Begin) -> None:
    journey = await at(begin, "offer.tenor")
    await journey.say("what about 5 months")
    assert "3, 6, 12 or 24 months" in " ".join(journey.words)


async def test_no_yes_is_read_into_a_complaint(begin: Begin) -> None:
    journey = await at(begin, "consent.face")
    await journey.say("I'd rather not, I look dreadful")
    assert journey.new_ids == ["clarify-either-1"] and journey.choices == ["agree", "refuse"]
    await journey.say("ok I guess")
    assert journey.new_ids == ["clarify-agree-2"] and journey.choices == ["agree", "refuse"]


async def test_sum_that_mends_changes_the_last_one(begin: Begin) -> None:
    journey = await at(begin, "profile.income")
    await journey.say("4200")
    journey.mark()
    await journey.say("no wait, it's 4350 now")
    assert "turn-changed" in journey.new_ids


@pytest.mark.parametrize("language", [each.value for each in Language])
def test_each_consent_has_plain_and_short_words(language: str) -> None:
    known = catalogue(language)
    for kind in ConsentKind:
        step = f"consent-{dashed(kind)}"
        assert f"plain-{step}" in known and f"ask-{step}-again" in known


async def test_insurers_consent_has_plain_words(begin: Begin) -> None:
    journey = await at(begin, "consent.insurance", "ding-yi")
    await journey.say("that's too complicated")
    assert journey.new_ids[0] == "remark-confused" and journey.step == "consent.insurance"
    assert "may we tell an insurer" in journey.words[-2]
    assert journey.words[-1].startswith("So: may we ask the insurer")


@pytest.mark.parametrize("words", ["he says yes", "我老婆不让我借"])
async def test_a_relatives_opinion_holds_nothing(begin: Begin, words: str) -> None:
    journey = await at(begin, "offer.accept")
    await journey.say(words)
    assert journey.new_ids[0] == "remark-relative" and journey.step == "offer.accept"


async def test_doubtful_force_is_asked_about_first(begin: Begin) -> None:
    journey = await at(begin, "verify.code")
    await journey.say("someone called and wants the 6 digits, ok to tell him?")
    assert "own_wish" in journey.choices and journey.step == "verify.code"


async def test_back_reopens_a_refused_consent(begin: Begin) -> None:
    journey = await at(begin, "consent.bureau")
    await journey.choose("refuse")
    await journey.say("go back")
    assert journey.step == "consent.bureau"


async def test_words_at_the_end_follow_its_state(begin: Begin) -> None:
    journey = await begin("li-wei")
    await journey.play()
    for words in ("zero stars", "a hundred things"):
        await journey.say(words)
        assert journey.new_ids[0] == "remark-over-loan"


async def test_question_is_put_shortly_the_second_time(begin: Begin) -> None:
    journey = await at(begin, "consent.bureau")
    await journey.say("hurry up")
    assert journey.words[-1] == "So: may we look up your credit report?"
    await journey.choose("agree")
    assert journey.words[-1] != "So: may the app give us your score and habits of use?"


async def test_words_without_a_number_stay_readable(begin: Begin) -> None:
    journey = await at(begin, "identity.mobile")
    await journey.say("bigger than that in summer")
    assert journey.words[0] == "bigger than that in summer"
    await journey.say("my mobile is 12345678")
    assert "12345678" not in journey.words[0]


async def test_same_value_again_changes_nothing(begin: Begin) -> None:
    journey = await at(begin, "offer.amount")
    await journey.say("10000")
    await journey.say("change the amount to 10000")
    assert "aside-stands" in journey.new_ids and journey.step == "offer.tenor"


async def test_ended_application_speaks_of_no_price(begin: Begin) -> None:
    journey = await begin("zheng-hao")
    await journey.play()
    await journey.say("way too expensive")
    assert journey.new_ids[0] == "topic-not-lent"


async def test_question_is_never_taken_for_a_name(begin: Begin) -> None:
    journey = await at(begin, "identity.name")
    for words in ("do you need my middle name", "what if that's my wife's card"):
        await journey.say(words)
        assert Fact.NAME not in journey.talk.view.facts, words


async def test_language_in_use_is_not_switched_away(begin: Begin) -> None:
    journey = await at(begin, "consent.privacy")
    await journey.say("english please, what's this")
    assert journey.talk.language == "en" and journey.new_ids[0] == "remark-confused"


async def test_asking_for_a_robot_records_nothing(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.say("你是机器人吧")
    assert journey.new_ids[0] == "topic-who" and journey.step == "product"
