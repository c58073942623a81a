"""Which fact an event establishes."""

from loanflow_tui.lending.events import agreement as a
from loanflow_tui.lending.events import application as p
from loanflow_tui.lending.events import identity as i
from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events import profile as f
from loanflow_tui.lending.events import risk as r
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.journey import Fact
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


def consent_fact(kind: ConsentKind) -> Fact:
    """Return the fact that a consent of this kind is."""
    return Fact(f"consent.{kind.value}")


def document_fact(kind: DocumentKind) -> Fact:
    """Return the fact that a document of this kind is."""
    return Fact(f"documents.{kind.value}")


def code_facts(purpose: i.CodePurpose) -> tuple[Fact, Fact]:
    """Return the facts of a code sent and a code confirmed."""
    return (Fact(f"{purpose}.sent"), Fact(f"{purpose}.code"))


def established(event: Event) -> Fact | None:
    """Return the fact that `event` establishes, if it does."""
    match event:
        case i.FaceChecked(passed=False):
            return None
        case p.ApplicationStarted():
            return Fact.HOST
        case p.ConsentGiven(consent=kind):
            return consent_fact(kind)
        case p.ConsentRefused(consent=ConsentKind.MARKETING):
            return Fact.CONSENT_MARKETING
        case f.DocumentTaken(document=kind):
            return document_fact(kind)
        case i.CodeSent(purpose=purpose):
            return code_facts(purpose)[0]
        case i.CodeConfirmed(purpose=purpose):
            return code_facts(purpose)[1]
        case _:
            return FACT_OF.get(type(event))
