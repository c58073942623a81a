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


@for_each(
    ("step", "say", "values"),
    [
        (
            "profile.employer",
            "the firm's called Greyling Freight",
            {"employer": "Greyling Freight"},
        ),
        ("profile.employer", "County Post Office", {"employer": "County Post Office"}),
        ("profile.employer", "er it's um Larkfield Foods", {"employer": "Larkfield Foods"}),
        (
            "profile.employer",
            "Kestrel Printing, I take home 9,000",
            {"employer": "Kestrel Printing", "income_fen": 9000_00},
        ),
        (
            "profile.employer",
            "moved from Brock Steel to Redfern Media last spring",
            {"employer": "Redfern Media"},
        ),
        ("profile.occupation", "doing service in one pvt ltd firm", {"occupation": "employed"}),
        (
            "profile.occupation",
            "I run my own private limited company",
            {"occupation": "business_owner"},
        ),
        ("profile.debt", "car loan 3,600, I pay my half, 1,800", {"debt_fen": 1800_00}),
        ("profile.debt", "EMI is 2,800 per month", {"debt_fen": 2800_00}),
        (
            "profile.debt",
            "had a car loan, 1,500 a month, finished it in May, so nothing now",
            {"debt_fen": 0},
        ),
        (
            "profile.income",
            "seven thousand wages and another three from deliveries",
            {"income_fen": 10_000_00},
        ),
        ("offer.amount", "gimme eighteen five", {"amount_fen": 18_500_00}),
        ("offer.amount", "twelve grand'll do me", {"amount_fen": 12_000_00}),
        (
            "identity.mobile",
            "used to be 13500112233 but now it's 18612345678",
            {"mobile": "18612345678"},
        ),
        ("profile.region", "staying at Suzhou side", {"province": "32"}),
        ("closing.rating", "five all day", {"rating": 5}),
        ("closing.rating", "worst score possible", {"rating": 1}),
        ("verify.face", "ready whenever you are", {"choice": "look"}),
        ("loan.all", "pay finish lah", {"agree": True}),
    ],
)
def test_answers_of_strangers_are_taken(step: str, say: str, values: dict[str, object]) -> None:
    meaning = at(step, say)
    assert (meaning.act, meaning.values.said()) == (Act.ANSWER, values)


@for_each(
    ("step", "say"),
    [
        ("identity.mobile", "one five nine, double two, six three oh, four one"),
        ("identity.mobile", "one five nine, double two, six three oh, four one eight, nine"),
        ("verify.code", "four one seven, two two"),
        ("offer.tenor", "not 12, I'd never manage it"),
        ("offer.tenor", "my contract ends in seven months so before that"),
        ("loan.give_back", "my dad says return it. I haven't made up my mind"),
        ("loan.all", "haven't decided about paying it all"),
        ("loan.all", "pay finish? wait first"),
        ("loan.all", "don't want pay finish lah"),
    ],
)
def test_nothing_is_made_up(step: str, say: str) -> None:
    assert not at(step, say).values.said()


@for_each("say", ["six oh five, double four seven", "three three eight, nine oh one"])
def test_a_code_is_heard_in_groups(say: str) -> None:
    assert at("verify.code", say).act is Act.ANSWER


def test_a_card_is_no_mobile_number() -> None:
    meaning = at("verify.card", "put it on this one 6217 0034 5009 8711 268")
    assert (meaning.act, meaning.values.said()) == (Act.ANSWER, {})
