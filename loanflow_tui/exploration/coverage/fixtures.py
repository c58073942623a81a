"""Minimal events, with only what the fold reads."""

from loanflow_tui.lending.api import (
    FACT_OF,
    CodeConfirmed,
    CodeSent,
    ConsentKind,
    Decision,
    DecisionMade,
    DocumentKind,
    DocumentTaken,
    Event,
    FaceChecked,
    Fact,
    Host,
    Method,
    Occupation,
    OccupationGiven,
    Outcome,
    Product,
    ReasonCode,
    code_facts,
    consent_fact,
    document_fact,
    read_moment,
)
from loanflow_tui.lending.api import events as e

_AT = read_moment(0)
"""The time of every event here: no change of state depends on it."""


def _events() -> dict[Fact, Event]:
    """Return an event for each fact that makes it."""
    made: dict[Fact, Event] = {fact: kind.model_construct() for kind, fact in FACT_OF.items()}
    for consent in ConsentKind:
        made[consent_fact(consent)] = e.ConsentGiven(consent=consent, text_version="")
    for kind in DocumentKind:
        made[document_fact(kind)] = DocumentTaken(
            document=kind, name="", sha256="", media_type="", size=0
        )
    for purpose in ("verify", "sign"):
        sent, confirmed = code_facts(purpose)
        made[sent] = CodeSent(
            purpose=purpose, code="", masked_mobile="", expires_at=_AT, delivered=True
        )
        made[confirmed] = CodeConfirmed(purpose=purpose)
    made[Fact.ACCEPTED] = e.OfferAccepted(
        amount_fen=0, months=1, method=Method.EQUAL_PAYMENT, annual_rate="0", apr="0",
        total_interest_fen=0, total_fees_fen=0, first_payment_fen=0, cost_rule="all-in-cost-table",
    )  # fmt: skip
    made[Fact.MARKET] = e.MarketReported(amount_fen=0, months=1, offers=())
    other = e.LenderDetails(name={}, licence="", address={}, hotline="")
    made[Fact.LENDER] = e.LenderChosen(lender="", details=other)
    made[Fact.HOST] = e.HostChanged(host=Host.WECHAT)
    made[Fact.PRODUCT] = e.ProductChosen(product=Product.BUSINESS)
    made[Fact.OCCUPATION] = OccupationGiven(occupation=Occupation.EMPLOYED)
    made[Fact.FACE] = FaceChecked(passed=True, reason="", prompts=())
    return made


_EVENTS = _events()


def made(fact: Fact) -> Event:
    """Return an event that makes a fact."""
    return decision(Outcome.APPROVED) if fact is Fact.DECISION else _EVENTS[fact]


def decision(outcome: Outcome, reason: ReasonCode | None = None) -> Event:
    """Return a decision; `reason` knocked the applicant out."""
    made = Decision(
        outcome=outcome,
        product=Product.BUSINESS,
        reasons=(),
        knock_out=reason,
        policy_version="",
    )
    return DecisionMade(decision=made)
