"""Events that say nothing but what the fold looks at, and applications that they lead to."""

from loanflow_tui.lending.application.event_facts import (
    FACT_OF,
    code_facts,
    consent_fact,
    document_fact,
)
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.fold import apply
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events import application as p
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import CodeConfirmed, CodeSent, FaceChecked
from loanflow_tui.lending.events.profile import DocumentTaken, OccupationGiven
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.journal.records import Recorded, moment
from loanflow_tui.lending.risk.decision import Decision
from loanflow_tui.lending.risk.reasons import ReasonCode
from loanflow_tui.lending.terms import (
    ConsentKind,
    DocumentKind,
    Host,
    Language,
    Occupation,
    Outcome,
    Product,
)


def opened() -> ApplicationView:
    """Return an application that was only begun."""
    begun = p.ApplicationStarted(
        host=Host.ALIPAY, language=Language.EN, persona=None, seed=0, policy_version="", device=""
    )
    return after(ApplicationView(""), begun)


def after(view: ApplicationView, *events: Event) -> ApplicationView:
    """Return a view after some more events."""
    for event in events:
        view = apply(view, Recorded(view.seq + 1, moment(0), event, ""))
    return view


def _events() -> dict[Fact, Event]:
    """Return an event for each fact that makes it."""
    made: dict[Fact, Event] = {fact: kind.model_construct() for kind, fact in FACT_OF.items()}
    for consent in ConsentKind:
        made[consent_fact(consent)] = p.ConsentGiven(consent=consent, text_version="")
    for kind in DocumentKind:
        made[document_fact(kind)] = DocumentTaken(
            document=kind, name="", sha256="", media_type="", size=0
        )
    for purpose in ("verify", "sign"):
        sent, confirmed = code_facts(purpose)
        made[sent] = CodeSent(
            purpose=purpose, code="", masked_mobile="", expires_at=moment(0), delivered=True
        )
        made[confirmed] = CodeConfirmed(purpose=purpose)
    made[Fact.HOST] = p.HostChanged(host=Host.WECHAT)
    made[Fact.PRODUCT] = p.ProductChosen(product=Product.BUSINESS)
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
