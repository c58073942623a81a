"""What a person may do about a decision that was referred to them."""

from typing import Literal

from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.reasons import ReasonCode

Open = Literal["approve", "compare", "lift", "uphold"]
"""Lend up to the limit, compare the pictures, lift the refusal, or nothing but uphold it."""


def refusal_of(decision: Decision) -> ReasonCode | None:
    """Return the reason that refused whatever the score, and was then referred to a person."""
    return next((reason for reason in decision.reasons if reason.knocks_out), None)


def open_to_reviewer(decision: Decision, policy: Policy) -> Open:
    """Return what a person may decide on a referral beside upholding it: never to lend where the
    figures bear no loan at all, nor to lift a refusal that binds them too.
    """
    refusal = refusal_of(decision)
    if refusal is ReasonCode.R48:
        return "compare"
    if refusal is not None:
        return "lift" if refusal.value in policy.review.may_lift else "uphold"
    least_fen = policy.product(decision.product).min_fen
    return "approve" if decision.limit_fen >= least_fen else "uphold"
