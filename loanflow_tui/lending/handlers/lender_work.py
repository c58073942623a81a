"""Does the lender's next piece of work."""

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.state import finished, missing
from loanflow_tui.lending.handlers import verification
from loanflow_tui.lending.handlers.registration import WORK, handles, works_on
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork


@handles(c.Proceed)
async def proceed(uow: UnitOfWork, _: c.Proceed) -> None:
    """Do what is due of the lender; nothing where it is the applicant's turn."""
    if finished(uow.view) or uow.view.monitoring.hold is not None or uow.view.work.resting:
        return
    due = missing(uow.view)
    work = WORK.get(due) if due is not None else None
    if work is not None:
        await work(uow)


@handles(c.Tick)
async def tick(_: UnitOfWork, __: c.Tick) -> None:
    """Do nothing more: the guards have recorded the events that were due."""


@works_on(
    Fact.CODE_SENT,
    emits=(
        ev.CodeSent,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
    ),
)
async def _send_code(uow: UnitOfWork) -> None:
    await verification.send_first(uow, "verify")


@works_on(
    Fact.SIGN_CODE_SENT,
    emits=(
        ev.CodeSent,
        ev.PartnerCalled,
        ev.PartnerGaveUp,
    ),
)
async def _send_sign_code(uow: UnitOfWork) -> None:
    await verification.send_first(uow, "sign")
