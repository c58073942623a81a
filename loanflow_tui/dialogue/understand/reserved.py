"""Words beside a value that leave open whether it is the answer: whose it is, when, how much of it.

A reader finds a value by the words that say it; these are signs among the other words that it is
somebody else's, of another time, a bound, wished for, judged, or counts something else. Such a
value is asked back, however sure the models are.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from loanflow_tui.dialogue.understand.clause import Clause, Found
from loanflow_tui.dialogue.understand.meaning import Slot
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.word_lists import finds

_COUNTED: Final[tuple[Slot, ...]] = ("amount_fen", "income_fen", "debt_fen", "tenor_months")
_CHOSEN: Final[tuple[Slot, ...]] = ("product", "method")
_OWN: Final[tuple[Slot, ...]] = ("province", "occupation", "employer")

_FOR_THE_FORM: Final = "for the form"
"""Takes back what stands in any part: put me down as employed, though between us I'm not."""

_AN_EXCEPTION: Final = "an exception"
"""Takes back a nothing said in any part: none, apart from my card."""

_IN_ALL: Final = "in all"
"""Says of a debt what is owed in all, and nowhere what is paid by the month."""

SIGNS: Final[Mapping[str, tuple[Slot, ...]]] = {
    "somebody else": (*_COUNTED, *_CHOSEN, *_OWN, "rating"),
    "told": (*_COUNTED, *_CHOSEN),
    "another time": (*_COUNTED, *_CHOSEN, *_OWN),
    "a bound": _COUNTED,
    "wished": (*_COUNTED, "province", "occupation"),
    "judged": (*_COUNTED, *_CHOSEN),
    "counts something else": (*_COUNTED, "rating"),
    "by the month": ("amount_fen",),
    "not there": _OWN,
    "spent already": ("purpose",),
}
"""The sections of signs, with the answers that each puts in doubt."""


def is_reserved(found: Found, slots: Collection[Slot]) -> bool:
    """Tell whether a part that holds a value of these slots has a sign that puts it in doubt."""
    if slots and any(finds("reserved", _FOR_THE_FORM, each.text) for each in found.clauses):
        return True
    line = " ".join(each.text for each in found.clauses)
    if found.values.get("debt_fen") and "debt_fen" in slots and finds("reserved", _IN_ALL, line):
        return True
    nothing = any(slot in slots and value == 0 for slot, value in found.values.items())
    if nothing and finds("reserved", _AN_EXCEPTION, line):
        return True
    return any(
        slot in slots and value != 0 and doubts_value(each.before + each.text, slot)
        for clause in found.clauses
        for slot, value in clause.values.items()
        for each in _parts_of(slot, clause, found)
    )


def _parts_of(slot: Slot, clause: Clause, found: Found) -> Iterable[Clause]:
    """Return the parts that a value was read from: of payments on debts, all with a number."""
    if slot != "debt_fen":
        return (clause,)
    return (each for each in found.clauses if each is clause or any(find_numbers(each.text)))


def doubts_value(text: str, slot: Slot) -> bool:
    """Tell whether words have a sign that puts a value of this slot in doubt."""
    return any(slot in slots and finds("reserved", name, text) for name, slots in SIGNS.items())
