"""Tells whether a sum in a sentence is an income, a payment on debts, or the loan wanted."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.meaning import Slot
from loanflow_tui.dialogue.understand.money import Money
from loanflow_tui.dialogue.understand.phrases import consists, places, units
from loanflow_tui.dialogue.understand.word_lists import entries, pattern

ROLES: Final[dict[str, Slot]] = {
    "income": "income_fen", "debt": "debt_fen", "borrow": "amount_fen",
}  # fmt: skip
_LEXICON: Final = "slots"


def named_role(money: Money, text: str, others: Sequence[Money]) -> Slot | None:
    """Return what a sum is by the words around it; None where none of them says it.

    Words in its own part of the clause count first: of "I make 18k and 4k goes on the house" each
    sum has its own.
    """
    named = [(ROLES[kind], start, end) for kind, start, end in places(text, tuple(ROLES), _LEXICON)]
    if len(others) > 1 and pattern("sums", "over a term").match(text, money.end):
        return "amount_fen"
    start, end = _part(money, text, others)
    own = [each for each in named if start <= each[1] and each[2] <= end]
    if any(each[0] == "debt_fen" for each in own):
        own = [
            each for each in own if each[1] < money.end or not _is_a_rate(text[slice(*each[1:])])
        ]
    if not own and pattern("sums", "joined to").match(text, money.end):
        return None
    nearest = min(own or named, key=lambda each: _distance(each[1], each[2], money), default=None)
    return nearest[0] if nearest is not None else None


def _is_a_rate(words: str) -> bool:
    """Tell whether words only say how often a sum is paid: an instalment of 3,750 per month."""
    return consists(units(words), {"monthly"}, _LEXICON)


def _part(money: Money, text: str, others: Sequence[Money]) -> tuple[int, int]:
    """Return from where to where words belong to this sum rather than to the next one."""
    start, end = 0, len(text)
    for other in others:
        if other.end <= money.start:
            joints = list(_between_sums().finditer(text, other.end, money.start))
            start = max(start, joints[-1].end() if joints else 0)
        elif other.start >= money.end:
            joints = list(_between_sums().finditer(text, money.end, other.start))
            end = min(end, joints[-1].start() if joints else end)
    return start, end


@cache
def _between_sums() -> re.Pattern[str]:
    joined = "|".join(entries("sums", "between sums"))
    return re.compile(rf"[,;.]? (?:{joined}) |[,;，；、] ?")


def _distance(start: int, end: int, money: Money) -> float:
    """Return how far a word stands from a sum; one before it counts as nearer."""
    return money.start - end if end <= money.start else start - money.end + 1.5
