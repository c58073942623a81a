"""Values beside words that change nothing about them, and beside words that do."""

import pytest

from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.judge import judge
from loanflow_tui.dialogue.understand.meaning import Act
from tests.cases import for_each
from tests.renew.examples import LANGUAGES, digest
from tests.understanding.contexts import contexts


@pytest.mark.parametrize("language", LANGUAGES)
def test_judges_are_current_with_the_examples(language: str) -> None:
    assert judge(language).digest == digest(language), "python -m tests.renew understanding"


@for_each(
    ("language", "step", "say"),
    [
        ("zh", "profile.debt", "没有，除了房贷"),
        ("en", "profile.debt", "none, apart from my card"),
        ("zh", "profile.income", "一个月六千，那是在部队的时候"),
        ("en", "profile.debt", "i have loan 50 thousand total"),
        ("en", "product", "Looking for 8k to travel home, can pay in half a year"),
        ("en", "identity.name", "Monsieur Chef haha"), ("zh", "profile.income", "999999"),
        ("zh", "sign.code", "金额能再改不，少借点，一万八"),
        ("en", "offer.accept", "nah let me do 10k for 6 months"),
    ],
)  # fmt: skip
def test_words_that_change_a_value_ask_back(language: str, step: str, say: str) -> None:
    assert interpret(say, contexts(language)[step]).act is Act.UNSURE


@for_each(
    ("say", "rating"),
    [("3. sorry no, 5, i mixed up which is good", 5), ("2分，不对，4分", 4), ("4 stars", 4)],
)
def test_a_mended_rating_is_the_last_one(say: str, rating: int) -> None:
    assert interpret(say, contexts("en")["closing.rating"]).values.rating == rating


@for_each(
    ("language", "say", "name"),
    [("en", "name's wrong up top, should be Neil Chua", "Neil Chua"),
     ("zh", "姓名少打了一个字，熊建国才对", "熊建国")],
)  # fmt: skip
def test_a_mended_name_is_taken(language: str, say: str, name: str) -> None:
    meaning = interpret(say, contexts(language)["identity.mobile"])
    assert (meaning.act, meaning.values.name) == (Act.CORRECT, name)
