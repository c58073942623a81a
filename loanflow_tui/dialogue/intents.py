"""Wishes that go beyond the question at hand: one's loan, each way of repaying, other lenders."""

from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.steps.base import Situation, Step
from loanflow_tui.dialogue.steps.loan import home_choices
from loanflow_tui.dialogue.steps.market import compare_again, may_compare
from loanflow_tui.lending.api import ApplicationView, DecisionMade, Fact, finished

OF_THE_LOAN = "loan"
"""What wishes about the loan begin with; the rest of their names is a choice of its home."""

ELSEWHERE = "elsewhere"


_INSTEAD = {
    "loan_give_back": "cancel_loan",
    "loan_debit": "repay_how",
    "loan_letter": "settlement_proof",
    "loan_save": "settlement_proof",
}
"""The answer to a wish that the loan's state doesn't allow."""


async def grant(talk: Engine, step: Step, wish: str, words: str) -> None:
    """Do as was wished, or say why that can't be."""
    if wish == ELSEWHERE:
        await _compare(talk, step, words)
    else:
        await talk.show_aside(step, of_the_loan(talk.view, wish), words)


def of_the_loan(view: ApplicationView, wish: str) -> str:
    """Return what is answered: the wish itself where it can be granted."""
    loan = view.loan
    if loan is None:
        return "no_loan"
    if not finished(view) or loan.pending is not None:
        return "status"
    offered = {choice.id for choice in home_choices(loan, view)}
    return wish if wish in offered else _INSTEAD.get(wish, OF_THE_LOAN)


async def _compare(talk: Engine, step: Step, words: str) -> None:
    situation: Situation = talk.situation
    if Fact.SIGNED in talk.view.facts:
        await talk.show_aside(step, "too_late", words)
    elif talk.view.get(DecisionMade) is None:
        await talk.show_aside(step, "not_compared_yet", words)
    elif not may_compare(situation) or step.id == "held":
        await talk.show_aside(step, "nobody_to_compare", words)
    elif step.id in ("offer.lender", "consent.sharing"):
        await talk.show_aside(step, "help", words)
    else:
        await talk.mention(step, ELSEWHERE, words)
        await talk.carry_out(compare_again(situation))
