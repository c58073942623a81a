"""Journals restored at a step, in place of answering all the questions before it.

What a persona's answer put on record at one head of a journal is kept for the process. Where a
journal comes to that head again, the same is appended without answering. The hash of the head says
that all before was the same: seed, clock, policy, answers.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.journal.records import JournalRow
from loanflow_tui.lending.journal.store import MemoryStore, Standing
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint
from loanflow_tui.lending.service import LoanService


@dataclass(frozen=True, slots=True)
class Appended:
    """One write to a store."""

    rows: tuple[JournalRow, ...]
    standing: Standing
    fingerprints: tuple[Fingerprint, ...]

    async def to(self, store: MemoryStore) -> None:
        await store.append(self.rows, lambda: self.standing, self.fingerprints)


@dataclass(frozen=True, slots=True)
class Answered:
    """The events that one answer recorded, and the next question."""

    appended: tuple[Appended, ...]
    head: str
    step: str


_ANSWERED: dict[str, Answered] = {}
"""By the hash of the journal's head before the answer."""


class RecordingStore(MemoryStore):
    """Keeps what was appended, to append the same to another store."""

    def __init__(self) -> None:
        super().__init__()
        self.appended: list[Appended] = []

    async def append(
        self,
        rows: Sequence[JournalRow],
        standing: Callable[[], Standing],
        fingerprints: Sequence[Fingerprint] = (),
    ) -> None:
        await super().append(rows, standing, fingerprints)
        self.appended.append(Appended(tuple(rows), standing(), tuple(fingerprints)))


def record_journals(session: Session) -> None:
    """Have a new session in memory keep what is put on record."""
    session.service = LoanService(RecordingStore(), session.service.deps)


async def fill(talk: Conversation) -> None:
    """Answer as the persona would, and keep what that puts on record."""
    store, before = talk.session.service.store, _head(talk)
    if not isinstance(store, RecordingStore) or talk.session.faults.active():
        await talk.fill()
        return
    length = len(store.appended)
    await talk.fill()
    # Money that moved is also on record at the bank, which is not restored.
    if _head(talk) != before and talk.question is not None and Fact.SIGNED not in talk.view.facts:
        added = tuple(store.appended[length:])
        _ANSWERED[before] = Answered(added, _head(talk), talk.question.step)


async def journal_at(talk: Conversation, step: str) -> Conversation:
    """Return the conversation with what leads to `step` on record, as far as that is known, but for
    the last answer: its turns are what a test looks at.
    """
    store, session = talk.session.service.store, talk.session
    if not isinstance(store, RecordingStore) or session.faults.active() or talk.listener:
        return talk
    known = list(_known(_head(talk), step))[:-1]
    if not known:
        return talk
    for answered in known:
        for appended in answered.appended:
            await appended.to(store)
    await session.service.release(talk.application_id)
    restored = await Conversation.resume(session, talk.application_id)
    await restored.begin()
    return restored


def _known(head: str, step: str) -> Iterator[Answered]:
    """Yield the known answers from a head on, up to the one that leads to `step`."""
    while (answered := _ANSWERED.get(head)) is not None:
        yield answered
        if answered.step == step:
            return
        head = answered.head


def _head(talk: Conversation) -> str:
    return talk.journal[-1].hash
