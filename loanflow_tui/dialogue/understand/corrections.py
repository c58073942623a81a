"""Corrections: an earlier answer is taken back, with or without what it is to be instead."""

import re
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.context import SLOT_OF_STEP, Context
from loanflow_tui.dialogue.understand.intents import Target, named_targets
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot
from loanflow_tui.dialogue.understand.phrases import clauses
from loanflow_tui.dialogue.understand.slots import SUMS, Found, as_values, find_values
from loanflow_tui.dialogue.understand.word_lists import entries

SLOT_OF_TARGET: Final[dict[Target, Slot]] = {
    "income": "income_fen",
    "mobile": "mobile",
    "name": "name",
    "employer": "employer",
    "occupation": "occupation",
    "purpose": "purpose",
    "debt": "debt_fen",
    "region": "province",
    "amount": "amount_fen",
    "tenor": "tenor_months",
    "method": "method",
    "product": "product",
}
TARGET_OF_SLOT: Final[dict[Slot, Target]] = {slot: t for t, slot in SLOT_OF_TARGET.items()}


def has_cue(folded: str) -> bool:
    """Tell whether the words take something back."""
    return _pattern("cue").search(folded.replace("'", "")) is not None


def has_strong_cue(folded: str) -> bool:
    """Tell whether the words do so beyond doubt."""
    return _pattern("strong").search(folded.replace("'", "")) is not None


def read_correction(folded: str, context: Context) -> tuple[Meaning, Found]:
    """Return what is corrected, and all that was found; no values where the new one is not said."""
    targets = [target for target in named_targets(folded) if target in SLOT_OF_TARGET]
    target = targets[0] if targets else None
    slot = SLOT_OF_TARGET[target] if target else None
    found = find_values(folded, context, slot or _last_sum(context), correcting=True)
    after = _after_to(folded)
    if after and (found.several or not found.values):
        later = find_values(after, context, slot or _last_sum(context), correcting=True)
        found = later if later.values and not later.several else found
    said = {key: value for key, value in found.values.items() if key != context.slot or key == slot}
    if slot is not None and slot in said:
        said = {slot: said[slot]} if slot not in SUMS else said
    if found.several:
        said = {}
    if target is None and said:
        target = TARGET_OF_SLOT.get(next(iter(said)))
    return Meaning(Act.CORRECT, as_values(said), target=target), found


def _after_to(folded: str) -> str:
    """Return what stands behind the last word that introduces a new value, up to a pause."""
    found = list(_pattern("to").finditer(folded))
    parts = clauses(folded[found[-1].end() :]) if found else []
    return parts[0] if parts else ""


def earlier(slot: Slot, context: Context) -> bool:
    """Tell whether a slot was answered before the question at hand."""
    return slot in context.given and slot != context.slot


def _last_sum(context: Context) -> Slot | None:
    """Return the sum that was answered last: what a bare new number is most likely to mean."""
    given = [slot for slot in SUMS if earlier(slot, context)]
    return given[0] if given else SLOT_OF_STEP.get(context.step)


@cache
def _pattern(section: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in entries("corrections", section)))
