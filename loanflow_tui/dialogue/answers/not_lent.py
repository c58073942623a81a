"""Questions about a loan that an application which has ended never came to."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from loanflow_tui.dialogue.answers.base import Answer, Stage, stage_of
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import AsideShown

_OF_A_LOAN: Final = frozenset(
    {
        "cost", "apr", "monthly_payment", "total_repay", "early_repayment", "late_payment",
        "extension", "repayment_method", "repay_how", "next_due", "outstanding",
        "contract_copy", "settlement_proof", "insurer", "change_card", "change_phone",
    }
)  # fmt: skip
"""Topics with nothing to say about where nothing was lent, and nothing will be."""


def unless_ended(topic: str, answer: Answer) -> Answer:
    """Return `where_lent` of an answer whose topic is a loan; others as they are."""
    return where_lent(answer) if topic in _OF_A_LOAN else answer


def where_lent(answer: Answer) -> Answer:
    """Return an answer that says so where the application has ended without a loan."""
    return partial(_answered, answer)


def _answered(answer: Answer, event: AsideShown, scene: Scene) -> Iterable[Turn]:
    ended = stage_of(scene.view) in (Stage.DECLINED, Stage.ENDED)
    if ended and scene.view.loan is None and scene.conversation.asked != "offer.lender":
        return (say("topic-not-lent"),)
    return answer(event, scene)
