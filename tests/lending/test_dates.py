"""When a loan begins and when it is due: by the day on which the money arrives."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events import servicing as s
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.plan_dates import dated_plan, plan_at_payout
from loanflow_tui.lending.loans.schedule import add_months, half_up, make_schedule
from loanflow_tui.lending.risk.pricing import Costs, dated_apr, highest_apr, lowest_apr
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Method, State
from tests.lending.applying import Applying

DAYS = st.dates(date(2025, 1, 1), date(2032, 12, 31))
METHODS = st.sampled_from(Method)
RATES = st.decimals("0.01", "0.24", places=3)


async def loan(who: Applying) -> Loan:
    found = (await who.view()).loan
    assert found is not None
    return found


async def paid_after(days: int, *faults: str) -> Applying:
    """Return a borrower whose payout was tried in vain for so many days."""
    who = Applying()
    await who.play_to(Fact.PAYOUT)
    for fault in faults:
        who.faults.inject(fault)
    await who.send(c.Proceed())
    who.clock.advance(timedelta(days=days))
    who.faults.clear()
    await who.send(c.Proceed())
    return who


@pytest.mark.parametrize("days", [1, 6])
async def test_a_late_payout_starts_the_loan_late(days: int) -> None:
    at_once, late = await paid_after(0), await paid_after(days, "payment-outage")
    paid = await late.last(m.PayoutConfirmed)
    assert paid.value_date == date(2026, 11, 24) + timedelta(days=days)
    rows = (await loan(late)).open
    assert rows[0].due_on == add_months(paid.value_date, 1)
    assert [row[2:] for row in rows] == [row[2:] for row in (await loan(at_once)).open]


async def test_payout_confirmed_late_is_not_overdue_at_once() -> None:
    """The money came at once; for want of an answer nobody could say so for 40 days."""
    who = await paid_after(40, "payment-timeout-after-sending", "payment-outage")
    paid = await who.last(m.PayoutConfirmed)
    assert paid.value_date == date(2026, 11, 24)
    lent = await loan(who)
    assert lent.open[0].due_on == date(2027, 1, 24) and await who.state() is State.ACTIVE
    assert not await who.count(s.LateInterestCharged)
    planned = dated_plan(make_schedule(20_000_00, lent.annual_rate, 24, lent.method), lent.taken_on)
    further = half_up(20_000_00 * lent.annual_rate * 31 / 360)
    assert lent.open[0].interest_fen == planned[0].interest_fen + further
    assert lent.give_back_until == today(who.clock) + timedelta(days=7)


@given(DAYS, st.integers(1, 36), METHODS, st.integers(0, 100), st.integers(1, 28), RATES)
def test_no_instalment_is_due_before_its_notice(
    arrived: date, months: int, method: Method, days: int, notice: int, rate: Decimal
) -> None:
    told = arrived + timedelta(days=days)
    schedule = make_schedule(100_000_00, rate, months, method, taken_on=arrived)
    rows = plan_at_payout(schedule, rate, arrived, told, notice)
    usual = dated_plan(schedule, arrived)
    assert rows[0].due_on >= told + timedelta(days=notice)
    assert all(row.due_on.day in (arrived.day, 28, 29, 30) for row in rows)
    assert len({row.due_on for row in rows}) == len(rows) == len(usual)
    assert sum(row.principal_fen for row in rows) == 100_000_00
    further = (rows[0].due_on - usual[0].due_on).days
    grown = rows[0].interest_fen - usual[0].interest_fen
    assert grown == half_up(100_000_00 * rate * further / 360)
    assert [row[2:] for row in rows[1:]] == [row[2:] for row in usual[1:]]


@given(DAYS, st.integers(1, 36), METHODS, RATES, st.integers(0, 2))
def test_every_days_rate_lies_in_the_range_shown(
    arrived: date, months: int, method: Method, rate: Decimal, premium: int
) -> None:
    costs = Costs(premium_annual=Decimal(premium) / 100)
    loan = (5_000_00, rate, months, method, costs)
    low, high = lowest_apr(*loan), highest_apr(*loan)
    monthly = costs.premium_monthly_fen(5_000_00)
    schedule = make_schedule(5_000_00, rate, months, method, 0, monthly, arrived)
    fen = 12 * months / 5_000_00
    assert low - fen <= dated_apr(schedule, arrived).nominal <= high + fen


def test_day_interest_follows_the_days() -> None:
    for taken in (date(2027, 1, 31), date(2027, 7, 10)):
        schedule = make_schedule(
            5_000_00, Decimal("0.108"), 1, Method.DAILY_INTEREST, taken_on=taken
        )
        assert dated_apr(schedule, taken).nominal == pytest.approx(0.108 * 365 / 360, rel=0.001)
