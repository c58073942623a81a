"""Values said in whole sentences: several at once, mended, negated, by jobs, uses and names."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from tests.cases import for_each
from tests.understanding.contexts import contexts

SEVERAL = [
    ("zh", "product", "消费贷，一万二，分12期",
     {"product": "consumer", "amount_fen": 1_200_000, "tenor_months": 12}),
    ("zh", "profile.income", "一万三，房贷四千", {"income_fen": 1_300_000, "debt_fen": 400_000}),
    ("zh", "identity.name", "林小梅，手机13812340000", {"name": "林小梅", "mobile": "13812340000"}),
    ("zh", "consent.bureau", "同意，我要借两万", {"agree": True, "amount_fen": 2_000_000}),
    ("en", "profile.debt", "no debts, and I live in Xiamen", {"debt_fen": 0, "province": "35"}),
    ("en", "profile.employer", "Lenovo, 21000 a month",
     {"employer": "Lenovo", "income_fen": 2_100_000}),
    ("en", "consent.face", "yes, and I have no debts", {"agree": True, "debt_fen": 0}),
]  # fmt: skip
ALONE = [
    ("zh", "profile.occupation", "开网约车的", {"occupation": "freelance"}),
    ("zh", "profile.debt", "花呗300，借呗900", {"debt_fen": 120_000}),
    ("zh", "offer.amount", "三个w", {"amount_fen": 3_000_000}),
    ("zh", "offer.amount", "就两万，不对，三万", {"amount_fen": 3_000_000}),
    ("zh", "identity.name", "免贵姓郑，名晓云", {"name": "郑晓云"}),
    ("en", "profile.purpose", "new phone", {"purpose": "shopping"}),
    ("en", "profile.region", "Suzhou, near shanghai", {"province": "32"}),
    ("en", "identity.name", "tara whitmore", {"name": "Tara Whitmore"}),
    ("en", "offer.amount", "twnety thousand", {"amount_fen": 2_000_000}),
    ("en", "identity.mobile", "one three nine double zero one two three four five six",
     {"mobile": "13900123456"}),
]  # fmt: skip
CORRECTED = [
    ("zh", "profile.region", "收入写错了，不是一万八，是一万六", {"income_fen": 1_600_000}),
    ("zh", "offer.amount", "用途改成看病", {"purpose": "medical"}),
    ("en", "offer.accept", "make it 12 months, not 24", {"tenor_months": 12}),
]  # fmt: skip
NO_STARS = [
    ("zh", "三四星吧"), ("zh", "不是5分"), ("zh", "五分钟就好了"), ("en", "4 or 5"), ("en", "-1"),
    ("en", "two thumbs up"),
]  # fmt: skip


@for_each(("language", "step", "say", "values"), [*SEVERAL, *ALONE])
def test_all_that_was_said_is_taken(
    language: str, step: str, say: str, values: dict[str, object]
) -> None:
    meaning = interpret(say, contexts(language)[step])
    assert (meaning.act, meaning.values.said()) == (Act.ANSWER, values)


@pytest.mark.parametrize(("language", "step", "say", "values"), CORRECTED)
def test_a_correction_takes_the_new_value(
    language: str, step: str, say: str, values: dict[str, object]
) -> None:
    meaning = interpret(say, contexts(language)[step])
    assert (meaning.act, meaning.values.said()) == (Act.CORRECT, values)


@for_each(("language", "say"), NO_STARS)
def test_doubtful_stars_are_no_rating(language: str, say: str) -> None:
    assert interpret(say, contexts(language)["closing.rating"]).act is not Act.ANSWER


@pytest.mark.parametrize(
    ("language", "say"),
    [("zh", "同意，但是只借两万"), ("zh", "同意，不要借两万"), ("en", "yes, if it is 20000")],
)
def test_a_doubt_beside_a_yes_is_no_consent(language: str, say: str) -> None:
    assert interpret(say, contexts(language)["consent.bureau"]).values.agree is not True
