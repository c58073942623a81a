"""A sentence in clauses, with the values that were found in each."""

from dataclasses import dataclass, field
from typing import Final

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.meaning import Slot, Value

OPEN: Final = " \x01 "
"""Stands in a clause where a value was taken out."""


@dataclass(slots=True)
class Clause:
    """A part of a sentence: what was found in it, and whether words are left over in it.

    `text` is folded, `plain` as typed; `rest` is the text without what was found. What is `firm`
    was said in so many words that words left over change nothing about it. `before` is what stands
    right before it without a pause: 以前 in 以前每月两千.
    """

    text: str
    plain: str = ""
    values: dict[Slot, Value] = field(default_factory=dict)
    rest: str = ""
    left: bool = False
    firm: set[Slot] = field(default_factory=set)
    before: str = ""


@dataclass(slots=True)
class Found:
    """What a sentence holds, clause by clause.

    `several` says that a value was said twice with different numbers, or only roughly; each is
    among `candidates` then. What is `rough` is said by no one number; a `rate` is
    an income by the day without its days. `pending` is what a sum is of
    which only the name was said so far. `debts` are the sums on debts as said, each with its kind:
    `paid` by the month, `owed` in all, `plain`, or no debt at all, such as rent. `owes_nothing`
    says that beside them debts were denied.
    """

    asked: Slot | None
    clauses: list[Clause] = field(default_factory=list)
    several: bool = False
    candidates: list[tuple[Slot, Value]] = field(default_factory=list)
    rough: bool = False
    rate: bool = False
    pending: Slot | None = None
    debts: list[tuple[str, int]] = field(default_factory=list)
    owes_nothing: bool = False

    @property
    def values(self) -> dict[Slot, Value]:
        """The values: that of the question, and others from clauses with nothing left over."""
        kept: dict[Slot, Value] = {}
        for clause in self.clauses:
            for slot, value in clause.values.items():
                if slot == self.asked or slot in clause.firm or not clause.left:
                    kept[slot] = value
        return kept

    @property
    def whole(self) -> bool:
        """Whether every word belongs to a value, or stands around one."""
        left = any(clause.left for clause in self.clauses)
        return bool(self.values) and not left and not self.several

    @property
    def left(self) -> list[Clause]:
        """The clauses in which words are left over."""
        return [clause for clause in self.clauses if clause.left]


@dataclass(frozen=True, slots=True)
class Reading:
    """What values are looked for: those of the step, `default` for a sum that nothing names."""

    context: Context
    default: Slot | None
    correcting: bool = False

    def takes(self, slot: Slot) -> bool:
        """Tell whether a value of a slot may be said at this step."""
        return (
            self.correcting
            or slot == self.default
            or slot in _TAKEN.get(_kind(self.context.step), ())
        )


def _kind(step: str) -> str:
    return step if step in _TAKEN else step.partition(".")[0]


_EARLY: Final[tuple[Slot, ...]] = (
    "amount_fen", "tenor_months", "method", "purpose", "income_fen", "debt_fen", "occupation",
    "province", "name", "mobile", "employer",
)  # fmt: skip
_TAKEN: Final[dict[str, tuple[Slot, ...]]] = {
    "product": ("product", *_EARLY),
    "consent": ("product", *_EARLY),
    "identity": ("product", *_EARLY),
    "verify": _EARLY,
    "documents": _EARLY,
    "profile.occupation": (
        "name", "employer", "income_fen", "debt_fen", "province", "amount_fen", "purpose",
    ),
    "profile.employer": (
        "name", "income_fen", "debt_fen", "province", "purpose", "amount_fen", "occupation",
    ),
    "profile.income": (
        "name", "debt_fen", "purpose", "amount_fen", "tenor_months", "province", "occupation",
    ),
    "profile.purpose": (
        "name", "amount_fen", "tenor_months", "method", "debt_fen", "province", "income_fen",
    ),
    "profile.debt": ("name", "province", "amount_fen", "purpose", "income_fen", "tenor_months"),
    "profile.region": (
        "name", "amount_fen", "tenor_months", "debt_fen", "income_fen", "employer", "purpose",
        "occupation",
    ),
    "offer": (
        "amount_fen", "tenor_months", "method", "purpose", "income_fen", "debt_fen",
    ),
    "loan": ("amount_fen",),
}  # fmt: skip
"""What may be said at a step besides its own answer: early, or once more."""
