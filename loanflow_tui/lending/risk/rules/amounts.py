"""How much, for how long, at what cost at most, and until when one may think better of it."""

from datetime import date, timedelta
from decimal import Decimal

from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.policy.products import (
    CONSUMER_CAP_YUAN,
    IN_ONE_SUM,
    MOST_MONTHS_IN_ONE_SUM,
)
from loanflow_tui.lending.terms import Method, Product


def consumer_cap_fen(product: Product, policy: Policy) -> int:
    """At most 200,000 yuan for one person's own use (Interim Measures for Online Loans of
    Commercial Banks, 2020, art. 6); in fen. Businesses have the policy's cap alone.
    """
    cap = policy.product(product).cap_fen
    return cap if product is Product.BUSINESS else min(cap, CONSUMER_CAP_YUAN * 100)


def longest_tenor(method: Method, product: Product, policy: Policy) -> int:
    """At most one year where the principal is due in one sum (Interim Measures for Online Loans of
    Commercial Banks, 2020, art. 6); in months, 0 where the product doesn't offer the method.
    """
    longest = policy.product(product).methods.get(method, 0)
    return min(longest, MOST_MONTHS_IN_ONE_SUM) if method in IN_ONE_SUM else longest


def reassessed_yearly(months: int, policy: Policy) -> bool:
    """Loans over a year are assessed anew at least once a year (Interim Measures for Online Loans
    of Commercial Banks, 2020, art. 6).
    """
    return months > policy.decision.reassess_after_months


def within_ceiling(apr_nominal: Decimal, policy: Policy) -> bool:
    """Interest and every fee together stay under the ceiling (Supreme People's Court, opinions on
    financial trials, 2017: 24% a year; announced in full as PBoC [2021] No. 3 asks).
    """
    return apr_nominal <= policy.pricing.ceiling


def cooling_off_until(signed_on: date, product: Product, policy: Policy) -> date | None:
    """Return the last day on which the loan may be given back without interest or fee, None where
    no cooling-off is offered (Measures for Consumer Protection of Banking and Insurance, 2022;
    modelled on).
    """
    days = policy.product(product).cooling_off_days
    return signed_on + timedelta(days=days) if days else None
