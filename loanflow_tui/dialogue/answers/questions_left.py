"""How many questions are still to come, as far as the answers given so far tell."""

from collections.abc import Mapping

from loanflow_tui.lending.api import (
    SYSTEM_FACTS,
    ApplicationView,
    ConsentKind,
    Event,
    Fact,
    Method,
    Policy,
    cost_table_rule,
    kind_of_lender,
    next_fact,
)
from loanflow_tui.lending.api import events as e

_AFTERWARDS = frozenset({Fact.RATING, Fact.COMMENT})
"""Asked once the money is paid, and not needed for it."""

_LATER = Event()
"""Stands for an answer that is still to come."""


def questions_left(view: ApplicationView, policy: Policy) -> int:
    """Return how many answers are still needed until the money is paid, the one asked now included.

    Questions that an answer to come may add (an employer, a licence) count as far as known; of
    consents a yes is expected, and the cost table where the law of the day asks for it.
    """
    facts, expected = dict(view.facts), _expected(view, policy)
    count = 0
    while (fact := next_fact(facts, view.origin.asked)) is not None and fact not in _AFTERWARDS:
        if fact not in SYSTEM_FACTS and fact is not Fact.DECISION:
            count += 1
        facts[fact] = expected.get(fact, _LATER)
    return count


def _expected(view: ApplicationView, policy: Policy) -> Mapping[Fact, Event]:
    """Return stand-ins for answers to come on which further questions rest."""
    rule = cost_table_rule(policy, kind_of_lender(view, policy), view.today)
    accepted = e.OfferAccepted(
        amount_fen=0, months=0, method=Method.EQUAL_PAYMENT, annual_rate="0", apr="0",
        total_interest_fen=0, total_fees_fen=0, first_payment_fen=0,
        cost_rule=rule.id if rule is not None else None,
    )  # fmt: skip
    return {
        Fact.CONSENT_FACE: e.ConsentGiven(consent=ConsentKind.FACE, text_version=""),
        Fact.CONSENT_HOST_DATA: e.ConsentGiven(consent=ConsentKind.HOST_DATA, text_version=""),
        Fact.ACCEPTED: accepted,
    }
