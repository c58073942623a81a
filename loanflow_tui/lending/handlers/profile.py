"""Work, money and plans."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events import profile as e
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork

MOST_MONTHLY_FEN = 10_000_000_00
"""Ten million yuan a month: beyond that it is a slip of the keyboard."""


@handles(c.GiveOccupation, emits=(ev.OccupationGiven,))
async def give_occupation(uow: UnitOfWork, command: c.GiveOccupation) -> None:
    """Take the occupation, one of a closed set."""
    await uow.record(e.OccupationGiven(occupation=command.occupation))


@handles(c.GiveEmployer, emits=(ev.EmployerGiven,))
async def give_employer(uow: UnitOfWork, command: c.GiveEmployer) -> None:
    """Take who employs the applicant: 1 to 60 characters."""
    name = command.employer.strip()
    if not name:
        uow.reject("empty")
    if len(name) > 60:
        uow.reject("too_long", most="60")
    await uow.record(e.EmployerGiven(employer=name))


@handles(c.GiveIncome, emits=(ev.IncomeGiven,))
async def give_income(uow: UnitOfWork, command: c.GiveIncome) -> None:
    """Take the income in fen a month. Rejected at zero, below it and beyond ten million yuan."""
    _check_monthly(uow, command.monthly_fen)
    if command.monthly_fen == 0:
        uow.reject("zero")
    await uow.record(e.IncomeGiven(monthly_fen=command.monthly_fen))


@handles(c.GivePurpose, emits=(ev.PurposeGiven,))
async def give_purpose(uow: UnitOfWork, command: c.GivePurpose) -> None:
    """Take what the money is for, one of a closed set."""
    await uow.record(e.PurposeGiven(purpose=command.purpose))


@handles(c.GiveDebt, emits=(ev.DebtGiven,))
async def give_debt(uow: UnitOfWork, command: c.GiveDebt) -> None:
    """Take what is paid on other debts in fen a month; zero means that there are none."""
    _check_monthly(uow, command.monthly_fen)
    await uow.record(e.DebtGiven(monthly_fen=command.monthly_fen))


@handles(c.GiveRegion, emits=(ev.RegionGiven,))
async def give_region(uow: UnitOfWork, command: c.GiveRegion) -> None:
    """Take the province, by the first two digits of its code (GB/T 2260)."""
    await uow.record(e.RegionGiven(province=command.province))


def _check_monthly(uow: UnitOfWork, fen: int) -> None:
    if fen < 0:
        uow.reject("negative")
    if fen > MOST_MONTHLY_FEN:
        uow.reject("too_large")
