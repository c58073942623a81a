"""Tenors, codes, provinces and ratings as people type them."""

import itertools
from collections.abc import Callable
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.dialogue.understand import (
    read_code,
    read_province,
    read_rating,
    read_tenor,
)
from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Slot
from loanflow_tui.dialogue.understand.word_lists import entries, sections
from loanflow_tui.lending.api import Occupation, Purpose
from tests.cases import for_each
from tests.understanding.contexts import contexts

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))

TENORS = [
    (1, "1 | 1 month | 一个月 | a month | 一期"),
    (3, "3 | three months | 一个季度 | one quarter | 3期"),
    (6, "6 | ６ | 6 months | half a year | 6m | 6mo | 6 please | 6-month"),
    (6, "六 | 六个月 | 半年 | 6期 | 选6期"),
    (
        12,
        "12 | 12期 | 一年 | 十二个月 | twelve months | a year | 1y | 分12期 | 20000 over 12 months",
    ),
    (18, "一年半 | 1年6个月 | one year and six months | a year and a half | 1.5 years | 十八个月"),
    (24, "2 years | 两年 | 24 instalments | two years please | 二十四期 | 贰年"),
    (27, "2年零3个月 | 2 years 3 months"),
    (30, "两年半 | two and a half years | 2.5年"),
]

NO_TENOR = (
    "hello | 30天 | 2 weeks | 6个半月 | 1.5 months | 3 or 6 months | 6 or 12 | 6到12个月 | 0 | "
    "-6 | 20000 | 两万 | 99999 | 6.5 | 半天 | 1,5 | forever"
)


CODES = [
    (
        "123456",
        "123456 | 12 34 56 | 123 456 | １２３４５６ | code is 123456 | 验证码：123456 | 123-456",
    ),
    (
        "123456",
        "一二三四五六 | 幺二三四五六 | one two three four five six | 1 2 3 4 5 6 | 123456 123456",
    ),
    (
        "042137",
        "【银行】您的验证码是 042137，5分钟内有效 | Your code is 042137, valid for 5 minutes.",
    ),
    (None, "12345 | 1234567 | 123456 or 654321 | abc |  | 13800138000 | 12.5 | 12345a"),
    (None, "110101199003070011 | 1 2 3 | 验证码 | 123456789012"),
]

PROVINCES = [
    ("11", "北京 | 北京市 | 京 | Beijing | 北京市朝阳区 | beijing, china | 我在北京"),
    ("15", "内蒙古 | 内蒙 | Inner Mongolia | 呼和浩特"),
    ("22", "吉林 | 吉林省吉林市 | 吉林市"),
    ("31", "上海 | Shanghai, China | 南京西路 上海 | 沪"),
    ("33", "浙江 | 浙江省台州市 | 杭州 | Hangzhou | I live in Ningbo | 浙"),
    ("44", "广东 | 廣東省 | Guangdong | 深圳 | Shenzhen"),
    ("61", "陕西 | 陝西 | Shaanxi | xi'an | 西安"),
    ("14", "山西 | Shanxi"),
    ("81", "香港 | Hong Kong"),
    (None, "北京和上海 | 火星 |  | Paris | 中国 | China | 12"),
]

RATINGS = [
    (5, "5 | 五星 | 5 stars | 满分 | ★★★★★ | 5/5 | five | excellent"),
    (4, "4 | 四星 | 4 out of 5 | ★★★★☆ | 打4分 | good | ４"),
    (1, "1 | 一星 | ★ | 差评 | one star"),
    (None, "0 | 6 | 4.5 | hello |  | 1 2 | -- | ★★★★★★ | 100"),
]


def each(table: str) -> list[str]:
    return [phrase.strip() for phrase in table.split(" | ")]


def rows(tables: list[tuple[object, str]]) -> list[tuple[str, object]]:
    return [(typed, value) for value, table in tables for typed in each(table)]


@for_each(("typed", "months"), rows(list(TENORS)))
def test_a_tenor_is_read_in_months(typed: str, months: int) -> None:
    assert read_tenor(typed) == months


@for_each("typed", ["", *each(NO_TENOR)])
def test_a_tenor_needs_whole_months(typed: str) -> None:
    assert read_tenor(typed) is None


@for_each(("typed", "code"), rows(list(CODES)))
def test_a_code_is_read(typed: str, code: str | None) -> None:
    assert read_code(typed) == code


def test_a_code_may_have_another_length() -> None:
    assert read_code("code 1234", digits=4) == "1234"
    assert read_code("code 123456", digits=4) is None


@for_each(("typed", "province"), rows(list(PROVINCES)))
def test_a_province_is_read(typed: str, province: str | None) -> None:
    assert read_province(typed) == province


@for_each(("typed", "stars"), rows(list(RATINGS)))
def test_a_rating_is_read(typed: str, stars: int | None) -> None:
    assert read_rating(typed) == stars


@given(
    st.integers(1, 600),
    st.sampled_from(["{}", "{} months", "{}个月", "{}期", "分{}期", "for {} months"]),
)
def test_any_number_of_months_is_read_back(months: int, around: str) -> None:
    assert read_tenor(around.format(months)) == months


@given(st.from_regex(r"[0-9]{6}", fullmatch=True), st.sampled_from(["", " ", "-"]))
def test_any_code_is_read_back(code: str, between: str) -> None:
    assert read_code(between.join(code)) == code
    assert read_code(f"code is {code[:3]}{between}{code[3:]}.") == code


MIX = st.text(
    st.sampled_from(list("0123456789 -/.年月日个半期天周号后下一二三十零点万mytdayinsthe★"))
)


@given(ANY_TEXT | MIX)
def test_nothing_typed_raises(text: str) -> None:
    months, code, stars = read_tenor(text), read_code(text), read_rating(text)
    assert months is None or months >= 1
    assert code is None or (len(code) == 6 and code.isascii())
    assert stars in (None, 1, 2, 3, 4, 5)
    assert read_province(text) is None or len(read_province(text) or "") == 2


@pytest.mark.parametrize(
    "unit", ["1", "1 ", "年", "1天后", "一", "one ", "北京", "★", "24/11/", "in 1 day "]
)
@pytest.mark.parametrize("read", [read_tenor, read_code, read_province, read_rating])
def test_ten_thousand_characters_are_read_to_an_end(
    read: Callable[[str], object], unit: str
) -> None:
    for length in (499, 10_000):
        text = (unit * length)[:length]
        read(text)


@for_each(
    ("step", "say", "values"),
    [
        ("product", "小店进点货", {"product": "business", "purpose": "stock"}),
        ("profile.occupation", "民办学校的老师", {"occupation": "employed"}),
        ("identity.name", "姓周单名一个强字", {"name": "周强"}),
        ("profile.employer", "就是楼下那家老李面馆", {"employer": "老李面馆"}),
        ("profile.debt", "一分钱外债没有", {"debt_fen": 0}),
        ("closing.rating", "最高分", {"rating": 5}),
    ],
)
def test_ways_to_say_a_value_in_chinese(step: str, say: str, values: dict[str, str | int]) -> None:
    meaning = interpret(say, contexts("zh")[step])
    assert (meaning.act, meaning.values.said()) == (Act.ANSWER, values)


@for_each(("slot", "kind"), [("occupation", Occupation), ("purpose", Purpose)])
def test_words_of_two_kinds_make_one_value(slot: Slot, kind: type[StrEnum]) -> None:
    lexicon = LEXICONS[slot]
    phrases = [entries(lexicon, name)[0].split(" / ")[0].strip() for name in sections(lexicon)]
    for first, second in itertools.permutations(phrases, 2):
        value = by_words(f"{first} {second}", slot)
        assert value is None or value in list(kind), (first, second)


def test_a_thing_for_work_is_equipment() -> None:
    for say in ("scooter to get to work", "chairs for the salon"):
        assert interpret(say, contexts("en")["profile.purpose"]).values.purpose is Purpose.EQUIPMENT
