"""Which fact an event establishes."""

from typing import cast, get_args

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import agreement as a
from loanflow_tui.lending.events import application as p
from loanflow_tui.lending.events import identity as i
from loanflow_tui.lending.events import market as k
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events import profile as f
from loanflow_tui.lending.events import risk as r
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.terms import ConsentKind, DocumentKind

FACT_OF: dict[type[Event], Fact] = {
    p.HostChanged: Fact.HOST,
    p.ProductChosen: Fact.PRODUCT,
    i.NameGiven: Fact.NAME,
    i.IdentityGiven: Fact.NUMBER,
    i.MobileGiven: Fact.MOBILE,
    i.BusinessCodeGiven: Fact.USCC,
    i.FaceChecked: Fact.FACE,
    i.CardLinked: Fact.CARD,
    f.OccupationGiven: Fact.OCCUPATION,
    f.EmployerGiven: Fact.EMPLOYER,
    f.IncomeGiven: Fact.INCOME,
    f.PurposeGiven: Fact.PURPOSE,
    f.DebtGiven: Fact.DEBT,
    f.RegionGiven: Fact.REGION,
    r.EligibilityPassed: Fact.ELIGIBLE,
    r.BureauReported: Fact.BUREAU,
    r.HostDataReported: Fact.HOST_DATA,
    r.InsurerQuoted: Fact.INSURER,
    r.DecisionMade: Fact.DECISION,
    r.OfferMade: Fact.OFFER,
    k.ComparisonAsked: Fact.COMPARE,
    k.MarketReported: Fact.MARKET,
    k.LenderChosen: Fact.LENDER,
    a.AmountChosen: Fact.AMOUNT,
    a.TenorChosen: Fact.TENOR,
    a.MethodChosen: Fact.METHOD,
    a.OfferAccepted: Fact.ACCEPTED,
    a.ContractPrepared: Fact.CONTRACT,
    a.SignatureIntended: Fact.INTENT,
    a.ContractSigned: Fact.SIGNED,
    m.PayoutConfirmed: Fact.PAYOUT,
    m.RatingGiven: Fact.RATING,
    m.CommentGiven: Fact.COMMENT,
}
"""Events that establish one fact each, whatever they say."""


_CONSENTS = {kind: Fact(f"consent.{kind.value}") for kind in ConsentKind}
_DOCUMENTS = {kind: Fact(f"documents.{kind.value}") for kind in DocumentKind}


def consent_fact(kind: ConsentKind) -> Fact:
    """Return the fact that a consent of this kind is."""
    return _CONSENTS[kind]


def document_fact(kind: DocumentKind) -> Fact:
    """Return the fact that a document of this kind is."""
    return _DOCUMENTS[kind]


def code_facts(purpose: i.CodePurpose) -> tuple[Fact, Fact]:
    """Return the facts of a code sent and a code confirmed."""
    return (Fact(f"{purpose}.sent"), Fact(f"{purpose}.code"))


ByContent = (
    p.ConsentGiven | p.ConsentRefused | f.DocumentTaken | i.CodeSent | i.CodeConfirmed
    | i.FaceChecked | p.ApplicationStarted
)  # fmt: skip
"""Events that establish a fact according to what they say."""

_BY_CONTENT = frozenset[type[Event]](get_args(ByContent))


def established(event: Event) -> Fact | None:
    """Return the fact that `event` establishes, if it does."""
    kind = type(event)
    return _said(cast(ByContent, event)) if kind in _BY_CONTENT else FACT_OF.get(kind)


def _said(event: ByContent) -> Fact | None:
    match event:
        case p.ConsentGiven():
            return consent_fact(event.consent)
        case p.ConsentRefused():
            return Fact.CONSENT_MARKETING if event.consent is ConsentKind.MARKETING else None
        case f.DocumentTaken():
            return document_fact(event.document)
        case i.CodeSent():
            return code_facts(event.purpose)[0]
        case i.CodeConfirmed():
            return code_facts(event.purpose)[1]
        case i.FaceChecked():
            return Fact.FACE if event.passed else None
        case p.ApplicationStarted():
            return Fact.HOST
