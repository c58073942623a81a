"""Sums on debts: what is paid by the month, what is owed in all, and what is no debt, as rent."""

from collections.abc import Collection, Sequence
from typing import Final

from loanflow_tui.dialogue.understand.amounts import period_of
from loanflow_tui.dialogue.understand.clause import Found
from loanflow_tui.dialogue.understand.meaning import Slot
from loanflow_tui.dialogue.understand.money import Money
from loanflow_tui.dialogue.understand.phrases import holds, units
from loanflow_tui.dialogue.understand.word_lists import finds, pattern

_LEXICON: Final = "slots"
_MUCH_A_MONTH: Final = 20_000_00
"""From here on what a debt by name comes to may be all of it: student loan 60 thousand."""


def kind_of(money: Money, text: str, others: Sequence[Money], named: Collection[Slot]) -> str:
    """Return whether a sum is `paid` by the month, `owed`, a `total`, `other` than a debt."""
    start = max((each.end for each in others if each.end <= money.start), default=0)
    end = min((each.start for each in others if each.start >= money.end), default=len(text))
    around = text[start : money.start] + " \x01 " + text[money.end : end]
    around = pattern(_LEXICON, "other month").sub(" ", around)
    said = units(around.replace("\x01", " "))
    if period_of(around) is not None or holds(said, "monthly", _LEXICON):
        return "paid"
    much = "debt_fen" in named and (money.fen or 0) >= _MUCH_A_MONTH
    if much or is_borrowed(money, text) or holds(said, "owed", _LEXICON):
        return "owed"
    if holds(said, "total", _LEXICON):
        return "total"
    return "other" if "debt_fen" not in named and holds(said, "other sums", _LEXICON) else "plain"


def is_borrowed(money: Money, text: str) -> bool:
    """Tell whether a sum is said to be borrowed from somebody: 问同事借的三千."""
    return finds(_LEXICON, "borrowed", f"{text[: money.start]}\x01{text[money.end :]}")


def settle(found: Found) -> None:
    """Leave what is owed in all, and what is no debt, out of what is paid by the month.

    Where nothing is said to be paid by the month, what is owed in all is asked back.
    """
    sums = [each for each in found.debts if each[1]]
    left = [fen for kind, fen in sums if kind in ("paid", "plain")]
    others = [fen for kind, fen in sums if kind == "other"]
    owed = [(kind, fen) for kind, fen in sums if kind in ("owed", "total")]
    if others and found.owes_nothing and not left and not owed:
        _put(found, 0)
        return
    if left and others and not owed and not found.rough:
        _put(found, sum(left))
    if not owed or sum(left) == owed[-1][1] or (len(sums) < 2 and owed[-1][0] == "total"):
        return
    if any(kind == "paid" for kind, _ in sums):
        _put(found, sum(left))
        return
    if owed[-1][0] == "total":
        return
    found.several = True
    found.candidates = [("debt_fen", sum(left) if left else owed[-1][1])]


def _put(found: Found, fen: int) -> None:
    """Let a sum stand for all that was said of debts."""
    holder = None
    for clause in found.clauses:
        if "debt_fen" in clause.values:
            holder = clause
            clause.values.pop("debt_fen")
    if holder is not None:
        holder.values["debt_fen"] = fen
        found.several = False
