"""How much may be lent at most, and what it may cost."""

from datetime import date
from decimal import Decimal

from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.risk.customer import NO_LOANS, CustomerStanding
from loanflow_tui.lending.terms import LenderKind, Product


def consumer_cap_fen(
    product: Product, policy: Policy, on: date, own: CustomerStanding = NO_LOANS
) -> int:
    """Return the most for one person, in fen, beside the loans that they have here: the product's
    cap counts its own loans, that of the law on this day all loans for the same use.
    """
    law = policy.register.in_force(on, policy.lender.kind)
    lawful = law.consumer_cap if product.capped_by_law else law.business_cap
    left = policy.product(product).cap_fen - own.of(product)
    if lawful is not None:
        used = sum(fen for each, fen in own.lent if each.capped_by_law is product.capped_by_law)
        left = min(left, lawful * 100 - used)
    return max(0, left)


def ceiling_on(policy: Policy, kind: LenderKind, on: date) -> Decimal:
    """Return what all costs of a loan may come to in a year, as a fraction: the policy's ceiling,
    or that of the law for this kind of lender where it is lower. The law's binds what is newly lent
    (新发放贷款): it is that of the day on which the money is paid out.
    """
    found = lawful_ceiling(policy, kind, on)
    return policy.pricing.ceiling if found is None else min(policy.pricing.ceiling, found)


def lawful_ceiling(policy: Policy, kind: LenderKind, on: date) -> Decimal | None:
    """Return what the law allows a loan paid out on this day to cost in a year; None where no rule
    binds this kind of lender.
    """
    found = policy.register.in_force(on, kind).most_a_year
    return None if found is None else found[0]


def late_rate(policy: Policy, annual_rate: Decimal, ceiling: Decimal) -> Decimal:
    """Return the yearly rate on overdue principal: the contract's with the surcharge, which the law
    bounds, and never more than the ceiling.
    """
    return min(policy.pricing.late_annual_rate(annual_rate), ceiling)


def kept_back(share: Decimal, policy: Policy, kind: LenderKind, on: date) -> Decimal:
    """Return how much of a charge at payout may be kept back from the principal, as a share of it:
    no more than the law allows this kind of lender on this day.
    """
    lawful = policy.register.in_force(on, kind).most_from_principal
    return share if lawful is None else min(share, lawful)
