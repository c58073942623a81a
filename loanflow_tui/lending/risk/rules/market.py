"""Which applicants may be passed on to other lenders, and to which ones."""

from loanflow_tui.lending.policy.lenders import OtherLender
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.risk.rules.eligibility import lenders_elsewhere
from loanflow_tui.lending.terms import Outcome, Product


def may_be_passed_on(decision: Decision) -> bool:
    """Tell whether other lenders may be asked: never for applicants barred by law or of doubtful
    identity, only where another lender's licence begins (Interim Measures for Online Loans of
    Commercial Banks, 2020, arts. 9 and 17; modelled on). A referral is not decided yet.
    """
    if decision.outcome is Outcome.REFERRED:
        return False
    return decision.knock_out is None or decision.knock_out is ReasonCode.R44


def lenders_to_ask(province: str, product: Product, policy: Policy) -> tuple[OtherLender, ...]:
    """Return the lenders that may lend for this product in this province: nobody else needs to know
    (PIPL, arts. 6 and 23).
    """
    return lenders_elsewhere(province, product, policy)
