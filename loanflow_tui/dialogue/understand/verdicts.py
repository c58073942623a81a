"""Whether values are taken or asked back, by how sure the second model is of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from loanflow_tui.dialogue.understand.chosen import read_place
from loanflow_tui.dialogue.understand.closed import LEXICONS, spells
from loanflow_tui.dialogue.understand.corrections import has_cue
from loanflow_tui.dialogue.understand.deciding import ask_back
from loanflow_tui.dialogue.understand.flags import mocks
from loanflow_tui.dialogue.understand.hostile import is_held_down
from loanflow_tui.dialogue.understand.judge import judge
from loanflow_tui.dialogue.understand.judged import read_values, signs_of
from loanflow_tui.dialogue.understand.left_open import changes_beside, near_another
from loanflow_tui.dialogue.understand.likely import EARLY
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Slot, Value
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.reserved import is_reserved
from loanflow_tui.dialogue.understand.sureness import (
    WHOLE,
    leaves_a_number,
    makes_one_of_several,
    passes_over_a_number,
)
from loanflow_tui.dialogue.understand.taken_back import taken_back
from loanflow_tui.dialogue.understand.utterance import Utterance, out_of_range

_ASKED: Final = 0.45
_CHOSEN_ASKED: Final[Mapping[str, float]] = {"en": 0.83}
"""How sure it has to be that values are taken that were read: any, or, by language, one of a closed
set. Figures set by leaving out one author at a time, as those below.
"""

_TAKEN: Final = 0.88
"""How sure it has to be that values are taken that the readers would ask back."""


def judged(said: Utterance, found: Meaning) -> Meaning:
    """Return what was found, or its values asked back, or those asked back taken."""
    read = read_values(found)
    if read is None or (read is found and _plain(said, found)):
        return found
    if read is not found and not _may_be_taken(said, read, found):
        return found
    share = judge(said.language).share(signs_of(said, read, found))
    values = read.values.said()
    if read is found:
        least = _CHOSEN_ASKED.get(said.language, _ASKED) if _is_chosen(values) else _ASKED
        return found if share >= least else ask_back(said.likely, said.context, (found,))
    return replace(read, how="words", sure=share, offers=()) if share >= _TAKEN else found


def _plain(said: Utterance, found: Meaning) -> bool:
    """Tell whether every word says the value, or a choice does: models can only doubt these."""
    if found.chosen is not None and found.sure == WHOLE:
        return True
    if found.act is Act.CORRECT:
        return taken_back(said) == found
    if said.flags.unsure:
        return False
    slot = said.context.slot
    whole = said.found.whole and said.found.values == found.values.said()
    if whole or read_place(said.plain, said.context) is not None:
        return True
    known = slot in LEXICONS and slot in found.values.said() and spells(said.folded, slot)
    return known or (said.sure == WHOLE and said.answers)


def _nothing_beside_a_number(said: Utterance, values: Mapping[Slot, Value]) -> bool:
    """Tell whether nothing is owed or earned, and there is a number all the same."""
    return 0 in values.values() and any(
        number.scaled or number.script != "chinese" for number in find_numbers(said.folded)
    )


def _is_chosen(values: Mapping[Slot, Value]) -> bool:
    return len(values) == 1 and not values.keys().isdisjoint(EARLY)


def _may_be_taken(said: Utterance, read: Meaning, found: Meaning) -> bool:
    """Tell whether values asked back may be taken at all: nothing is left open by the words."""
    values = read.values.said()
    if said.flags.question or said.flags.quotation or said.flags.trailing:
        return False
    if mocks(said.folded) or near_another(said, values) or _nothing_beside_a_number(said, values):
        return False
    if is_held_down(said.folded) or leaves_a_number(said.found):
        return False
    if passes_over_a_number(said.found, values, said.folded):
        return False
    if read.act is Act.ANSWER and not (values.items() <= said.values.items()):
        return False
    if read.act is Act.ANSWER and said.context.agreement is not None:
        return False
    if taken_back(said) is not None or (read.act is Act.ANSWER and changes_beside(said)):
        return False
    if "tenor_months" in values and makes_one_of_several(said.folded):
        return False
    if read.act is Act.CORRECT and not has_cue(said.folded):
        return False
    if out_of_range(values, said.context) is not None or is_reserved(said.found, values):
        return False
    return _is_chosen(values) or not any(
        other.values.said().keys() == values.keys() for other in found.offers if other != read
    )
