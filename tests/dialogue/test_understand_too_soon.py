"""Values that were once taken too soon, or lost, by their kinds."""

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from tests.cases import for_each
from tests.understanding.contexts import contexts


@for_each(
    "step, say",
    [
        ("profile.income", "30k a month, in my dreams"),
        ("profile.debt", "nothing, well, just the car"),
        ("offer.method", "equal amount every month, oh and make it 6 not 12"),
        ("sign.code", "the message says never share 661902 with anyone"),
        ("identity.name", "Mr. Lim"),
        ("identity.name", "我是王老师"),
        ("offer.amount", "三万就算了"),
        ("loan.give_back", "eighty percent sure I want to send it back"),
        ("loan.give_back", "要退也行，不退也行，看你们"),
    ],
)
def test_what_is_left_open_is_not_recorded(step: str, say: str) -> None:
    language = "en" if say.isascii() else "zh"
    assert interpret(say, contexts(language)[step]).act in (Act.UNSURE, Act.REJECT)


def test_a_misspelt_job_is_not_another_one() -> None:
    found = interpret("retierd welder", contexts("en")["profile.occupation"])
    assert found.values.occupation in (None, "retired")


@for_each(
    "step, say, values",
    [
        ("identity.number", "You've got my name wrong: it's Catriona Bell",
         {"name": "Catriona Bell"}),
        ("offer.method", "用途改下，不买股票了，进设备", {"purpose": "equipment"}),
        ("profile.income", "职业改下，我裸辞了，现在是自由职业", {"occupation": "freelance"}),
        ("offer.accept", "equal principal instead of equal payment please",
         {"method": "equal_principal"}),
        ("offer.method", "swap my workplace, I'm with JD Logistics nowadays",
         {"employer": "JD Logistics"}),
    ],
)  # fmt: skip
def test_a_correction_keeps_its_new_value(step: str, say: str, values: dict[str, str]) -> None:
    found = interpret(say, contexts("en" if say.isascii() else "zh")[step])
    assert (found.act, found.values.said()) == (Act.CORRECT, values)


@for_each(
    "step, say, values",
    [
        ("profile.debt", "debt free since 2019", {"debt_fen": 0}),
        ("profile.debt", "一分钱外债都没有", {"debt_fen": 0}),
        ("profile.purpose", "旅游用,没别的欠债", {"debt_fen": 0, "purpose": "travel"}),
        ("profile.region", "现在住呼市", {"province": "15"}),
        ("profile.region", "广州，自由插画师", {"province": "44", "occupation": "freelance"}),
        ("profile.region", "住石家庄，每天坐高铁去北京上班", {"province": "13"}),
        ("profile.region", "chongqing for 3 yrs now", {"province": "50"}),
        ("identity.name", "formerly Fang Xiaohong, these days Fang Min", {"name": "Fang Min"}),
        ("identity.name", "He Jing, reach me on 13800138026",
         {"name": "He Jing", "mobile": "13800138026"}),
        ("profile.employer", "单位全称是绵阳市第三人民医院", {"employer": "绵阳市第三人民医院"}),
        ("profile.employer", "it's Haier that pays me", {"employer": "Haier"}),
        ("offer.tenor", "the longest one on the menu", {"tenor_months": 24}),
        ("offer.tenor", "俩季度够了", {"tenor_months": 6}),
    ],
)  # fmt: skip
def test_unusual_wording_says_its_value(step: str, say: str, values: dict[str, str | int]) -> None:
    found = interpret(say, contexts("en" if say.isascii() else "zh")[step])
    assert (found.act, found.values.said()) == (Act.ANSWER, values)
