"""Letting time pass: for a loan day by day, so that what falls due does so on its day."""

from datetime import timedelta

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.events.application import ClockMoved
from loanflow_tui.lending.handlers.guards import admit
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork

_DAY = timedelta(days=1)


@handles(
    c.MoveClock,
    emits=(
        ev.ApplicationExpired,
        ev.ClockMoved,
        ev.LateInterestCharged,
        ev.LoanOverdue,
        ev.OfferExpired,
        ev.PartnerCalled,
        ev.PayoutReturned,
        ev.ReminderSent,
    ),
)
async def move_clock(uow: UnitOfWork, command: c.MoveClock) -> None:
    """How far the clock was moved is on record, so that going on later begins no earlier.

    Without a loan nothing falls due in between: what is over by then is looked at once.
    """
    by_day = uow.view.loan is not None
    for days in [1] * command.days if by_day else [command.days]:
        uow.clock.advance(days * _DAY)
        await admit(uow, c.Tick())
    await uow.record(ClockMoved(days=command.days))
