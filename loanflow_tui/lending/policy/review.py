"""The part of a policy about human review of a refusal that was made by automation alone."""

from typing import Literal

from loanflow_tui.lending.policy.officers import Role
from loanflow_tui.lending.policy.values import Part

Liftable = Literal["region-not-served", "active-overdue", "own-overdue"]
"""Refusals that a lender may leave to a person. What the law forbids everyone, the bounds of age,
and a court's list are not among them.
"""

BOUND_BY: dict[Liftable, str] = {
    "region-not-served": "risk.rules.eligibility.refuse_unlicensed_region",
}
"""Those that a rule of the register may forbid this kind of lender, with the function that applies
the rule.
"""


class ReviewTerms(Part):
    """What a person may lift after a human review, and the role that it takes."""

    may_lift: tuple[Liftable, ...] = ()
    lifted_by: Role = "manager"
