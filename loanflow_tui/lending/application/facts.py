"""The facts an application is made of, in the order of the journey, and what each rests on.

A fact is what one event established: an answer, a check, a report, a decision. Where the
application stands follows from which facts hold; a changed answer undoes exactly the facts that
rest on it, found by `dependents`.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class _Declared(NamedTuple):
    """Which facts a fact rests on, whose it is, and what "change my TARGET" calls it."""

    rests_on: tuple[str, ...]
    by_lender: bool
    target: str | None


_DECLARED: dict[str, _Declared] = {}


def _asked(name: str, *rests_on: str, target: str | None = None) -> str:
    """Declare an answer of the applicant's, and return its name."""
    _DECLARED[name] = _Declared(rests_on, False, target)
    return name


def _lender(name: str, *rests_on: str) -> str:
    """Declare a fact that the lender establishes, and return its name."""
    _DECLARED[name] = _Declared(rests_on, True, None)
    return name


class Fact(StrEnum):
    """A fact's name; for those that an applicant gives, it is the step's id as well.

    Each is declared once, in the order of the journey, with the facts that it rests on.
    """

    HOST = _lender("host")
    LINE = _lender("line")
    PRODUCT = _asked("product", target="product")
    CONSENT_PRIVACY = _asked("consent.privacy", target="consents")
    CONSENT_BUREAU = _asked("consent.bureau", target="consents")
    CONSENT_HOST_DATA = _asked("consent.host_data", "host", target="consents")
    CONSENT_FACE = _asked("consent.face", target="consents")
    CONSENT_MARKETING = _asked("consent.marketing", target="consents")
    NAME = _asked("identity.name", target="name")
    NUMBER = _asked("identity.number", target="number")
    MOBILE = _asked("identity.mobile", target="mobile")
    USCC = _asked("identity.uscc", "product", target="business_code")
    CODE_SENT = _lender("verify.sent", "identity.mobile")
    CODE = _asked("verify.code", "verify.sent")
    FACE = _asked("verify.face", "identity.name", "identity.number", "consent.face")
    CARD = _asked(
        "verify.card", "identity.name", "identity.number", "identity.mobile", target="card"
    )
    OCCUPATION = _asked("profile.occupation", target="occupation")
    EMPLOYER = _asked("profile.employer", "product", "profile.occupation", target="employer")
    INCOME = _asked("profile.income", "product", target="income")
    PURPOSE = _asked("profile.purpose", "product", target="purpose")
    DEBT = _asked("profile.debt", target="debt")
    REGION = _asked("profile.region", target="region")
    ELIGIBLE = _lender(
        "profile.eligible",
        "product",
        "identity.number",
        "profile.occupation",
        "profile.purpose",
        "profile.region",
    )
    ID_FRONT = _asked("documents.id_front", "identity.name", "identity.number", target="documents")
    ID_BACK = _asked("documents.id_back", "identity.name", "identity.number", target="documents")
    STATEMENT = _asked("documents.bank_statement", "identity.name", target="documents")
    LICENCE = _asked("documents.business_licence", "identity.uscc", target="documents")
    BUREAU = _lender("score.bureau", "identity.name", "identity.number", "consent.bureau")
    CUSTOMER = _lender("score.customer", "identity.number")
    HOST_DATA = _lender(
        "score.host_data", "identity.number", "identity.mobile", "consent.host_data"
    )
    COVER = _lender("score.cover", "score.bureau", "score.host_data", "product", "profile.income")
    CONSENT_INSURANCE = _asked("consent.insurance", target="consents")
    INSURER = _lender(
        "score.insurer", "score.bureau", "product", "profile.income", "consent.insurance"
    )
    LIFTED = _lender("score.lifted", "identity.number", "score.bureau")
    DECISION = _lender(
        "score.decision",
        "score.lifted",
        "score.bureau",
        "score.customer",
        "score.host_data",
        "score.insurer",
        "profile.employer",
        "profile.income",
        "profile.debt",
        "profile.eligible",
        "documents.bank_statement",
        "documents.business_licence",
        "verify.face",
    )
    PROPOSED = _lender("score.proposed", "score.decision")
    OFFER = _lender("offer", "score.decision")
    COMPARE = _asked("offer.compare", "score.decision")
    CONSENT_SHARING = _asked("consent.sharing", target="consents")
    MARKET = _lender("offer.market", "offer.compare", "consent.sharing")
    LENDER = _asked("offer.lender", "offer.market")
    CONSENT_LENDER = _asked("consent.lender", "offer.lender", target="consents")
    LENDER_DECIDED = _lender("offer.decided", "offer.lender", "consent.lender")
    AMOUNT = _asked("offer.amount", "offer", "offer.lender", "offer.decided", target="amount")
    TENOR = _asked("offer.tenor", "offer", "offer.lender", target="tenor")
    METHOD = _asked("offer.method", "offer", "offer.lender", "offer.tenor", target="method")
    ACCEPTED = _asked(
        "offer.accept",
        "offer.amount",
        "offer.tenor",
        "offer.method",
        "verify.card",
        "verify.code",
        "documents.id_front",
        "documents.id_back",
    )
    COSTS = _lender("sign.table", "offer.accept")
    COSTS_CONFIRMED = _asked("sign.costs", "sign.table")
    CONTRACT = _lender("sign.contract", "offer.accept", "sign.costs")
    INTENT = _asked("sign.name", "sign.contract")
    SIGN_CODE_SENT = _lender("sign.sent", "sign.name", "identity.mobile")
    SIGN_CODE = _asked("sign.code", "sign.sent")
    SIGNED = _lender("sign.signed", "sign.code")
    PAYOUT = _lender("payout", "sign.signed")
    RATING = _asked("closing.rating", "payout")
    COMMENT = _asked("closing.comment", "closing.rating")


RESTS_ON: dict[Fact, tuple[Fact, ...]] = {
    fact: tuple(map(Fact, _DECLARED[fact].rests_on)) for fact in Fact if _DECLARED[fact].rests_on
}
"""The facts without which one does not hold."""

SYSTEM_FACTS = frozenset(fact for fact in Fact if _DECLARED[fact].by_lender)
"""Facts that the lender establishes; all others are the applicant's answers."""

TARGETS: dict[str, tuple[Fact, ...]] = {
    target: tuple(fact for fact in Fact if _DECLARED[fact].target == target)
    for target in dict.fromkeys(declared.target for declared in _DECLARED.values())
    if target is not None
}
"""What "change my …" may name, and which answers that is: all of those that were given."""


@cache
def dependents(fact: Fact) -> frozenset[Fact]:
    """Return every fact that rests on `fact`, directly or through others, without itself."""
    found: set[Fact] = set()
    edge = {fact}
    while edge:
        edge = {f for f, needs in RESTS_ON.items() if edge.intersection(needs)} - found
        found |= edge
    return frozenset(found)


def undone_by(facts: Iterable[Fact]) -> frozenset[Fact]:
    """Return `facts` and everything that rests on any of them."""
    undone: set[Fact] = set()
    for fact in facts:
        undone |= {fact, *dependents(fact)}
    return frozenset(undone)
