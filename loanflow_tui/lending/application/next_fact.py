"""The next fact: the first that is needed and does not hold."""

from collections.abc import Callable, Mapping
from itertools import filterfalse

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events.agreement import OfferAccepted
from loanflow_tui.lending.events.application import ConsentRefused, ConsentWithdrawn, ProductChosen
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.market import LenderChosen
from loanflow_tui.lending.events.profile import OccupationGiven
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.terms import Occupation, Outcome, Product

Facts = Mapping[Fact, Event]

_WITHOUT_EMPLOYER = {Occupation.RETIRED, Occupation.UNEMPLOYED, Occupation.FREELANCE}
_SAID_NO = (ConsentRefused, ConsentWithdrawn)
_LENT = {Outcome.APPROVED, Outcome.APPROVED_LESS}


_NEVER_DUE = {
    Fact.HOST, Fact.LINE, Fact.CUSTOMER, Fact.COVER, Fact.LIFTED, Fact.COMPARE, Fact.PROPOSED,
}  # fmt: skip
"""What comes with the application, along with a decision, or when the applicant or an officer
wishes for it.
"""

ASKED = tuple(fact for fact in Fact if fact not in _NEVER_DUE)
"""What is needed, in the usual order."""


def next_fact(facts: Facts, asked: tuple[Fact, ...] = ASKED) -> Fact | None:
    """Return the first fact of those asked for that is needed and not in `facts`.

    None when the journey is done, and while nothing is offered on a decision that was made; who
    was declined may still look at other lenders.
    """
    decision, only_if = facts.get(Fact.DECISION), _ONLY_IF
    if isinstance(decision, DecisionMade) and decision.outcome not in _LENT:
        if Fact.COMPARE not in facts:
            return None
        only_if = _ONLY_IF_PASSED_ON
    for fact in filterfalse(facts.__contains__, asked):
        needed = only_if.get(fact)
        if needed is None or needed(facts):
            return fact
    return None


_INTRODUCED = frozenset({Fact.CONSENT_LENDER, Fact.LENDER_DECIDED, Fact.AMOUNT})


def _introduced(facts: Facts) -> bool:
    """Another lender wants to see the identity card once it may be told who applies; in journals of
    before it decided without a consent that names it.
    """
    return not _INTRODUCED.isdisjoint(facts)


def _another_decides(facts: Facts) -> bool:
    """Return whether another lender was chosen that still has to decide; not in journals of before,
    once an amount was chosen.
    """
    chosen = facts.get(Fact.LENDER)
    other = isinstance(chosen, LenderChosen) and chosen.details is not None
    return other and Fact.AMOUNT not in facts


def _to_introduce(facts: Facts) -> bool:
    """Return whether the chosen lender may be told who applies, where it hasn't decided yet."""
    return _another_decides(facts) and Fact.LENDER_DECIDED not in facts


def _comparing(facts: Facts) -> bool:
    return Fact.COMPARE in facts


def _looked_at(facts: Facts) -> bool:
    """Return whether the face is checked: whoever refuses is identified in another way."""
    return not isinstance(facts.get(Fact.CONSENT_FACE), _SAID_NO)


def _vouched_for(facts: Facts) -> bool:
    """Return whether the host is asked for its data."""
    return not isinstance(facts.get(Fact.CONSENT_HOST_DATA), _SAID_NO)


def _to_insure(facts: Facts) -> bool:
    """Return whether the insurer may be told who it is for: only where cover is needed."""
    return Fact.COVER in facts


def _never(_: Facts) -> bool:
    return False


def _costs_to_show(facts: Facts) -> bool:
    """Return whether the law of the day of acceptance asks for the table of the all-in cost."""
    accepted = facts.get(Fact.ACCEPTED)
    return not isinstance(accepted, OfferAccepted) or accepted.cost_rule is not None


def _product(facts: Facts) -> Product | None:
    chosen = facts.get(Fact.PRODUCT)
    return chosen.product if isinstance(chosen, ProductChosen) else None


def _needs_uscc(facts: Facts) -> bool:
    product = _product(facts)
    return product is not None and product.requires_uscc


def _needs_licence(facts: Facts) -> bool:
    product = _product(facts)
    return product is not None and product.requires_licence


def _has_employer(facts: Facts) -> bool:
    given = facts.get(Fact.OCCUPATION)
    return not isinstance(given, OccupationGiven) or given.occupation not in _WITHOUT_EMPLOYER


_ONLY_IF: dict[Fact, Callable[[Facts], bool]] = {
    Fact.USCC: _needs_uscc,
    Fact.LICENCE: _needs_licence,
    Fact.EMPLOYER: _has_employer,
    Fact.FACE: _looked_at,
    Fact.HOST_DATA: _vouched_for,
    Fact.CONSENT_INSURANCE: _to_insure,
    Fact.CONSENT_LENDER: _to_introduce,
    Fact.LENDER_DECIDED: _another_decides,
    **dict.fromkeys((Fact.COSTS, Fact.COSTS_CONFIRMED), _costs_to_show),
    **dict.fromkeys((Fact.CONSENT_SHARING, Fact.MARKET, Fact.LENDER), _comparing),
}
"""What is needed only under a condition."""

_ONLY_IF_PASSED_ON = {
    **_ONLY_IF,
    Fact.ID_FRONT: _introduced,
    Fact.ID_BACK: _introduced,
    **dict.fromkeys(
        (
            Fact.ELIGIBLE,
            Fact.LICENCE,
            Fact.STATEMENT,
            Fact.BUREAU,
            Fact.HOST_DATA,
            Fact.CONSENT_INSURANCE,
            Fact.INSURER,
            Fact.OFFER,
        ),
        _never,
    ),
}
"""The same where this lender declined and the applicant looks at others."""
