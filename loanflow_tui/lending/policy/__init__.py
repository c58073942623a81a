"""A lender's credit policy as data: products, eligibility, scorecard, limits, pricing, fees."""

from loanflow_tui.lending.policy.errors import PolicyError, PolicyProblem
from loanflow_tui.lending.policy.loading import load_policy
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.policy.values import Band

__all__ = ["Band", "Policy", "PolicyError", "PolicyProblem", "load_policy"]
