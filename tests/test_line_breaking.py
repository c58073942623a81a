"""Lines break alike on the screen, in help and in contracts."""

from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.line_breaking import cells, lines


@given(
    st.text(st.sampled_from("个人消费借款，。（《》）ab1 .,%¥"), max_size=80), st.integers(2, 30)
)
def test_lines_lose_nothing_and_stay_within_their_width(text: str, width: int) -> None:
    broken = list(lines(text, width, len))
    assert "".join("".join(broken).split()) == "".join(text.split())
    assert all(len(line) <= width for line in broken)


def test_lines_break_outside_marks_and_brackets() -> None:
    broken = list(lines("一二三四五，六七八九（十一二三四）", 5, len))
    assert broken == ["一二三四", "五，六七八", "九（十一二", "三四）"]


def test_numbers_and_words_stay_whole() -> None:
    assert list(lines("借款金额¥20,000.00元整", 10, len)) == ["借款金额", "¥20,000.00", "元整"]
    assert list(lines("pay on the day", 9, len)) == ["pay on", "the day"]


def test_marks_and_line_breaks_stay() -> None:
    assert list(lines("one two.\n\nthree", 7, len)) == ["one", "two.", "", "three"]
    assert list(lines("don’t say “no”", 6, len)) == ["don’t", "say", "“no”"]
    assert list(lines("甲（\n乙", 9, cells)) == ["甲（", "乙"]


def test_long_words_are_cut() -> None:
    assert list(lines("abcdefg hi", 3, len)) == ["abc", "def", "g", "hi"]
    assert list(lines("甲乙", 1, cells)) == ["甲", "乙"]
    assert list(lines("", 9, len)) == []


def test_wide_characters_take_two_cells() -> None:
    assert cells("Aé甲，") == 6
