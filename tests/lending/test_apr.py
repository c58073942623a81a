"""The annualised rate, with everything a loan costs."""

import math
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.loans.apr import apr_dated, apr_monthly
from loanflow_tui.lending.loans.schedule import make_schedule
from loanflow_tui.lending.terms import Method
from tests.cases import for_each
from tests.vectors import DatedRateCase, MonthlyRateCase, dated_rate_cases, monthly_rate_cases


@for_each("case", monthly_rate_cases())
def test_monthly_rates_as_shared(case: MonthlyRateCase) -> None:
    apr = apr_monthly(case["received_fen"], case["payments_fen"])
    assert math.isclose(apr.nominal, case["apr_nominal"], abs_tol=case["tolerance"])
    assert math.isclose(apr.effective, case["apr_effective"], abs_tol=case["tolerance"])
    assert math.isclose(apr.nominal / 12, case["irr_monthly"], abs_tol=case["tolerance"])


@for_each("case", dated_rate_cases())
def test_dated_rates_as_shared(case: DatedRateCase) -> None:
    apr = apr_dated([(date.fromisoformat(day), fen) for day, fen in case["flows"]])
    assert math.isclose(apr.effective, case["apr_effective"], abs_tol=case["tolerance"])


@given(
    st.integers(10**5, 10**13),
    st.decimals("0.001", "3", places=4),
    st.integers(1, 120),
    st.sampled_from([Method.EQUAL_PAYMENT, Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY]),
)
def test_without_fees_it_is_the_contract_rate(
    amount: int, rate: Decimal, months: int, method: Method
) -> None:
    apr = apr_monthly(amount, make_schedule(amount, rate, months, method).payments_fen)
    assert math.isclose(apr.nominal, rate, rel_tol=0.01, abs_tol=12 * months / amount)


@given(st.integers(1, 10**12), st.integers(1, 600), st.floats(0.001, 0.999))
def test_every_repaid_loan_has_an_apr(amount: int, months: int, taken: float) -> None:
    schedule = make_schedule(
        amount, Decimal("0.1"), months, Method.EQUAL_PAYMENT, int(amount * taken), amount // 100
    )
    apr = apr_monthly(schedule.received_fen, schedule.payments_fen)
    worth_of_a_month = 1 / (1 + apr.nominal / 12)
    worth = sum(fen * worth_of_a_month**at for at, fen in enumerate(schedule.payments_fen, 1))
    assert math.isclose(worth, schedule.received_fen, rel_tol=1e-6)


@given(st.integers(0, 5_000), st.integers(0, 5_000))
def test_a_higher_fee_never_makes_it_lower(fee: int, more: int) -> None:
    payments = make_schedule(100_000, Decimal("0.1"), 12, Method.EQUAL_PAYMENT).payments_fen
    cheap = apr_monthly(100_000 - fee, payments)
    assert apr_monthly(100_000 - fee - more, payments).nominal >= cheap.nominal - 1e-9


@given(st.integers(10**4, 10**10), st.floats(1.001, 3), st.integers(1, 3000))
def test_one_payment_back_compounds_by_the_day(lent: int, times: float, days: int) -> None:
    back = int(lent * times)
    start = date(2026, 1, 31)
    apr = apr_dated([(start, lent), (start + timedelta(days=days), -back)])
    assert math.isclose((1 + apr.effective) ** (days / 365), back / lent, rel_tol=1e-6)


def test_a_loan_that_costs_nothing() -> None:
    assert apr_monthly(100, [50, 50]).effective == 0
    assert apr_monthly(1, [0, 0, 1]).nominal == 0


@for_each(("received", "payments"), [(0, [1]), (-5, [1]), (100, [99]), (100, [])])
def test_payments_that_repay_nothing_have_no_rate(received: int, payments: list[int]) -> None:
    with pytest.raises(ValueError, match="paid back"):
        apr_monthly(received, payments)


@pytest.mark.parametrize("flows", [[], [(date(2026, 1, 1), 5)], [(date(2026, 1, 1), -5)]])
def test_flows_of_one_kind_have_no_rate(flows: list[tuple[date, int]]) -> None:
    with pytest.raises(ValueError, match="paid back"):
        apr_dated(flows)
