"""Amounts in Chinese capitals, as on bills and settlement vouchers."""

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.loans.rmb_capitals import LARGEST_FEN, to_capitals
from tests.cases import for_each
from tests.vectors import CapitalsCase, capitals_cases


@for_each("case", capitals_cases())
def test_capitals_as_shared(case: CapitalsCase) -> None:
    assert to_capitals(case["fen"]) == case["capitals"]


@for_each(
    ("fen", "capitals"),
    [
        (1, "壹分"),
        (10, "壹角"),
        (50, "伍角"),
        (100, "壹元整"),
        (1005, "壹拾元零伍分"),
        (1050, "壹拾元伍角"),
        (168032, "壹仟陆佰捌拾元叁角贰分"),
        (168002, "壹仟陆佰捌拾元零贰分"),
        (10_700_053, "壹拾万柒仟元伍角叁分"),
        (100_100, "壹仟零壹元整"),
        (100_000_100, "壹佰万零壹元整"),
        (1_000_100_000, "壹仟万壹仟元整"),
        (10_000_000_100, "壹亿零壹元整"),
        (10_001_000_000, "壹亿零壹万元整"),
        (10_010_000_100, "壹亿零壹拾万零壹元整"),
        (100_000_000_000_000, "壹万亿元整"),
        (123_456_789_012, "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分"),
    ],
)
def test_zeros_appear_once_and_only_between(fen: int, capitals: str) -> None:
    assert to_capitals(fen) == capitals


@given(st.integers(1, 10**11))
def test_another_reader_reads_the_same_amount(yuan: int) -> None:
    written = to_capitals(yuan * 100).removesuffix("元整")
    assert cn2an.cn2an(written, "smart") == yuan


@given(st.integers(0, LARGEST_FEN - 1))
def test_capitals_never_double_or_end_with_zero(fen: int) -> None:
    written = to_capitals(fen)
    assert "零零" not in written
    assert "零元" not in written or fen == 0
    assert not written.endswith("零")
    assert written.endswith("整") == (fen % 100 == 0)


@given(st.integers(0, 10**12), st.integers(1, 1000))
def test_no_two_amounts_are_written_alike(fen: int, more: int) -> None:
    assert to_capitals(fen) != to_capitals(fen + more)


@pytest.mark.parametrize("fen", [-1, LARGEST_FEN])
def test_amounts_that_cannot_be_written(fen: int) -> None:
    with pytest.raises(ValueError, match="fen"):
        to_capitals(fen)
