"""`loanflow check`: the identity step's verdict on each value."""

import json
from collections.abc import Callable
from typing import TypedDict

import pytest
from click.testing import CliRunner, Result

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.registry.languages import Language
from tests.cases import for_each
from tests.vectors import CheckedKind, checked_cases

KINDS: dict[str, CheckedKind] = {
    "resident-id": "resident_id",
    "uscc": "uscc",
    "bank-card": "bank_card",
    "mobile": "mobile",
}
GOOD = {
    "resident-id": "11010119900307002X",
    "uscc": "915001036N76QHC412",
    "bank-card": "6228482063607048283",
    "mobile": "13800138000",
}


def check(*arguments: str) -> Result:
    return CliRunner().invoke(loanflow, ["check", *arguments], prog_name="loanflow")


class Row(TypedDict):
    """A line of `check --json`; the last four are of valid numbers of residents, else None."""

    input: str
    valid: bool
    reason: str | None
    normalized: str | None
    birth_date: str | None
    sex: str | None
    region: str | None
    age: int | None


def rows(result: Result) -> list[Row]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@for_each("kind", KINDS)
def test_it_agrees_with_every_shared_example(kind: str) -> None:
    cases = checked_cases(KINDS[kind])
    result = check(kind, "--json", *(case["input"] for case in cases))
    assert result.exit_code == 1
    for case, row in zip(cases, rows(result), strict=True):
        assert row["input"] == case["input"]
        told = {"valid", "reason", "normalized", "birth_date", "sex", "region"}
        known = {key: value for key, value in case.items() if key in told}
        assert known.items() <= row.items(), case


@for_each("kind", GOOD)
def test_exit_code_tells_valid_from_invalid(kind: str) -> None:
    assert check(kind, GOOD[kind]).exit_code == 0
    assert check(kind, GOOD[kind], GOOD[kind]).exit_code == 0
    assert check(kind, GOOD[kind], "").exit_code == 1


def test_a_valid_number_shows_its_details() -> None:
    (row,) = rows(check("resident-id", "110101 19900307 002x", "--json"))
    assert row | {"age": 0} == {
        "input": "110101 19900307 002x", "valid": True, "reason": None,
        "normalized": "11010119900307002X", "birth_date": "1990-03-07", "sex": "female",
        "region": "110101", "age": 0,
    }  # fmt: skip
    assert row["age"] is not None and row["age"] >= 36
    (wrong,) = rows(check("resident-id", "110101199003070012", "--json"))
    assert (wrong["reason"], wrong["birth_date"], wrong["age"]) == ("checksum", None, None)


@for_each("value", ["-", "-1380013800", "-110101", "−1"])
def test_a_value_may_begin_with_a_hyphen(value: str) -> None:
    (row,) = rows(check("mobile", value, "--json"))
    assert row["input"] == value
    assert not row["valid"]


def test_after_two_hyphens_everything_is_a_value() -> None:
    assert rows(check("mobile", "--json", "--", "--json"))[0]["reason"] == "characters"


@for_each(
    "arguments", [(), ("mobile",), ("phone", "1"), ("mobile", "--jsno", "1"), ("mobile", "-x", "1")]
)
def test_wrong_usage_exits_with_2(arguments: tuple[str, ...]) -> None:
    assert check(*arguments).exit_code == 2


@pytest.mark.parametrize(("lang", "said"), [("en", "Valid: female"), ("zh-CN", "有效：女")])
def test_people_see_numbers_masked(lang: str, said: str) -> None:
    shown = check("resident-id", "11010119900307002X", "--lang", lang).stdout
    assert shown.startswith("110•••••••••••002X  ")
    assert said in shown
    assert "199003" not in shown


@pytest.mark.parametrize("lang", list(Language))
@pytest.mark.parametrize("kind", KINDS)
def test_reasons_read_as_in_the_chat(
    kind: str, lang: str, speaker: Callable[[str], Callable[[str], str]]
) -> None:
    step = {
        "resident-id": "identity-number", "uscc": "identity-uscc",
        "bank-card": "verify-card", "mobile": "identity-mobile",
    }[kind]  # fmt: skip
    for case in checked_cases(KINDS[kind]):
        if not case["valid"]:
            shown = check(kind, case["input"], "--lang", lang).stdout
            reason = case["reason"].replace("_", "-")
            assert shown.strip().endswith(speaker(lang)(f"repair-{step}-{reason}"))


@for_each("value", ["\ud800", "\x1b[31m1", "[bold]1", "1\n2", "1" * 10_000, "😀"])
def test_any_value_gets_one_line(value: str) -> None:
    for arguments in ((), ("--json",)):
        result = check("bank-card", value, *arguments)
        assert result.exit_code == 1
        assert result.stdout.count("\n") == 1
        assert "\x1b" not in result.stdout
