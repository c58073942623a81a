"""The kinds of damage in a store that was altered outside."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

DamageKind = Literal[
    "broken", "missing", "added", "rewritten", "rolled_back", "head", "key", "values", "emptied",
    "unanchored", "foreign", "anchor", "layout", "file", "contract_missing", "contract_altered",
    "contract_unknown", "certificate_unknown",
    "payout_unknown", "payout_missing", "payout_head", "amounts", "rail", "witness", "secret",
]  # fmt: skip
"""`broken`, `missing`, `added` and `rewritten` concern one event, or a whole application.

`rolled_back`: an older copy. `head`, `key`, `values`: the application's entry, key or encrypted
values were changed. `emptied`, `unanchored`, `foreign`, `anchor`, `layout`, `file`: the whole
store. `secret`: what keys fingerprints, by which an applicant is recognised, is missing.
`contract_unknown`: a document, `file`, that no journal names.
`certificate_unknown`: one in the authority's folder that it didn't make.
"""


@dataclass(frozen=True, slots=True, order=True)
class Damage:
    """One alteration; without an application it concerns the whole store, or one `file` in it."""

    kind: DamageKind
    application_id: str = ""
    event: int = 0
    file: str = ""


def of_store(damage: Iterable[Damage]) -> tuple[Damage, ...]:
    """Return the damage to the store as a whole."""
    return tuple(each for each in damage if not each.application_id)


def of_application(damage: Iterable[Damage], application_id: str) -> tuple[Damage, ...]:
    """Return the damage that blocks writing to one application."""
    return tuple(each for each in damage if each.application_id in ("", application_id))
