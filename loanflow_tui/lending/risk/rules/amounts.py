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
    name = "consumer_cap" if product.capped_by_law else "business_cap"
    rules = policy.register.in_force(on, policy.lender.kind)
    lawful: list[int | None] = [getattr(rule.figures, name) for rule in rules]
    used = sum(fen for each, fen in own.lent if each.capped_by_law is product.capped_by_law)
    left = [cap * 100 - used for cap in lawful if cap is not None]
    return max(0, min([policy.product(product).cap_fen - own.of(product), *left]))


def ceiling_on(policy: Policy, kind: LenderKind, on: date) -> Decimal:
    """Return what all costs of a loan agreed on this day may come to in a year, as a fraction: the
    policy's ceiling, or that of the law for this kind of lender where it is lower.
    """
    found = policy.register.most_a_year(on, kind)
    return policy.pricing.ceiling if found is None else min(policy.pricing.ceiling, found[0])


def late_rate(policy: Policy, annual_rate: Decimal, ceiling: Decimal) -> Decimal:
    """Return the yearly rate on overdue principal: the contract's with the surcharge, which the law
    bounds, and never more than the ceiling.
    """
    return min(policy.pricing.late_annual_rate(annual_rate), ceiling)


def kept_back(share: Decimal, policy: Policy, kind: LenderKind, on: date) -> Decimal:
    """Return how much of a charge at payout may be kept back from the principal, as a share of it:
    no more than the law allows this kind of lender on this day.
    """
    rules = policy.register.in_force(on, kind)
    lawful = [rule.figures.most_from_principal for rule in rules]
    return min([share, *(most for most in lawful if most is not None)])
