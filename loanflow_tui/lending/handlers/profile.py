"""Work, money and plans."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events import profile as e

MOST_MONTHLY_FEN = 10_000_000_00
"""Ten million yuan a month: beyond that it is a slip of the keyboard."""


async def give_occupation(desk: Desk, command: c.GiveOccupation) -> None:
    await desk.record(e.OccupationGiven(occupation=command.occupation))


async def give_employer(desk: Desk, command: c.GiveEmployer) -> None:
    name = command.employer.strip()
    if not name:
        desk.reject("empty")
    if len(name) > 60:
        desk.reject("too_long", most="60")
    await desk.record(e.EmployerGiven(employer=name))


async def give_income(desk: Desk, command: c.GiveIncome) -> None:
    _check_monthly(desk, command.monthly_fen)
    if command.monthly_fen == 0:
        desk.reject("zero")
    await desk.record(e.IncomeGiven(monthly_fen=command.monthly_fen))


async def give_purpose(desk: Desk, command: c.GivePurpose) -> None:
    await desk.record(e.PurposeGiven(purpose=command.purpose))


async def give_debt(desk: Desk, command: c.GiveDebt) -> None:
    _check_monthly(desk, command.monthly_fen)
    await desk.record(e.DebtGiven(monthly_fen=command.monthly_fen))


async def give_region(desk: Desk, command: c.GiveRegion) -> None:
    await desk.record(e.RegionGiven(province=command.province))


def _check_monthly(desk: Desk, fen: int) -> None:
    if fen < 0:
        desk.reject("negative")
    if fen > MOST_MONTHLY_FEN:
        desk.reject("too_large")
