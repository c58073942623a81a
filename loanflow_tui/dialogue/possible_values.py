"""Which values said early, or asked about, can be had at all: by the offer, or by the product."""

from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue.understand.meaning import Slot, Topic, Value
from loanflow_tui.lending.api import (
    ApplicationView,
    Occupation,
    OccupationGiven,
    Policy,
    Product,
    Purpose,
)

_OUT_OF_REACH: Final[Mapping[Slot, str]] = {
    "amount_fen": Topic.LIMIT_MAX.value, "tenor_months": "tenors",
    "method": Topic.REPAYMENT_METHOD.value,
}  # fmt: skip
"""The message for a value out of range: the bounds of its kind."""

_OWNERS: Final = frozenset({Occupation.BUSINESS_OWNER, Occupation.SELF_EMPLOYED})


def can_be_had(
    slot: Slot,
    value: Value,
    view: ApplicationView,
    policy: Policy,
    months: int | None = None,
) -> bool:
    """Say whether an amount, a term, a way to repay or a use is one that its step could take;
    others always are. `months` is a term said beside it.
    """
    if slot == "purpose":
        return view.product is None or value in view.product.purposes
    if view.loan is not None:
        return True
    match slot, value:
        case "amount_fen", int():
            least, most = amounts(view, policy)
            return least <= value <= most
        case "tenor_months", int():
            return value in tenors(view, policy)
        case "method", _ if view.offer is not None:
            term = months or view.months or min(view.offer.tenors)
            return value in view.offer.methods_for(term)
        case _:
            return True


def out_of_reach(values: Mapping[Slot, Value], view: ApplicationView, policy: Policy) -> str | None:
    """Return the topic that says what can be had, where one of the values can't."""
    for slot, value in values.items():
        if not can_be_had(slot, value, view, policy, term_said(values)):
            return _OUT_OF_REACH.get(slot)
    return None


def term_said(values: Mapping[Slot, Value]) -> int | None:
    """Return the term among values, in months."""
    months = values.get("tenor_months")
    return months if isinstance(months, int) else None


def amounts(view: ApplicationView, policy: Policy) -> tuple[int, int]:
    """Return the least and the most that can be borrowed, in fen, as far as known by now."""
    if view.offer is not None:
        return view.offer.min_fen, view.offer.limit_fen
    terms = [policy.product(each) for each in _products(view, policy)]
    cap = policy.decision.lender_cap * 100
    return min(each.min_fen for each in terms), min(max(each.cap_fen for each in terms), cap)


def tenors(view: ApplicationView, policy: Policy) -> tuple[int, ...]:
    """Return the terms that can be had, in months, as far as known by now."""
    if view.offer is not None:
        return view.offer.tenors
    each_has = (policy.product(each).tenors for each in _products(view, policy))
    return tuple(sorted({months for has in each_has for months in has}))


def lending_for(purpose: Purpose, view: ApplicationView) -> Product | None:
    """Return the product that lends for a use and that this applicant may take, if there is one."""
    job = view.get(OccupationGiven)
    employed = job is not None and job.occupation not in _OWNERS
    for each in Product:
        if purpose in each.purposes and not (each.owners_only and employed):
            return each
    return None


def _products(view: ApplicationView, policy: Policy) -> tuple[Product, ...]:
    return (view.product,) if view.product is not None else tuple(policy.products)
