"""Readable parts of sensitive numbers are found, whatever lies between their digits."""

from collections.abc import Callable

from loanflow_tui.lending.api import DOT, mask_card, mask_mobile, mask_resident_id
from loanflow_tui.scenarios.readable import bare, readable_part
from tests.cases import for_each


def readable(number: str, mask: Callable[[str], str], text: str) -> str:
    return readable_part(number, mask, bare(text))


CARD = "6222021234567890"
RESIDENT = "110101198903149011"
MOBILE = "13912345678"


@for_each(
    "text",
    [
        CARD,
        "6222 0212 3456 78" + DOT * 2,
        "6222-0212-3456-" + DOT * 4,
        f"card {DOT * 2}22021234567890.",
        f"622202{DOT * 6}7890",
        "622202******7890",
        f"{DOT * 4} 567890",
    ],
)
def test_any_readable_part_of_a_card_is_found(text: str) -> None:
    assert readable(CARD, mask_card, text)


@for_each(
    "text",
    [
        mask_card(CARD),
        f"{DOT * 4} 7890",
        "2026-11-29 12:00, 6222 yuan",
        "a card that ends in 7890",
        "LF20261130-7ZEADXU",
    ],
)
def test_a_masked_card_is_masked(text: str) -> None:
    assert not readable(CARD, mask_card, text)


def test_identity_and_mobile_numbers_are_read_likewise() -> None:
    assert readable(RESIDENT, mask_resident_id, "1101011989" + DOT * 4 + "9011")
    assert readable(MOBILE, mask_mobile, f"139 1234 5{DOT * 3}")
    assert not readable(RESIDENT, mask_resident_id, mask_resident_id(RESIDENT))
    assert not readable(RESIDENT, mask_resident_id, "born 1989-03-14 in 110101")
    assert not readable(MOBILE, mask_mobile, mask_mobile(MOBILE))


def test_numbers_given_as_an_example_count_for_nothing() -> None:
    assert not readable("13800138001", mask_mobile, "such as 13800138000.")
    assert readable("13800138001", mask_mobile, "such as 13800138001.")
