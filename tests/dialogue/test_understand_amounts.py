"""Amounts as people type them: read to the fen, or one reason why not."""

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.dialogue.understand import Amount, Unclear, read_amount, says_nothing
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.numerals import find_numbers
from tests.cases import for_each
from tests.understanding.contexts import contexts

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))

YUAN = [
    # digits
    ("20000", "20000"), ("20,000", "20000"), ("20 000", "20000"), ("２００００", "20000"),
    ("2 0 0 0 0", "20000"), ("20000.50", "20000.5"), ("20,000.00", "20000"), ("0.01", "0.01"),
    ("0", "0"), ("0块0角零", "0"), ("1,234,567.89", "1234567.89"), ("2️⃣0️⃣", "20"), ("00500", "500"),
    # units behind digits
    ("20k", "20000"), ("20K", "20000"), ("20 k", "20000"), ("2w", "20000"), ("1w5", "15000"),
    ("2万", "20000"), ("2 万", "20000"), ("2.5万", "25000"), ("2萬", "20000"), ("5千", "5000"),
    ("1万5", "15000"), ("1万5千", "15000"), ("1万2千5", "12500"), ("2万500", "20500"),
    ("0.5万", "5000"), ("1.5m", "1500000"), ("20 thousand", "20000"),
    ("2 hundred thousand", "200000"),
    ("2.12345万", "21234.5"),
    # Chinese numerals, formal, colloquial and banker's
    ("两万", "20000"), ("二万", "20000"), ("兩萬", "20000"), ("二万五", "25000"),
    ("两万五千", "25000"),
    ("一百万", "1000000"), ("一百五十万", "1500000"), ("壹万", "10000"), ("贰万伍仟", "25000"),
    ("一万零五百", "10500"), ("一万零五", "10005"), ("三千二", "3200"), ("十万八", "108000"),
    ("一百五", "150"), ("一百零五", "105"), ("十五万", "150000"), ("两点五万", "25000"),
    ("二零零零零", "20000"), ("人民币贰万伍仟元整", "25000"), ("五", "5"), ("零", "0"),
    # yuan, jiao, fen
    ("20000元", "20000"), ("¥20000", "20000"), ("￥20000", "20000"), ("rmb20000", "20000"),
    ("RMB 20,000.00", "20000"), ("20000 yuan", "20000"), ("20000块钱", "20000"), ("五块二", "5.2"),
    ("20元5角", "20.5"), ("20块零5分", "20.05"), ("三元五角二分", "3.52"),
    # English words
    ("two thousand", "2000"), ("twenty-five thousand", "25000"), ("a hundred thousand", "100000"),
    ("two hundred and fifty thousand", "250000"), ("half a million", "500000"),
    ("two and a half thousand", "2500"), ("one point five million", "1500000"),
    ("twenty grand", "20000"),    ("zero", "0"), ("one million", "1000000"),
    # with words around
    ("I'd like 20,000 please", "20000"), ("借两万块", "20000"), ("about 20000", "20000"),
    ("大概2万左右吧", "20000"), ("我想借二万五", "25000"), ("20000, yes 20000", "20000"),
    ("one thousand yuan would do", "1000"), ("一共5000", "5000"), ("万一不够就借两万", "20000"),
    # other numbers around
    ("20000 for 12 months", "20000"), ("借2万，分12期", "20000"), ("20000分12期", "20000"),
    ("两万六个月", "20000"), ("2个孩子，月薪8千", "8000"), ("I am 30 years old, 20000", "20000"),
    ("第2次借，借5000", "5000"), ("欠款-20000", "20000"),
]  # fmt: skip

PERIODS = [
    ("月薪一万五", "15000", "month"),
    ("1.5万/月", "15000", "month"),
    ("15000 a month", "15000", "month"),
    ("15000 per month", "15000", "month"),
    ("15,000 monthly", "15000", "month"),
    ("5000一个月", "5000", "month"),
    ("五百一个月", "500", "month"),
    ("每月2千左右", "2000", "month"),
    ("20000 CNY/month", "20000", "month"),
    ("年薪24万", "240000", "year"),
    ("240k a year", "240000", "year"),
    ("24万一年", "240000", "year"),
    ("240,000 p.a.", "240000", "year"),
    ("300 a day", "300", "other"),
    ("日薪三百", "300", "other"),
    ("半年10万", "100000", "other"),
    ("60000 half a year", "60000", "other"),
    ("20000", "20000", None),
    ("20000 for 12 months", "20000", None),
]

UNCLEAR = [
    ("empty", ["", "   ", "\n\t", "\u200b", "\x1b[0m", "\u3164"]),
    ("not_an_amount", [
        "hello", "没有", "none", "1.2.3", "1,5", "20,000,00", "12,0000", "24%", "百分之五", "30岁",
        "第2个", "12 months", "12期", "一百二十天", "2026年11月24日", "十几万", "几千", "好几万",
        "a few thousand", "thousands of yuan", "万一不行怎么办", "千万不要", "this one please",
        "iphone15", "5角", "$20", "usd 2000", "2000美元", "€50", "👍", "[bold]", "٣٤abc", "🏦" * 3,
    ]),
    ("several", [
        "20000 or 30000", "2万-3万", "1到2万", "两三万", "三五千", "2万3万", "20000~30000",
        "between 5k and 10k", "20 30",
    ]),
    ("negative", ["-20000", "-¥20000", "¥-200", "minus 5", "负两万", "− 200", "－２００"]),
    ("too_many_decimals", ["1.234", "20.000", "0.001", "2.123456789万"]),
    ("too_large", ["13800138000", "110101199003070011", "9" * 400, "9" * 10_000, "99亿", "一百亿"]),
]  # fmt: skip


@for_each(("typed", "yuan"), YUAN)
def test_an_amount_is_read_to_the_fen(typed: str, yuan: str) -> None:
    amount = read_amount(typed)
    assert isinstance(amount, Amount), amount
    assert amount.fen == int(Decimal(yuan) * 100)


@for_each(("typed", "yuan", "period"), PERIODS)
def test_the_period_an_amount_is_for_is_heard(typed: str, yuan: str, period: str | None) -> None:
    amount = read_amount(typed)
    assert amount == Amount(int(Decimal(yuan) * 100), amount.period if period else None)  # type: ignore[union-attr]
    assert isinstance(amount, Amount)
    assert amount.period == period


@for_each(
    ("typed", "reason"), [(typed, reason) for reason, texts in UNCLEAR for typed in texts],
)  # fmt: skip
def test_a_text_without_amount_has_one_reason(typed: str, reason: str) -> None:
    assert read_amount(typed) == Unclear(reason)


@for_each("typed", ["没有", "没有。", "None", "nothing!", "无", "zero", "no debt", "N/A"])
def test_having_nothing_is_understood(typed: str) -> None:
    assert says_nothing(typed)


@for_each("typed", ["", "0.5", "没有钱的公司", "nothing but 2000"])
def test_other_answers_do_not_say_nothing(typed: str) -> None:
    assert not says_nothing(typed)


# -- Any amount, in any style, comes back exactly ----------------------------------------------

FEN = st.integers(0, 10**11)
WHOLE_YUAN = st.integers(0, 10**9)


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


@given(
    FEN, st.sampled_from(["{}", "¥{}", "{}元", "RMB {}", "I'd like {} please", "借{}块", " {}\n"])
)
def test_any_amount_in_digits_is_read_back_exactly(fen: int, around: str) -> None:
    for digits in (f"{fen // 100}.{fen % 100:02d}", f"{fen // 100:,}.{fen % 100:02d}"):
        assert read_amount(around.format(digits)) == Amount(fen)
        assert read_amount(full_width(around.format(digits))) == Amount(fen)
        if around == "{}":
            assert read_amount(digits.replace(",", " ")) == Amount(fen)


@given(
    FEN.map(lambda fen: fen // 100 * 100),
    st.sampled_from([("k", 3), ("w", 4), ("万", 4), ("m", 6)]),
)
def test_amounts_with_units_are_exact(fen: int, unit: tuple[str, int]) -> None:
    name, zeros = unit
    digits = format(Decimal(fen // 100).scaleb(-zeros).normalize(), "f")
    assert read_amount(f"{digits}{name}") == Amount(fen)


@given(WHOLE_YUAN, st.sampled_from(["low", "up"]))
def test_amounts_in_chinese_numerals_are_exact(yuan: int, style: str) -> None:
    written = cn2an.an2cn(yuan, style)
    assert read_amount(f"{written}元") == Amount(yuan * 100)


@given(st.integers(100, 10**11 - 1))
def test_amounts_in_bankers_capitals_are_exact(fen: int) -> None:
    written = cn2an.an2cn(f"{fen // 100}.{fen % 100:02d}", "rmb")
    assert read_amount(f"人民币{written}") == Amount(fen)


@given(
    st.integers(1, 9),
    st.integers(1, 9),
    st.sampled_from([("百", 100), ("千", 1000), ("万", 10000)]),
)
def test_a_missing_unit_counts_tenths(first: int, second: int, unit: tuple[str, int]) -> None:
    name, value = unit
    digits = "零一二三四五六七八九"
    yuan = first * value + second * value // 10
    assert read_amount(f"{digits[first]}{name}{digits[second]}") == Amount(yuan * 100)
    assert read_amount(f"{digits[first]}{name}零{digits[second]}") == Amount(
        (first * value + second) * 100
    )


ONES = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(n: int) -> str:
    for scale, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= scale:
            rest = f" {'and ' if n % scale < 100 else ''}{in_words(n % scale)}" if n % scale else ""
            return f"{in_words(n // scale)} {name}{rest}"
    if n < 20:
        return ONES[n - 1]
    return TENS[n // 10 - 2] + (f"-{ONES[n % 10 - 1]}" if n % 10 else "")


@given(st.integers(1, 999_999_999))
def test_amounts_in_english_words_are_exact(yuan: int) -> None:
    assert read_amount(in_words(yuan)) == Amount(yuan * 100)
    assert read_amount(f"{in_words(yuan).capitalize()} yuan") == Amount(yuan * 100)


# -- Whatever is typed -------------------------------------------------------------------------

NUMBERISH = st.text(
    st.sampled_from(list("0123456789,. '-¥元角分块零一二两五十百千万亿点半kwm个月年年/的几 aand"))
)


@given(ANY_TEXT | NUMBERISH)
def test_any_text_gives_an_amount_or_a_reason(text: str) -> None:
    result = read_amount(text)
    if isinstance(result, Amount):
        assert 0 <= result.fen <= 10**11
    else:
        assert result.reason in {reason for reason, _ in UNCLEAR}


@given(NUMBERISH)
def test_numbers_are_found_in_order_within_the_text(text: str) -> None:
    end = 0
    for number in find_numbers(fold(text)):
        assert end <= number.start < number.end <= len(fold(text))
        end = number.end


@pytest.mark.parametrize(
    "unit", ["9", "1,", "1 ", "万", "一 ", "two ", "2点", "1.", "-1", "元", "每月", "ab"]
)
def test_ten_thousand_characters_are_read_to_an_end(unit: str) -> None:
    pasted = (unit * 10_000)[:10_000]
    assert isinstance(read_amount(pasted), Unclear)
    list(find_numbers(fold(pasted)))


@for_each(
    ("said", "yuan"),
    [("三四万", [30_000, 40_000]), ("两千五六", [2_500, 2_600]), ("十几万", []), ("一万五", None)],
)
def test_a_rough_sum_is_asked_back_with_both(said: str, yuan: list[int] | None) -> None:
    meaning = interpret(said, contexts("zh")["offer.amount"])
    if yuan is None:
        assert meaning.values.amount_fen == 1_500_000
    else:
        assert meaning.act is Act.UNSURE
        offered = [each.values.amount_fen for each in meaning.offers]
        assert [each for each in offered if each is not None] == [n * 100 for n in yuan]


@pytest.mark.parametrize(("step", "say"), [("identity.number", "20000"), ("identity.name", "666")])
def test_bare_digits_for_an_identity_are_no_sum(step: str, say: str) -> None:
    assert not interpret(say, contexts("zh")[step]).values.said()
