"""The words typed, with what each reader needs of them, worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from loanflow_tui.dialogue.understand.clause import Found
from loanflow_tui.dialogue.understand.closed import LEXICONS, spells
from loanflow_tui.dialogue.understand.closed_values import complete
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import Flags, flags_of
from loanflow_tui.dialogue.understand.likely import acts, at_step, language_of
from loanflow_tui.dialogue.understand.meaning import Act, Slot, Value
from loanflow_tui.dialogue.understand.mended import mended
from loanflow_tui.dialogue.understand.normalise import fold, normalise
from loanflow_tui.dialogue.understand.slots import find_values
from loanflow_tui.dialogue.understand.sureness import WHOLE, sure_of
from loanflow_tui.lending.api import Product, Purpose

_OPEN: Final = frozenset({"name", "employer", "rating"})
"""What nearly any words could be, or has a reader of its own: no word is known to say it."""


@dataclass(frozen=True)
class Utterance:
    """What was typed, and what each later reader needs of it, made once."""

    raw: str
    context: Context

    @cached_property
    def plain(self) -> str:
        """As typed, with look-alike characters made plain."""
        return normalise(self.raw)

    @cached_property
    def folded(self) -> str:
        """In small letters, simplified."""
        return fold(self.raw)

    @cached_property
    def flags(self) -> Flags:
        """The signs that it is not simply an answer: a question, a condition, a doubt."""
        return flags_of(self.folded)

    @cached_property
    def language(self) -> str:
        """The language whose model reads it, by its script."""
        return language_of(self.folded, self.context.language)

    @cached_property
    def likely(self) -> Mapping[str, float]:
        """How likely each label is at this step."""
        return at_step(self.folded, self.language, self.context)

    @cached_property
    def acts(self) -> Mapping[Act, float]:
        """How likely each act is."""
        return acts(self.likely)

    @property
    def elsewhere(self) -> float:
        """How likely the words are about other dealings than a loan."""
        return self.likely.get(f"{Act.REJECT}.elsewhere", 0.0)

    @cached_property
    def found(self) -> Found:
        """The values in it; slips of the pen are mended where all of it is understood by that."""
        found = find_values(self.folded, self.context, plain=self.plain)
        if found.whole or (text := mended(self.folded)) == self.folded:
            return found
        again = find_values(text, self.context)
        unread = not found.values and not found.several
        return again if unread or again.whole else found

    @cached_property
    def values(self) -> Mapping[Slot, Value]:
        """The values, with what words left over say of closed slots."""
        values = complete(self.found, self.folded, self.context)
        return _lent_for(values) | _product_of(values, self.context)

    @cached_property
    def sure(self) -> float:
        """How sure it is that the values are what it says."""
        return sure_of(self.found, self.values, self.folded, self.acts, self.flags, self.context)

    @cached_property
    def answers(self) -> bool:
        """Whether every word of it is the answer to the question, and none doubts or denies it."""
        own = self.context.slot
        if own is None or own in _OPEN or own not in self.values:
            return False
        if self.sure < WHOLE or self.flags.unsure:
            return False
        return not self.flags.negation or not self.values[own]

    @cached_property
    def spelled(self) -> bool:
        """Whether it is an answer of which every word is known to say it: 下岗好几年了."""
        own = self.context.slot
        return own is not None and own in LEXICONS and self.answers and spells(self.folded, own)


def _lent_for(values: dict[Slot, Value]) -> dict[Slot, Value]:
    """Return values without a use that the product said beside it doesn't lend for."""
    product, use = values.get("product"), values.get("purpose")
    if product is None or use is None or use in Product(str(product)).purposes:
        return values
    return {slot: value for slot, value in values.items() if slot != "purpose"}


def _product_of(values: Mapping[Slot, Value], context: Context) -> dict[Slot, Value]:
    """Return the product where it is asked for and only one lends for the use that was said."""
    use = values.get("purpose")
    if context.slot != "product" or "product" in values or use is None:
        return {}
    lending = [each for each in Product if use in each.purposes]
    return {"product": lending[0]} if len(lending) == 1 else {}


def out_of_range(values: Mapping[Slot, Value], context: Context) -> str | None:
    """Return why a value can't be had here, as a repair's reason, or None."""
    amount, months = values.get("amount_fen"), values.get("tenor_months")
    income = values.get("income_fen")
    if isinstance(amount, int) and context.most_fen and context.step != "loan.part":
        if amount < context.least_fen:
            return "below_least"
        if amount > context.most_fen:
            return "above_limit"
    if isinstance(months, int) and context.tenors and months not in context.tenors:
        return "tenor_not_offered"
    if isinstance(income, int) and income > 10_000_000_00:
        return "too_large"
    return None


def of_other_loans(values: Mapping[Slot, Value], context: Context) -> bool:
    """Tell whether all that is said where a yes is asked for is how a loan is repaid."""
    repaid = values.keys() == {"method"} or values == {"purpose": Purpose.OTHER}
    return context.agreement is not None and repaid
