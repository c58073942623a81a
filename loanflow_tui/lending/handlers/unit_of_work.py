"""The unit of work: one application's view and journal, and all that a handler may use."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Any, NoReturn, TypeVar

from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.application.fold import apply_event
from loanflow_tui.lending.application.projection import Facts
from loanflow_tui.lending.application.review_queue import waiting_step
from loanflow_tui.lending.application.state import finished, state
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.commands import Said
from loanflow_tui.lending.contract.notary import Notary
from loanflow_tui.lending.contract.terms import ContractTerms
from loanflow_tui.lending.events.base import FACT_OF, Event
from loanflow_tui.lending.events.conversation import AnswerGiven
from loanflow_tui.lending.handlers.customer import Customers
from loanflow_tui.lending.journal.encryption import Sealer
from loanflow_tui.lending.journal.records import JournalRow, Recorded, micros, write_row
from loanflow_tui.lending.journal.store import Standing, Store, StoreProblem
from loanflow_tui.lending.monitoring.fingerprint_index import LEAVES_FINGERPRINTS, FingerprintIndex
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.ports import Partners
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.runtime.clock import Clock
from loanflow_tui.lending.runtime.files import Files
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance

E = TypeVar("E", bound=Event)

Listener = Callable[[Recorded, ApplicationView], None]


class Rejected(Exception):
    """The command is not valid now. Nothing of it is recorded; events already due may be.

    `reason` is a code; `values` are what a sentence about it needs (already in machine form).
    """

    def __init__(self, reason: str, **values: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


@dataclass(frozen=True, slots=True)
class ServiceDeps:
    """The dependencies of the loan service."""

    policy: Policy
    partners: Partners
    clock: Clock
    chance: Chance
    files: Files
    notary: Notary
    pace: Pace
    faults: Faults = field(default_factory=Faults)
    documents: Mapping[str, bytes] = field(default_factory=dict)
    """Files by path that lie in memory alone."""


class UnitOfWork:
    """One application, held by at most one command at a time."""

    def __init__(
        self,
        view: ApplicationView,
        sealer: Sealer,
        store: Store,
        deps: ServiceDeps,
        fingerprints: FingerprintIndex,
        customers: Customers,
    ) -> None:
        self.view = view
        self.fingerprints = fingerprints
        self.customers = customers
        self.policy = deps.policy
        self.valid = timedelta(days=deps.policy.application.valid_days)
        self.partners = deps.partners
        self.clock = deps.clock
        self.chance = deps.chance
        self.files = deps.files
        self.notary = deps.notary
        self.pace = deps.pace
        self.faults = deps.faults
        self.documents = deps.documents
        self.lock = asyncio.Lock()
        self.journal: list[Recorded] = []
        self.listeners: list[Listener] = []
        self.said: Said | None = None
        self.damage: tuple[Damage, ...] = ()
        """What was altered outside. Such an application is shown, and never written to."""
        self.checked = -1
        """The version of the store (see `Latest`) at which this was known to be its state."""
        self.returns_sought: tuple[date, int] | None = None
        """The day on which payments taken back were looked for last, and among how many."""
        self.drawn: tuple[Facts, ContractTerms] | None = None
        """The facts from which a contract was drawn up here, and its terms."""
        self._beside: set[asyncio.Task[None]] = set()
        self._sealer = sealer
        self._store = store

    async def is_recorded(self, text: str) -> bool:
        """Tell whether an event of this application in the store holds `text`.

        Raises:
            StoreProblem: the store can't be read.
        """
        rows = await self._store.rows(self.view.application_id)
        return any(text in row.body for row in rows)

    async def record(self, *events: Event) -> None:
        """Append `events` (with the words that brought them about) to the journal, at once.

        Raises:
            StoreProblem: the store can't be written, or was altered outside.
            Conflict: somebody else went on with the application.
        """
        if self.damage:
            raise StoreProblem("altered", self.view.application_id, self.damage)
        if self.said is not None:
            events = (_given(self.said), *events)
            self.said = None
        view, now = self.view, self.clock.now()
        if view.updated is not None and view.updated > now:
            now = view.updated  # The machine's clock was set back within this command.
        application_id, seq, digest = view.application_id, view.seq, view.hash
        at_us, sealer = micros(now), self._sealer
        rows: list[JournalRow] = []
        entries: list[Recorded] = []
        views: list[ApplicationView] = []
        fingerprints: list[Fingerprint] = []
        for event in events:
            seq += 1
            row = write_row(application_id, seq, at_us, event, digest, sealer)
            digest = row.hash
            entry = Recorded(seq, now, event, digest)
            view = apply_event(view, entry)
            rows.append(row)
            entries.append(entry)
            views.append(view)
            if type(event) in LEAVES_FINGERPRINTS:
                fingerprints += await self.fingerprints.made_by(event, view, now)
        await self._store.append(rows, partial(standing, view, at_us), fingerprints)
        self.view = view
        self.journal += entries
        if self.listeners:
            self._tell(entries, views)

    def _tell(self, entries: Sequence[Recorded], views: Sequence[ApplicationView]) -> None:
        for listener in tuple(self.listeners):
            for entry, after in zip(entries, views, strict=True):
                listener(entry, after)

    def need(self, kind: type[E]) -> E:
        """Return the event of this kind that holds.

        Raises:
            Rejected: none does, so it isn't the turn of the command under way.
        """
        event = self.view.facts.get(FACT_OF[kind])
        if type(event) is not kind:
            self.reject("not_now")
        return event

    async def ready_to_pay(self) -> bool:
        """Return whether the witness has seen every event, so that money may move."""
        return await self._store.ready_to_pay()

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do `work` in the background; `clear` cancels it."""
        task = asyncio.create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    def clear(self) -> None:
        """Cancel the work in the background."""
        for task in tuple(self._beside):
            task.cancel()

    def reject(self, reason: str, **values: str) -> NoReturn:
        """Refuse the command under way.

        Raises:
            Rejected: always.
        """
        raise Rejected(reason, **values)


def _given(said: Said) -> AnswerGiven:
    return AnswerGiven(
        step=said.step, words=said.words, choice=said.choice, filled=said.filled, way=said.way
    )


def standing(view: ApplicationView, updated_us: int) -> Standing:
    """Return where `view` stands, for lists. One that rests waits for somebody to come to it."""
    over = finished(view) and (view.loan is None or view.loan.settled)
    return Standing(
        application_id=view.application_id,
        host=str(view.origin.host),
        product=str(view.product) if view.product else None,
        state=str(state(view)),
        step=waiting_step(view),
        persona=view.origin.persona,
        updated_us=updated_us,
        finished=over and not view.work.resting,
    )
