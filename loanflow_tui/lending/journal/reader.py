"""Reads a journal back, up to the first event that was altered."""

from collections.abc import Sequence
from typing import NamedTuple

from pydantic import ValidationError

from loanflow_tui.lending.anchor.damage import Damage
from loanflow_tui.lending.journal.encryption import Sealer
from loanflow_tui.lending.journal.records import (
    GENESIS,
    JournalRow,
    Recorded,
    chain_hash,
    read_row,
    well_formed,
)
from loanflow_tui.lending.journal.store import StoreProblem


class Read(NamedTuple):
    """The events before the first altered one, and what is wrong with that one."""

    journal: list[Recorded]
    damage: Damage | None = None


def read_journal(rows: Sequence[JournalRow], sealer: Sealer | None) -> Read:
    """Return one application's events; without a key, personal values read as erased.

    Raises:
        StoreProblem: `newer` for an event of a kind or form unknown to this version.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - heavy

    previous, journal = GENESIS, list[Recorded]()
    for number, row in enumerate(rows, start=1):
        damage = _wrong(row, number, previous)
        if damage is not None:
            return Read(journal, damage)
        try:
            journal.append(read_row(row, sealer))
        except InvalidTag:
            return Read(journal, Damage("values", row.application_id, number))
        except (KeyError, ValidationError) as error:
            raise StoreProblem("newer", f"unknown event: {error}") from error
        previous = row.hash
    return Read(journal)


def _wrong(row: JournalRow, number: int, previous: str) -> Damage | None:
    """Return the damage to the event that should have this number, or None."""
    if not well_formed(row):
        return Damage("broken", row.application_id, number)
    if row.seq != number:
        return Damage("missing" if row.seq > number else "added", row.application_id, number)
    if row.hash != chain_hash(previous, row):
        return Damage("broken", row.application_id, number)
    return None
