"""The facts an application is made of, in the order of the journey, and what each rests on.

A fact is what one event established: an answer, a check, a report, a decision. Where the
application stands follows from which facts hold; a changed answer undoes exactly the facts that
rest on it, found by `dependents`.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache


class Fact(StrEnum):
    """A fact's name; for those that an applicant gives, it is the step's id as well."""

    HOST = "host"
    PRODUCT = "product"
    CONSENT_PRIVACY = "consent.privacy"
    CONSENT_BUREAU = "consent.bureau"
    CONSENT_HOST_DATA = "consent.host_data"
    CONSENT_FACE = "consent.face"
    CONSENT_MARKETING = "consent.marketing"
    NAME = "identity.name"
    NUMBER = "identity.number"
    MOBILE = "identity.mobile"
    USCC = "identity.uscc"
    CODE_SENT = "verify.sent"
    CODE = "verify.code"
    FACE = "verify.face"
    CARD = "verify.card"
    OCCUPATION = "profile.occupation"
    EMPLOYER = "profile.employer"
    INCOME = "profile.income"
    PURPOSE = "profile.purpose"
    DEBT = "profile.debt"
    REGION = "profile.region"
    ELIGIBLE = "profile.eligible"
    ID_FRONT = "documents.id_front"
    ID_BACK = "documents.id_back"
    STATEMENT = "documents.bank_statement"
    LICENCE = "documents.business_licence"
    BUREAU = "score.bureau"
    HOST_DATA = "score.host_data"
    INSURER = "score.insurer"
    DECISION = "score.decision"
    OFFER = "offer"
    COMPARE = "offer.compare"
    CONSENT_SHARING = "consent.sharing"
    MARKET = "offer.market"
    LENDER = "offer.lender"
    AMOUNT = "offer.amount"
    TENOR = "offer.tenor"
    METHOD = "offer.method"
    ACCEPTED = "offer.accept"
    CONTRACT = "sign.contract"
    INTENT = "sign.name"
    SIGN_CODE_SENT = "sign.sent"
    SIGN_CODE = "sign.code"
    SIGNED = "sign.signed"
    PAYOUT = "payout"
    RATING = "closing.rating"
    COMMENT = "closing.comment"


_F = Fact

RESTS_ON: dict[Fact, tuple[Fact, ...]] = {
    _F.CONSENT_HOST_DATA: (_F.HOST,),
    _F.USCC: (_F.PRODUCT,),
    _F.CODE_SENT: (_F.MOBILE,),
    _F.CODE: (_F.CODE_SENT,),
    _F.FACE: (_F.NAME, _F.NUMBER, _F.CONSENT_FACE),
    _F.CARD: (_F.NAME, _F.NUMBER, _F.MOBILE),
    _F.EMPLOYER: (_F.PRODUCT, _F.OCCUPATION),
    _F.INCOME: (_F.PRODUCT,),
    _F.PURPOSE: (_F.PRODUCT,),
    _F.ELIGIBLE: (_F.PRODUCT, _F.NUMBER, _F.OCCUPATION, _F.PURPOSE, _F.REGION),
    _F.ID_FRONT: (_F.NAME, _F.NUMBER),
    _F.ID_BACK: (_F.NAME, _F.NUMBER),
    _F.STATEMENT: (_F.NAME,),
    _F.LICENCE: (_F.USCC,),
    _F.BUREAU: (_F.NAME, _F.NUMBER, _F.CONSENT_BUREAU),
    _F.HOST_DATA: (_F.NUMBER, _F.MOBILE, _F.CONSENT_HOST_DATA),
    _F.INSURER: (_F.BUREAU, _F.PRODUCT, _F.INCOME),
    _F.DECISION: (
        _F.BUREAU, _F.HOST_DATA, _F.INSURER, _F.EMPLOYER, _F.INCOME,
        _F.DEBT, _F.ELIGIBLE, _F.STATEMENT, _F.LICENCE, _F.FACE,
    ),
    _F.OFFER: (_F.DECISION,),
    _F.COMPARE: (_F.DECISION,),
    _F.MARKET: (_F.COMPARE, _F.CONSENT_SHARING),
    _F.LENDER: (_F.MARKET,),
    _F.AMOUNT: (_F.OFFER, _F.LENDER),
    _F.TENOR: (_F.OFFER, _F.LENDER),
    _F.METHOD: (_F.OFFER, _F.LENDER, _F.TENOR),
    _F.ACCEPTED: (_F.AMOUNT, _F.TENOR, _F.METHOD, _F.CARD, _F.CODE, _F.ID_FRONT, _F.ID_BACK),
    _F.CONTRACT: (_F.ACCEPTED,),
    _F.INTENT: (_F.CONTRACT,),
    _F.SIGN_CODE_SENT: (_F.INTENT, _F.MOBILE),
    _F.SIGN_CODE: (_F.SIGN_CODE_SENT,),
    _F.SIGNED: (_F.SIGN_CODE,),
    _F.PAYOUT: (_F.SIGNED,),
    _F.RATING: (_F.PAYOUT,),
    _F.COMMENT: (_F.RATING,),
}  # fmt: skip

SYSTEM_FACTS = frozenset(
    {
        _F.HOST, _F.CODE_SENT, _F.ELIGIBLE, _F.BUREAU, _F.HOST_DATA, _F.INSURER, _F.DECISION,
        _F.OFFER, _F.MARKET, _F.CONTRACT, _F.SIGN_CODE_SENT, _F.SIGNED, _F.PAYOUT,
    }
)  # fmt: skip
"""Facts that the lender establishes; all others are the applicant's answers."""


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
