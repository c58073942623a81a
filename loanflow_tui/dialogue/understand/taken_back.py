"""An answer taken back right after it was given: "no no, my teeth", "no 15000", 不对，是看牙."""

import re
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words, owed, spells
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.corrections import (
    SLOT_OF_TARGET,
    TARGET_OF_SLOT,
    earlier,
    has_cue,
)
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.intents import named_targets
from loanflow_tui.dialogue.understand.likely import typed
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot
from loanflow_tui.dialogue.understand.of_the_offer import said_least, unit_left_out
from loanflow_tui.dialogue.understand.slots import SUMS, as_values, find_values
from loanflow_tui.dialogue.understand.utterance import Utterance, out_of_range
from loanflow_tui.dialogue.understand.word_lists import entries
from loanflow_tui.lending.api import Purpose

_PAID_MONTHLY: Final = frozenset({Purpose.HOUSING, Purpose.RENT})
"""Uses that are named as payments too, where these are asked for: no, just the rent."""

_OF_THE_OFFER: Final[dict[str, Slot]] = {"offer": "amount_fen", "sign": "amount_fen"}
"""The sum that is talked of at a step which asks for none."""

_LEAST_OWN: Final = 100_00
"""The least that a number behind a no is the sum asked for, in fen."""

_LEAST_SUM: Final = 300_00
"""The least that a number is a sum by itself, in fen, where something else is asked for."""


def taken_back(said: Utterance) -> Meaning | None:
    """Return the answer that a no with another use or job behind it puts in place of the last.

    A single no may answer the question at hand as well; so may what was not answered last. Both
    are asked back.
    """
    context = said.context
    found = _no_first().fullmatch(said.folded)
    if found is None or context.agreement is not None or _names_another(found["new"], context):
        return None
    surely_own = found["strong"] is not None and context.slot in SUMS
    if surely_own and (own := _own_sum(found["new"], context)) is not None:
        return own
    flags = flags_of(found["new"])
    if flags.unsure or flags.negation:
        return None
    nothing = Meaning(Act.ANSWER, as_values({"debt_fen": 0}), how="near")
    if context.slot == "debt_fen" and found["pause"] and _is_a_debt(found["new"]):
        return Meaning(Act.UNSURE, reason="unsure", offers=(nothing,), sure=0.0)
    if not surely_own and (sum_ := _other_sum(found["new"], context, said.language)) is not None:
        return sum_
    for slot in LEXICONS:
        if earlier(slot, context) and (value := _said(found["new"], slot, context)) is not None:
            new = Meaning(
                Act.CORRECT, as_values({slot: typed(slot, value)}),
                target=TARGET_OF_SLOT[slot], how="words",
            )  # fmt: skip
            if slot == context.recent and found["strong"]:
                return new
            offers = (new, nothing) if context.slot == "debt_fen" else (new,)
            return Meaning(Act.UNSURE, reason="unsure", offers=offers, sure=0.0)
    return None


def _names_another(new: str, context: Context) -> bool:
    """Tell whether words name the earlier answer that they are to change, and not this one."""
    named = {SLOT_OF_TARGET.get(each) for each in named_targets(new)} - {None}
    return bool(named) and context.slot in SUMS and context.slot not in named and has_cue(new)


def _own_sum(new: str, context: Context) -> Meaning | None:
    """Return the sum asked for, where it is all that stands behind a no said twice: no no, 800."""
    stated = _without_the_old(new)
    flags = flags_of(stated)
    found = find_values(stated, context)
    if flags.unsure or flags.negation or not found.whole or found.values.keys() != {context.slot}:
        return None
    if any(isinstance(fen, int) and fen < _LEAST_OWN for fen in found.values.values()):
        return None
    if out_of_range(found.values, context) is not None:
        return None
    return Meaning(Act.ANSWER, as_values(found.values), how="words")


def _without_the_old(new: str) -> str:
    """Return words without what they say not to be so at their end: 800, not 8000."""
    return _no_more().sub("", new)


@cache
def _no_more() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in entries("corrections", "no more")))


def _other_sum(new: str, context: Context, language: str) -> Meaning | None:
    """Return the sum behind a no, where the words are one and nothing else: no 15000.

    It takes the place of the one given last; where none was, or another is asked for now, it is
    asked back.
    """
    own, recent = context.slot, context.recent
    last = recent if recent in SUMS and earlier(recent, context) else None
    slot = last or (own if own in SUMS else _OF_THE_OFFER.get(context.step.partition(".")[0]))
    if slot is None or (slot != own and not earlier(slot, context)):
        return None
    found = find_values(new, context, slot, correcting=True)
    fen = found.values.get(slot)
    if not found.whole or len(found.values) != 1 or not isinstance(fen, int):
        return None
    if own not in SUMS and fen < _LEAST_SUM:
        return None
    if own == slot == "amount_fen" and fen < said_least(context):
        fen *= unit_left_out(language)
    may_be = (slot, own) if own in SUMS and own is not None else (slot,)
    readings = tuple(
        Meaning(Act.CORRECT if each != own else Act.ANSWER, as_values({each: fen}), how="words",
                target=TARGET_OF_SLOT[each])
        for each in dict.fromkeys(may_be)
        if out_of_range({each: fen}, context) is None
    )  # fmt: skip
    if len(readings) == 1 and last is not None and own not in SUMS:
        return readings[0]
    return Meaning(Act.UNSURE, reason="unsure", offers=readings, sure=0.0) if readings else None


def _said(new: str, slot: Slot, context: Context) -> str | None:
    """Return the use that the product offers, or the job, that the words are and nothing else."""
    value = by_words(new, slot, roughly=False)
    if value is None or not spells(new, slot):
        return None
    if slot == "occupation" and by_words(new, "purpose") is not None:
        return None  # A kitchen is worked in, or renovated.
    if slot == "purpose":
        offered = context.product is None or value in context.product.purposes
        return value if offered else None
    return value


def _is_a_debt(new: str) -> bool:
    """Tell whether words for a use name a payment too: no, just the mortgage."""
    return by_words(new, "purpose", roughly=False) in _PAID_MONTHLY or owed(new)


@cache
def _no_first() -> re.Pattern[str]:
    strong, weak = ("|".join(entries("corrections", each)) for each in ("no no first", "no first"))
    return re.compile(
        rf"(?:(?P<strong>{strong})|(?:{weak}))\s*(?P<pause>[,，。.!！:]*)\s*(?P<new>.+)"
    )
