"""The legal cap on the amount of a loan."""

from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.policy.products import CONSUMER_CAP_YUAN
from loanflow_tui.lending.terms import Product


def consumer_cap_fen(product: Product, policy: Policy) -> int:
    """Return the cap in fen: 200,000 yuan for one person's own use (Interim Measures for Online
    Loans of Commercial Banks, 2020, art. 6). For businesses only the policy's cap applies.
    """
    cap = policy.product(product).cap_fen
    return min(cap, CONSUMER_CAP_YUAN * 100) if product.capped_by_law else cap
