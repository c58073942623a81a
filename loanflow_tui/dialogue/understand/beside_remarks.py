"""A yes with a remark beside it: yes, I've nothing to hide; 看过了，写得清楚，我接受.

A part of the line has to be a plain yes by itself, from the closed grammar. The models can't make
one; they only say whether the rest belongs to a yes, as a whole and part by part. Figures set by
leaving out one author at a time: no other line of those authors was taken for a yes.
"""

from typing import Final

from loanflow_tui.dialogue.understand.doubts import OF_MONEY
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.likely import at_step, whole
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.dialogue.understand.phrases import clauses
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.word_lists import finds
from loanflow_tui.dialogue.understand.yesno import Kind, agrees_plainly, read_yes_no

_KINDS: Final = frozenset({"consent", "offer", "repay", "return", "face"})
_AGREE: Final = "answer.agree"

_AS_A_WHOLE: Final = 0.95
"""How likely the line has to be a yes at this step."""

_ANYWHERE: Final = 0.5
"""How likely it has to be one at whatever step."""

_BY_ITSELF: Final = 0.75
"""How likely each remark has to be a yes, said alone at this step."""

_MOVES_MONEY: Final = 0.93
"""How likely each remark has to be one where money moves at once by a yes."""

_SURELY: Final = 0.98
_BEFORE_IT: Final = 0.05
"""How likely the line and each remark have to be one where it ends in a yes in so many letters."""

_MOST_PARTS: Final = 5


def agrees_beside_remarks(said: Utterance, kind: Kind) -> bool:
    """Tell whether a line is a plain yes and remarks that take nothing of it back."""
    folded = said.folded
    if kind not in _KINDS or "?" in folded or said.flags.trailing or said.flags.quotation:
        return False
    share = said.likely.get(_AGREE, 0.0)
    if share < _AS_A_WHOLE or whole(folded, said.language).get(_AGREE, 0.0) < _ANYWHERE:
        return False
    if _counts(folded) or finds("yesno", "no remark", folded) or said.found.values:
        return False
    parts = clauses(folded)
    remarks = [part for part in parts if read_yes_no(part, kind) != "yes"]
    if len(remarks) == len(parts) or len(parts) > _MOST_PARTS:
        return False
    if any(flags.doubtful or flags.negation for flags in map(flags_of, remarks)):
        return False
    ends = parts[-1] not in remarks and agrees_plainly(parts[-1]) and share >= _SURELY
    least = _BEFORE_IT if ends else _BY_ITSELF
    if kind in OF_MONEY:
        least = _MOVES_MONEY
    return all(
        at_step(part, said.language, said.context).get(_AGREE, 0.0) >= least for part in remarks
    )


def _counts(folded: str) -> bool:
    """Tell whether there is a number that may be a sum, a term or a place in a list."""
    return any(
        number.scaled or number.script != "chinese" or number.value != 1
        for number in find_numbers(folded)
    )
