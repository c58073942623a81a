"""The order in which answers are asked for, where a variant wishes another one."""

from collections.abc import Sequence

from loanflow_tui.lending.application.facts import RESTS_ON, SYSTEM_FACTS, Fact
from loanflow_tui.lending.application.next_fact import ASKED

OPTIONAL_STEPS = frozenset({Fact.CONSENT_MARKETING, Fact.RATING, Fact.COMMENT})
"""Questions that a variant may leave out: what nobody said yes to is not done."""

_PERSONAL = ("identity.", "verify.", "profile.", "documents.")
"""Steps that ask for personal information: nothing of it before its consent (PIPL, art. 13)."""


class OrderRefused(ValueError):
    """An order that can't be: why, the fact it is about, and the other one."""

    def __init__(self, reason: str, fact: Fact, other: Fact | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.fact = fact
        self.other = other


def arranged(order: Sequence[Fact], left_out: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """Return all that is asked for: the facts of `order` take one another's places.

    Raises:
        OrderRefused: a fact is named twice or isn't asked for, one would come before what it rests
            on, or one that is needed is left out.
    """
    for at, fact in enumerate(order):
        if fact in order[:at]:
            raise OrderRefused("twice", fact)
        if fact in SYSTEM_FACTS or fact not in ASKED:
            raise OrderRefused("not-asked", fact)
    for fact in left_out:
        if fact not in OPTIONAL_STEPS:
            consent = fact.value.startswith("consent.")
            raise OrderRefused("consent" if consent else "needed", fact)
    wished = iter(order)
    moved = [next(wished) if fact in order else fact for fact in ASKED]
    _check(moved)
    gone = {*left_out, *([Fact.COMMENT] if Fact.RATING in left_out else [])}
    return tuple(fact for fact in moved if fact not in gone)


def _check(moved: Sequence[Fact]) -> None:
    place = {fact: at for at, fact in enumerate(moved)}
    for fact in moved:
        for needed in RESTS_ON.get(fact, ()):
            if needed in place and place[needed] > place[fact]:
                raise OrderRefused("rests-on", fact, needed)
        early = place[fact] < place[Fact.CONSENT_PRIVACY]
        if early and fact.value.startswith(_PERSONAL):
            raise OrderRefused("before-consent", fact, Fact.CONSENT_PRIVACY)
