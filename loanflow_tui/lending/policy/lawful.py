"""Whether a policy keeps the law: what it loosens first, where that stands, and by which rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from loanflow_tui.lending.policy.law import Law, Rule
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.policy.review import BOUND_BY
from loanflow_tui.lending.terms import LenderKind

Bound = Literal["law_at_most", "law_at_least", "law_binds"]
Way = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """A value that a rule forbids: the way to it, and the limit as it is written in the file."""

    way: Way
    bound: Bound
    limit: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class _Asked:
    """A value of the policy, and the name of the figure that it has to keep to."""

    way: Way
    value: Decimal | int
    figure: str
    bound: Bound = "law_at_most"


def first_breach(policy: Policy, law: Law) -> Breach | None:
    """Return the first value that a rule in force on the register's day forbids."""
    lender = policy.lender
    own = _breaches(law, lender.kind, _own(policy))
    others = (
        breach
        for place, other in enumerate(policy.other_lenders)
        for breach in _breaches(law, other.kind, _others(policy, place))
    )
    by_figures = next(own, None) or _above_ceiling(policy, law)
    return by_figures or _lifts_too_much(policy, law) or next(others, None)


def changed_rule(policy: Policy, known: Law) -> tuple[Way, Rule] | None:
    """Return the first rule of the known law that a policy leaves out or words otherwise.

    A policy may add rules of its own; the law itself is not its to change.
    """
    assert policy.law is not None
    places = {rule.id: place for place, rule in enumerate(policy.law.rules)}
    for rule in known.rules:
        place = places.get(rule.id)
        if place is None:
            return ("law", "rules"), rule
        if policy.law.rules[place] != rule:
            return ("law", "rules", place), rule
    return None


def _own(policy: Policy) -> Iterator[_Asked]:
    pricing = policy.pricing
    yield _Asked(
        ("eligibility", "min_age"), policy.eligibility.min_age, "least_age", "law_at_least"
    )
    for product, terms in policy.products.items():
        cap = "consumer_cap" if product.capped_by_law else "business_cap"
        yield _Asked(("products", product.value, "cap"), terms.cap, cap)
    yield _Asked(("pricing", "service_fee"), pricing.service_fee, "most_from_principal")
    yield _Asked(("pricing", "late_surcharge"), pricing.late_surcharge, "surcharge")


def _others(policy: Policy, place: int) -> Iterator[_Asked]:
    other = policy.other_lenders[place]
    least = other.appetite.min_age
    yield _Asked(
        ("other_lenders", place, "appetite", "min_age"), least, "least_age", "law_at_least"
    )
    for product, terms in other.products.items():
        way = ("other_lenders", place, "products", product.value)
        if product.capped_by_law:
            yield _Asked((*way, "cap"), terms.cap, "consumer_cap")
        yield _Asked((*way, "upfront_fee"), terms.upfront_fee, "most_from_principal")


def _above_ceiling(policy: Policy, law: Law) -> Breach | None:
    found = law.in_force(law.as_of, policy.lender.kind).most_a_year
    if found is None or policy.pricing.ceiling <= found[0]:
        return None
    return Breach(("pricing", "ceiling"), "law_at_most", _written(found[0]), found[1])


def _lifts_too_much(policy: Policy, law: Law) -> Breach | None:
    """Return the first refusal left to a person that a rule in force makes for this lender."""
    rules = {rule.check: rule for rule in law.in_force(law.as_of, policy.lender.kind).rules}
    for place, reason in enumerate(policy.review.may_lift):
        rule = rules.get(BOUND_BY.get(reason, ""))
        if rule is not None:
            return Breach(("review", "may_lift", place), "law_binds", reason, rule)
    return None


def _breaches(law: Law, kind: LenderKind, asked: Iterator[_Asked]) -> Iterator[Breach]:
    rules = law.in_force(law.as_of, kind).rules
    for each in asked:
        for rule in rules:
            limit: Decimal | int | None = getattr(rule.figures, each.figure)
            if limit is not None and _breaks(each, limit):
                yield Breach(each.way, each.bound, _written(limit), rule)


def _breaks(asked: _Asked, limit: Decimal | int) -> bool:
    return asked.value < limit if asked.bound == "law_at_least" else asked.value > limit


def _written(limit: Decimal | int) -> str:
    """Return a limit as it is written in the file: a share as 24%, an amount or age as it is."""
    return f"{(limit * 100).normalize():f}%" if isinstance(limit, Decimal) else str(limit)
