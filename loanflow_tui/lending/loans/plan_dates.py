"""Dates a repayment plan: the loan begins on the day the money arrives, and so does its plan."""

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from loanflow_tui.lending.loans.schedule import (
    DAYS_IN_YEAR,
    Instalment,
    Schedule,
    add_months,
    due_dates,
    half_up,
)


@lru_cache(256)
def dated_plan(schedule: Schedule, taken_on: date) -> tuple[Instalment, ...]:
    """Return the plan of a loan whose money arrives on `taken_on`: the first day is a month on."""
    return schedule.instalments(due_dates(taken_on, schedule.months))


def plan_at_payout(
    schedule: Schedule, annual_rate: Decimal, arrived_on: date, told_on: date, notice_days: int
) -> tuple[Instalment, ...]:
    """Return the plan of a loan whose money arrived on a day, which was learned on `told_on`.

    Where its first instalment would be due less than `notice_days` after that, every due day is so
    many months later; the first period is longer then, and its further days are charged by days.
    """
    rows = dated_plan(schedule, arrived_on)
    earliest, months = told_on + timedelta(days=notice_days), 0
    if rows[0].due_on >= earliest:
        return rows
    while _later(rows[0], arrived_on, schedule, months).due_on < earliest:
        months += 1
    moved = [_later(row, arrived_on, schedule, months) for row in rows]
    days = (moved[0].due_on - rows[0].due_on).days
    further = half_up(schedule.amount_fen * annual_rate * days / DAYS_IN_YEAR)
    first = moved[0]
    interest_fen = first.interest_fen + further
    moved[0] = Instalment.of(
        first.number, first.due_on, first.principal_fen, interest_fen, first.fees_fen
    )
    return tuple(moved)


def _later(row: Instalment, arrived_on: date, schedule: Schedule, months: int) -> Instalment:
    """Return an instalment that is due so many months later, on its own day of the month."""
    days = list(due_dates(arrived_on, schedule.months))
    passed = days.index(row.due_on) + 1
    return row._replace(due_on=add_months(arrived_on, passed + months))
