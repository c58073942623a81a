"""Where journals are kept: in memory, or in SQLite (see `sqlite`)."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple, Protocol

from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.journal.records import JournalRow
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind


class Standing(NamedTuple):
    """Where an application stands, for lists. Derived from its journal with each append."""

    application_id: str
    host: str
    product: str | None
    state: str
    step: str
    persona: str | None
    updated_us: int
    finished: bool


MOST_FINGERPRINTS = 200
"""How many marks of one device, identity or card are looked at, the latest ones."""


class Conflict(Exception):
    """Somebody else has written to this application since it was read."""


class StoreProblem(Exception):
    """The store can't be used; `reason` says why, nothing was overwritten.

    `damage` names what was altered outside, where the reason is `altered`.
    """

    def __init__(self, reason: str, detail: str = "", damage: Sequence[Damage] = ()) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.damage = tuple(damage)


class Erasure(NamedTuple):
    """How far an erasure came. Until `proved`, a copy of the key may lie in a file in use."""

    proved: bool


class Loaded(NamedTuple):
    """All that is stored of one application, as of one moment.

    Without a key its personal values were erased. `damage` names what was altered outside, as far
    as it shows without following the chain of its events.
    """

    rows: list[JournalRow]
    key: bytes | None
    damage: tuple[Damage, ...] = ()


class Store(Protocol):
    """Keeps rows, and the key that opens each application's personal values."""

    async def create(self, application_id: str, key: bytes) -> None:
        """Make room for a new application.

        Raises:
            Conflict: there is one of that id.
        """
        ...

    async def append(
        self,
        rows: Sequence[JournalRow],
        standing: Callable[[], Standing],
        fingerprints: Sequence[Fingerprint] = (),
    ) -> None:
        """Write `rows`, at least one, and the marks they leave, all or none, on disk when this
        returns; where the application stands after them is made out when it is needed.

        Raises:
            Conflict: an event of that number is there already.
        """
        ...

    async def rows(self, application_id: str) -> list[JournalRow]:
        """Return one application's rows in order."""
        ...

    async def load(self, application_id: str) -> Loaded:
        """Return all that is stored of one application."""
        ...

    async def key(self, application_id: str) -> bytes | None:
        """Return the key of its personal values; None when erased."""
        ...

    async def erase_key(self, application_id: str) -> Erasure:
        """Destroy the key of its personal values, and its marks.

        Raises:
            StoreProblem: the store can't be written, or was altered outside.
        """
        ...

    async def damage(self) -> Sequence[Damage]:
        """Return what was altered outside, as far as it shows without reading every event."""
        ...

    async def adopted(self) -> int:
        """Return how many applications of an older version were taken over when it was opened."""
        ...

    async def ready_to_pay(self) -> bool:
        """Say whether all that was written is witnessed, so that money may move on it."""
        ...

    async def forget(self, application_id: str) -> None:
        """Let go of what is held of it in memory alone, its marks among it; a file keeps it all."""
        ...

    async def secret(self, proposed: bytes) -> bytes:
        """Return the secret that marks are made under: `proposed` where there was none."""
        ...

    async def fingerprints(
        self, wanted: Collection[tuple[FingerprintKind, str]]
    ) -> list[Fingerprint]:
        """Return the marks of these kinds and digests, the latest few hundred of each."""
        ...

    async def standings(self, unfinished_only: bool = False) -> list[Standing]:
        """Return where each application stands, the last touched first."""
        ...

    async def close(self) -> None:
        """Let go of files."""
        ...


class MemoryStore:
    """Keeps everything in memory, for as long as the program runs."""

    def __init__(self) -> None:
        self._rows: dict[str, list[JournalRow]] = {}
        self._keys: dict[str, bytes | None] = {}
        self._standings: dict[str, Callable[[], Standing]] = {}
        self._secret: bytes | None = None
        self._fingerprints: dict[tuple[FingerprintKind, str], list[Fingerprint]] = {}
        self._marked: dict[str, set[tuple[FingerprintKind, str]]] = {}

    async def create(self, application_id: str, key: bytes) -> None:
        if application_id in self._rows:
            raise Conflict(application_id)
        self._rows[application_id] = []
        self._keys[application_id] = key

    async def append(
        self,
        rows: Sequence[JournalRow],
        standing: Callable[[], Standing],
        fingerprints: Sequence[Fingerprint] = (),
    ) -> None:
        application_id = rows[0].application_id
        kept = self._rows[application_id]
        if rows[0].seq != len(kept) + 1:
            raise Conflict(application_id)
        kept.extend(rows)
        self._standings[application_id] = standing
        for fingerprint in fingerprints:
            place = (fingerprint.kind, fingerprint.digest)
            self._fingerprints.setdefault(place, []).append(fingerprint)
            self._marked.setdefault(application_id, set()).add(place)

    async def rows(self, application_id: str) -> list[JournalRow]:
        return list(self._rows.get(application_id, ()))

    async def load(self, application_id: str) -> Loaded:
        return Loaded(await self.rows(application_id), self._keys.get(application_id))

    async def key(self, application_id: str) -> bytes | None:
        return self._keys.get(application_id)

    async def erase_key(self, application_id: str) -> Erasure:
        self._keys[application_id] = None
        self._unmark(application_id)
        return Erasure(proved=True)

    async def damage(self) -> Sequence[Damage]:
        return ()

    async def adopted(self) -> int:
        return 0

    async def ready_to_pay(self) -> bool:
        return True

    async def forget(self, application_id: str) -> None:
        for kept in (self._rows, self._keys, self._standings):
            kept.pop(application_id, None)
        self._unmark(application_id)

    async def secret(self, proposed: bytes) -> bytes:
        self._secret = self._secret or proposed
        return self._secret

    async def fingerprints(
        self, wanted: Collection[tuple[FingerprintKind, str]]
    ) -> list[Fingerprint]:
        return [
            fingerprint
            for each in wanted
            for fingerprint in self._fingerprints.get(each, ())[-MOST_FINGERPRINTS:]
        ]

    async def standings(self, unfinished_only: bool = False) -> list[Standing]:
        found = (standing() for standing in self._standings.values())
        wanted = (each for each in found if not (unfinished_only and each.finished))
        return sorted(wanted, key=lambda each: -each.updated_us)

    async def close(self) -> None:
        return

    def rewind(self, application_id: str, length: int) -> None:
        """Take back all but the first `length` events: what came after was only tried out."""
        del self._rows[application_id][length:]

    def _unmark(self, application_id: str) -> None:
        for place in self._marked.pop(application_id, ()):
            others = [
                each for each in self._fingerprints[place] if each.application_id != application_id
            ]
            if others:
                self._fingerprints[place] = others
            else:
                del self._fingerprints[place]
