"""Answers to what somebody forgot: what was asked, given, agreed to, accepted or signed."""

from collections.abc import Iterable
from typing import Final

from loanflow_tui.dialogue.answers.base import Answer, spoken
from loanflow_tui.dialogue.answers.process import documents_needed
from loanflow_tui.dialogue.canonical import canonical
from loanflow_tui.dialogue.cards.parts import months, named
from loanflow_tui.dialogue.messages import Day, Listing, Message, Value, Yuan
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.slot_values import chip_for, proposal_of
from loanflow_tui.dialogue.steps.labels import choice_label, dashed
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.dialogue.understand.recall import Recall
from loanflow_tui.lending.api import (
    SYSTEM_FACTS,
    AsideShown,
    ConsentGiven,
    ConsentKind,
    ContractSigned,
    DocumentKind,
    Fact,
    OfferAccepted,
    china_day,
    consent_fact,
    document_fact,
    finished,
)

RECALL_OF: Final = "recall_of."
"""How the topic begins of a question about what was given to one step."""


def topic_of_recall(recall: Recall) -> str:
    """Return the topic under which a question about what was said is answered."""
    match recall:
        case Recall("given", str() as step):
            return f"{RECALL_OF}{step}"
        case Recall("agreed", str() as step) if step.startswith("consent."):
            return f"{RECALL_OF}{step}"
        case Recall("given"):
            return "recall_last" if recall.last else "summary"
    return f"recall_{recall.kind}"


def recall_of(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what was given to one step, or that nothing was yet."""
    yield _given(Fact(event.topic.removeprefix(RECALL_OF)), event, scene)


def _given(fact: Fact, event: AsideShown, scene: Scene) -> Turn:
    if fact.value.startswith("consent."):
        return _agreed(ConsentKind(fact.value.removeprefix("consent.")), event, scene)
    label, given = Message(f"label-given-{dashed(fact.value)}"), scene.view.facts.get(fact)
    value = canonical(given) if given is not None else None
    if value is not None:
        return say("recall-given", label=label, value=value)
    early = proposal_of(scene.conversation.proposals, fact.value)
    chip = chip_for(*early) if early is not None else None
    if chip is not None:
        return say("recall-early", label=label, value=choice_label(chip))
    if fact.value == event.step:
        return say("recall-now")
    over = finished(scene.view) or Fact.SIGNED in scene.view.facts
    return say("recall-never" if over else "recall-not-yet", label=label)


def _agreed(kind: ConsentKind, event: AsideShown, scene: Scene) -> Turn:
    title, fact = Message(f"consent-{dashed(kind.value)}-title"), consent_fact(kind)
    if scene.view.consented(kind):
        return say("recall-agreed-yes", consent=title)
    if fact in scene.view.facts or scene.conversation.refused is kind:
        return say("recall-agreed-no", consent=title)
    now = event.step == fact.value
    return say("recall-agreed-now" if now else "recall-agreed-not-yet", consent=title)


def last(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say which answer was given last."""
    for fact in reversed(tuple(scene.view.facts)):
        given = scene.view.facts[fact]
        told = canonical(given) is not None or isinstance(given, ConsentGiven)
        if fact not in SYSTEM_FACTS and told:
            yield _given(fact, event, scene)
            return
    yield say("topic-summary-none")


def noted(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that what was just said waits for a yes; else which answer was noted last."""
    if event.step in scene.conversation.proposals:
        yield say("recall-noted")
    else:
        yield from last(event, scene)


def agreed(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say which consents were given and refused, and whether anything is signed."""
    view = scene.view
    asked = [each for each in ConsentKind if consent_fact(each) in view.facts]
    yes = [each for each in asked if view.consented(each)]
    no = [each for each in asked if each not in yes]
    yield say(
        "recall-consents",
        given="yes" if yes else "no", yes=_titles(yes), refused="yes" if no else "no",
        no=_titles(no), signing=_signing(scene),
    )  # fmt: skip


def _titles(kinds: Iterable[ConsentKind]) -> Listing:
    return Listing(tuple(Message(f"consent-{dashed(each.value)}-title") for each in kinds))


def signed(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say whether the contract is signed, and since when."""
    found = scene.view.get(ContractSigned)
    if found is not None:
        yield spoken(Message("recall-signed", _contract(found)))
    elif Fact.INTENT in scene.view.facts:
        yield say("recall-signed-half")
    else:
        yield say("recall-signed-not")


def _contract(signed: ContractSigned) -> dict[str, Value]:
    return {"day": Day(china_day(signed.signed_at)), "number": signed.number}


def _signing(scene: Scene) -> Message:
    """Return whether anything is signed, as the end of what was agreed to."""
    found = scene.view.get(ContractSigned)
    return Message("recall-contract", _contract(found)) if found else Message("recall-so-far")


def accepted(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say whether the offer was accepted, and with which terms."""
    found = scene.view.get(OfferAccepted)
    if scene.view.get(ContractSigned) is not None:
        yield from signed(event, scene)
    elif found is None:
        yield say("recall-accepted-not")
    else:
        yield say(
            "recall-accepted",
            amount=Yuan(found.amount_fen, whole=True), months=months(found.months),
            method=named("choice", found.method.value),
        )  # fmt: skip


def handed_in(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say which documents were handed in, and which are still needed."""
    have = [each for each in DocumentKind if document_fact(each) in scene.view.facts]
    if have:
        labels = Listing(tuple(choice_label(each.value) for each in have))
        yield say("recall-documents", documents=labels)
    else:
        yield say("recall-documents-none")
    if not finished(scene.view):
        yield from documents_needed(event, scene)


def asked(_: AsideShown, __: Scene) -> Iterable[Turn]:
    """Say that the question follows once more."""
    yield spoken(Message("recall-asked"))


RECALL: dict[str, Answer] = {
    "recall_asked": asked,
    "recall_last": last,
    "recall_noted": noted,
    "recall_agreed": agreed,
    "recall_signed": signed,
    "recall_accepted": accepted,
    "recall_handed_in": handed_in,
}
