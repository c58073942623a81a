"""Decides whether words take back an earlier answer, and which new answer they give."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words, spells
from loanflow_tui.dialogue.understand.closed_values import closed_value
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.corrections import (
    SLOT_OF_TARGET,
    TARGET_OF_SLOT,
    bare_sums,
    earlier,
    has_amount,
    has_cue,
    has_strong_cue,
    is_elsewhere,
    mends_itself,
    mends_the_answer,
    names_a_sum,
    read_correction,
    says_more,
)
from loanflow_tui.dialogue.understand.deciding import ask_back
from loanflow_tui.dialogue.understand.intents import named_targets, read_intent
from loanflow_tui.dialogue.understand.likely import typed
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot, Value
from loanflow_tui.dialogue.understand.names import named_values
from loanflow_tui.dialogue.understand.phrases import clauses
from loanflow_tui.dialogue.understand.slots import SUMS, as_values
from loanflow_tui.dialogue.understand.utterance import Utterance, out_of_range

TAKEN: Final = 0.5
"""How large a share an act needs to be taken where words are left over."""

_PERSONAL: Final = frozenset({"name", "number", "mobile", "region", "employer"})
"""Answers that say who somebody is, which any bank has on record."""

ELSEWHERE: Final = 0.15
"""How likely words have to be about other dealings for nothing early to be taken from them."""


def corrected(said: Utterance) -> Meaning | None:
    """Take back an answer of before: it is named, or the words and the models say so."""
    share = said.acts.get(Act.CORRECT, 0.0)
    cue, strong = has_cue(said.folded), has_strong_cue(said.folded)
    if (not cue and share < TAKEN) or is_elsewhere(said.folded):
        return None
    if not cue and said.context.slot in LEXICONS and said.context.slot in said.values:
        return None
    meaning, found = read_correction(said.folded, said.plain, said.context)
    if not strong and answers_the_question(said, meaning.target):
        return None
    if mends_itself(said.folded, said.context):
        return None
    if meaning.target is None and said.context.slot == "amount_fen" and has_amount(found):
        return None
    if mends_the_answer(said.folded, found, said.context) and not said.flags.unsure:
        return Meaning(Act.ANSWER, as_values(found.values), how="words")
    if not names_a_sum(said.folded) and (which := _which_sum(said, meaning)) is not None:
        return which
    meaning = _with_the_answer(said, _closed_value(said, meaning))
    values = meaning.values.said()
    asked = said.acts.get(Act.ASK, 0.0)
    plain = asked < TAKEN and not said.flags.question
    taken = share >= 0.25 or strong
    if plain and taken and any(earlier(slot, said.context) for slot in values):
        return replace(meaning, sure=max(share, TAKEN))
    if share >= TAKEN or (meaning.target and strong and share >= 0.3):
        if found.several or (said.flags.question and asked > share):
            return None
        unclear = meaning.target and says_more(said.folded)
        if not values and (unclear or hardly_meant(said, meaning)):
            return ask_back(said.likely, said.context, (meaning,))
        return replace(meaning, sure=share)
    return None


def _with_the_answer(said: Utterance, meaning: Meaning) -> Meaning:
    """Add the answer asked for that a part of its own says: renovation, my pay is 19k."""
    own, values = said.context.slot, meaning.values.said()
    if own is None or not values or own in values:
        return meaning
    if own in SUMS:
        given = _said_alone(said, own)
        if given is None or given in values.values():
            return meaning
        return replace(meaning, values=as_values({**values, own: given}))
    if own not in LEXICONS:
        return meaning
    for clause in clauses(said.folded):
        name = by_words(clause, own, roughly=False) if spells(clause, own) else None
        if name is not None:
            return replace(meaning, values=as_values({**values, own: typed(own, name)}))
    return meaning


def _said_alone(said: Utterance, slot: Slot) -> Value | None:
    """Return the value of a slot that a part of the line says and nothing else."""
    alone = (each.values for each in said.found.clauses if not each.left)
    return next((each[slot] for each in alone if each.keys() == {slot}), None)


def changes_another(said: Utterance) -> bool:
    """Tell whether words where a firm is asked for want to change another answer: 退回去改职业."""
    if said.context.slot != "employer" or not has_cue(said.folded):
        return False
    return any(SLOT_OF_TARGET.get(each) != "employer" for each in named_targets(said.folded))


def another_named(said: Utterance) -> Meaning | None:
    """Return that another answer is to be changed where a firm is asked for; None where none is."""
    if not changes_another(said):
        return None
    named = (each for each in named_targets(said.folded) if SLOT_OF_TARGET.get(each) != "employer")
    return Meaning(Act.CORRECT, target=next(named))


def hardly_meant(said: Utterance, meaning: Meaning) -> bool:
    """Tell whether a correction without a new value may be of another record than this one.

    Where a yes or a no is asked for, "I want to change my name" may be said to any bank. "Change
    my name" is the command that replies here name, and is meant.
    """
    if meaning.act is not Act.CORRECT or meaning.values.said() or said.context.agreement is None:
        return False
    if read_intent(said.plain, free_text=True) is not None:
        return False
    return meaning.target in _PERSONAL or said.elsewhere >= ELSEWHERE or said.flags.question


def _which_sum(said: Utterance, meaning: Meaning) -> Meaning | None:
    """Ask which sum is meant where no word names the new one and each of several may be."""
    may_be = bare_sums(said.folded, said.context)
    values = meaning.values.said()
    if len(may_be) < 2 or values.keys() != {may_be[0]}:
        return None
    new = values[may_be[0]]
    offers = tuple(
        Meaning(_act_for(slot, said.context), as_values({slot: new}))
        for slot in may_be
        if out_of_range({slot: new}, said.context) is None
    )
    return Meaning(Act.UNSURE, reason="unsure", offers=offers, sure=0.0)


def _act_for(slot: Slot, context: Context) -> Act:
    return Act.CORRECT if earlier(slot, context) else Act.ANSWER


def answers_the_question(said: Utterance, target: str | None) -> bool:
    """Tell whether words without another meaning answer this step's question."""
    slot = said.context.slot
    if slot is None or slot not in LEXICONS:
        return False
    others = target is not None and SLOT_OF_TARGET.get(target) not in (None, slot, "mobile")
    return not others and by_words(said.folded, slot) is not None


def _named_last(said: Utterance) -> Meaning | None:
    """Return the product or method that the last part names where more than one is named."""
    names = {value for _, value, _, _ in _named(said.folded)}
    parts = [[*_named(each)] for each in clauses(said.folded)]
    told = [each for each in parts if each]
    if len(told) < 2 or len(told[-1]) != 1 or names:
        return None
    slot, value, _, _ = told[-1][0]
    return Meaning(Act.CORRECT, as_values({slot: value}), target=TARGET_OF_SLOT[slot])


def _named(folded: str) -> Iterator[tuple[Slot, Value, int, int]]:
    return named_values(folded, ("product", "method"))


def _closed_value(said: Utterance, meaning: Meaning) -> Meaning:
    """Add the occupation, purpose, product or method that the words are closest to."""
    if meaning.values.said():
        return meaning
    if (last := _named_last(said)) is not None:
        return last
    found = closed_value(said.folded, said.language, meaning.target, said.context)
    if found is None:
        return meaning
    slot, value, target = found
    return replace(meaning, values=as_values({slot: value}), target=target)
