"""Corrections: an earlier answer is taken back, with or without what it is to be instead."""

import itertools
import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.amounts import period_of
from loanflow_tui.dialogue.understand.clause import Found
from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.intents import Target, named_targets
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot, Value
from loanflow_tui.dialogue.understand.money import find_money
from loanflow_tui.dialogue.understand.people import find_name
from loanflow_tui.dialogue.understand.phrases import clause_spans, clauses, holds, places, units
from loanflow_tui.dialogue.understand.roles import ROLES
from loanflow_tui.dialogue.understand.slots import SUMS, as_values, find_values
from loanflow_tui.dialogue.understand.word_lists import entries, finds, pattern
from loanflow_tui.lending.api import Occupation, Purpose

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
_STILL_OPEN: Final = ("profile.", "documents.", "offer.", "sign.")
"""Steps at which a correction still refers to the last answer."""

_LEXICON: Final = "corrections"
_TYPES: Final[Mapping[Slot, type[Occupation] | type[Purpose]]] = {
    "occupation": Occupation, "purpose": Purpose,
}  # fmt: skip


def has_cue(folded: str) -> bool:
    """Tell whether the words take something back."""
    return finds(_LEXICON, "cue", folded.replace("'", ""))


def has_strong_cue(folded: str) -> bool:
    """Tell whether the words do so beyond doubt."""
    return finds(_LEXICON, "strong", folded.replace("'", ""))


def is_elsewhere(folded: str) -> bool:
    """Tell whether the words are about other dealings, and about nothing that is asked here."""
    plain = folded.replace("'", "")
    return finds(_LEXICON, "elsewhere", plain) and not finds(_LEXICON, "ours", plain)


def buys_a_phone(folded: str) -> bool:
    """Tell whether words may speak of another telephone as well as of another number: 换手机."""
    return finds(_LEXICON, "buys a phone", folded)


def has_amount(found: Found) -> bool:
    """Tell whether one sum was found, and nothing else: make it 20k."""
    return not found.several and set(found.values) == {"amount_fen"}


def mends_the_answer(folded: str, found: Found, context: Context) -> bool:
    """Tell whether the words only replace the sum asked for: no, make it 20k."""
    own = context.slot
    if own == "tenor_months" and own not in context.given:
        return found.whole and set(found.values) == {own} and not names_a_sum(folded)
    if own not in SUMS or set(found.values) != {own} or not found.whole or names_a_sum(folded):
        return False
    return bare_sums(folded, context) == (own,)


def speaks_of_repaying(folded: str) -> bool:
    """Tell whether a sum in the words is one to repay, or what the loan costs."""
    return finds(_LEXICON, "repaying", folded)


def mends_itself(folded: str, context: Context) -> bool:
    """Tell whether a sum or a term asked for is mended within the sentence: 就两万，不对，三万."""
    if context.slot not in SUMS or named_targets(folded) or finds(_LEXICON, "before", folded):
        return False
    sums = list(find_money(folded))
    return any(
        holds(units(folded[first.end : second.start]), "repair", "slots")
        for first, second in itertools.pairwise(sums)
    )


def read_correction(folded: str, plain: str, context: Context) -> tuple[Meaning, Found]:
    """Return what is corrected, and all that was found; no values where the new one is not said."""
    targets = [target for target in named_targets(folded) if target in SLOT_OF_TARGET]
    target = targets[0] if targets else None
    slot = SLOT_OF_TARGET[target] if target else _role_named(folded)
    default = slot or next(iter(bare_sums(folded, context)), None)
    found = find_values(folded, context, default, correcting=True, plain=plain)
    after = _after_to(folded)
    if after and (found.several or not found.values):
        later = find_values(after, context, default, correcting=True)
        found = later if later.values and not later.several else found
    said = _kept(found, slot, context)
    if has_cue(folded):
        said |= _answer_beside(found, slot, context)
    if found.several:
        said = {}
    said |= _of_closed(folded, targets, said)
    if targets and "product" not in targets and len(said) > 1:
        said.pop("product", None)
    if not said and (context.slot == "name" or slot == "name"):
        said = _new_name(folded, plain)
    if target is None and said:
        target = TARGET_OF_SLOT.get(next(iter(said)))
    return Meaning(Act.CORRECT, as_values(said), target=target), found


def said_instead(folded: str, context: Context) -> str:
    """Return the words that replace a denied value: 苏州 of 不是上海，是苏州; "" without one.

    Of a debt that was paid it is what is owed now: nothing.
    """
    owed = context.slot == "debt_fen"
    for line in (*_in_its_place("in its place"), *(_in_its_place("owed no more") if owed else ())):
        found = line.fullmatch(folded)
        if found is not None:
            return found["new"].strip()
    return ""


def _kept(found: Found, slot: Slot | None, context: Context) -> dict[Slot, Value]:
    """Return what was found of answers before, and of the one that is named."""
    every = {key: value for clause in found.clauses for key, value in clause.values.items()}
    return {
        key: value
        for key, value in every.items()
        if key == slot or (key != context.slot and (key in found.values or earlier(key, context)))
    }


def _answer_beside(found: Found, slot: Slot | None, context: Context) -> dict[Slot, Value]:
    """Return the answer to the question asked that a clause of its own gives: 12期 金额改成三万."""
    own = context.slot
    changed = slot is not None or any(has_cue(clause.text) for clause in found.clauses)
    if own is None or own == slot or not changed or len(found.clauses) < 2:
        return {}
    for clause in reversed(found.clauses):
        alone = own in clause.values and not clause.left and len(clause.values) == 1
        if alone and not has_cue(clause.text) and not named_targets(clause.text):
            return {own: clause.values[own]}
    return {}


def _of_closed(folded: str, targets: list[Target], said: Mapping[Slot, Value]) -> dict[Slot, Value]:
    """Return the occupation and the purpose that the words say, where one is to be changed."""
    named = [SLOT_OF_TARGET[each] for each in targets if SLOT_OF_TARGET[each] in LEXICONS]
    if not named and (targets or said):
        return _own_job(folded)
    found: dict[Slot, Value] = {}
    for slot in named or LEXICONS:
        name = _said_last(folded, slot) or by_words(folded, slot, correcting=True)
        if name == Occupation.EMPLOYED and not named and not _own_job(folded):
            continue
        if name is not None:
            found[slot] = _TYPES[slot](name)
    return found if named or len(found) == 1 else {}


def _said_last(folded: str, slot: Slot) -> str | None:
    """Return what the last part says that names a value, where parts name different ones.

    A part that tells of what was picked wrongly names none: I ticked employee.
    """
    parts = (each for each in clauses(folded) if not finds(_LEXICON, "picked wrongly", each))
    named = [name for each in parts if (name := by_words(each, slot, correcting=True))]
    return named[-1] if len(set(named)) > 1 else None


def _own_job(folded: str) -> dict[Slot, Value]:
    """Return the occupation in a clause that says what somebody is: I'm freelance, 我是学生."""
    for clause in clauses(folded):
        framed = holds(units(clause), "i am", "slots")
        name = by_words(clause, "occupation", correcting=True) if framed else None
        if name is not None:
            return {"occupation": Occupation(name)}
    return {}


def _new_name(folded: str, plain: str) -> dict[Slot, Value]:
    """Return a name that stands alone in a clause, in capitals or in Chinese behind 叫 or 是."""
    written = plain if len(plain) == len(folded) else folded
    parts = [written[start:end] for start, end in clause_spans(folded)]
    parts += [each.rpartition(":")[2] for each in parts if ":" in each]
    if (after := _after_to(folded)) and len(written) == len(folded):
        at = folded.rfind(after)
        parts.append(written[at : at + len(after)])
    for part in parts:
        text = pattern(_LEXICON, "no more").sub("", part)
        name = find_name(text, bare=True)
        if name is None:
            continue
        latin = name.isascii() and name in text and len(name.split()) > 1
        if latin or (not name.isascii() and name != text.strip()):
            return {"name": name}
    return {}


def _role_named(folded: str) -> Slot | None:
    """Return what kind of sum is named, where just one kind is; or a term by its length."""
    kinds = {ROLES[kind] for kind, _, _ in places(folded, ("income", "debt"), "slots")}
    if len(kinds) == 1:
        return kinds.pop()
    if not kinds and finds(_LEXICON, "term", folded):
        return "tenor_months"
    return "income_fen" if not kinds and period_of(folded) == "month" else None


def _after_to(folded: str) -> str:
    """Return what stands behind the last word that introduces a new value, up to a pause."""
    found = list(pattern(_LEXICON, "to").finditer(folded))
    parts = clauses(folded[found[-1].end() :]) if found else []
    return parts[0] if parts else ""


def says_more(folded: str) -> bool:
    """Tell whether something new is said where no value could be read: it's …, 应该是…."""
    after = _after_to(folded)
    return bool(after) and not has_cue(after)


def earlier(slot: Slot, context: Context) -> bool:
    """Tell whether a slot was answered before the question at hand."""
    return slot in context.given and slot != context.slot


def bare_sums(folded: str, context: Context) -> tuple[Slot, ...]:
    """Return what a new sum that no word names may be, the likeliest first.

    It is the sum asked for, or the one that was talked of last. What was said long before is taken
    back only by words that leave no doubt, and only where one sum was said; else each may be meant.
    """
    own, strong = context.slot, has_strong_cue(folded)
    said = tuple(slot for slot in SUMS if earlier(slot, context))
    if own == "amount_fen" or (own in SUMS and not (strong and said)):
        return (own,)
    if context.recent in SUMS and context.recent != own and context.step.startswith(_STILL_OPEN):
        return (context.recent,)
    return (*said, own) if own in SUMS else said


def names_a_sum(folded: str) -> bool:
    """Tell whether words say what kind of sum they speak of: an income, a debt, the loan."""
    named = named_targets(folded) or places(folded, tuple(ROLES), "slots")
    return bool(named) or _role_named(folded) is not None


@cache
def _in_its_place(section: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, entries(_LEXICON, section)))
