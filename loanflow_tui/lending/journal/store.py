"""The protocol of a journal store, and the store in memory (on disk: see `sqlite`)."""

from collections.abc import Callable, Collection, Sequence
from typing import Final, NamedTuple, Protocol

from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.journal.records import JournalRow
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind


class Standing(NamedTuple):
    """An application's place in lists: its state and key facts, updated with each append."""

    application_id: str
    host: str
    product: str | None
    state: str
    step: str
    persona: str | None
    updated_us: int
    finished: bool


MOST_FINGERPRINTS = 200
"""The number of fingerprints read per device, identity or card, latest first."""


class Conflict(Exception):
    """Another process has written to this application since it was read."""


RAIL_FILE: Final = "payment-rail.sqlite3"
"""The payment rail's file beside the store; where both are gone, both begin anew."""


class StoreProblem(Exception):
    """The store can't be used, for the given `reason`; nothing was overwritten.

    `damage` lists outside alterations if the reason is `altered`.
    """

    def __init__(self, reason: str, detail: str = "", damage: Sequence[Damage] = ()) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.damage = tuple(damage)


class Latest(NamedTuple):
    """When the store's newest event happened (microseconds since 1970 UTC, 0 without any), and a
    number that changes when another process may have written.
    """

    at_us: int
    version: int


class Erasure(NamedTuple):
    """The progress of an erasure. Until `proved`, a file in use may hold a copy of the key."""

    proved: bool


class Loaded(NamedTuple):
    """Everything stored about one application at one moment.

    Without a key, its personal values were erased. `damage` lists outside alterations that show
    without following the chain of events.
    """

    rows: list[JournalRow]
    key: bytes | None
    damage: tuple[Damage, ...] = ()


class Store(Protocol):
    """Keeps rows, and the key to each application's personal values."""

    async def create(self, application_id: str, key: bytes) -> None:
        """Create an application.

        Raises:
            Conflict: an application of that id exists.
        """
        ...

    async def append(
        self,
        rows: Sequence[JournalRow],
        standing: Callable[[], Standing],
        fingerprints: Sequence[Fingerprint] = (),
    ) -> None:
        """Write `rows`, at least one, and their fingerprints: all or none, on disk when this
        returns. `standing` is called only when needed.

        Raises:
            Conflict: an event of that number exists, or the store has one of a later day.
            StoreProblem: its personal values were erased; nothing is added to it any more.
        """
        ...

    async def rows(self, application_id: str) -> list[JournalRow]:
        """Return one application's rows, in order."""
        ...

    async def load(self, application_id: str) -> Loaded:
        """Return everything stored about one application."""
        ...

    async def latest(self) -> Latest:
        """Return how far time has come in this store, over all applications."""
        ...

    async def heads(self, application_ids: Collection[str]) -> dict[str, tuple[int, str]]:
        """Return the number and the hash of the last event of each of these applications."""
        ...

    async def key(self, application_id: str) -> bytes | None:
        """Return the key to its personal values; None once erased."""
        ...

    async def erase_key(self, application_id: str) -> Erasure:
        """Delete the key to its personal values, and its fingerprints.

        Raises:
            StoreProblem: the store can't be written, or was altered outside.
        """
        ...

    async def erased(self) -> Sequence[str]:
        """Return the applications whose personal values were erased."""
        ...

    async def damage(self) -> Sequence[Damage]:
        """Return outside alterations that show without reading every event."""
        ...

    async def adopted(self) -> int:
        """Return how many applications of an older version were adopted on opening."""
        ...

    async def ready_to_pay(self) -> bool:
        """Tell whether the witness has seen every write, so that money may move."""
        ...

    async def written_elsewhere(self) -> bool:
        """Tell whether another process may have written since this was last asked."""
        ...

    async def forget(self, application_id: str) -> None:
        """Drop its rows and fingerprints from memory; a store on disk keeps everything."""
        ...

    async def secret(self, proposed: bytes) -> bytes:
        """Return the secret that keys fingerprints; store `proposed` if there is none."""
        ...

    async def fingerprints(
        self, wanted: Collection[tuple[FingerprintKind, str]]
    ) -> list[Fingerprint]:
        """Return the latest fingerprints of these kinds and digests."""
        ...

    async def standings(self, unfinished_only: bool = False) -> list[Standing]:
        """Return all applications' list entries, the last changed first."""
        ...

    async def close(self) -> None:
        """Close the files. Nothing can be asked of the store afterwards."""
        ...


class MemoryStore:
    """Keeps everything in memory while the program runs."""

    def __init__(self) -> None:
        self._rows: dict[str, list[JournalRow]] = {}
        self._latest_us = 0
        self._keys: dict[str, bytes | None] = {}
        self._standings: dict[str, Callable[[], Standing]] = {}
        self._secret: bytes | None = None
        self._fingerprints: dict[tuple[FingerprintKind, str], list[Fingerprint]] = {}
        self._fingerprint_keys: dict[str, set[tuple[FingerprintKind, str]]] = {}

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
        if self._keys[application_id] is None:
            raise StoreProblem("erased", application_id)
        if rows[0].seq != len(kept) + 1:
            raise Conflict(application_id)
        kept += rows
        self._latest_us = max(self._latest_us, rows[-1].at_us)
        self._standings[application_id] = standing
        for fingerprint in fingerprints:
            place = (fingerprint.kind, fingerprint.digest)
            self._fingerprints.setdefault(place, []).append(fingerprint)
            self._fingerprint_keys.setdefault(application_id, set()).add(place)

    async def rows(self, application_id: str) -> list[JournalRow]:
        return list(self._rows.get(application_id, ()))

    async def load(self, application_id: str) -> Loaded:
        return Loaded(await self.rows(application_id), self._keys.get(application_id))

    async def latest(self) -> Latest:
        return Latest(self._latest_us, 0)

    async def heads(self, application_ids: Collection[str]) -> dict[str, tuple[int, str]]:
        last = {each: rows[-1] for each in application_ids if (rows := self._rows.get(each))}
        return {each: (row.seq, row.hash) for each, row in last.items()}

    async def key(self, application_id: str) -> bytes | None:
        return self._keys.get(application_id)

    async def erase_key(self, application_id: str) -> Erasure:
        self._keys[application_id] = None
        self._drop_fingerprints(application_id)
        return Erasure(proved=True)

    async def erased(self) -> Sequence[str]:
        return [name for name, key in self._keys.items() if key is None]

    async def damage(self) -> Sequence[Damage]:
        return ()

    async def adopted(self) -> int:
        return 0

    async def ready_to_pay(self) -> bool:
        return True

    async def written_elsewhere(self) -> bool:
        return False

    async def forget(self, application_id: str) -> None:
        for kept in (self._rows, self._keys, self._standings):
            kept.pop(application_id, None)
        self._drop_fingerprints(application_id)

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
        """Remove all but the first `length` events, after a trial run."""
        del self._rows[application_id][length:]

    def _drop_fingerprints(self, application_id: str) -> None:
        for place in self._fingerprint_keys.pop(application_id, ()):
            others = [
                each for each in self._fingerprints[place] if each.application_id != application_id
            ]
            if others:
                self._fingerprints[place] = others
            else:
                del self._fingerprints[place]
