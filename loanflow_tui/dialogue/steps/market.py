"""Comparing lenders: whose offer to take."""

from loanflow_tui.dialogue.cards.market import compared_lenders, short_name
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.steps.base import Repair, Situation, Step, choice, question
from loanflow_tui.dialogue.turns import Choice, Phase, Question
from loanflow_tui.dialogue.understand import Amount, Unclear, read_amount, read_tenor
from loanflow_tui.lending.api import (
    ORDERS,
    SORTING,
    ComparisonAsked,
    DecisionMade,
    Fact,
    MarketReported,
    OfferMade,
    Policy,
    lenders_to_ask,
    may_be_passed_on,
)
from loanflow_tui.lending.api import commands as c

LENDER = "lender_"
_LONGEST_MONTHS = 36
"""The longest term there is; a bare number up to this is a term, any other an amount."""


def may_compare(situation: Situation) -> bool:
    """Say whether there are lenders that may be asked about this applicant."""
    view, policy = situation.view, situation.policy
    decided = view.get(DecisionMade)
    if decided is None or not may_be_passed_on(decided.decision):
        return False
    if view.product is None or not view.province:
        return False
    return bool(lenders_to_ask(view.province, view.product, policy))


def compare_again(situation: Situation) -> c.Command:
    """Return what looking at other lenders comes to: those asked before are shown again."""
    if Fact.LENDER in situation.view.facts:
        return c.Undo(step=Fact.LENDER)
    return c.CompareLenders()


def lender_label(picked: str, policy: Policy) -> Message:
    """Return what a choice of a lender is called."""
    return Message("lender-name", {"lender": short_name(picked.removeprefix(LENDER), policy)})


def _ask_lender(situation: Situation) -> Question:
    view, policy = situation.view, situation.policy
    report = view.need(MarketReported)
    by = situation.conversation.market_order
    order = [each.lender for each in compared_lenders(view, by) if each.lender != policy.lender.id]
    lenders = [Choice(f"{LENDER}{each}", lender_label(each, policy)) for each in order]
    last = choice("stay") if view.get(OfferMade) is not None else choice("leave_market")
    sorts = [choice(f"{SORTING}{each}") for each in ORDERS if len(order) > 1 and each != by]
    again = [choice("ask_again")] if report.late or report.failed else []
    return question(
        "offer.lender", Phase.OFFER, (*lenders, last, *again, *sorts), offers=len(order)
    )


def _read_lender(text: str, situation: Situation) -> c.Command | Repair:
    """Compare by the amount, the term or both that were typed."""
    wish = situation.view.need(ComparisonAsked)
    months, amount = read_tenor(text), read_amount(text)
    fen = amount.fen if isinstance(amount, Amount) else None
    if months is not None and fen == months * 100:
        months, fen = (months, None) if months <= _LONGEST_MONTHS else (None, fen)
    if isinstance(amount, Unclear) and (months is None or amount.reason != "not_an_amount"):
        return Repair("choose" if amount.reason == "not_an_amount" else amount.reason)
    if months is not None and months > _LONGEST_MONTHS:
        return Repair("tenor_not_offered", {"most": str(_LONGEST_MONTHS)})
    return c.CompareLenders(
        amount_fen=wish.amount_fen if fen is None else fen, months=months or wish.months
    )


def _pick_lender(picked: str, situation: Situation) -> c.Command | Repair:
    view = situation.view
    if picked.startswith(LENDER):
        return c.ChooseLender(lender=picked.removeprefix(LENDER))
    if picked.startswith(SORTING):
        return c.ShowAside(step=situation.conversation.asked, topic=picked)
    match picked:
        case "ask_again":
            wish = view.need(ComparisonAsked)
            return c.CompareLenders(amount_fen=wish.amount_fen, months=wish.months)
        case "stay":
            return c.ChooseLender(lender=situation.policy.lender.id)
        case _:
            return c.Undo(step=Fact.COMPARE)


STEPS = (
    Step(
        "offer.lender",
        Phase.OFFER,
        _ask_lender,
        _read_lender,
        _pick_lender,
        choices=(
            f"{LENDER}*",
            "stay",
            "leave_market",
            "ask_again",
            *(f"{SORTING}{by}" for by in ORDERS),
        ),
    ),
)
