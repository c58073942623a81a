"""A day that falls on a public holiday: the next working day is in time."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.loans.calendar import is_public_holiday, is_working_day, payable_until
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import State
from tests.cases import for_each
from tests.lending.applying import Applying
from tests.lending.test_repayment import loan, until


@for_each(
    ("due", "until"),
    [
        ("2026-02-15", "2026-02-24"),
        ("2026-10-01", "2026-10-08"),
        ("2026-01-03", "2026-01-04"),
        ("2026-02-14", "2026-02-14"),
        ("2026-11-28", "2026-11-28"),
        ("2026-11-29", "2026-11-29"),
        ("2027-02-06", "2027-02-15"),
        ("2027-10-01", "2027-10-08"),
        ("2041-01-01", "2041-01-02"),
    ],
)
def test_next_working_day_is_in_time(due: str, until: str) -> None:
    assert payable_until(date.fromisoformat(due)).isoformat() == until


@given(st.dates(date(2025, 1, 1), date(2045, 12, 31)))
def test_holidays_move_days_to_working_days(due: date) -> None:
    until = payable_until(due)
    assert (until == due) == (not is_public_holiday(due))
    assert until == due or is_working_day(until)
    assert 0 <= (until - due).days <= 12
    between = [due + timedelta(days=each) for each in range((until - due).days)]
    assert not any(map(is_working_day, between))


async def test_paying_after_a_holiday_costs_nothing() -> None:
    who = Applying()
    who.clock.advance(date(2027, 1, 1) - today(who.clock))
    await who.play_to()
    row = (await loan(who)).open[8]
    assert row.due_on == date(2027, 10, 1)
    while (await loan(who)).open[0].number < row.number:
        await until(who, (await loan(who)).open[0].due_on)
        await who.send(c.Repay())
    await until(who, date(2027, 10, 8))
    assert await who.state() is State.ACTIVE and not await who.count(e.LoanOverdue)
    await who.send(c.Repay())
    assert (await who.last(e.RepaymentReceived)).late_fen == 0


async def test_sunday_is_a_due_day_like_any_other() -> None:
    who = Applying()
    who.clock.advance(date(2026, 11, 27) - today(who.clock))
    await who.play_to()
    row = (await loan(who)).open[0]
    assert row.due_on == date(2026, 12, 27) and row.due_on.isoweekday() == 7
    await until(who, date(2026, 12, 29))
    assert (await loan(who)).days_overdue(today(who.clock)) == 2
    assert await who.state() is State.OVERDUE
