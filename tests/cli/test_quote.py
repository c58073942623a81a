"""`loanflow quote`: the cost of a loan, for programs and for people."""

import json
import math
from typing import TypedDict

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from loanflow_tui.cli.commands import loanflow
from loanflow_tui.registry.languages import Language
from tests.cases import for_each
from tests.vectors import (
    CapitalsCase,
    MonthlyRateCase,
    ScheduleCase,
    capitals_cases,
    monthly_rate_cases,
    schedule_cases,
)

RATES = monthly_rate_cases()

WHAT = {"amount": "10000", "rate": "0.146", "months": "12", "method": "equal_payment"}


def quote(*flags: str, **options: str) -> Result:
    given = {**WHAT, **options}
    pairs = (
        part for name, value in given.items() for part in (f"--{name.replace('_', '-')}", value)
    )
    return CliRunner().invoke(loanflow, ["quote", *pairs, *flags], prog_name="loanflow")


class Figures(TypedDict):
    """What `quote --json` prints; of its keys those that are looked at."""

    amount_fen: int
    received_fen: int
    amount_capitals: str
    payments_fen: list[int]
    interest_fen: list[int]
    total_interest_fen: int
    apr_nominal: float
    apr_effective: float


def figures(**options: str) -> Figures:
    result = quote("--json", **options)
    assert result.exit_code == 0, result.output
    found: Figures = json.loads(result.stdout)
    return found


def yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02d}"


@for_each("case", schedule_cases())
def test_schedules_as_shared(case: ScheduleCase) -> None:
    found = figures(
        amount=yuan(case["principal_fen"]), rate=case["annual_rate"],
        months=str(case["months"]), method=case["method"],
    )  # fmt: skip
    assert found["payments_fen"] == case["payments_fen"]
    assert found["interest_fen"] == case["interest_fen"]
    assert found["total_interest_fen"] == case["total_interest_fen"]


@for_each(
    ("options", "case"),
    [
        ({}, RATES[0]),
        ({"fee_monthly": "50"}, RATES[1]),
        (
            {
                "amount": "50000", "rate": "0.0728", "months": "36",
                "method": "equal_principal", "fee_monthly": "30",
            },
            RATES[2],
        ),
        ({"amount": "12000", "rate": "0"}, RATES[3]),
        (
            {
                "amount": "20000", "rate": "0.126", "months": "6",
                "method": "interest_only", "fee_upfront": "300",
            },
            RATES[4],
        ),
    ],
)  # fmt: skip
def test_annualised_rates_as_shared(options: dict[str, str], case: MonthlyRateCase) -> None:
    found = figures(**options)
    assert found["payments_fen"] == case["payments_fen"]
    assert found["received_fen"] == case["received_fen"]
    tolerance = case["tolerance"]
    assert math.isclose(found["apr_nominal"], case["apr_nominal"], abs_tol=tolerance)
    assert math.isclose(found["apr_effective"], case["apr_effective"], abs_tol=tolerance)


@for_each("case", capitals_cases()[1:])
def test_amounts_in_capitals_as_shared(case: CapitalsCase) -> None:
    assert figures(amount=yuan(case["fen"]))["amount_capitals"] == case["capitals"]


@for_each("rate", ["14.6%", "0.146", "14.60 %", "１４.６％", " .146 "])
def test_a_rate_is_a_fraction_or_a_percentage(rate: str) -> None:
    assert figures(rate=rate)["total_interest_fen"] == 80_836


@for_each("amount", ["10000", "10,000.00", "１００００", "1e4", " 10000 "])
def test_an_amount_is_read_however_it_is_written(amount: str) -> None:
    assert figures(amount=amount)["amount_fen"] == 1_000_000


BAD = [
    ({"amount": "x"}, "“x” is not an amount"),
    ({"amount": ""}, "“” is not an amount"),
    ({"amount": "nan"}, "“nan” is not an amount"),
    ({"amount": "1e999999999"}, "is not an amount"),
    ({"amount": "-5"}, "from ¥0.01 to"),
    ({"amount": "0"}, "from ¥0.01 to"),
    ({"amount": "1e15"}, "from ¥0.01 to"),
    ({"amount": "10.001"}, "finer than a fen"),
    ({"amount": "9" * 10_000}, "is not an amount"),
    ({"rate": "x"}, "“x” is not an annual rate"),
    ({"rate": "%"}, "“%” is not an annual rate"),
    ({"rate": "14.6"}, "for percent, write 14.6%"),
    ({"rate": "-0.1"}, "from 0% to 1000%"),
    ({"rate": "1001%"}, "from 0% to 1000%"),
    ({"months": "0"}, "from 1 to 600"),
    ({"months": "601"}, "from 1 to 600"),
    ({"months": "1.5"}, "from 1 to 600"),
    ({"months": "-1"}, "from 1 to 600"),
    ({"months": "²"}, "from 1 to 600"),
    ({"fee_upfront": "10000"}, "from ¥0 to ¥9,999.99"),
    ({"fee_upfront": "-1"}, "from ¥0 to"),
    ({"fee_upfront": "9999.99"}, "the annualised rate is above 100,000%"),
    ({"fee_monthly": "x"}, "“x” is not a fee"),
    ({"fee_monthly": "10001"}, "from ¥0 to ¥10,000"),
]


@for_each(("options", "said"), BAD)
def test_a_bad_value_gets_one_sentence(options: dict[str, str], said: str) -> None:
    result = quote("--lang", "en", **options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert not result.stdout


@for_each("options", [options for options, _ in BAD])
def test_usage_errors_come_in_chinese(options: dict[str, str]) -> None:
    result = quote("--lang", "zh-CN", **options)
    assert result.exit_code == 2
    assert result.stderr.endswith("。\n")


def test_wrong_usage_exits_with_2() -> None:
    assert quote(method="monthly").exit_code == 2
    assert CliRunner().invoke(loanflow, ["quote", "--amount", "1"]).exit_code == 2


@pytest.mark.parametrize("lang", list(Language))
def test_people_see_every_month_in_columns(lang: str) -> None:
    lines = quote("--lang", lang, fee_monthly="50").stdout.splitlines()
    table = lines[lines.index("") + 1 :]
    assert len(table) == 13
    assert len({cell_len(line) for line in table}) == 1
    assert table[1].split() == ["1", "¥950.70", "¥779.03", "¥121.67", "¥50.00", "¥9,220.97"]
    assert table[12].split() == ["12", "¥950.66", "¥889.83", "¥10.83", "¥50.00", "¥0.00"]
    assert any("25.05%" in line for line in lines)
    assert any("壹万元整" in line for line in lines)


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_text_gets_an_answer_or_a_sentence(amount: str, rate: str, months: str) -> None:
    result = quote("--lang", "en", amount=amount, rate=rate, months=months)
    assert result.exit_code in (0, 2)
    assert result.exception is None or isinstance(result.exception, SystemExit)
