"""`LoanService`: the only door into the loan service. Commands in; events and one view out."""

from collections.abc import Sequence
from typing import Self

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.application.fold import apply_event, fold
from loanflow_tui.lending.application.review_queue import QueueEntry, entry_of, waits
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.contract.authority import AuthorityError
from loanflow_tui.lending.contract.notary import CONTRACTS, LETTERS
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.application import ApplicationStarted
from loanflow_tui.lending.handlers.catalogue import HANDLERS
from loanflow_tui.lending.handlers.guards import admit
from loanflow_tui.lending.handlers.unit_of_work import Listener, Rejected, ServiceDeps, UnitOfWork
from loanflow_tui.lending.journal.encryption import Sealer
from loanflow_tui.lending.journal.export import ExportDraft
from loanflow_tui.lending.journal.reader import read_journal
from loanflow_tui.lending.journal.records import JournalRow, Recorded
from loanflow_tui.lending.journal.store import (
    Conflict,
    Erasure,
    MemoryStore,
    Standing,
    Store,
    StoreProblem,
)
from loanflow_tui.lending.monitoring.fingerprint_index import FingerprintIndex
from loanflow_tui.lending.terms import Host, Language


class LoanService:
    """Decides, prices, signs and pays.

    Commands for one application are carried out one at a time, in the order they came. What a
    command brought about is in the store when `handle` returns.
    """

    def __init__(self, store: Store, deps: ServiceDeps) -> None:
        self.store = store
        self.deps = deps
        self._fingerprints = FingerprintIndex(store, deps.chance.secret("marks"))
        self._desks: dict[str, UnitOfWork] = {}

    async def start(
        self, host: Host, language: Language, persona: str | None = None, device: str = "terminal"
    ) -> ApplicationView:
        """Open a new application and return its view."""
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
        uow = UnitOfWork(view, Sealer(key), self.store, self.deps, self._fingerprints)
        self._desks[application_id] = uow
        await uow.record(
            ApplicationStarted(
                host=host, language=language, persona=persona, seed=chance.seed or 0,
                policy_version=self.deps.policy.version, device=device,
            )
        )  # fmt: skip
        return uow.view

    async def handle(self, application_id: str, command: c.Command) -> ApplicationView:
        """Carry out `command` and return the view after it.

        Raises:
            Rejected: it can't be carried out; nothing of it was recorded.
            Conflict: another process went on with this application; nothing was recorded.
            StoreProblem: the store can't be written; nothing was recorded.
        """
        uow = await self._desk(application_id)
        if uow.damage:
            raise StoreProblem("altered", application_id, uow.damage)
        async with uow.lock:
            uow.said = command.said
            try:
                if await admit(uow, command):
                    await HANDLERS[type(command)](uow, command)
            except Conflict:
                self._desks.pop(application_id, None)
                raise
            finally:
                uow.said = None
            return uow.view

    async def view(self, application_id: str) -> ApplicationView:
        """Return where an application stands.

        Raises:
            LookupError: there is none of that id.
        """
        return (await self._desk(application_id)).view

    async def journal(self, application_id: str) -> Sequence[Recorded]:
        """Return an application's events so far. The sequence grows as it goes on."""
        return (await self._desk(application_id)).journal

    async def rows(self, application_id: str) -> list[JournalRow]:
        """Return an application's events as stored, sealed values and all."""
        return await self.store.rows(application_id)

    async def standings(self, unfinished_only: bool = False) -> list[Standing]:
        """Return where each application stands, the last touched first."""
        return await self.store.standings(unfinished_only)

    async def queue(self) -> list[QueueEntry]:
        """Return what waits for a person of the lender's, the one that waits longest first."""
        waiting = [one for one in await self.store.standings(True) if waits(one.state, one.step)]
        found = [
            entry_of(one.application_id, await self.read(one.application_id)) for one in waiting
        ]
        return sorted((each for each in found if each is not None), key=lambda each: each.since)

    async def listen(self, application_id: str, listener: Listener) -> None:
        """Have `listener` told of every further event, in order, with the view after it."""
        (await self._desk(application_id)).listeners.append(listener)

    def stop_listening(self, application_id: str, listener: Listener) -> None:
        """Have `listener` told of no further event."""
        uow = self._desks.get(application_id)
        if uow is not None and listener in uow.listeners:
            uow.listeners.remove(listener)

    async def rewind(self, application_id: str, length: int) -> None:
        """Take back what was tried out after the first `length` events of an application in memory.

        Raises:
            TypeError: it is kept on disk, where nothing is ever taken back.
        """
        if not isinstance(self.store, MemoryStore):
            raise TypeError("only what is kept in memory can be taken back")
        self.store.rewind(application_id, length)
        await self.release(application_id)

    async def release(self, application_id: str) -> None:
        """Put an application away: it is read from the store when next asked for."""
        self._desks.pop(application_id, None)

    async def forget(self, application_id: str) -> None:
        """Let go of all that is held in memory alone of an application that is done with, for runs
        of more journeys than memory would hold; what is on disk stays.
        """
        uow = self._desks.pop(application_id, None)
        if uow is not None:
            uow.clear()
        await self.store.forget(application_id)
        self.deps.files.forget(application_id.removeprefix("A"))

    async def look(self, application_id: str) -> tuple[list[Recorded], tuple[Damage, ...]]:
        """Return an application's events from the store as far as they are as they were written,
        and what was altered; also where its values were erased.

        Raises:
            LookupError: there is none of that id.
            StoreProblem: it can't be read.
        """
        rows, sealer, damage = await self._stored(application_id)
        _, journal, damage = _as_written(application_id, rows, sealer, damage)
        return journal, damage

    async def read(self, application_id: str) -> list[Recorded]:
        """Return an application's events from the store, also where its values were erased.

        Raises:
            LookupError: there is none of that id.
            StoreProblem: it can't be read, or was altered outside.
        """
        journal, damage = await self.look(application_id)
        if damage:
            raise StoreProblem("altered", application_id, damage)
        return journal

    async def export(self, application_id: str) -> str:
        """Return an application's journal as a signed file, its personal values sealed.

        One that was altered outside is not signed, nor is any where the authority can't be used.

        Raises:
            LookupError: there is none of that id.
            StoreProblem: it can't be read.
        """
        rows, sealer, damage = await self._stored(application_id)
        _, _, damage = _as_written(application_id, rows, sealer, damage)
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
        """Return what was altered outside, as far as it shows without reading every event."""
        return await self.store.damage()

    async def damage_of(self, application_id: str) -> Sequence[Damage]:
        """Return what keeps an application from being written to; nothing of most.

        Raises:
            LookupError: there is none of that id.
        """
        return (await self._desk(application_id)).damage

    async def erasable(self, application_id: str) -> ApplicationView:
        """Return an application that may be erased.

        Raises:
            Rejected: a loan is still running; its records have to be kept.
            LookupError: there is none of that id.
        """
        view = fold(application_id, await self.read(application_id))
        if view.loan is not None and not view.loan.settled:
            raise Rejected("loan_running")
        return view

    async def erase(self, application_id: str) -> Erasure:
        """Destroy the key of an application's personal values, and the files it made.

        The chain stays valid, as only sealed values entered it. Where somebody is reading the
        store, a copy of the key may be left in its log: the erasure is finished at the next start.

        Raises:
            Rejected: a loan is still running; its records have to be kept.
            LookupError: there is none of that id.
        """
        view = await self.erasable(application_id)
        erasure = await self.store.erase_key(application_id)
        self._desks.pop(application_id, None)
        signed = view.get(ContractSigned)
        if signed is not None:
            for folder in (CONTRACTS, LETTERS):
                await self.deps.files.remove(f"{folder}/{signed.number}.pdf")
        return erasure

    async def close(self) -> None:
        """Let go of the store, and of the applications that were open."""
        for uow in self._desks.values():
            uow.clear()
        self._desks.clear()
        await self.store.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _desk(self, application_id: str) -> UnitOfWork:
        uow = self._desks.get(application_id)
        if uow is not None:
            return uow
        rows, sealer, damage = await self._stored(application_id)
        if sealer is None and not damage:
            raise StoreProblem("erased", application_id)
        view, journal, damage = _as_written(application_id, rows, sealer, damage)
        # One without a key is damaged, and nothing is ever sealed for it.
        uow = UnitOfWork(view, sealer or Sealer(b""), self.store, self.deps, self._fingerprints)
        uow.journal, uow.damage = journal, damage
        return self._desks.setdefault(application_id, uow)

    async def _stored(
        self, application_id: str
    ) -> tuple[list[JournalRow], Sealer | None, tuple[Damage, ...]]:
        """Return what is stored of an application, what opens it, and what was altered.

        Raises:
            LookupError: there is nothing.
            StoreProblem: it can't be read.
        """
        found = await self.store.load(application_id)
        if not found.rows and not found.damage:
            raise LookupError(application_id)
        return found.rows, Sealer(found.key) if found.key else None, found.damage


def _as_written(
    application_id: str,
    rows: Sequence[JournalRow],
    sealer: Sealer | None,
    damage: tuple[Damage, ...],
) -> tuple[ApplicationView, list[Recorded], tuple[Damage, ...]]:
    """Return the view, the events it is made of, and what is wrong with those that are left out.

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
            # What was made up outside may break any rule there is.
            wrong = Damage("broken", application_id, recorded.seq)
            return view, journal[:number], (wrong, *damage)
    return view, journal, damage
