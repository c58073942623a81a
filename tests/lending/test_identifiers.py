"""Identity numbers, credit codes, cards, mobiles and names: valid values and masks."""

import subprocess
import sys
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.iso7064 import mod_11_2

from loanflow_tui.lending.identifiers import (
    Checked,
    check_bank_card,
    check_mobile,
    check_person_name,
    check_resident_id,
    check_uscc,
    mask_card,
    mask_mobile,
    mask_name,
    mask_resident_id,
    mask_uscc,
)
from loanflow_tui.lending.identifiers.resident import known_regions
from tests.cases import for_each
from tests.vectors import CheckedCase, checked_cases

TODAY = date(2026, 11, 24)
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
MASKS = [mask_resident_id, mask_mobile, mask_card, mask_uscc]
SHOWN = {mask_resident_id: 7, mask_mobile: 7, mask_card: 4, mask_uscc: 8}


def agrees(checked: Checked, case: CheckedCase) -> bool:
    wanted = (case["valid"], case.get("reason"))
    return (checked.valid, checked.reason) == wanted and (
        checked.normalized == case.get("normalized", checked.normalized)
    )


@for_each("case", checked_cases("resident_id"))
def test_resident_numbers_as_shared(case: CheckedCase) -> None:
    checked = check_resident_id(case["input"], TODAY)
    assert agrees(checked, case)
    if checked.valid:
        assert checked.birth_date == date.fromisoformat(case["birth_date"])
        assert checked.sex == case["sex"]
        assert checked.region == case["region"]
        assert checked.age_on(TODAY) == case["age_on_2026_11_24"]
    else:
        assert (checked.birth_date, checked.sex, checked.region) == (None, None, None)


@for_each("case", checked_cases("uscc"))
def test_credit_codes_as_shared(case: CheckedCase) -> None:
    assert agrees(check_uscc(case["input"]), case)


@for_each("case", checked_cases("bank_card"))
def test_cards_as_shared(case: CheckedCase) -> None:
    assert agrees(check_bank_card(case["input"]), case)


@for_each("case", checked_cases("mobile"))
def test_mobiles_as_shared(case: CheckedCase) -> None:
    assert agrees(check_mobile(case["input"]), case)


def resident_number(region: str, born: date, sequence: int) -> str:
    body = f"{region}{born:%Y%m%d}{sequence:03d}"
    return body + mod_11_2.calc_check_digit(body)


RESIDENTS = st.builds(
    resident_number,
    st.sampled_from(["110101", "440305", "510107", "422801", "810000"]),
    st.dates(date(1900, 1, 1), TODAY),
    st.integers(0, 999),
)


@given(RESIDENTS)
def test_a_whole_number_is_taken(number: str) -> None:
    assert check_resident_id(number, TODAY).reason is None


@given(RESIDENTS, st.integers(0, 17), st.sampled_from("0123456789"))
def test_no_number_survives_a_changed_digit(number: str, at: int, digit: str) -> None:
    changed = number[:at] + digit + number[at + 1 :]
    assert changed == number or not check_resident_id(changed, TODAY).valid


@given(RESIDENTS, st.integers(0, 16))
def test_no_number_survives_swapped_neighbours(number: str, at: int) -> None:
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    assert swapped == number or not check_resident_id(swapped, TODAY).valid


@for_each(
    "typed",
    [
        "110101 19900307 002X",
        "110101-19900307-002x",
        "  11010119900307002x\n",
        "１１０１０１１９９００３０７００２Ｘ",
        "１１０１０１１９９００３０７００２ｘ",
        "110101\u300019900307\u00a0002X",
        "\u202d11010119900307002X\u202c",
        "110101\u201319900307\u2014002X",
    ],
)
def test_a_number_is_read_however_it_is_typed(typed: str) -> None:
    checked = check_resident_id(typed, TODAY)
    assert (checked.reason, checked.normalized) == (None, "11010119900307002X")


@for_each(
    ("typed", "reason"),
    [
        (" \n\t", "empty"),
        ("---", "empty"),
        ("110101199003O7002X", "characters"),
        ("1101011990X307002X", "characters"),
        ("\u0661\u0661010119900307002X", "characters"),
        ("[bold]11010119900307002X", "characters"),
        ("\x1b[31m11010119900307002X", "characters"),
        ("\ud80011010119900307002X", "characters"),
        ("5101079208152X", "length"),
        ("5101079208152339", "length"),
        ("1" * 10_000, "length"),
        ("11010192081523X", "length"),
        ("110101920815233", "old_form"),
        ("110199199003070023", "region"),
        ("990101210001010116", "region"),
        ("110101000003070023", "birth_date"),
        ("110101199013070023", "birth_date"),
        ("110101202611250023", "birth_date"),
    ],
)  # fmt: skip
def test_the_first_thing_that_is_wrong_is_named(typed: str, reason: str) -> None:
    assert check_resident_id(typed, TODAY).reason == reason


def test_birth_dates_may_not_lie_in_the_future() -> None:
    born = resident_number("110101", TODAY, 1)
    assert check_resident_id(born, TODAY).valid
    assert check_resident_id(born, TODAY - timedelta(days=1)).reason == "birth_date"


def test_counties_of_other_years_are_known() -> None:
    """110103 was merged in 2010; 110117 did not exist when people who have it were born."""
    assert {"110103", "110117", "440305", "810000"} <= known_regions()
    for region in ("110103", "110117"):
        for year in (1960, 2015):
            number = resident_number(region, date(year, 5, 1), 7)
            assert check_resident_id(number, TODAY).valid


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2022, 2, 28), 17),
        (date(2022, 3, 1), 18),
        (date(2024, 2, 29), 20),
    ],
)
def test_leap_day_births_age_correctly(day: date, age: int) -> None:
    checked = check_resident_id(resident_number("110101", date(2004, 2, 29), 12), TODAY)
    assert checked.age_on(day) == age


def test_a_number_with_something_wrong_has_no_age() -> None:
    with pytest.raises(ValueError, match="birth date"):
        check_resident_id("110101199003070012", TODAY).age_on(TODAY)


CARDS = st.text("0123456789", min_size=11, max_size=18).map(
    lambda body: body + luhn.calc_check_digit(body)
)


@given(CARDS, st.data())
def test_no_card_survives_a_changed_digit(card: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(card) - 1))
    digit = data.draw(st.sampled_from("0123456789"))
    changed = card[:at] + digit + card[at + 1 :]
    assert check_bank_card(card).valid
    assert changed == card or check_bank_card(changed).reason == "checksum"


@for_each(
    ("typed", "reason"),
    [
        ("91500103 6N76QHC412", None),
        ("915001036n76qhc412", None),
        ("９１５００１０３６Ｎ７６ＱＨＣ４１２", None),
        ("9150010A6N76QHC412", "characters"),
        ("915001036N76QHC41", "length"),
        ("9150010", "length"),
        ("915001036N76QHC4122", "length"),
        ("915001036N76QHC413", "checksum"),
        ("915001036N76QHC41中", "characters"),
        ("  ", "empty"),
    ],
)  # fmt: skip
def test_credit_codes_however_they_are_typed(typed: str, reason: str | None) -> None:
    assert check_uscc(typed).reason == reason


@for_each(
    ("typed", "reason", "number"),
    [
        ("0086 138 0013 8000", None, "13800138000"),
        ("+8613800138000", None, "13800138000"),
        ("86-138-0013-8000", None, "13800138000"),
        ("＋８６１３８００１３８０００", None, "13800138000"),
        ("86138001380", "prefix", "86138001380"),
        ("+86 1380013800", "length", "1380013800"),
        ("+86 138001380000", "length", "138001380000"),
        ("+86", "length", ""),
        ("+", "characters", "+"),
        ("0044 20 7946 0000", "country", "00442079460000"),
        ("12345678901", "prefix", "12345678901"),
        ("138x0138000", "characters", "138X0138000"),
        ("138+00138000", "characters", "138+00138000"),
        ("١٣٨٠٠١٣٨٠٠٠", "characters", "١٣٨٠٠١٣٨٠٠٠"),
    ],
)  # fmt: skip
def test_mobiles_however_they_are_typed(typed: str, reason: str | None, number: str) -> None:
    checked = check_mobile(typed)
    assert (checked.reason, checked.normalized) == (reason, number)


@for_each(
    ("typed", "name"),
    [
        ("李雷", "李雷"),
        (" 李 雷 ", "李雷"),
        ("欧阳娜娜", "欧阳娜娜"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("阿依古丽 ・ 买买提", "阿依古丽·买买提"),
        ("阿依古丽.买买提", "阿依古丽·买买提"),
        ("㛃𠮷", "㛃𠮷"),
        ("Li Lei", "Li Lei"),
        ("Ｌｉ　Ｌｅｉ", "Li Lei"),
        ("Jean-Luc O'Neill Jr.", "Jean-Luc O'Neill Jr."),
        ("Zoe\u0308 Mu\u0308ller", "Zoë Müller"),
    ],
)
def test_names_that_are_names(typed: str, name: str) -> None:
    assert check_person_name(typed) == Checked(name)


@for_each(
    ("typed", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("李", "length"),
        ("李" * 21, "length"),
        ("L", "length"),
        ("L" * 10_000, "length"),
        ("李雷1", "characters"),
        ("李雷 Lei", "characters"),
        ("·李雷", "characters"),
        ("李雷·", "characters"),
        ("-", "characters"),
        ("[bold]Li[/]", "characters"),
        ("Li\x1b[31mLei", "characters"),
        ("😀😀", "characters"),
        ("שלום", "characters"),
        ("Иван", "characters"),
        ("\ud800\ud800", "characters"),
    ],
)
def test_names_that_are_not(typed: str, reason: str) -> None:
    assert check_person_name(typed).reason == reason


@given(ANY_TEXT)
def test_any_text_gets_a_stable_verdict(text: str) -> None:
    for check in (check_uscc, check_bank_card, check_mobile, check_person_name):
        checked = check(text)
        if checked.valid:
            assert check(checked.normalized) == checked
    resident = check_resident_id(text, TODAY)
    assert resident.valid or resident.reason


@for_each(
    ("masked", "shown"),
    [
        (mask_resident_id("11010119900307002X"), "110•••••••••••002X"),
        (mask_resident_id("110101 19900307 002x"), "110•••••••••••002X"),
        (mask_mobile("138-0013-8000"), "138••••8000"),
        (mask_card("6217 0025 5589 3438 908"), "••••••••••••8908"),
        (mask_uscc("915001036N76QHC412"), "9150••••••••••C412"),
        (mask_name("李雷"), "李•"),
        (mask_name("阿依古丽·买买提"), "阿•••"),
        (mask_name("李"), "•"),
        (mask_name(""), ""),
    ],
)
def test_masks_of_values(masked: str, shown: str) -> None:
    assert masked == shown


@pytest.mark.parametrize("mask", MASKS)
@given(text=ANY_TEXT)
def test_a_mask_shows_no_more_than_it_may(mask: Any, text: str) -> None:
    shown = mask(text)
    assert len(shown) <= 20
    assert len(shown.replace("•", "")) <= SHOWN[mask]
    assert set(shown) <= set("•0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.mark.parametrize("mask", MASKS)
@given(digits=st.text("0123456789", min_size=1, max_size=30))
def test_masks_hide_a_third_of_the_digits(mask: Any, digits: str) -> None:
    shown = mask(digits)
    assert shown.count("•") * 3 >= len(shown)
    assert len(digits) >= 11 or set(shown) == {"•"}


@given(ANY_TEXT)
def test_a_masked_name_shows_one_letter_at_most(text: str) -> None:
    assert len(mask_name(text).replace("•", "")) <= 1
    assert len(mask_name(text)) <= 4


def test_masking_imports_nothing_heavy() -> None:
    code = (
        "import sys, loanflow_tui.lending.identifiers as i, loanflow_tui.lending.loans.schedule\n"
        "i.mask_card('6228482063607048283')\n"
        "print(*({'stdnum', 'pyxirr', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
