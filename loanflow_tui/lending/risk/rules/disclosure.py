"""Disclosures that the law requires before a loan is signed."""

from datetime import date

from loanflow_tui.lending.policy.law import Rule
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.terms import LenderKind


def cost_table_rule(policy: Policy, kind: LenderKind, on: date) -> Rule | None:
    """Return the rule by which the table of the all-in cost is shown and confirmed before signing;
    None on days when no rule requires it of this kind of lender.
    """
    return policy.register.in_force(on, kind).cost_table
