"""Another lender's own decision once it was chosen: on credit file, score, income and debts."""

from dataclasses import replace
from decimal import Decimal

from loanflow_tui.lending.events.market import LenderRefusal
from loanflow_tui.lending.policy.lenders import OtherLender
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.customer import CustomerStanding
from loanflow_tui.lending.risk.inputs import (
    ScoreInputs,
    assessed_income_fen,
    is_thin,
    monthly_debt_fen,
)
from loanflow_tui.lending.risk.limits import most_for
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.pricing import floor
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.risk.rules.eligibility import refuse_blacklisted, refuse_overdue
from loanflow_tui.lending.risk.scorecard import score

_STEP_FEN = 100_00
"""The step to which limits are rounded down."""


def told_elsewhere(inputs: ScoreInputs, report: BureauReport, own: CustomerStanding) -> ScoreInputs:
    """Return the inputs that the chosen lender decides on: what the applicant agreed to share with
    it, and the bureau's report that it asked for itself. It gets neither host data nor insurance.
    """
    return replace(
        inputs, bureau=report, identity_matched=report.status != "mismatch", own=own,
        host_report=None, insurer=None,
    )  # fmt: skip


def decide_elsewhere(
    lender: OtherLender, inputs: ScoreInputs, offer: Offer, policy: Policy
) -> Offer | LenderRefusal:
    """Return what a lender offers on everything that it knows now, never more than it offered
    before, and no more than that beside what the person owes it already; or why it lends nothing.
    The price stays as offered.
    """
    refusal = _refused_outright(lender, inputs, policy)
    if refusal is not None:
        return refusal
    terms, appetite = lender.products[inputs.product], lender.appetite
    income, debt = assessed_income_fen(inputs, policy), monthly_debt_fen(inputs)
    headroom = floor(income * appetite.max_debt_to_income) - debt
    if headroom <= 0:
        return "debt"
    most = min(
        offer.limit_fen - inputs.own.lent_fen,
        floor(income * Decimal(terms.income_multiple)) - inputs.own.lent_fen,
        most_for(headroom, offer.price, offer.tenors[-1]),
    )
    limit = most // _STEP_FEN * _STEP_FEN
    if limit < offer.min_fen:
        return "amount"
    headroom = min(headroom, offer.headroom_fen)
    return offer.model_copy(update={"limit_fen": limit, "headroom_fen": headroom})


def _refused_outright(
    lender: OtherLender, inputs: ScoreInputs, policy: Policy
) -> LenderRefusal | None:
    """Return why nothing is lent whatever the income."""
    report = inputs.bureau
    if not inputs.identity_matched or report is None:
        return "identity"
    if refuse_blacklisted(report.blacklisted) is not None:
        return "blacklisted"
    late_here = inputs.own.overdue_days > 0
    if late_here or refuse_overdue(report.active_overdue_days, policy) is not None:
        return "overdue"
    if report.status == "frozen":
        return "file"
    if is_thin(inputs, policy):
        return None if lender.appetite.unscored is not None else "file"
    return "score" if score(inputs, policy).total < lender.appetite.least_score else None
