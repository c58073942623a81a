"""A purpose said in free words that would end the application: it is never recorded at once."""

from collections.abc import Mapping
from typing import Final, Literal

from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.slot_values import chip_for
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.understand.closed import by_words, owed
from loanflow_tui.dialogue.understand.context import STEP_OF_SLOT
from loanflow_tui.dialogue.understand.meaning import Meaning
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.lending.api import Product, Purpose

ELSEWHERE: Final = "purpose_elsewhere"
OWED: Final = "purpose_owed"
"""What is said of a use that this product has not, and of paying or making other debts."""

_PLAINLY: Final = frozenset({"label", "number", "near"})
"""How a purpose is said where its own name was typed, or where it was read back already."""

_AT_HOME: Final[Mapping[Purpose, Purpose]] = {
    Purpose.EQUIPMENT: Purpose.SHOPPING, Purpose.STOCK: Purpose.SHOPPING,
}  # fmt: skip
"""What a use of businesses is for a person: a sewing machine at home, a stock of nappies."""

Verdict = Literal["purpose_elsewhere", "purpose_owed"]


def doubted(talk: Engine, meaning: Meaning, words: str) -> tuple[str, ...] | Verdict | None:
    """Return how a purpose is asked back, or why it can't be had; None where it may be taken.

    One that isn't lent for is read back first, beside what else the words may mean; one that the
    product doesn't offer, and paying or making other debts, are told.
    """
    said = meaning.values.purpose
    if said is None or meaning.how in _PLAINLY:
        return None
    folded, purpose, view = fold(words), Purpose(said), talk.view
    if purpose is Purpose.OTHER and owed(folded):
        return OWED
    offered = (view.product or Product.CONSUMER).purposes
    if purpose not in offered:
        at_home = _AT_HOME.get(purpose)
        chips = _chips(at_home) if at_home in set(offered) and at_home is not None else ()
        return chips or ELSEWHERE
    if purpose not in talk.session.policy.forbidden_purposes:
        return None
    heard = by_words(folded, "purpose")
    known = Purpose(heard) if heard in set(offered) else purpose
    return _chips(known, purpose)


async def ask_purpose_again(
    talk: Engine, step: Step, meaning: Meaning, words: str, found: tuple[str, ...] | Verdict
) -> bool:
    """Ask a doubted purpose back, or say why it can't be had; nothing is recorded."""
    if isinstance(found, tuple):
        return await talk.ask_back(step, words, found)
    said = {} if found == OWED else {STEP_OF_SLOT["purpose"]: str(meaning.values.purpose)}
    await talk.show_aside(step, found, words, said)
    return True


def _chips(*purposes: Purpose) -> tuple[str, ...]:
    chips = (chip_for("purpose", each) for each in dict.fromkeys(purposes))
    return tuple(each for each in chips if each is not None)
