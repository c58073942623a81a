"""The meant choice is found, never guessed between two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.dialogue.understand import Ambiguous, exact_choice, match_choice
from loanflow_tui.dialogue.understand.choices import Option, one_slip_apart, place_of
from tests.cases import for_each

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))

METHODS: list[Option] = [
    ("equal_payment", "等额本息", ("Equal payments",)),
    ("equal_principal", "等额本金", ("Equal principal",)),
    ("interest_only", "先息后本", ("Interest only",)),
    ("bullet", "到期一次还本付息", ("All at the end",)),
]
AMOUNTS: list[Option] = [
    ("yuan_5000", "¥5,000", ("¥5,000", "yuan_5000")),
    ("yuan_50000", "¥50,000", ("¥50,000", "yuan_50000")),
    ("why_limit", "为什么是这个额度", ("Why this limit?",)),
]
CONSENT: list[Option] = [
    ("agree", "同意", ("I agree",)),
    ("refuse", "不同意", ("I do not agree",)),
    ("read", "查看全文", ("Read in full",)),
]
TENORS: list[Option] = [
    ("months_3", "3个月", ("3 months",)),
    ("months_6", "6个月", ("6 months",)),
    ("months_12", "12个月", ("12 months",)),
]
PRODUCTS: list[Option] = [
    ("consumer", "个人消费", ("Personal consumption",)),
    ("business", "小微经营", ("Small business",)),
    ("emergency", "应急周转", ("Emergency",)),
]

MEANT: list[tuple[list[Option], str, str]] = [
    # its own words, or its id
    (METHODS, "等额本息", "equal_payment"), (METHODS, "Equal Payments", "equal_payment"),
    (METHODS, "equal_payment", "equal_payment"), (METHODS, "bullet", "bullet"),
    (CONSENT, "不同意", "refuse"), (CONSENT, "同意。", "agree"),
    (PRODUCTS, "應急周轉", "emergency"), (TENORS, "6个月", "months_6"),
    (AMOUNTS, "¥5,000", "yuan_5000"), (CONSENT, "ＡＧＲＥＥ", "agree"),
    # its place
    (METHODS, "2", "equal_principal"), (METHODS, "２", "equal_principal"),
    (METHODS, "第二个", "equal_principal"), (METHODS, "the second", "equal_principal"),
    (METHODS, "second one", "equal_principal"), (METHODS, "2nd", "equal_principal"),
    (METHODS, "number 2", "equal_principal"), (METHODS, "#2", "equal_principal"),
    (METHODS, "(2)", "equal_principal"), (METHODS, "2.", "equal_principal"),
    (METHODS, "选2", "equal_principal"), (METHODS, "第三项", "interest_only"),
    (METHODS, "option 3", "interest_only"), (METHODS, "last", "bullet"),
    (METHODS, "the last one please", "bullet"), (METHODS, "最后一个", "bullet"),
    (TENORS, "第二个", "months_6"), (TENORS, "the second", "months_6"),
    # its words in a sentence
    (METHODS, "我选先息后本", "interest_only"), (METHODS, "先息后本吧", "interest_only"),
    (METHODS, "I'll take equal principal please", "equal_principal"),
    (PRODUCTS, "it is an emergency", "emergency"),
    # a beginning, or a part that only one has
    (METHODS, "interest", "interest_only"), (METHODS, "先息", "interest_only"),
    (METHODS, "all at", "bullet"), (METHODS, "principal", "equal_principal"),
    (PRODUCTS, "small", "business"), (PRODUCTS, "消费", "consumer"), (CONSENT, "看全文", "read"),
    # a slip of the pen
    (METHODS, "interst only", "interest_only"), (METHODS, "equal paymetns", "equal_payment"),
    (PRODUCTS, "emergncy", "emergency"), (PRODUCTS, "perssonal", "consumer"),
    (METHODS, "先息后奔", "interest_only"),
]  # fmt: skip

AMBIGUOUS: list[tuple[list[Option], str, tuple[str, ...]]] = [
    (METHODS, "等额", ("equal_payment", "equal_principal")),
    (METHODS, "equal", ("equal_payment", "equal_principal")),
    (METHODS, "等额本西", ("equal_payment", "equal_principal")),
    (METHODS, "等额本息 or 等额本金", ("equal_payment", "equal_principal")),
    (METHODS, "equal principal or interest only", ("equal_principal", "interest_only")),
]

NONE_MEANT: list[tuple[list[Option], str]] = [
    *(
        (METHODS, typed)
        for typed in ("", " ", "0", "5", "第九个", "hello", "不要等额本息", "-1", "99999")
    ),
    *((METHODS, typed) for typed in ("not equal payments", "e", "还", "🙂", "\ud800", "2.5")),
    # amounts and tenors are read elsewhere: digits are never completed, corrected or counted
    *(
        (AMOUNTS, typed)
        for typed in ("5000", "50000", "2", "20000", "5,000", "¥50,00", "¥500", "1")
    ),
    *((TENORS, typed) for typed in ("3", "2", "1", "12", "六个月", "3 month")),
    # yes and no are understood elsewhere
    *((CONSENT, typed) for typed in ("yes", "ok", "disagree", "I don't agree", "不太同意", "不")),
]


@for_each(("choices", "typed", "meant"), MEANT)
def test_the_choice_meant_is_found(choices: list[Option], typed: str, meant: str) -> None:
    assert match_choice(typed, choices) == meant


@for_each(("choices", "typed", "ids"), AMBIGUOUS)
def test_ambiguous_choices_are_reported(
    choices: list[Option], typed: str, ids: tuple[str, ...]
) -> None:
    match = match_choice(typed, choices)
    assert isinstance(match, Ambiguous)
    assert sorted(match.ids) == sorted(ids)


@for_each(("choices", "typed"), NONE_MEANT)
def test_no_choice_is_guessed(choices: list[Option], typed: str) -> None:
    assert match_choice(typed, choices) is None


def test_only_its_own_words_are_exact() -> None:
    assert exact_choice("Equal payments!", METHODS) == "equal_payment"
    assert exact_choice("equal", METHODS) is None
    assert exact_choice("2", METHODS) is None
    assert exact_choice("x", [("a", "x", ()), ("b", "x", ())]) is None


@given(st.sampled_from([METHODS, PRODUCTS, CONSENT, TENORS, AMOUNTS]), st.data())
def test_every_choice_is_found_by_each_name(choices: list[Option], data: st.DataObject) -> None:
    choice_id, label, others = data.draw(st.sampled_from(choices))
    name = data.draw(st.sampled_from([choice_id, label, *others]))
    around = data.draw(st.sampled_from(["{}", "  {} ", "{}.", "{}。", "«{}»"]))
    assert match_choice(around.format(name).upper(), choices) == choice_id


@given(st.sampled_from([METHODS, PRODUCTS]), st.data())
def test_a_typo_never_picks_another_choice(choices: list[Option], data: st.DataObject) -> None:
    choice_id, _, others = data.draw(st.sampled_from(choices))
    name = others[0]
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    typed = name[:at] + letter + name[at + data.draw(st.integers(0, 1)) :]
    match = match_choice(typed, choices)
    assert match == choice_id or not isinstance(match, str)


@given(st.text("ab", max_size=6), st.text("ab", max_size=6))
def test_one_slip_goes_both_ways(one: str, other: str) -> None:
    assert one_slip_apart(one, other) == one_slip_apart(other, one)
    assert one_slip_apart(one, one + "x")
    assert not one_slip_apart(one, one + "xy") or not one


@given(
    ANY_TEXT,
    st.lists(st.tuples(st.text(max_size=8), ANY_TEXT, st.lists(ANY_TEXT, max_size=2)), max_size=4),
)
def test_nothing_typed_raises(text: str, choices: list[Option]) -> None:
    ids = {choice_id for choice_id, _, _ in choices}
    match = match_choice(text, choices)
    assert match is None or (match in ids if isinstance(match, str) else set(match.ids) <= ids)


def test_ten_thousand_characters_are_read_to_an_end() -> None:
    assert match_choice("equal " * 2000, METHODS) is None


@pytest.mark.parametrize("said", ["第一次还款就失败", "一般什么时候扣款", "一次性还款"])
def test_a_numeral_within_words_is_no_place(said: str) -> None:
    assert place_of(said) is None
