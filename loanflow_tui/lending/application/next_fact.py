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
    decision = facts.get(Fact.DECISION)
    declined = isinstance(decision, DecisionMade) and decision.outcome not in _LENT
    if declined and Fact.COMPARE not in facts:
        return None
    for fact in filterfalse(facts.__contains__, asked):
        needed = _ONLY_IF.get(fact)
        if needed is None or needed(facts):
            return fact
    return None


def _passed_on(facts: Facts) -> bool:
    """Say whether this lender declined and the applicant looks at others."""
    decision = facts.get(Fact.DECISION)
    declined = isinstance(decision, DecisionMade) and decision.outcome not in _LENT
    return declined and Fact.COMPARE in facts


def _not_passed_on(facts: Facts) -> bool:
    return not _passed_on(facts)


_INTRODUCED = frozenset({Fact.CONSENT_LENDER, Fact.LENDER_DECIDED, Fact.AMOUNT})


def _to_identify(facts: Facts) -> bool:
    """Another lender wants to see the identity card once it may be told who applies; in journals of
    before it decided without a consent that names it.
    """
    return not _passed_on(facts) or not _INTRODUCED.isdisjoint(facts)


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
    refused = isinstance(facts.get(Fact.CONSENT_HOST_DATA), _SAID_NO)
    return not refused and _not_passed_on(facts)


def _to_insure(facts: Facts) -> bool:
    """Return whether the insurer may be told who it is for: only where cover is needed."""
    return Fact.COVER in facts and _not_passed_on(facts)


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
    return product is not None and product.requires_licence and not _passed_on(facts)


def _has_employer(facts: Facts) -> bool:
    given = facts.get(Fact.OCCUPATION)
    return not isinstance(given, OccupationGiven) or given.occupation not in _WITHOUT_EMPLOYER


_ONLY_IF: dict[Fact, Callable[[Facts], bool]] = {
    Fact.USCC: _needs_uscc,
    Fact.LICENCE: _needs_licence,
    Fact.EMPLOYER: _has_employer,
    Fact.FACE: _looked_at,
    Fact.HOST_DATA: _vouched_for,
    Fact.ID_FRONT: _to_identify,
    Fact.ID_BACK: _to_identify,
    **dict.fromkeys(
        (
            Fact.ELIGIBLE,
            Fact.STATEMENT,
            Fact.BUREAU,
            Fact.INSURER,
            Fact.OFFER,
        ),
        _not_passed_on,
    ),
    Fact.CONSENT_INSURANCE: _to_insure,
    Fact.CONSENT_LENDER: _to_introduce,
    Fact.LENDER_DECIDED: _another_decides,
    **dict.fromkeys((Fact.COSTS, Fact.COSTS_CONFIRMED), _costs_to_show),
    **dict.fromkeys((Fact.CONSENT_SHARING, Fact.MARKET, Fact.LENDER), _comparing),
}
