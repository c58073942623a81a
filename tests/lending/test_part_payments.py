"""Parts paid ahead of time: what has accrued is neither lost nor paid twice."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.loans.booking import received
from loanflow_tui.lending.loans.ledger import Account
from loanflow_tui.lending.loans.loan import Loan, LoanEvent
from loanflow_tui.lending.loans.repayment import payoff
from loanflow_tui.lending.loans.schedule import DAYS_IN_YEAR, half_up
from loanflow_tui.lending.runtime.clock import CHINA, today
from tests.lending.test_books import books, insured
from tests.lending.test_debit import day_by_day
from tests.lending.test_order_of_payment import running_loans
from tests.lending.test_repayment import lent, loan, until
from tests.lending.test_value_dates import taken_back_on

HALF = Decimal("0.5")
PARTS = st.lists(
    st.tuples(
        st.integers(0, 45),
        st.integers(1, 30_000) | st.integers(1, 20_000_000),
        st.sampled_from(["smaller", "shorter"]),
    ),
    min_size=1,
    max_size=8,
)  # fmt: skip


def paid(running: Loan, amount_fen: int, on: date, effect: e.PartEffect) -> Loan:
    """Return a loan after a part."""
    asked = e.RepaymentRequested(key="k", kind="part", amount_fen=amount_fen, effect=effect)
    at = datetime.combine(on, time(12), CHINA)
    running = running.apply(asked, at, {})
    for event in received(running, "k", "R", amount_fen, "part", on, at, on):
        assert isinstance(event, LoanEvent)
        running = running.apply(event, at, {})
    return running


async def test_a_fen_paid_early_leaves_the_premium_owed() -> None:
    running = await loan(await insured())
    premium = running.open[0].fees_fen
    for days in (21, 6):
        day = running.accrued_from + timedelta(days=days)
        owed = running.accrued_fees_fen(day)
        running = paid(running, 1, day, "smaller")
        assert running.accrued_fees_fen(day) == owed - 1
    assert running.open[0].fees_fen == premium - 2


@pytest.mark.parametrize("days", [0, 1, 6])
async def test_giving_back_sets_off_what_was_paid(days: int) -> None:
    who = await insured()
    taken = (await loan(who)).taken_on
    await day_by_day(who, taken + timedelta(days=days))
    await who.send(c.Repay(kind="part", amount_fen=500_00))
    await day_by_day(who, taken + timedelta(days=7))
    await who.send(c.Repay(kind="give_back"))
    running = await loan(who)
    assert running.settled and (await who.last(e.LoanSettled)).given_back
    assert running.repaid.total_fen == running.repaid.principal_fen == running.principal_fen
    kept = (await books(who)).trial_balance()
    assert not any(kept.values()), kept


@pytest.mark.parametrize("effect", ["smaller", "shorter"])
async def test_interest_is_rounded_once_a_period(effect: e.PartEffect) -> None:
    running = await loan(await lent())
    day, paid_fen, exact = running.accrued_from, 0, Decimal(0)
    for _ in range(14):
        exact += running.outstanding_fen * running.annual_rate / DAYS_IN_YEAR
        day += timedelta(days=1)
        owed = running.accrued_fen(day)
        running = paid(running, owed + 1_00, day, effect)
        paid_fen += owed
        assert paid_fen == half_up(exact), day
    rest = running.outstanding_fen * running.annual_rate / DAYS_IN_YEAR
    days = (running.open[0].due_on - day).days
    assert running.open[0].interest_fen + paid_fen <= half_up(exact + rest * days)
    assert abs(running.accrued_fen(day + timedelta(days=9)) + paid_fen - exact - rest * 9) <= HALF


@pytest.mark.parametrize("left_fen", [1, 300])
async def test_costs_paid_above_what_is_left_go_back(left_fen: int) -> None:
    who = await insured()
    await day_by_day(who, (await loan(who)).taken_on + timedelta(days=5))
    whole = payoff(await loan(who), today(who.clock)).total_fen
    await who.send(c.Repay(kind="part", amount_fen=whole - left_fen))
    costs = (await loan(who)).repaid.costs_fen
    requested = await who.count(e.RepaymentRequested)
    await who.send(c.Repay(kind="give_back"))
    running = await loan(who)
    assert running.settled and (await who.last(e.LoanSettled)).given_back
    assert (await who.last(e.ExcessRefunded)).amount_fen == costs - left_fen
    assert await who.count(e.RepaymentRequested) == requested, "nothing is collected"
    kept = (await books(who)).trial_balance()
    assert not any(kept.values()), kept


async def test_a_return_behind_a_refund_is_owed_again() -> None:
    who = await insured()
    await day_by_day(who, (await loan(who)).taken_on + timedelta(days=5))
    whole = payoff(await loan(who), today(who.clock)).total_fen
    await who.send(c.Repay(kind="part", amount_fen=whole - 1))
    await who.send(c.Repay(kind="give_back"))
    refunded = (await who.last(e.ExcessRefunded)).amount_fen
    await taken_back_on(who, today(who.clock) + timedelta(days=1))
    await until(who, today(who.clock) + timedelta(days=1))
    running = await loan(who)
    assert running.outstanding_fen == running.principal_fen + refunded
    assert (await books(who)).balance(Account.SUSPENSE) == 0
    await who.send(c.Repay(kind="all"))
    assert (await loan(who)).settled


@settings(max_examples=60)
@given(running_loans(), PARTS)
def test_a_part_takes_off_exactly_what_was_paid(
    running: Loan, parts: list[tuple[int, int, e.PartEffect]]
) -> None:
    day, planned = running.taken_on, sum(row.fees_fen for row in running.open)
    for days, most, effect in parts:
        day += timedelta(days=days)
        before = payoff(running, day)
        amount = min(most, before.total_fen)
        running = paid(running, amount, day, effect)
        after = payoff(running, day)
        assert after.total_fen == before.total_fen - amount
        owed = (after.principal_fen, after.interest_fen, after.fees_fen, after.late_fen)
        assert min(owed) >= 0
        assert all(min(row[2:]) >= 0 for row in running.open)
        assert running.repaid.fees_fen + sum(row.fees_fen for row in running.open) <= planned
        coming = running.coming(day)
        if coming is None:
            break
        assert coming.fees_fen >= running.accrued_fees_fen(day), "what has accrued stays owed"
        assert coming.interest_fen >= running.accrued_fen(day)
