"""The end of a day: for every running loan, what the clock makes due.

Each loan is gone on with by itself, as it would be if somebody looked at it: debits, reminders,
late interest and stages. Its events are written at once or not at all, so that a run that was cut
off is gone on with by the next, and a second run on the same day finds nothing to do. A loan on
which nothing falls due before a known day isn't opened until then. One that is repaid is looked at
until its bank can't take the last payment back any more, as long as the credit bureau has not taken
note of it, and where its credit line is to be assessed anew.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.line import reassessed_on
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.line import DrawBegun
from loanflow_tui.lending.handlers.unit_of_work import Rejected
from loanflow_tui.lending.journal.records import micros
from loanflow_tui.lending.journal.store import Conflict, Standing, StoreProblem
from loanflow_tui.lending.loans.due_day import next_due_day
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.service import LoanService
from loanflow_tui.lending.terms import State

_RUNNING = frozenset({State.ACTIVE.value, State.OVERDUE.value})
_LENT = _RUNNING | {State.SETTLED.value}
NEVER = date.max.isoformat()


class DueDay(NamedTuple):
    """The day (ISO 8601) on which the clock next changes a loan that last changed `updated_us`."""

    updated_us: int
    due_on: str


@dataclass(slots=True)
class DayReport:
    """What a run did on `day`: loans that are running, that were looked at, and that changed.

    `events` counts what was recorded, by kind. `left` names those that could not be gone on
    with, each with the reason.
    """

    day: date
    running: int = 0
    looked_at: int = 0
    changed: int = 0
    events: Counter[str] = field(default_factory=Counter)
    left: dict[str, str] = field(default_factory=dict)


class EndOfDay:
    """Runs the end of a day over one service; `due` is what is known of the days to come."""

    def __init__(self, service: LoanService, due: Mapping[str, DueDay] | None = None) -> None:
        self._service = service
        self.due: dict[str, DueDay] = dict(due or {})

    async def run(self) -> DayReport:
        """Do what is due by the service's clock, and report it. Where the store has come further,
        its day is the one that ends.

        Raises:
            StoreProblem: the list of applications can't be read.
        """
        await self._service.catch_up()
        now = self._service.deps.clock.now()
        day, now_us = today(self._service.deps.clock), micros(now)
        report = DayReport(day)
        standings = await self._service.standings(unfinished_only=False)
        loans = [each for each in standings if each.state in _LENT]
        report.running = sum(each.state in _RUNNING for each in loans)
        for standing in sorted(loans, key=lambda each: each.application_id):
            if not self._is_quiet(standing, day):
                await self._go_on(standing.application_id, report, now_us)
        lent = {each.application_id for each in loans}
        self.due = {each: due for each, due in self.due.items() if each in lent}
        return report

    def _is_quiet(self, standing: Standing, day: date) -> bool:
        """Tell whether nothing is due on a loan by `day`."""
        known = self.due.get(standing.application_id)
        if known is None or known.updated_us != standing.updated_us:
            return False
        return known.due_on > day.isoformat()

    async def _go_on(self, application_id: str, report: DayReport, now_us: int) -> None:
        """Go on with one loan; where that can't be done the others are gone on with."""
        held = self._service.is_open(application_id)
        try:
            before = (await self._service.view(application_id)).seq
            view = await self._service.handle(application_id, c.Tick())
            journal = await self._service.journal(application_id)
        except (StoreProblem, Conflict, Rejected) as problem:
            reason = getattr(problem, "reason", "conflict")
            report.left[application_id] = str(reason)
            return
        report.looked_at += 1
        report.changed += view.seq > before
        report.events.update(each.kind for each in journal[before:])
        self._remember(view, report.day, now_us)
        if not held:
            await self._service.release(application_id)

    def _remember(self, view: ApplicationView, day: date, now_us: int) -> None:
        """Keep when a loan is next due. One that changed in this moment may change in it again."""
        updated_us = micros(view.updated) if view.updated is not None else now_us
        self.due.pop(view.application_id, None)
        if view.loan is None or updated_us >= now_us:
            return
        due_on = next_due_day(view.loan, day, view.payout.checked)
        anew = reassessed_on(view) if view.get(DrawBegun) is None else None
        if anew is not None and (due_on is None or anew < due_on):
            due_on = max(anew, day)
        known = DueDay(updated_us, NEVER if due_on is None else due_on.isoformat())
        self.due[view.application_id] = known
