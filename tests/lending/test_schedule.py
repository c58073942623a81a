"""Repayment schedules, exact to the fen."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending.loans.schedule import Instalment, add_months, due_dates, make_schedule
from loanflow_tui.lending.terms import Method
from tests.cases import for_each
from tests.vectors import ScheduleCase, schedule_cases

AMOUNTS = st.integers(0, 10**11)
RATES = st.decimals(0, 1, places=4)
MONTHS = st.integers(1, 60)
METHODS = st.sampled_from(Method)


@for_each("case", schedule_cases())
def test_schedules_as_shared(case: ScheduleCase) -> None:
    schedule = make_schedule(
        case["principal_fen"], Decimal(case["annual_rate"]), case["months"], Method(case["method"])
    )
    assert list(schedule.payments_fen) == case["payments_fen"]
    assert list(schedule.interest_fen) == case["interest_fen"]
    assert schedule.total_interest_fen == case["total_interest_fen"]


@given(AMOUNTS, RATES, MONTHS, METHODS)
def test_the_last_payment_clears_the_balance(
    amount: int, rate: Decimal, months: int, method: Method
) -> None:
    schedule = make_schedule(amount, rate, months, method)
    assert schedule.amount_fen == amount
    assert schedule.months == months


@given(AMOUNTS, RATES, MONTHS, METHODS, st.integers(0, 10**6))
def test_payments_are_sums_of_their_parts(
    amount: int, rate: Decimal, months: int, method: Method, fee: int
) -> None:
    schedule = make_schedule(amount, rate, months, method, 0, fee)
    parts = zip(schedule.principal_fen, schedule.interest_fen, schedule.fees_fen, strict=True)
    rows = [tuple(row) for row in parts]
    assert min(map(min, rows)) >= 0
    assert schedule.payments_fen == tuple(map(sum, rows))
    assert schedule.total_paid_fen == amount + schedule.total_interest_fen + fee * months


@given(AMOUNTS, RATES, MONTHS)
def test_level_payments_are_level_but_for_the_last(amount: int, rate: Decimal, months: int) -> None:
    payments = make_schedule(amount, rate, months, Method.EQUAL_PAYMENT).payments_fen
    if amount >= 100 * months:
        assert len(set(payments[:-1])) <= 1
        assert abs(payments[-1] - payments[0]) <= 60 * months


@given(AMOUNTS, RATES, MONTHS, METHODS)
def test_the_sooner_principal_is_paid_the_less_interest(
    amount: int, rate: Decimal, months: int, method: Method
) -> None:
    most = make_schedule(amount, rate, months, Method.INTEREST_ONLY).total_interest_fen
    assert make_schedule(amount, rate, months, method).total_interest_fen <= most + months


def test_equal_principal_pays_the_same_principal_each_month() -> None:
    schedule = make_schedule(5_000_000, Decimal("0.0728"), 36, Method.EQUAL_PRINCIPAL)
    assert set(schedule.principal_fen[:-1]) == {138_889}
    assert schedule.principal_fen[-1] == 5_000_000 - 35 * 138_889
    assert schedule.payments_fen[0] == 138_889 + 30_333


def test_half_fen_rounds_up_for_recurring_rates() -> None:
    """60 fen at 10% a year are exactly half a fen a month, though 0.1 / 12 has no end."""
    schedule = make_schedule(60, Decimal("0.1"), 2, Method.INTEREST_ONLY)
    assert schedule.interest_fen == (1, 1)


def test_tiny_loans_repay_exactly_once() -> None:
    assert make_schedule(7, Decimal(0), 12, Method.EQUAL_PRINCIPAL).principal_fen == (
        *(1,) * 7, *(0,) * 5,
    )  # fmt: skip
    assert make_schedule(26, Decimal("0.24"), 360, Method.EQUAL_PAYMENT).amount_fen == 26


@pytest.mark.parametrize("rate", ["1E-40", "1E-20", "0.000001"])
def test_tiny_rates_cost_almost_nothing(rate: str) -> None:
    schedule = make_schedule(10**12, Decimal(rate), 12, Method.EQUAL_PAYMENT)
    assert 0 <= schedule.total_interest_fen <= 10**6


def test_daily_interest_counts_the_real_days() -> None:
    """1,000 yuan at 0.04% a day: 40 fen a day, for 28 or 31 days."""
    rate = Decimal("0.144")
    for taken, days in ((date(2026, 2, 3), 28), (date(2026, 3, 3), 31)):
        schedule = make_schedule(100_000, rate, 1, Method.DAILY_INTEREST, taken_on=taken)
        assert schedule.interest_fen == (40 * days,)
    assert make_schedule(100_000, rate, 1, Method.DAILY_INTEREST).interest_fen == (1_200,)


def test_upfront_fee_is_in_no_payment() -> None:
    schedule = make_schedule(100_000, Decimal("0.12"), 2, Method.BULLET, 500, 100)
    assert schedule.payments_fen == (100, 100_000 + 2_000 + 100)
    assert schedule.received_fen == 99_500
    assert schedule.total_fees_fen == 700


def test_due_dates_keep_the_day_of_month() -> None:
    days = [day.isoformat() for day in due_dates(date(2028, 1, 31), 4)]
    assert days == ["2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"]
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 11, 30), 3) == date(2027, 2, 28)


def test_instalments_say_when_each_payment_is_due() -> None:
    schedule = make_schedule(100_000, Decimal("0.12"), 3, Method.EQUAL_PRINCIPAL, 0, 10)
    assert schedule.instalments(due_dates(date(2026, 11, 30), 3)) == (
        Instalment(1, date(2026, 12, 30), 33_333, 1_000, 10, 34_343),
        Instalment(2, date(2027, 1, 30), 33_333, 667, 10, 34_010),
        Instalment(3, date(2027, 2, 28), 33_334, 333, 10, 33_677),
    )


def test_months_without_payment_are_left_out() -> None:
    schedule = make_schedule(100_000, Decimal("0.12"), 3, Method.BULLET)
    assert schedule.instalments(due_dates(date(2026, 11, 24), 3)) == (
        Instalment(1, date(2027, 2, 24), 100_000, 3_000, 0, 103_000),
    )


@for_each(
    ("amount", "rate", "months"), [(-1, "0.1", 1), (1, "-0.1", 1), (1, "0.1", 0), (1, "0.1", 601)]
)
def test_loans_that_cannot_be(amount: int, rate: str, months: int) -> None:
    with pytest.raises(ValueError, match=r"zero|months"):
        make_schedule(amount, Decimal(rate), months, Method.BULLET)
