"""Figures of the rules in force that questions and help speak of: none stands in the wording.

A policy with other figures is worded with them.
"""

from loanflow_tui.dialogue.messages import Rate, Value
from loanflow_tui.lending.api import RIGHT_CODE, Policy, code_of


def policy_figures(policy: Policy) -> dict[str, Value]:
    """Return the figures that questions, help and reasons may name, by their names in Fluent."""
    return {
        "digits": policy.codes.digits,
        "right_code": code_of(RIGHT_CODE, policy.codes.digits),
        "minutes": policy.codes.valid_minutes,
        "statement_months": policy.checks.statement_months,
        "share": Rate(policy.decision.max_debt_to_income, digits=0),
        "least_age": policy.eligibility.min_age,
    }
