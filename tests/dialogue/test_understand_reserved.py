"""A value beside words that put it in doubt is asked back: whose it is, of when, how much of it."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from tests.understanding.contexts import contexts
from tests.understanding.scoring import FOLDER, LANGUAGES, is_done


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_reserved_is_recorded(language: str) -> None:
    known = contexts(language)
    rows = (FOLDER / f"reserved-{language}.txt").read_text(encoding="utf-8").splitlines()
    recorded = []
    for row in rows:
        step, _, say = row.partition("|")
        if is_done(interpret(say, known[step]), step):
            recorded.append(row)
    assert recorded == []


@pytest.mark.parametrize(
    ("step", "say", "value"),
    [
        ("profile.income", "my wife makes 20000", {"income_fen": 2_000_000}),
        ("profile.income", "以前一个月两万", {"income_fen": 2_000_000}),
        ("profile.debt", "more than 2000 for sure", {"debt_fen": 200_000}),
        ("offer.tenor", "less than a year", {"tenor_months": 12}),
        ("profile.debt", "没有房贷", {"debt_fen": 0}),
        ("profile.debt", "no credit cards", {"debt_fen": 0}),
    ],
)
def test_reserved_value_is_offered(step: str, say: str, value: dict[str, int]) -> None:
    found = interpret(say, contexts("en")[step])
    assert found.act is Act.UNSURE
    assert value in [each.values.said() for each in found.offers]


@pytest.mark.parametrize(
    ("step", "say", "value"),
    [
        ("profile.purpose", "my son needs braces", {"purpose": "medical"}),
        ("profile.income", "so they pay me 9200 a month", {"income_fen": 920_000}),
        ("profile.debt", "以前有，现在没了", {"debt_fen": 0}),
        ("offer.amount", "fifty thousand, my guys need paying soon", {"amount_fen": 5_000_000}),
        ("offer.amount", "20k... no wait 25k", {"amount_fen": 2_500_000}),
    ],
)
def test_words_that_doubt_no_value_leave_it(step: str, say: str, value: dict[str, object]) -> None:
    found = interpret(say, contexts("en")[step])
    assert (found.act, found.values.said()) == (Act.ANSWER, value)


@pytest.mark.parametrize(
    "say", ["50k in total for 2 of us", "take home is 8200 and rent is 2500 a month"]
)
def test_number_passed_over_is_asked_back(say: str) -> None:
    assert interpret(say, contexts("en")["profile.income"]).act is Act.UNSURE


@pytest.mark.parametrize("say", ["12k", "1w2", "the usual", "long story", "agency"])
def test_words_that_name_no_firm_are_none(say: str) -> None:
    found = interpret(say, contexts("en")["profile.employer"])
    assert found.values.employer is None


@pytest.mark.parametrize(
    ("say", "signs"),
    [
        ("李伟", True), ("签名：李伟", True), ("Signed, 李伟", True),
        ("im 李伟", False), ("我叫李伟", False), ("I am not 李伟", False),
    ],
)  # fmt: skip
def test_only_the_name_alone_signs(say: str, signs: bool) -> None:
    assert (interpret(say, contexts("zh")["sign.name"]).act is Act.ANSWER) is signs
