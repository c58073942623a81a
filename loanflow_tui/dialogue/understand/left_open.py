"""What readers found and words beside it leave open: it is asked back, however likely it is."""

from typing import Final

from loanflow_tui.dialogue.understand.closed import spells
from loanflow_tui.dialogue.understand.corrections import TARGET_OF_SLOT
from loanflow_tui.dialogue.understand.hostile import is_held_down
from loanflow_tui.dialogue.understand.meaning import Act, Meaning
from loanflow_tui.dialogue.understand.money import find_money
from loanflow_tui.dialogue.understand.people import is_written_as_name
from loanflow_tui.dialogue.understand.phrases import consists, units
from loanflow_tui.dialogue.understand.provinces import find_provinces
from loanflow_tui.dialogue.understand.reserved import is_reserved
from loanflow_tui.dialogue.understand.slots import SUMS, as_values
from loanflow_tui.dialogue.understand.sums import BESIDE
from loanflow_tui.dialogue.understand.sureness import (
    ALL_BUT,
    WHOLE,
    leaves_a_number,
    makes_one_of_several,
    passes_over_a_number,
)
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.word_lists import pattern

_COUNTED: Final = frozenset(
    {"product", "amount_fen", "tenor_months", "method", "income_fen", "debt_fen", "province"}
)
"""Values beside which a number that was not read may be another one."""


_COUNTED_ALONE: Final = (*SUMS, "tenor_months")
_PART_STEP: Final = "loan.part"
_OF_A_PLACE: Final = frozenset({*BESIDE, "of a place"})

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
    checks = (_too_much, _not_of_a_place, _only_follows, _half_read, _unexplained, _reserved)
    return (found,) if any(check(said, found) for check in checks) else ()


def _too_much(said: Utterance, found: Meaning) -> bool:
    held = is_held_down(said.folded) and not found.values.said().keys().isdisjoint(SUMS)
    much = (found.values.income_fen or 0) >= _MOST_INCOME or held
    return found.act is Act.ANSWER and much


def _unexplained(said: Utterance, found: Meaning) -> bool:
    """Tell whether words beside the sum or the term asked for are not known to stand there.

    At a running loan a part is confirmed anyway.
    """
    own = said.context.slot
    if found.act is not Act.ANSWER or own not in _COUNTED_ALONE or said.context.step == _PART_STEP:
        return False
    if len(said.found.debts) > 1:
        return False
    fitting = own in said.values and bool(said.values[own]) and said.sure < ALL_BUT
    return fitting and found.how != "label" and not makes_one_of_several(said.folded)


def _not_of_a_place(said: Utterance, found: Meaning) -> bool:
    """Tell whether English words beside a place say something else than where it is."""
    if found.act is not Act.ANSWER or "province" not in found.values.said():
        return False
    own = [each for each in said.found.clauses if "province" in each.values and each.left]
    return any(each.text.isascii() and not _tells_where(each.rest) for each in own)


def _tells_where(rest: str) -> bool:
    """Tell whether words are about a place: a village outside, since 4 years, from another one."""
    for _, start, end in reversed(find_provinces(rest, every=True)):
        rest = rest[:start] + " " + rest[end:]
    left = units(pattern("times", "since").sub(" ", rest))
    return not left or consists(left, _OF_A_PLACE, "slots")


def _only_follows(said: Utterance, found: Meaning) -> bool:
    """Tell whether a product only follows from a thing that many words speak of in passing."""
    follows = found.act is Act.ANSWER and {"product", "purpose"} <= found.values.said().keys()
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
    """Tell whether words beside the values put one of them in doubt: my wife makes 20000.

    Nothing stands beside a firm that is all that was typed, whatever its words: Port Office.
    """
    if found.values.said() == {"employer": said.plain} and is_written_as_name(said.plain):
        return False
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
