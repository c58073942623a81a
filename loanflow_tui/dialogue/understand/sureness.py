"""How sure it is that the values found in a sentence are what it says."""

import re
from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue.understand.clause import Clause, Found
from loanflow_tui.dialogue.understand.closed import LEXICONS, by_words, spells
from loanflow_tui.dialogue.understand.closed_values import likeliest
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import Flags, flags_of
from loanflow_tui.dialogue.understand.meaning import Act, Slot, Value
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.phrases import holds, units

WHOLE: Final = 1.0
ALL_BUT: Final = 0.9
PARTLY: Final = 0.7

_HEARD: Final = 0.8
"""How likely an answer has to be for words left over to be taken for a remark."""

_LEAST_SUM: Final = 300
"""From how many yuan on a bare number may be a sum."""

_SUMS: Final = frozenset({"amount_fen", "income_fen", "debt_fen"})

_OF_SEVERAL: Final = ("repair", "added", "total")
"""Phrases that make one sum of several, or put one in another's place."""

_DIGIT: Final = re.compile(r"\d")


def sure_of(
    found: Found,
    values: Mapping[Slot, Value],
    folded: str,
    acts: Mapping[Act, float],
    flags: Flags,
    context: Context,
) -> float:
    """Return 1 where every word is accounted for, less where words are left over.

    Nearly sure is a value of the step whose own clause has nothing left over, beside remarks
    without numbers or a no; and an occupation or a use on which known words and the models agree.
    """
    own = context.slot
    if found.whole:
        spelled = own is None or own not in LEXICONS or spells(folded, own)
        return WHOLE if spelled else ALL_BUT
    if own is None or own not in values or found.several:
        return PARTLY
    if acts[Act.ANSWER] < _HEARD or flags.unsure:
        return PARTLY
    if own in LEXICONS and not flags.negation:
        agreed = by_words(folded, own) == likeliest(folded, own, context) == values[own]
        return ALL_BUT if agreed else PARTLY
    holder = next((clause for clause in found.clauses if own in clause.values), None)
    if holder is None or holder.left:
        return PARTLY
    return ALL_BUT if all(_remark(clause) for clause in found.left) else PARTLY


def leaves_a_number(found: Found) -> bool:
    """Tell whether a sum was read but not kept, or may stand among the words left over."""
    kept = found.values
    if any(slot in _SUMS and slot not in kept for each in found.left for slot in each.values):
        return True
    return any(
        number.scaled or (number.value is not None and number.value >= _LEAST_SUM)
        for clause in found.left
        for number in find_numbers(clause.rest or clause.text)
    )


def makes_one_of_several(folded: str) -> bool:
    """Tell whether words mend a number, or add one to another."""
    said = units(folded)
    return any(holds(said, kind, "slots") for kind in _OF_SEVERAL)


def passes_over_a_number(found: Found, values: Mapping[Slot, Value], folded: str) -> bool:
    """Tell whether there are more numbers than values, and no word makes one of them.

    Words that mend a number or add it to another do: 40, no, make it 45; 8500 plus 1500. Sums on
    debts are told apart by their kinds; a numeral by itself in Chinese is mostly part of a word.
    """
    if makes_one_of_several(folded):
        return False
    counted = [slot for slot in values if slot in _SUMS or slot == "tenor_months"]
    numbers = [each for each in find_numbers(folded) if each.scaled or each.script != "chinese"]
    return bool(counted) and len(numbers) > max(len(counted), len(found.debts))


def _remark(clause: Clause) -> bool:
    """Tell whether a clause holds nothing that could be another value, or take one back."""
    if clause.values or _DIGIT.search(clause.text) or flags_of(clause.text).negation:
        return False
    return not any(number.scaled for number in find_numbers(clause.text))
