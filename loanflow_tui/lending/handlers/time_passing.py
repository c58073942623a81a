"""Letting time pass: day by day, so that what falls due does so on its day."""

from datetime import timedelta

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events.application import ClockMoved
from loanflow_tui.lending.handlers.admission import admit

_DAY = timedelta(days=1)


async def move_clock(desk: Desk, command: c.MoveClock) -> None:
    """How far the clock was moved is on record, so that going on later begins no earlier."""
    for _ in range(command.days):
        desk.clock.advance(_DAY)
        await admit(desk, c.Tick())
    await desk.record(ClockMoved(days=command.days))
