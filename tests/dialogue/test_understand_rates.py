"""Incomes that are said by the day, the hour or the piece."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from loanflow_tui.dialogue.understand.rates import monthly_income
from tests.cases import for_each
from tests.dialogue.conftest import Begin
from tests.understanding.contexts import contexts


@for_each(
    ("said", "yuan"),
    [
        ("日薪300一个月干26天", 7800),
        ("时薪30 每天8小时 一个月22天", 5280),
        ("一单5块一天跑40单一个月跑28天", 5600),
        ("一天两百，一个月做二十五天", 5000),
        ("18 an hour, 8 hours a day, 22 days a month", 3168),
    ],
)
def test_rates_make_an_income_by_the_month(said: str, yuan: int) -> None:
    found = monthly_income(said)
    assert found is not None and found[0] == yuan * 100
    language = "en" if said.isascii() else "zh"
    meaning = interpret(said, contexts(language)["profile.income"])
    assert (meaning.act, meaning.values.said()) == (Act.ANSWER, {"income_fen": yuan * 100})


@pytest.mark.parametrize("said", ["一小时25块一天干10小时", "日薪300", "一节课80 一周20节"])
def test_a_rate_without_its_days_is_asked_back(said: str) -> None:
    meaning = interpret(said, contexts("zh")["profile.income"])
    assert meaning.act is Act.UNSURE and not meaning.values.said()


async def test_a_rate_is_answered_with_what_is_missing(begin: Begin) -> None:
    journey = await begin(language="zh-CN")
    await journey.play_to("profile.income")
    await journey.say("日薪300")
    assert journey.new_ids[-1] == "repair-profile-income-rate"


def test_an_income_by_the_month_is_no_rate() -> None:
    assert monthly_income("一个月8000") is None
