"""The store behind `loanflow applications`, with every problem in plain words."""

import asyncio
from collections.abc import Coroutine, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from loanflow_tui.cli import application_text as text
from loanflow_tui.cli.books_text import books_text, books_values
from loanflow_tui.cli.end_of_day_text import report_text, report_values
from loanflow_tui.cli.shared import json_line, say, visible
from loanflow_tui.cli.usage_errors import CannotBeDone
from loanflow_tui.dialogue.messages import Value
from loanflow_tui.dialogue.renderers.store import damage_message, store_problem
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import (
    CHINA,
    JOURNAL,
    Damage,
    DayReport,
    EndOfDay,
    JournalRow,
    ManualClock,
    Observed,
    Policy,
    Recorded,
    Rejected,
    Standing,
    State,
    StoreProblem,
    books_on,
    china_day,
    fold,
    keep_due_days,
    lent_by_another,
    read_due_days,
    replay_decisions,
    subject_text,
    today,
)

if TYPE_CHECKING:
    from loanflow_tui.insights.report.model import Report
    from loanflow_tui.insights.stored.journeys import StoredJourney

T = TypeVar("T")

_EVENING = time(21)
"""When a day that is named ends."""


class StoreText(NamedTuple):
    """A command's text, and the damage to its source."""

    text: str
    damage: tuple[Damage, ...] = ()


class Sat(NamedTuple):
    """An application's readable events, stored and read, the key to its personal values unless they
    were erased, and its sittings.
    """

    rows: list[JournalRow]
    key: bytes | None
    journal: list[Recorded]
    observed: list[Observed]


@dataclass(frozen=True, slots=True)
class StoreAccess:
    """The store, and the language of the answers."""

    folder: Path
    spoken: str

    def listing(self, as_json: bool) -> StoreText:
        """Return the list of applications, without creating a store."""
        rows, damage = self._standings() if (self.folder / JOURNAL).exists() else ([], ())
        if as_json:
            listed = {"applications": [text.standing_values(row) for row in rows]}
            return StoreText(json_line(listed | _damage_values(damage)), damage)
        return StoreText(text.listing(rows, self.spoken), damage)

    def shown(
        self, application_id: str, as_json: bool, policy: Policy, ledger: bool = False
    ) -> StoreText:
        """Return one application with its journal, and its decisions replayed under `policy`; or,
        with `ledger`, every entry of its books in place of the journal.
        """

        async def look() -> StoreText:
            async with await self._open(application_id) as session:
                journal, damage = await self._looked(session, application_id)
                again = replay_decisions(journal, policy)
            if as_json:
                values = text.application_values(application_id, journal, again)
                return StoreText(json_line(values | _damage_values(damage)), damage)
            said = text.application(
                application_id, journal, again, policy.version, self.spoken, ledger
            )
            return StoreText(said, damage)

        return self._do(look())

    def end_of_day(self, on: date | None, as_json: bool) -> tuple[StoreText, bool]:
        """Do what the clock makes due on all running loans, now or at the end of a day; return
        the report, and whether every loan could be gone on with.
        """
        if not (self.folder / JOURNAL).exists():
            return StoreText(say("applications-none", self.spoken)), True

        async def run() -> DayReport:
            async with await open_session(self._options(False, on)) as session:
                days = EndOfDay(session.service, read_due_days(self.folder))
                report = await days.run()
                keep_due_days(self.folder, days.due)
                return report

        report = self._do(run())
        said = json_line(report_values(report)) if as_json else report_text(report, on, self.spoken)
        return StoreText(said), not report.left

    def books(
        self, application_id: str | None, on: date | None, as_json: bool, policy: Policy
    ) -> StoreText:
        """Return the books of one application, or of all loans, at the end of a day; by default of
        today, or of the last day in the store where its clock went ahead.
        """

        async def look() -> StoreText:
            async with await self._open(application_id) as session:
                wanted = [application_id] if application_id is not None else await _lent(session)
                journals: dict[str, Sequence[Recorded]] = {}
                damage: tuple[Damage, ...] = ()
                for each in wanted:
                    journal, wrong = await self._looked(session, each)
                    if application_id is None and lent_by_another(fold(each, journal)):
                        continue
                    journals[each] = journal
                    damage = (*damage, *wrong)
                day = on or max([today(session.clock), *map(_last_day, journals.values())])
                books = {
                    each: books_on(each, journal, policy.books, day)
                    for each, journal in journals.items()
                }
                kept = {each: found for each, found in books.items() if found.entries}
            if not kept:
                raise self._failed("books-none")
            one = application_id is not None
            if as_json:
                values = books_values(kept, one) | _damage_values(damage)
                return StoreText(json_line(values), damage)
            return StoreText(books_text(kept, self.spoken, one), damage)

        return self._do(look())

    def exported(self, application_id: str) -> StoreText:
        """Return one application's journal, personal values encrypted; signed unless altered."""

        async def rows() -> StoreText:
            async with await self._open(application_id) as session:
                _, damage = await self._looked(session, application_id)
                return StoreText(await session.service.export(application_id), damage)

        return self._do(rows())

    def data(self, application_id: str) -> StoreText:
        """Return all data about one applicant, decrypted."""

        async def everything() -> StoreText:
            async with await self._open(application_id) as session:
                await self._need_values(session, application_id)
                journal, damage = await self._looked(session, application_id)
            return StoreText(subject_text(application_id, journal), damage)

        return self._do(everything())

    def sat(self, application_id: str) -> Sat:
        """Return one application with its sittings."""

        async def look() -> Sat:
            async with await self._open(application_id) as session:
                journal, _ = await self._looked(session, application_id)
                service = session.service
                rows = await service.rows(application_id)
                key = await service.store.key(application_id)
                observed = await service.sittings.read(application_id)
                return Sat(rows[: len(journal)], key, journal, observed)

        return self._do(look())

    def insights(self) -> "Report":
        """Return the report of everything stored."""
        from loanflow_tui.insights.stored.report import stored_report  # noqa: PLC0415 - heavy

        return stored_report(*self._journeys())

    def journeys(self) -> "list[StoredJourney]":
        """Return what is stored, in figures by application."""
        return self._journeys()[0]

    def _journeys(self) -> "tuple[list[StoredJourney], int]":
        """Return the figures of all applications, and how many can't be read."""
        from loanflow_tui.insights.stored.reading import StoredJourneys  # noqa: PLC0415 - heavy

        async def look() -> "tuple[list[StoredJourney], int]":
            async with await open_session(self._options(True)) as session:
                stored = StoredJourneys(session)
                journeys, _ = await stored.read()
                return journeys, stored.unreadable

        if not (self.folder / JOURNAL).exists():
            return [], 0
        return self._do(look())

    def told(self, damage: Iterable[Damage]) -> list[str]:
        """Return a sentence about each outside alteration."""
        wording = Wording(self.spoken)
        return [wording.say(damage_message(each)) for each in damage]

    def refuse_to_erase(self, application_id: str) -> None:
        """Return if the application may be erased.

        Raises:
            CannotBeDone: it may not; says why.
        """

        async def look() -> None:
            async with await self._open(application_id) as session:
                await self._need_values(session, application_id)
                await session.service.erasable(application_id)

        self._do(look())

    def erase(self, application_id: str) -> bool:
        """Erase one application's personal values; return whether no copy is left."""

        async def forget() -> bool:
            async with await self._open(application_id, reading=False) as session:
                return (await session.service.erase(application_id)).proved

        return self._do(forget())

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run `work`; report problems of store or service in plain words.

        Raises:
            CannotBeDone: there was a problem.
        """
        try:
            return asyncio.run(work)
        except StoreProblem as problem:
            said = Wording(self.spoken).say(store_problem(problem))
            raise CannotBeDone(said) from None
        except Rejected as rejected:
            from loanflow_tui.dialogue.renderers.talk import typed  # noqa: PLC0415 - where needed

            reason = rejected.reason.replace("_", "-")
            raise self._failed(f"applications-{reason}", **typed(rejected.values)) from None

    async def _looked(
        self, session: Session, application_id: str
    ) -> tuple[list[Recorded], tuple[Damage, ...]]:
        """Return an application's readable events, and its damage.

        Raises:
            StoreProblem: none of its events can be read.
        """
        journal, damage = await session.service.look(application_id)
        if damage and not journal:
            raise StoreProblem("altered", application_id, damage)
        return journal, damage

    async def _need_values(self, session: Session, application_id: str) -> None:
        """Return if the application's personal values are still there.

        Raises:
            CannotBeDone: they were erased.
        """
        if await session.service.store.key(application_id) is None:
            raise self._failed("applications-no-data", application=visible(application_id))

    def _failed(self, message: str, **values: Value) -> CannotBeDone:
        """Return the error that ends the command with exit code 1 and this message."""
        return CannotBeDone(say(message, self.spoken, **values))

    async def _open(self, application_id: str | None, *, reading: bool = True) -> Session:
        """Open the store, without creating one; for all applications where none is named.

        Raises:
            CannotBeDone: there is no such application.
        """
        unknown = self._failed("applications-unknown", application=visible(application_id or ""))
        if application_id is None:
            unknown = self._failed("books-none")
        if not (self.folder / JOURNAL).exists():
            raise unknown
        session = await open_session(self._options(reading))
        try:
            if application_id is not None:
                await session.service.look(application_id)
        except LookupError:
            await session.close()
            raise unknown from None
        except BaseException:
            await session.close()
            raise
        return session

    def _options(self, reading: bool, on: date | None = None) -> SessionOptions:
        if on is None:
            return SessionOptions(data_dir=self.folder, reading=reading, pace=0)
        evening = ManualClock(datetime.combine(on, _EVENING, CHINA).astimezone(UTC))
        return SessionOptions(data_dir=self.folder, reading=reading, pace=0, clock=evening)

    def _standings(self) -> tuple[list[Standing], tuple[Damage, ...]]:
        async def look() -> tuple[list[Standing], tuple[Damage, ...]]:
            async with await open_session(self._options(True)) as session:
                return await session.service.standings(), tuple(await session.service.damage())

        return self._do(look())


def _last_day(journal: Sequence[Recorded]) -> date:
    """Return the day of a journal's last event, in China."""
    return china_day(journal[-1].at) if journal else date.min


async def _lent(session: Session) -> list[str]:
    """Return the applications with a loan of this lender's, in the order of their ids."""
    states = {State.ACTIVE.value, State.OVERDUE.value, State.SETTLED.value}
    found = [each for each in await session.service.standings() if each.state in states]
    return sorted(each.application_id for each in found)


def _damage_values(damage: Iterable[Damage]) -> dict[str, object]:
    """Return the damage for JSON; empty without any."""
    found = [
        {"kind": each.kind, "application": each.application_id or None, "event": each.event or None}
        for each in damage
    ]
    return {"damage": found} if found else {}
