"""Quick replies said in other words, chips that keep their places, and a no taken back."""

import pytest

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from loanflow_tui.dialogue.understand.yesno import read_yes_no
from tests.cases import for_each
from tests.dialogue.conftest import Begin, Journey, at_the_loan

LABELS = {
    "end": (
        ("review", "Human review", "申请人工复核"),
        ("elsewhere", "Who else may lend", "看看谁能借给您"),
    ),
    "decision.referred": (
        ("check_again", "See the result", "查看结果"), ("later", "Come back later", "稍后再来"),
        ("withdraw", "Withdraw", "撤回申请"),
    ),
    "loan.part": (
        ("part_smaller", "Less a month", "每期少还"), ("part_shorter", "Shorter term", "缩短期限"),
        ("loan", "My loan", "我的贷款"),
    ),
    "loan.home": (
        ("loan_part", "Repay a part", "还一部分"), ("loan_all", "Repay it all", "全部还清"),
        ("loan_debit", "Direct debit", "自动扣款"), ("loan_line", "My credit line", "我的额度"),
    ),
    "loan.debit": (("debit_allow", "Allow direct debit", "同意自动扣款"),),
    "documents.id_front": (
        ("pick_file", "Browse files", "选择文件"), ("use_sample", "Use a sample", "用示例"),
    ),
    "consent.sharing": (("agree", "I agree", "同意"), ("refuse", "I don't agree", "不同意")),
    "consent.face": (("agree", "I agree", "同意"), ("refuse", "I don't agree", "不同意")),
}  # fmt: skip


def context(step: str) -> Context:
    return Context(step, tuple((name, label, (zh,)) for name, label, zh in LABELS[step]))


@for_each(
    "step, words, chosen",
    [
        ("end", "那人工看看吧，车贷我下个月就还清了", "review"),
        ("end", "no I dont want others. I want a person to look at it", "review"),
        ("decision.referred", "不借了，撤回", "withdraw"),
        ("decision.referred", "那你们这边不行我不借了", "withdraw"),
        ("loan.home", "my direct debit please", "loan_debit"),
        ("documents.id_front", "sample", "use_sample"),
        ("documents.id_front", "我不懂，就用示例吧", "use_sample"),
        ("consent.face", "bank then", "refuse"),
        ("consent.face", "i said by bank, not the face", "refuse"),
        ("consent.face", "那银行核对吧", "refuse"),
        ("consent.sharing", "no I dont want others. I want a person to look at it", "refuse"),
        ("consent.sharing", "不比别家，人工看看吧", "refuse"),
        ("loan.part", "2", "part_shorter"),
    ]
)  # fmt: skip
def test_a_choice_in_other_words_is_that_choice(step: str, words: str, chosen: str) -> None:
    found = interpret(words, context(step))
    assert found.chosen == chosen and found.act in (Act.ANSWER, Act.REFUSE)


@for_each(
    "step, words, chosen",
    [
        ("loan.part", "less a month please", "part_smaller"),
        ("loan.part", "那就缩短期限吧", "part_shorter"),
        ("loan.debit", "同意", "debit_allow"),
    ],
)
def test_what_pays_or_allows_is_asked_back(step: str, words: str, chosen: str) -> None:
    found = interpret(words, context(step))
    assert found.act is Act.UNSURE and [each.chosen for each in found.offers] == [chosen]


@for_each(
    "step, words",
    [
        ("end", "不要人工看"), ("end", "a person looked at it already"),
        ("decision.referred", "别撤回申请"), ("decision.referred", "withdraw, no wait"),
        ("decision.referred", "撤回申请会怎么样？"), ("decision.referred", "what if I withdraw"),
        ("loan.home", "my credit line is too low"), ("loan.home", "not direct debit"),
        ("loan.part", "if it is less a month"), ("consent.face", "do I need the bank?"),
        ("consent.face", "the bank and my face, yes"), ("consent.face", "my bank knows my face"),
    ]
)  # fmt: skip
def test_a_choice_denied_or_asked_about_is_none(step: str, words: str) -> None:
    assert interpret(words, context(step)).chosen is None


@for_each(
    "words, verdict",
    [
        ("obviously. yes", "yes"),
        ("yes that's what I mean", "yes"),
        ("对，就是这个意思", "yes"),
        ("obviously not", None),
        ("is that what I mean?", None),
        ("这个意思吗", None),
        ("as I said, maybe", None),
    ],
)
def test_what_was_asked_back_is_confirmed_in_words(words: str, verdict: str | None) -> None:
    found = read_yes_no(words, "confirmed")
    assert (found if found == "yes" else None) == verdict
    assert read_yes_no(words) is None or verdict != "yes"


@pytest.mark.parametrize(
    ("reply", "step"),
    [("yes that's what I mean", "consent.face"), ("obviously not", "consent.host_data")],
)
async def test_a_yes_asked_back_word_for_word_counts(begin: Begin, reply: str, step: str) -> None:
    journey = await begin()
    await journey.play_to("consent.host_data")
    await journey.say("I agree, but only for this")
    assert journey.new_ids == ["clarify-agree-1"]
    await journey.say(reply)
    assert journey.step == step


async def test_yes_and_no_keep_their_places(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("consent.host_data")
    seen = []
    for words in ("可以看，不过我平时都收现金的", "不知道行不行", "可能吧，但是再看看"):
        await journey.say(words)
        seen.append(journey.choices[:2])
    assert seen == [["agree", "refuse"]] * 3
    await journey.say("1")
    assert journey.step == "consent.face" and "ConsentGiven" in journey.events[-3:]


async def refused_and_regretted(begin: Begin, words: str) -> Journey:
    journey = await begin(language="zh-CN")
    await journey.play_to("consent.host_data")
    await journey.choose("refuse")
    await journey.say(words)
    return journey


async def test_yes_after_wrong_no_is_asked_anew(begin: Begin) -> None:
    journey = await refused_and_regretted(begin, "哎呀我按错了，我是同意的，支付宝的数据可以用")
    given = journey.events.count("ConsentGiven")
    assert journey.new_ids == ["clarify-anew"] and journey.choices == ["anew"]
    await journey.say("是")
    assert journey.step == "consent.host_data"
    assert journey.events.count("ConsentGiven") == given
    await journey.say("同意")
    assert journey.events.count("ConsentGiven") == given + 1


async def test_a_wrong_no_stands_until_it_is_changed(begin: Begin) -> None:
    journey = await refused_and_regretted(begin, "点错了")
    await journey.say("不用了")
    assert journey.step == "consent.face" and "AnswerUndone" not in journey.events


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "i got only 400 this month, take that"), ("zh-CN", "这个月我只有400，先扣这些")],
)
async def test_a_sum_offered_leads_to_repaying_it(begin: Begin, language: str, words: str) -> None:
    journey = await at_the_loan(begin, language)
    await journey.say(words)
    assert journey.step == "loan.part" and journey.choices[0] == "said_amount_fen_40000"
    assert "RepaymentRequested" not in journey.events


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("good heavens what are you talking about. I'm ready to go on", "crisis-misread"),
        ("what? no no I am fine, the FRIDGE is dying. ready to go on", "crisis-misread"),
        ("I feel better. ready to go on please", "crisis-come-back"),
        ("it's my freezer that's dying not me!", "crisis-resting-misread-1"),
        ("I want to kill myself, ready to go on", "crisis-self-harm-again"),
        ("I'm not ready to go on", "crisis-resting-2"),
    ],
)
async def test_who_was_misunderstood_goes_on(journey: Journey, words: str, told: str) -> None:
    await journey.play_to("offer.amount")
    await journey.say("i want to die")
    await journey.say(words)
    assert told.rstrip("123") in journey.new_ids[0]
    back = told in ("crisis-misread", "crisis-come-back")
    assert journey.step == ("offer.amount" if back else "resting")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("how long does that person take? my son cant wait. and which hospital", "topic-money"),
        ("要等多久啊，我今天就要车干活", "topic-money-referred"),
        ("你们人工快点啊，再等我去别家借了", "remark-impatient"),
        ("this is ridiculous, I'll go elsewhere", "remark-impatient"),
    ],
)
async def test_whoever_waits_is_told_of_the_wait(begin: Begin, words: str, told: str) -> None:
    journey = await begin("zhou-tao")
    await journey.play()
    await journey.say(words)
    assert journey.new_ids[0].startswith(told) and journey.step == "decision.referred"


async def test_a_wish_beside_a_no_comes_next(begin: Begin) -> None:
    journey = await begin("zheng-hao")
    await journey.play()
    await journey.choose("elsewhere")
    await journey.say("you take my data and then say no? shame on you. who can look at it again")
    assert "remark-look-again-after" in journey.new_ids
    await journey.say("no I dont want others. I want a person to look at it")
    assert journey.choices == ["review"] and "ReviewRequested" not in journey.events
    await journey.say("yes")
    assert journey.step == "decision.referred"


async def test_no_reply_is_offered_twice(begin: Begin) -> None:
    journey = await begin(language="en")
    for words in ("personal, I suppose", "I would say yes, in principle", "hmm whatever"):
        await journey.say(words)
    assert journey.step == "product"
    assert journey.choices[:3] == ["consumer", "business", "emergency"]
    assert len(journey.choices) == len(set(journey.choices)) == 6
