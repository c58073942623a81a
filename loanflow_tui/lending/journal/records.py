"""Stored events: numbered, timed, chained by hash, personal values encrypted."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from loanflow_tui.lending.events import EVENT_TYPES, Event
from loanflow_tui.lending.events.base import written
from loanflow_tui.lending.journal.encryption import Sealer

GENESIS = "0" * 64
"""The previous hash of every application's first event."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HOUR_US = 3_600_000_000
_DAY_US = 24 * _HOUR_US
_CHINA_US = 8 * _HOUR_US
"""How far the time of day in China is ahead of UTC."""


class JournalRow(NamedTuple):
    """One event as stored. `at_us` is microseconds since 1970 UTC; `sealed` may be empty."""

    application_id: str
    seq: int
    at_us: int
    kind: str
    body: str
    sealed: bytes
    hash: str


class Recorded(NamedTuple):
    """One event as read from the journal."""

    seq: int
    at: datetime
    event: Event
    hash: str

    @property
    def kind(self) -> str:
        """The event's name, such as `IdentityGiven`."""
        return type(self.event).__name__


class ChainBroken(Exception):
    """An event does not follow from the previous one: the journal was altered outside."""

    def __init__(self, application_id: str, seq: int) -> None:
        super().__init__(f"{application_id}: the chain is broken at event {seq}")
        self.application_id = application_id
        self.seq = seq


def micros(moment: datetime) -> int:
    """Return a moment as microseconds since 1970 UTC, exactly."""
    since = moment - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def day_number(at_us: int) -> int:
    """Return the day in China of a moment in microseconds since 1970 UTC, as a number."""
    return (at_us + _CHINA_US) // _DAY_US


def read_moment(at_us: int) -> datetime:
    """Return the moment that lies `at_us` microseconds after 1970 UTC."""
    return _EPOCH + timedelta(microseconds=at_us)


def chain_hash(previous: str, row: JournalRow) -> str:
    """Return the SHA-256 that chains `row` to the event whose hash is `previous`."""
    return _digest(previous, row.application_id, row.seq, row.at_us, row.kind, row.body, row.sealed)


def _digest(
    previous: str, application_id: str, seq: int, at_us: int, kind: str, body: str, sealed: bytes
) -> str:
    text = f"{previous}\n{application_id}\n{seq}\n{at_us}\n{kind}\n{body}\n"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass") + sealed).hexdigest()


_TYPES = (str, int, int, str, str, bytes, str)


def well_formed(row: JournalRow) -> bool:
    """Tell whether a row's values have the types that `write_row` wrote; damage may change them."""
    return tuple(map(type, row)) == _TYPES


def write_row(
    application_id: str, seq: int, at_us: int, event: Event, previous: str, sealer: Sealer
) -> JournalRow:
    """Return the stored form of `event`, chained to the hash `previous`."""
    kind, body, personal = written(event)
    sealed = sealer.seal(seq, personal) if personal else b""
    digest = _digest(previous, application_id, seq, at_us, kind, body, sealed)
    return JournalRow(application_id, seq, at_us, kind, body, sealed, digest)


def read_row(row: JournalRow, sealer: Sealer | None) -> Recorded:
    """Return the event in `row`; without a key, personal values read as erased ("")."""
    event_type = EVENT_TYPES[row.kind]
    if not row.sealed:
        event = event_type.model_validate_json(row.body)
    else:
        values = json.loads(row.body)
        values |= sealer.open(row.seq, row.sealed) if sealer else event_type.erased()
        event = event_type.model_validate(values, strict=False)
    return Recorded(row.seq, read_moment(row.at_us), event, row.hash)


def check_chain(rows: Sequence[JournalRow]) -> None:
    """Check that `rows`, one application's from the first, are complete and in order.

    Raises:
        ChainBroken: at the first event that does not follow from the previous one.
    """
    previous = GENESIS
    for number, row in enumerate(rows, start=1):
        if not well_formed(row) or row.seq != number or row.hash != chain_hash(previous, row):
            raise ChainBroken(row.application_id, number)
        previous = row.hash
