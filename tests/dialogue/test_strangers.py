"""Sentences of strangers that were once misread: the smallest case of each kind."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Meaning
from loanflow_tui.dialogue.understand.remarks import read_remark
from tests.cases import for_each
from tests.dialogue.conftest import Begin
from tests.understanding.contexts import contexts


def at(step: str, say: str) -> Meaning:
    """Return what is understood, in the language of the words."""
    return interpret(say, contexts("en" if say.isascii() else "zh")[step])


@for_each("step", ["loan.all", "loan.give_back"])
@for_each(
    "say",
    ["no wait just next one", "hang on that's too much", "hold on", "wait", "stop", "next", "skip",
     "等等", "太多了", "先别", "下一个", "跳过"],
)  # fmt: skip
def test_holding_back_ends_a_repayment(step: str, say: str) -> None:
    meaning = at(step, say)
    assert (meaning.act, meaning.chosen) == (Act.REFUSE, "loan")


async def test_a_yes_after_a_doubt_pays_nothing(begin: Begin) -> None:
    journey = await begin(language="en")
    await journey.play()
    for each in ("loan", "loan_all"):
        await journey.choose(each)
    journey.mark()
    await journey.say("hang on that's too much")
    assert journey.new_ids[-2:] == ["aside-nothing-repaid", "ask-loan-home"]
    await journey.say("ok do it")
    loan = journey.talk.view.loan
    assert loan is not None
    assert not loan.receipts
    assert not loan.settled


@for_each("say", ["no ads", "no marketing please", "不要广告", "别给我发广告"])
def test_no_to_ads_refuses_no_credit_check(say: str) -> None:
    assert at("consent.bureau", say).act is Act.REJECT
    assert read_remark(say, "consent.bureau") == "no_ads"
    assert read_remark(say, "consent.marketing") != "no_ads"


@for_each("say", ["no", "no ads, no check", "不同意", "不要广告，也不要查征信"])
def test_no_to_the_check_refuses_it(say: str) -> None:
    assert at("consent.bureau", say).act is Act.REFUSE


@for_each(
    "say",
    ["funerals", "funeral costs", "my dad's funeral", "my mother died, funeral costs", "葬礼",
     "办丧事", "给我爸办后事", "爷爷去世了要办后事"],
)  # fmt: skip
def test_a_funeral_is_a_purpose(say: str) -> None:
    meaning = at("profile.purpose", say)
    assert meaning.act is Act.ANSWER
    assert str(meaning.values.purpose) == "other"


@pytest.mark.parametrize(
    "say", ["my own funeral", "pay for my funeral, I won't be here", "给自己办后事"]
)
def test_ones_own_funeral_is_trouble(say: str) -> None:
    assert at("profile.purpose", say).act is Act.CRISIS


def test_next_skips_nothing_at_a_repayment() -> None:
    assert at("loan.all", "just the next one").command is not CommandName.SKIP


@pytest.mark.parametrize("say", ["两三千，下一个", "可能两千吧，下一个"])
def test_a_wish_to_go_on_makes_nothing_surer(say: str) -> None:
    assert at("profile.debt", say).act is Act.UNSURE
    assert at("profile.debt", "没有，下一个").values.said() == {"debt_fen": 0}
