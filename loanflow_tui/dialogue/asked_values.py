"""The amount and the term within a question: can I get 20000 for a year?"""

from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue.conversation_state import NO_PROPOSALS
from loanflow_tui.dialogue.understand.context import STEP_OF_SLOT, Context
from loanflow_tui.dialogue.understand.meaning import Slot, Topic
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.of_the_offer import terms_compared
from loanflow_tui.dialogue.understand.slots import SUMS, find_values
from loanflow_tui.lending.api import ApplicationView, Fact, finished

_OF_A_LOAN: Final = frozenset(
    {
        Topic.COST, Topic.APR, Topic.MONTHLY_PAYMENT, Topic.TOTAL_REPAY, Topic.LIMIT_MAX,
        Topic.LIMIT_INCREASE, Topic.REPAYMENT_METHOD, Topic.TIME_TO_MONEY, Topic.ELIGIBILITY,
    }
)  # fmt: skip
"""Topics whose questions name the loan that is wished for, where they name a sum."""

_OF_A_PAYMENT: Final = frozenset({Topic.MONTHLY_PAYMENT, Topic.TOTAL_REPAY, Topic.COST})
"""Topics in which a sum beside "a month" is no income: how much a month for 8000?"""

_WISHED: Final[tuple[Slot, ...]] = ("amount_fen", "tenor_months")


def values_in_question(
    words: str, topic: Topic | None, context: Context, view: ApplicationView
) -> Mapping[str, str]:
    """Return the amount and the term that a question about a loan names, by their steps."""
    if topic not in _OF_A_LOAN or Fact.SIGNED in view.facts or finished(view):
        return NO_PROPOSALS
    if context.slot in SUMS and context.slot != "amount_fen":
        return NO_PROPOSALS
    folded = fold(words)
    if terms_compared(folded, context.tenors):
        return NO_PROPOSALS
    found = find_values(folded, context, "amount_fen")
    if found.several:
        return NO_PROPOSALS
    said = {slot: value for each in found.clauses for slot, value in each.values.items()}
    if topic in _OF_A_PAYMENT and "income_fen" in said:
        said.setdefault("amount_fen", said["income_fen"])
    named = {slot: value for slot, value in said.items() if slot in _WISHED}
    return {STEP_OF_SLOT[slot]: str(value) for slot, value in named.items()}
