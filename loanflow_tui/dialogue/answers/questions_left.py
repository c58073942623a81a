"""How many questions are still to come, as far as the answers given so far tell."""

from loanflow_tui.lending.api import SYSTEM_FACTS, ApplicationView, Event, Fact, next_fact

_AFTERWARDS = frozenset({Fact.RATING, Fact.COMMENT})
"""Asked once the money is paid, and not needed for it."""

_LATER = Event()
"""Stands for an answer that is still to come."""


def questions_left(view: ApplicationView) -> int:
    """Return how many answers are still needed until the money is paid, the one asked now included.

    Questions that an answer to come may add (an employer, a licence) count as far as known.
    """
    facts = dict(view.facts)
    count = 0
    while (fact := next_fact(facts)) is not None and fact not in _AFTERWARDS:
        if fact not in SYSTEM_FACTS and fact is not Fact.DECISION:
            count += 1
        facts[fact] = _LATER
    return count
