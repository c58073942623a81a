"""Normalised text has no invisible characters, whatever was typed or pasted."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.dialogue.understand import clean, fold, normalise, too_long
from tests.cases import for_each

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
"""Any characters, lone surrogates and control characters among them."""

PLAIN = [
    ("  two   words\t\n here ", "two words here"),
    ("２０，０００", "20,000"),
    ("Ｌｉ　Ｗｅｉ", "Li Wei"),
    ("￥２０", "¥20"),
    ("\x1b[31mred\x1b[0m", "red"),
    ("\x1b]0;title\x07text", "text"),
    ("\x9b1mbold", "bold"),
    ("\x1b]8;;http://example.invalid\x1b\\link\x1b]8;;\x1b\\", "link"),
    ("a\x00b\x07c", "abc"),
    ("\u202eevil\u202c", "evil"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("\ud800lone\udfff", "lone"),
    ("2️⃣0️⃣", "20"),
    ("\u3164\u2800\u115f", ""),
    ("e\u0301", "é"),
    ("[bold]x[/bold]", "[bold]x[/bold]"),
    ("…", "..."),
    ("", ""),
    ("李\U00031350", "李\U00031350"),
    ("\ue863", "\ue863"),
]


@for_each(("typed", "plain"), PLAIN)
def test_typed_text_is_normalised(typed: str, plain: str) -> None:
    assert normalise(typed) == plain


def test_kept_text_loses_only_invisible_characters() -> None:
    assert clean(" 帮助科技（深圳）\x1b[1m有限公司\u200b ") == "帮助科技（深圳）有限公司"


def test_text_to_compare_is_small_simplified_and_plain() -> None:
    assert fold("Don’t ＡＧＲＥＥ") == "don't agree"
    assert fold("我願意，沒問題") == "我愿意,没问题"
    assert fold("貳萬伍仟") == "贰万伍仟"


@given(ANY_TEXT)
def test_plain_text_is_plain_already(text: str) -> None:
    for make in (clean, normalise):
        plain = make(text)
        assert make(plain) == plain


@given(ANY_TEXT)
def test_nothing_that_cannot_be_seen_is_left(text: str) -> None:
    for plain in (clean(text), normalise(text)):
        assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in plain)
        assert plain == plain.strip()
        assert "  " not in plain
        plain.encode("utf-8")


def test_long_answers_are_measured_after_cleaning() -> None:
    assert too_long("x" * 101, 100)
    assert not too_long("x" * 100, 100)
    assert not too_long("\u200b" * 10_000 + "x", 100)


@for_each("unit", ["x", "中", "\u200b", "\x1b[1m", "\x1b]", "\ufdfa", "\u0301", " "])
def test_ten_thousand_characters_are_made_plain(unit: str) -> None:
    pasted = (unit * 10_000)[:10_000]
    assert fold(fold(pasted)) == fold(pasted)
