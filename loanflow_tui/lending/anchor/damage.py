"""What can be wrong with a store that somebody altered, each case named."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

DamageKind = Literal[
    "broken", "missing", "added", "rewritten", "rolled_back", "head", "key", "values", "emptied",
    "unanchored", "foreign", "anchor", "layout", "file", "contract_missing", "contract_altered",
    "payout_unknown", "payout_missing", "payout_head", "amounts", "rail", "witness",
]  # fmt: skip
"""`broken`, `missing`, `added` and `rewritten` are about one event, or about a whole application.

`rolled_back`: an older copy. `head`, `key`, `values`: the application's entry, key or sealed values
were changed. `emptied`, `unanchored`, `foreign`, `anchor`, `layout`, `file`: of the whole store.
"""


@dataclass(frozen=True, slots=True, order=True)
class Damage:
    """One thing that is not as it was written; without an application it is the whole store's."""

    kind: DamageKind
    application_id: str = ""
    event: int = 0


def of_store(damage: Iterable[Damage]) -> tuple[Damage, ...]:
    """Return what is wrong with the store as a whole."""
    return tuple(each for each in damage if not each.application_id)


def of_application(damage: Iterable[Damage], application_id: str) -> tuple[Damage, ...]:
    """Return what keeps one application from being written to."""
    return tuple(each for each in damage if each.application_id in ("", application_id))
