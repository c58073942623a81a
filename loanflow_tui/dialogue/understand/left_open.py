"""What readers found and words beside it leave open: it is asked back, however likely it is."""

from typing import Final

from loanflow_tui.dialogue.understand.closed import spells
from loanflow_tui.dialogue.understand.corrections import TARGET_OF_SLOT
from loanflow_tui.dialogue.understand.meaning import Act, Meaning
from loanflow_tui.dialogue.understand.money import find_money
from loanflow_tui.dialogue.understand.reserved import is_reserved
from loanflow_tui.dialogue.understand.slots import SUMS, as_values
from loanflow_tui.dialogue.understand.sureness import (
    ALL_BUT,
    WHOLE,
    leaves_a_number,
    passes_over_a_number,
)
from loanflow_tui.dialogue.understand.utterance import Utterance

_COUNTED: Final = frozenset(
    {"product", "amount_fen", "tenor_months", "method", "income_fen", "debt_fen", "province"}
)
"""Values beside which a number that was not read may be another one."""


_LONG: Final = 60
_LONG_HAN: Final = 14
"""Characters beyond which a thing named in a part of a sentence is hardly all it is about."""

_MOST_INCOME: Final = 500_000_00
"""Fen a month from which an income is asked back: few who borrow here earn it."""


def left_open(said: Utterance, found: Meaning) -> tuple[Meaning, ...]:
    """Return the readings to ask back with; none where what was found may be taken."""
    either = _one_sum_twice(said, found)
    if len(either) > 1:
        return either
    much = found.act is Act.ANSWER and (found.values.income_fen or 0) >= _MOST_INCOME
    open_ = much or _only_follows(said, found) or _half_read(said, found) or _reserved(said, found)
    return (found,) if open_ else ()


def _only_follows(said: Utterance, found: Meaning) -> bool:
    """Tell whether a product only follows from a thing that many words speak of in passing."""
    follows = found.act is Act.ANSWER and "product" in found.values.said()
    if not follows or "product" in said.found.values or spells(said.folded, "purpose"):
        return False
    longest = _LONG if said.folded.isascii() else _LONG_HAN
    return said.sure < ALL_BUT or max(len(each.text) for each in said.found.clauses) > longest


def _half_read(said: Utterance, found: Meaning) -> bool:
    """Tell whether a value would be taken and a number beside it passed over."""
    values = found.values.said()
    if found.act is not Act.ANSWER or not values or found.how in ("label", "number"):
        return False
    counted = values.keys() <= _COUNTED and said.context.agreement is None
    if not counted or said.sure == WHOLE:
        return counted and leaves_a_number(said.found)
    passed = passes_over_a_number(said.found, values, said.folded) and said.sure < ALL_BUT
    return passed or leaves_a_number(said.found)


def _reserved(said: Utterance, found: Meaning) -> bool:
    """Tell whether words beside the values put one of them in doubt: my wife makes 20000."""
    if found.act is not Act.ANSWER or found.how in ("label", "number") or found.values.agree:
        return False
    return is_reserved(said.found, found.values.said())


def _one_sum_twice(said: Utterance, found: Meaning) -> tuple[Meaning, ...]:
    """Return the readings of one number that was taken for two sums, each by itself."""
    values = found.values.said()
    sums = [slot for slot in SUMS if isinstance(values.get(slot), int) and values[slot]]
    if len(sums) < 2 or len({values[slot] for slot in sums}) > 1:
        return ()
    if len({each.fen for each in find_money(said.folded)}) != 1:
        return ()
    named = [slot for slot in sums if slot == said.context.slot or slot in said.context.given]
    return tuple(
        Meaning(found.act, as_values({slot: values[slot]}), target=TARGET_OF_SLOT[slot])
        for slot in named or sums
    )
