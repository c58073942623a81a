"""What borrowers ask about cards, payers, debits, closing and other terms, from this loan."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Crisis
from loanflow_tui.dialogue.understand.remarks import read_remark
from tests.cases import for_each
from tests.dialogue.conftest import Begin, at_the_loan
from tests.understanding.contexts import contexts

SAID = {
    "my son pays it": "payer", "can somebody else pay": "payer", "我儿子替我还行吗": "payer",
    "I was debited twice": "charged_twice", "我被扣了两次": "charged_twice",
    "close my account": "close_account", "注销我的账户": "close_account",
    "once it's all paid I'm never coming back": "close_account",
    "全还了以后再也不来了": "close_account",
    "I already transferred it yesterday": "paid_elsewhere", "昨天我已经转账还了": "paid_elsewhere",
    "my card was stolen": "card_lost", "我卡丢了": "card_lost",
    "from which card": "which_card", "哪张卡": "which_card",
    "can I borrow more": "borrow_more", "还能多借点吗": "borrow_more",
    "钱已经扣了吗": "payment_status", "成功了吗": "payment_status",
    "did it go through?": "payment_status", "I think I overpaid": "charged_twice",
    "erase everything about me": "close_account", "把我的信息都删了": "close_account",
    "I get paid on the 28th, move it": "change_day", "我28号发工资，改到那天": "change_day",
    "did you get my request?": "request", "我的申请收到了吗": "request",
    "what's my contract number": "contract_no", "合同号码多少": "contract_no",
    "remind me the day before": "remind", "提前一天提醒我": "remind",
    "don't call my wife": "overheard", "别打给我老婆": "overheard",
    "I moved house, change my address": "mistake", "我搬家了，改下地址": "mistake",
    "thank you you've been kind": "thanks", "谢谢你人真好": "thanks",
    "there's a payment on my statement I don't know": "charged_why",
    "账单上有一笔我不认识": "charged_why", "suppose I pay double next month?": "early",
    "下个月还双份行不行": "early", "what do I pay in january and february": "by_month",
    "一月二月各还多少": "by_month", "can my mum do the payment from hers": "payer",
    "nothing left to pay then?": "my_loan", "不欠了吧": "my_loan", "好嘞多谢": "thanks",
    "do I even have autopay": "auto_debit", "这就完了吧，还欠不欠": "my_loan",
}  # fmt: skip
AT_THE_OFFER = {
    "compare 12 and 24 months for me": "compare",
    "and with 6?": "compare",
    "is 24 months cheaper than 12?": "compare",
    "12期和24期比一下": "compare",
    "那6期呢": "compare",
    "24期比12期划算吗": "compare",
    "五千或者八千，每月差多少": "compare",
    "how long is the offer valid": "offer_valid",
    "这个报价多久有效": "offer_valid",
    "which card does it go to": "payout_card",
    "钱打到哪张卡": "payout_card",
    "what if the name is spelled wrong": "mistake",
    "名字写错了会怎样": "mistake",
    "will you send letters?": "post",
    "会寄信吗": "post",
    "can I take less later?": "change_later",
    "以后还能少借点吗": "change_later",
    "what if I pay it all back in spring": "early",
    "要是明年春天一次还清呢": "early",
    "what happens when I hit accept": "after_yes",
    "点了接受会怎样": "after_yes",
    "每个月几号还款呀": "which_day",
    "12期跟24期哪个划算": "compare",
}
ELSEWHERE = {
    ("sign.name", "do I sign with my finger?"): "how_to_sign",
    ("sign.name", "用手指头签吗"): "how_to_sign",
    ("verify.code", "the text says not to give it to anyone"): "code_safety",
    ("verify.code", "is it the one that starts with 4?"): "how_to_type",
    ("identity.mobile", "I don't know it by heart"): "not_here",
    ("identity.mobile", "号码我背不下来"): "not_here",
    ("product", "is it really free to ask?"): "free", ("product", "问问不要钱吧"): "free",
    ("profile.region", "填户口所在地还是现在住的地方"): "which_place",
    ("profile.debt", "负债多了会不会被拒"): "declined_if",
    ("profile.income", "before or after tax?"): "counts",
    ("profile.income", "does overtime go in?"): "counts",
    ("verify.card", "it's a joint account, ok?"): "own_card",
    ("verify.card", "夫妻共用的卡行吗"): "own_card",
    ("identity.number", "my licence number will do, no?"): "other_id",
    ("identity.number", "驾照号行不行"): "other_id",
    ("documents.bank_statement", "where do I find that"): "where_from",
    ("offer.accept", "remind me of the whole thing please"): "go_over",
    ("offer.method", "what's the usual"): "advice",
}  # fmt: skip


@for_each(("words", "remark"), SAID.items())
def test_questions_at_the_loan_are_known(words: str, remark: str) -> None:
    assert read_remark(words, "loan.home") == remark


@for_each(("words", "remark"), AT_THE_OFFER.items())
def test_questions_at_the_offer_are_known(words: str, remark: str) -> None:
    assert read_remark(words, "offer.amount") == remark


@for_each(("said", "remark"), ELSEWHERE.items())
def test_questions_of_one_step_are_known(said: tuple[str, str], remark: str) -> None:
    step, words = said
    assert read_remark(words, step) == remark


@for_each(
    "words", ["12", "12 months", "24 please", "那就6期", "12期", "20000", "两万", "2万或者3万"]
)
def test_a_term_or_an_amount_compares_nothing(words: str) -> None:
    assert read_remark(words, "offer.tenor") != "compare"


@pytest.mark.parametrize("words", ["注销我的账户", "全还了以后再也不来了", "昨天我已经转账还了"])
def test_closing_and_paying_are_no_fraud(words: str) -> None:
    meaning = interpret(words, contexts("zh")["loan.home"])
    assert meaning.crisis is not Crisis.COERCION


@pytest.mark.parametrize("words", ["客服让我注销校园贷账户", "他叫我注销账户"])
def test_closing_on_demand_stays_a_fraud(words: str) -> None:
    assert interpret(words, contexts("zh")["offer.amount"]).crisis is Crisis.COERCION


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("can I use another card", "topic-card-loan"),
        ("my card was stolen", "remark-card-lost"),
        ("my son pays it, can he?", "remark-payer"),
        ("I already transferred it yesterday", "remark-paid-elsewhere"),
        ("I was debited twice", "remark-charged-nothing"),
        ("close my account", "remark-close-loan"),
        ("can I borrow more", "topic-borrow-again-line"),
        ("how much can I borrow at most", "topic-limit-line"),
        ("if I pay 5000 now how much do I save", "topic-early-part-saves"),
    ],
)
async def test_answers_are_those_of_this_loan(begin: Begin, words: str, said: str) -> None:
    journey = await at_the_loan(begin)
    await journey.say(words)
    assert said in journey.new_ids, journey.words
    assert journey.new_ids[-1] == "ask-loan-home"
    loan = journey.talk.view.loan
    assert loan is not None and not loan.receipts


def test_a_loan_explains_what_it_no_longer_corrects() -> None:
    meaning = interpret("my number changed", contexts("en")["loan.home"])
    assert (meaning.act.value, str(meaning.topic)) == ("ask", "change_phone")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "pay the next one now please"),
        ("zh-CN", "现在把下一期还了"),
    ],
)
async def test_paying_the_next_one_asks_first(begin: Begin, language: str, words: str) -> None:
    journey = await at_the_loan(begin, language)
    await journey.say(words)
    loan = journey.talk.view.loan
    assert journey.step == "loan.instalment" and loan is not None and not loan.receipts


async def test_another_card_is_where_the_answer_says(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.choose("loan_debit")
    assert "other_card" in journey.choices
    await journey.choose("other_card")
    assert journey.step == "payout.card"


async def test_payments_are_counted_for_who_was_debited_twice(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.choose("loan_instalment")
    await journey.choose("repay_now")
    await journey.say("I was debited twice")
    assert any("Payments taken for this loan: 1" in each for each in journey.words)


async def test_a_settled_loan_is_closed_by_erasing(begin: Begin) -> None:
    journey = await at_the_loan(begin)
    await journey.choose("loan_all")
    await journey.choose("repay_now")
    await journey.say("close my account")
    assert "remark-close-line" in journey.new_ids


async def test_terms_are_compared_with_their_figures(begin: Begin) -> None:
    journey = await begin()
    await journey.play_to("offer.tenor")
    facts = journey.talk.view.facts
    await journey.say("compare 12 and 24 months for me")
    said = next(each for each in journey.words if each.startswith("For comparison"))
    assert "over 12 months" in said and "over 24 months" in said and "of interest" in said
    await journey.say("and with 6?")
    assert any("over 6 months" in each for each in journey.words)
    assert journey.talk.view.facts == facts, "nothing was chosen"
