"""`LoanService`, the only door into the loan service: commands in, events and one view out."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Self

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.application.fold import apply_event, fold
from loanflow_tui.lending.application.parts import Origin
from loanflow_tui.lending.application.review_queue import QueueEntry, entry_of, waits
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.contract.authority import AuthorityError
from loanflow_tui.lending.erasing import clear
from loanflow_tui.lending.events.application import ApplicationStarted
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.handlers.catalogue import HANDLERS
from loanflow_tui.lending.handlers.credit import ReportedHere
from loanflow_tui.lending.handlers.customer import TICK, Customers
from loanflow_tui.lending.handlers.guards import admit
from loanflow_tui.lending.handlers.unit_of_work import Listener, Rejected, ServiceDeps, UnitOfWork
from loanflow_tui.lending.journal.encryption import Sealer
from loanflow_tui.lending.journal.export import ExportDraft
from loanflow_tui.lending.journal.reader import read_journal
from loanflow_tui.lending.journal.records import JournalRow, Recorded, micros
from loanflow_tui.lending.journal.sittings import SittingLog
from loanflow_tui.lending.journal.store import (
    Conflict,
    Erasure,
    MemoryStore,
    Standing,
    Store,
    StoreProblem,
)
from loanflow_tui.lending.loans.arrears import certain_on
from loanflow_tui.lending.monitoring.fingerprint_index import FingerprintIndex
from loanflow_tui.lending.partners.ports import Ask, Remembering
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Host, Language

_LOOKED_AT = 200
"""How many applications that were only looked at are kept in memory."""


class LoanService:
    """Decides, prices, signs and pays.

    Commands for one application run one at a time, in order of arrival. When `handle` returns, the
    store holds their events.
    """

    def __init__(
        self,
        store: Store,
        deps: ServiceDeps,
        sittings: SittingLog | None = None,
        *,
        reading: bool = False,
    ) -> None:
        self.store = store
        self._finishes = not reading
        self.sittings = sittings or SittingLog()
        self.sittings.is_erased = self._is_erased
        self.deps = deps
        self._fingerprints = FingerprintIndex(store, deps.chance.secret("marks"))
        self._customers = Customers(self._fingerprints, self)
        if isinstance(deps.partners.bureau, Remembering):
            deps.partners.bureau.memory = ReportedHere(
                self._fingerprints, self, deps.policy.lender.id
            )
        self._open_units: dict[str, UnitOfWork] = {}
        self._looked_at: dict[str, ApplicationView] = {}
        self._came_to: date | None = None

    async def start(
        self,
        host: Host,
        language: Language,
        persona: str | None = None,
        device: str = "terminal",
        *,
        draw: bool = False,
    ) -> ApplicationView:
        """Open a new application, or a further draw of a line, and return its view."""
        await self.catch_up()
        chance = self.deps.chance
        while True:
            application_id = chance.application_id()
            key = chance.key(application_id)
            try:
                await self.store.create(application_id, key)
                break
            except Conflict:
                continue
        view = ApplicationView(application_id)
        uow = self._unit(view, Sealer(key))
        self._open_units[application_id] = uow
        await uow.record(
            ApplicationStarted(
                host=host, language=language, persona=persona, seed=chance.seed or 0,
                policy_version=self.deps.policy.version, device=device, draw=draw,
            )
        )  # fmt: skip
        return uow.view

    async def begin(self, origin: Origin, *events: Event) -> ApplicationView:
        """Open a further draw that comes from where another one does, with its first events."""
        view = await self.start(
            origin.host, origin.language, origin.persona, origin.device, draw=True
        )
        uow = await self._unit_of_work(view.application_id)
        await uow.record(*events)
        return uow.view

    async def as_stored(self, *application_ids: str) -> list[ApplicationView]:
        """Return applications as the store has them, up to what was altered outside; one that was
        read before is read again only where its last event is another one.

        Raises:
            LookupError: no application has that id.
            StoreProblem: one can't be read.
        """
        heads = await self.store.heads(application_ids)
        return [await self._as_of(each, heads.get(each)) for each in application_ids]

    async def _as_of(self, application_id: str, head: tuple[int, str] | None) -> ApplicationView:
        uow = self._open_units.get(application_id)
        view = uow.view if uow is not None else self._looked_at.get(application_id)
        if view is not None and (view.seq, view.hash) == head:
            return view
        rows, sealer, damage = await self._stored(application_id)
        view = _read_back(application_id, rows, sealer, damage)[0]
        self._looked_at[application_id] = view
        while len(self._looked_at) > _LOOKED_AT:
            del self._looked_at[next(iter(self._looked_at))]
        return view

    async def handle(self, application_id: str, command: c.Command) -> ApplicationView:
        """Carry out `command` and return the view after it.

        Raises:
            Rejected: the command is not valid now. Only events that were already due are recorded.
            Conflict: another process changed this application; nothing was recorded.
            StoreProblem: the store can't be written; nothing was recorded.
        """
        uow = self._open_units.get(application_id) or await self._unit_of_work(application_id)
        if uow.damage:
            raise StoreProblem("altered", application_id, uow.damage)
        await uow.lock.acquire()
        try:
            uow.said = command.said
            version = await self.catch_up()
            if uow.checked != version:
                await self._check(uow, version)
            if await admit(uow, command):
                await HANDLERS[type(command)](uow, command)
        except Conflict:
            self._open_units.pop(application_id, None)
            raise
        finally:
            uow.said = None
            uow.lock.release()
        return uow.view

    async def bring_up_to_date(self, application_id: str, command: c.Command = TICK) -> None:
        """Record what is due of an application by now, as if somebody looked at it; nothing where
        a command for it is under way, or it can't be written. Whoever shows it hears of what
        another process did as soon as something is done there.

        Raises:
            LookupError: no application has that id.
        """
        held = self._open_units.get(application_id)
        if held is not None and held.lock.locked():
            return
        with suppress(Conflict, Rejected, StoreProblem):
            await self.handle(application_id, command)
        if held is None:
            await self.release(application_id)
        else:
            self._open_units[application_id] = held

    async def catch_up(self) -> int:
        """Move the clock on to the store's newest event where it lies behind: another process may
        have gone further, and time never runs backwards across one store. Return the store's
        version (see `Latest`).

        Raises:
            StoreProblem: the store can't be read.
        """
        at_us, version = await self.store.latest()
        if self._finishes:
            await self._finish_erasures()
        clock = self.deps.clock
        behind = at_us - micros(clock.now())
        if behind > 0:
            before = today(clock)
            clock.advance(timedelta(microseconds=behind))
            if today(clock) > before:
                self._came_to = today(clock)
        return version

    def came_to(self) -> date | None:
        """Return the day to which the clock was moved on since this was last asked, if it was."""
        day, self._came_to = self._came_to, None
        return day

    async def _check(self, uow: UnitOfWork, version: int) -> None:
        """Check that other processes, which may have written, left an application as it is.

        Raises:
            Conflict: they went on with it.
        """
        name = uow.view.application_id
        head = (await self.store.heads([name])).get(name)
        if head is not None and head != (uow.view.seq, uow.view.hash):
            raise Conflict(name)
        uow.checked = version

    async def view(self, application_id: str) -> ApplicationView:
        """Return the application's current view.

        Raises:
            LookupError: no application has that id.
        """
        return (await self._unit_of_work(application_id)).view

    async def journal(self, application_id: str) -> Sequence[Recorded]:
        """Return an application's events so far. The sequence grows with the application."""
        return (await self._unit_of_work(application_id)).journal

    async def rows(self, application_id: str) -> list[JournalRow]:
        """Return an application's events as stored, with the encrypted values."""
        return await self.store.rows(application_id)

    def is_open(self, application_id: str) -> bool:
        """Tell whether an application is held in memory."""
        return application_id in self._open_units

    async def went_on_elsewhere(self, application_id: str) -> bool:
        """Tell whether another process has written events that this one hasn't read.

        Raises:
            StoreProblem: the store can't be read.
        """
        uow = self._open_units.get(application_id)
        if uow is None or not await self.store.written_elsewhere():
            return False
        return len(await self.store.rows(application_id)) > uow.view.seq

    async def standings(self, unfinished_only: bool = False) -> list[Standing]:
        """Return all applications' list entries, the last changed first."""
        return await self.store.standings(unfinished_only)

    async def queue(self) -> list[QueueEntry]:
        """Return the applications that wait for a person's decision, the longest wait first."""
        waiting = [one for one in await self.store.standings(True) if waits(one.state, one.step)]
        found = [
            entry_of(one.application_id, await self.read(one.application_id), self.deps.policy)
            for one in waiting
        ]
        return sorted((each for each in found if each is not None), key=lambda each: each.since)

    async def listen(self, application_id: str, listener: Listener) -> None:
        """Call `listener` with every further event, in order, and the view after it."""
        (await self._unit_of_work(application_id)).listeners.append(listener)

    def stop_listening(self, application_id: str, listener: Listener) -> None:
        """Stop calling `listener`."""
        uow = self._open_units.get(application_id)
        if uow is not None and listener in uow.listeners:
            uow.listeners.remove(listener)

    async def rewind(self, application_id: str, length: int) -> None:
        """Remove all but the first `length` events of an application in memory, after a trial run.

        Raises:
            TypeError: the store is on disk, where events are never removed.
        """
        if not isinstance(self.store, MemoryStore):
            raise TypeError("only what is kept in memory can be taken back")
        self.store.rewind(application_id, length)
        await self.release(application_id)

    async def release(self, application_id: str) -> None:
        """Drop an application's state; the next access reads it from the store."""
        self._open_units.pop(application_id, None)

    async def forget(self, application_id: str) -> None:
        """Drop everything that memory alone holds of a finished application, so that runs of many
        journeys fit into memory; data on disk stays.
        """
        uow = self._open_units.pop(application_id, None)
        if uow is not None:
            uow.clear()
        self._looked_at.pop(application_id, None)
        self.sittings.forget(application_id)
        await self.store.forget(application_id)
        self.deps.files.forget(application_id.removeprefix("A"))

    async def look(self, application_id: str) -> tuple[list[Recorded], tuple[Damage, ...]]:
        """Return an application's events up to the first altered one, and the damage; also after
        erasure.

        Raises:
            LookupError: no application has that id.
            StoreProblem: it can't be read.
        """
        rows, sealer, damage = await self._stored(application_id)
        _, journal, damage = _read_back(application_id, rows, sealer, damage)
        return journal, damage

    async def read(self, application_id: str) -> list[Recorded]:
        """Return an application's events from the store, also after erasure.

        Raises:
            LookupError: no application has that id.
            StoreProblem: it can't be read, or was altered outside.
        """
        journal, damage = await self.look(application_id)
        if damage:
            raise StoreProblem("altered", application_id, damage)
        return journal

    async def export(self, application_id: str) -> str:
        """Return an application's journal as a signed file, personal values still encrypted.

        The file is unsigned if the journal was altered outside or the authority can't be used.

        Raises:
            LookupError: no application has that id.
            StoreProblem: it can't be read.
        """
        rows, sealer, damage = await self._stored(application_id)
        _, _, damage = _read_back(application_id, rows, sealer, damage)
        if not rows:
            raise LookupError(application_id)
        draft = ExportDraft(rows)
        if damage:
            return draft.unsigned()
        try:
            return draft.signed(*await self.deps.notary.vouch(draft.content))
        except AuthorityError:
            return draft.unsigned()

    async def damage(self) -> Sequence[Damage]:
        """Return outside alterations that show without reading every event."""
        return await self.store.damage()

    async def damage_of(self, application_id: str) -> Sequence[Damage]:
        """Return the damage that blocks writing to an application, if any.

        Raises:
            LookupError: no application has that id.
        """
        return (await self._unit_of_work(application_id)).damage

    async def erasable(self, application_id: str) -> ApplicationView:
        """Return the view of an application that may be erased.

        Raises:
            Rejected: a loan is still running, or may be again, as the bank of its last payment
                takes it back, or a further draw of its credit line runs; its records must be kept.
            LookupError: no application has that id.
        """
        view = fold(application_id, await self.read(application_id))
        if view.loan is None:
            return view
        await self.catch_up()
        certain = certain_on(view.loan, today(self.deps.clock))
        if not view.loan.settled or await self._taken_back(view):
            raise Rejected("loan_running")
        if view.loan.rules is not None and certain is not None:
            raise Rejected("payment_uncertain", day_on=certain.isoformat())
        drawn = await self._customers.running_draw(view)
        if drawn is not None:
            raise Rejected("draw_running", contract=drawn)
        return view

    async def _taken_back(self, view: ApplicationView) -> bool:
        """Say whether the rail knows of a payment taken back that nobody has looked for yet."""
        if view.loan is None or view.loan.rules is None:
            return False
        asked = Ask(view.application_id, "repay", 1, view.seq, view.hash)
        try:
            statement = await self.deps.partners.payment.statement(asked)
        except StoreProblem:
            return False  # Damage to the rail's records keeps nobody's personal values.
        back = {line.key for line in statement.value if line.returned_on is not None}
        return any(each.key in back for each in view.loan.receipts)

    async def erase(self, application_id: str) -> Erasure:
        """Destroy the key of an application's personal values, and its files.

        The chain stays valid, as it covers only encrypted values. While another process reads the
        store, its log may keep a copy of the key; the next start then finishes the erasure.

        Raises:
            Rejected: see `erasable`.
            LookupError: no application has that id.
        """
        await self.erasable(application_id)
        erasure = await self.store.erase_key(application_id)
        self._looked_at.pop(application_id, None)
        self._open_units.pop(application_id, None)
        cleared = await self._clear({application_id})
        return Erasure(erasure.proved and cleared)

    async def _clear(self, erased: Collection[str]) -> bool:
        """Delete what lies beside the store of erased applications; tell whether all is gone."""
        return await clear(erased, self.deps.files, self.sittings, self.deps.partners.payment)

    async def _is_erased(self, application_id: str) -> bool:
        """Tell whether an application was erased, by whatever process."""
        try:
            return await self.store.key(application_id) is None
        except StoreProblem:
            return False

    async def _finish_erasures(self) -> None:
        """Delete once what a crash, or another window, left of applications erased before."""
        self._finishes = False
        erased = await self.store.erased()
        if erased:
            await self._clear(erased)

    async def close(self) -> None:
        """Close the store and all applications."""
        for uow in self._open_units.values():
            uow.clear()
        self._open_units.clear()
        await self.sittings.flush()
        await self.store.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _unit_of_work(self, application_id: str) -> UnitOfWork:
        uow = self._open_units.get(application_id)
        if uow is not None:
            return uow
        rows, sealer, damage = await self._stored(application_id)
        if sealer is None and not damage:
            raise StoreProblem("erased", application_id)
        view, journal, damage = _read_back(application_id, rows, sealer, damage)
        # An application without a key is damaged, and nothing is ever encrypted for it.
        uow = self._unit(view, sealer or Sealer(b""))
        uow.journal, uow.damage = journal, damage
        return self._open_units.setdefault(application_id, uow)

    def _unit(self, view: ApplicationView, sealer: Sealer) -> UnitOfWork:
        return UnitOfWork(view, sealer, self.store, self.deps, self._fingerprints, self._customers)

    async def _stored(
        self, application_id: str
    ) -> tuple[list[JournalRow], Sealer | None, tuple[Damage, ...]]:
        """Return an application's rows, their sealer, and outside alterations.

        Raises:
            LookupError: no application has that id.
            StoreProblem: it can't be read.
        """
        found = await self.store.load(application_id)
        if not found.rows and not found.damage:
            raise LookupError(application_id)
        return found.rows, Sealer(found.key) if found.key else None, found.damage


def _read_back(
    application_id: str,
    rows: Sequence[JournalRow],
    sealer: Sealer | None,
    damage: tuple[Damage, ...],
) -> tuple[ApplicationView, list[Recorded], tuple[Damage, ...]]:
    """Return the view and its events up to the first damage, and all damage.

    Raises:
        StoreProblem: an event is of a later version.
    """
    found = read_journal(rows, sealer)
    if found.damage is not None:
        damage = (found.damage, *damage)
    named = [each.event for each in damage if each.event and each.application_id]
    journal = found.journal[: min(named) - 1 if named else None]
    view = ApplicationView(application_id)
    for number, recorded in enumerate(journal):
        try:
            view = apply_event(view, recorded)
        except Exception:
            # Events forged outside may break any invariant.
            wrong = Damage("broken", application_id, recorded.seq)
            return view, journal[:number], (wrong, *damage)
    return view, journal, damage
