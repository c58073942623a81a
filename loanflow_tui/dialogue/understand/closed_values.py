"""Products, occupations, purposes and ways to repay, by known words and by what the models hear."""

import itertools
from typing import Final

from loanflow_tui.dialogue.understand.clause import Clause, Found, Reading
from loanflow_tui.dialogue.understand.closed import (
    LEXICONS,
    by_share,
    by_words,
    denied,
    several,
    spells,
)
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import flags_of, of_a_consent
from loanflow_tui.dialogue.understand.likely import EARLY, best_of, language_of, typed, whole
from loanflow_tui.dialogue.understand.meaning import Slot, Value
from loanflow_tui.dialogue.understand.phrases import clauses, holds, units
from loanflow_tui.dialogue.understand.word_lists import pattern
from loanflow_tui.lending.api import Occupation

_CLOSED: Final = 0.35
_SURELY: Final = 0.95
"""How likely a value has to be that known words are overruled by it."""

_WITHOUT_EMPLOYER: Final = frozenset(
    {Occupation.FREELANCE, Occupation.SELF_EMPLOYED, Occupation.STUDENT, Occupation.UNEMPLOYED}
)
"""Who has no employer: a rider for Meituan has its orders, not its contract."""

"""A name spelled out: 建设的建，国家的国. Nothing in it is a job or a use."""

_EARLY_CLOSED: Final = 0.45


def closed_value(
    folded: str, language: str, target: str | None, context: Context
) -> tuple[Slot, Value, str] | None:
    """Return the occupation, purpose, product or method that a correction is most likely to."""
    slots = [slot for slot in EARLY if target in (None, slot)]
    best: tuple[float, Slot, str] | None = None
    for clause in (*clauses(folded), folded):
        for label, share in whole(clause, language).items():
            kind, _, rest = label.partition(".")
            slot, _, value = rest.partition(".")
            known = next((each for each in slots if each == slot), None)
            if kind == "answer" and known and value and (best is None or share > best[0]):
                best = share, known, value
    if best is None or best[0] < (0.25 if target else 0.6):
        return None
    return best[1], typed(best[1], best[2]), best[1]


def complete(found: Found, folded: str, context: Context) -> dict[Slot, Value]:
    """Return the values found, with what words left over say of closed slots.

    A clause that is understood by it has nothing left over. Known words for a job or a use
    decide; where there are none, the models.
    """
    language = language_of(folded, context.language)
    asked = context.slot if context.slot in EARLY and context.agreement is None else None
    if asked is not None and not any(asked in clause.values for clause in found.clauses):
        _take_asked(found, folded, language, asked)
    if asked == "occupation" and found.values.get("occupation") in _WITHOUT_EMPLOYER:
        for clause in found.clauses:
            clause.values.pop("employer", None)
    if asked is not None and _taken_back(found, asked):
        found.several = True
    reading = Reading(context, context.slot)
    if asked is None and context.slot is not None and context.slot not in found.values:
        return found.values
    for clause in found.left:
        of_a_name = asked is None and context.slot == "name"
        if of_a_name and pattern("people", "nothing but spelling").fullmatch(clause.text):
            continue
        for slot in EARLY:
            if slot in found.values or slot == asked or not reading.takes(slot):
                continue
            value = _early(clause, slot, language, context)
            if value is not None:
                clause.values[slot], clause.left = value, False
                break
    return found.values


def _taken_back(found: Found, asked: Slot) -> bool:
    """Tell whether what was chosen is taken back behind it: business. no wait, personal."""
    since = itertools.dropwhile(lambda each: asked not in each.values, found.clauses)
    mending = (each for each in [*since][1:] if not each.values)
    return any(holds(units(each.text), "repair", "slots") for each in mending)


def _take_asked(found: Found, folded: str, language: str, asked: Slot) -> None:
    """Put the value of the closed slot asked for where the words stand that say it."""
    if asked in LEXICONS and several(folded, asked):
        found.several = True
        return
    shared = by_share(folded, asked) if asked in LEXICONS else None
    if shared == "":
        found.several = True
        return
    share, likeliest = best_of(whole(folded, language), asked)
    if denies_value(folded, asked, likeliest):
        likeliest, share = "", 0.0
    known = shared or (by_words(folded, asked) if asked in LEXICONS else None)
    value = (
        shared
        if shared
        else known
        if known and share < _SURELY
        else likeliest
        if share >= _CLOSED
        else ""
    )
    if not value and known is None:
        parts = [(best_of(whole(each.text, language), asked), each) for each in found.left]
        best = max(parts, key=lambda each: each[0][0], default=None)
        if best is not None and denies_value(best[1].text, asked, best[0][1]):
            return
        if best is None or best[0][0] < max(_CLOSED, share / 2) or len(found.clauses) < 2:
            return
        value = best[0][1]
    if not value:
        return
    holder = next(iter(found.left), None)
    for clause in found.left:
        if known is None or by_words(clause.rest or clause.text, asked) == known:
            holder = clause
            break
    if holder is None and known is not None:
        holder = next(iter(found.clauses), None)
    if holder is not None:
        holder.values[asked], holder.left = typed(asked, value), False


def denies_value(folded: str, slot: Slot, value: str) -> bool:
    """Tell whether the words deny a value that the models find: I'm not a student."""
    if slot in LEXICONS:
        return value in denied(folded, slot)
    return flags_of(folded).negation


def _early(clause: Clause, slot: Slot, language: str, context: Context) -> Value | None:
    """Return what the words left over in a clause say of a slot that is not asked for now."""
    text = clause.rest or clause.text
    if slot in LEXICONS:
        anywhere = slot == "purpose" and context.step.startswith(("product", "consent."))
        anywhere = anywhere or context.step == "identity.name"
        if slot == "purpose" and context.agreement and of_a_consent(clause.text):
            return None
        # At the employer's question, "at a bank" is where somebody works and no occupation.
        if slot == "occupation" and context.slot != "employer" and _alone(clause, slot):
            anywhere = True
        if not anywhere and not holds(units(clause.text), f"{slot} frame", "slots"):
            return None
        known = by_words(text, slot, roughly=False)
        if known is not None:
            return typed(slot, known)
        if context.step == "identity.name":
            return None
    share, value = best_of(whole(clause.text, language), slot)
    return typed(slot, value) if value and share >= _EARLY_CLOSED else None


def _alone(clause: Clause, slot: Slot) -> bool:
    """Tell whether a part of a sentence is known words for a value and nothing else."""
    return not clause.values and spells(clause.text, slot)


def likeliest(folded: str, slot: Slot, context: Context) -> str:
    """Return the value of a closed slot that the words most likely say."""
    return best_of(whole(folded, language_of(folded, context.language)), slot)[1]
