"""Which fact an event establishes."""

from typing import cast, get_args

from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.events import application as p
from loanflow_tui.lending.events import identity as i
from loanflow_tui.lending.events import profile as f
from loanflow_tui.lending.events.base import FACT_OF, Event
from loanflow_tui.lending.terms import ANSWERED_BY_REFUSAL, ConsentKind, DocumentKind

_CONSENTS = {kind: Fact(f"consent.{kind.value}") for kind in ConsentKind}
_CODES = {
    purpose: (Fact(f"{purpose}.sent"), Fact(f"{purpose}.code"))
    for purpose in get_args(i.CodePurpose)
}
_DOCUMENTS = {kind: Fact(f"documents.{kind.value}") for kind in DocumentKind}


def consent_fact(kind: ConsentKind) -> Fact:
    """Return the fact that holds once a consent of this kind is given."""
    return _CONSENTS[kind]


def document_fact(kind: DocumentKind) -> Fact:
    """Return the fact that holds once a document of this kind is accepted."""
    return _DOCUMENTS[kind]


def code_facts(purpose: i.CodePurpose) -> tuple[Fact, Fact]:
    """Return the facts of a code sent and a code confirmed."""
    return _CODES[purpose]


ByContent = (
    p.ConsentGiven | p.ConsentRefused | p.ConsentWithdrawn | f.DocumentTaken | i.CodeSent
    | i.CodeConfirmed
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
            answers = event.consent in ANSWERED_BY_REFUSAL
            return consent_fact(event.consent) if answers else None
        case p.ConsentWithdrawn():
            return consent_fact(event.consent)
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
