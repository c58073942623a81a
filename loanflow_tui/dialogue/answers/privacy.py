"""Answers about personal data, calls, and refusing or withdrawing a consent."""

from collections.abc import Iterable

from loanflow_tui.dialogue.answers.base import Answer, Stage, listed, stage_of
from loanflow_tui.dialogue.cards.consent import consent_card
from loanflow_tui.dialogue.conversation_state import ConversationState
from loanflow_tui.dialogue.messages import Message, Named
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import (
    OPTIONAL_CONSENTS,
    AsideShown,
    ConsentKind,
    Fact,
    lender_of,
)

CONSENT_STEPS: dict[str, ConsentKind] = {f"consent.{kind.value}": kind for kind in ConsentKind}


def consent_at(step: str, conversation: ConversationState) -> ConsentKind | None:
    """Return the consent that is asked for at `step`, or was just refused."""
    return conversation.refused or CONSENT_STEPS.get(step)


def safety(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how data and money are kept safe."""
    yield say("topic-safety")


def data_use(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what the data are used for; at a consent, with its text."""
    kind = consent_at(event.step, scene.conversation)
    card = consent_card(kind, scene.view, scene.policy) if kind is not None else None
    yield say("topic-data-use", card=card)


def contacts_privacy(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that no contacts are read and nobody else is told."""
    lent = stage_of(scene.view) in (Stage.SIGNED, Stage.RUNNING)
    yield say("topic-contacts-loan" if lent else "topic-contacts")


def credit_report(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what of this shows on the credit record, and when."""
    if stage_of(scene.view) in (Stage.SIGNED, Stage.RUNNING, Stage.SETTLED):
        yield say("topic-credit-loan")
    elif stage_of(scene.view) in (Stage.DECLINED, Stage.ENDED) and Fact.BUREAU in scene.view.facts:
        yield say("topic-credit-ended")
    elif Fact.BUREAU in scene.view.facts:
        yield say("topic-credit-asked")
    else:
        yield say("topic-credit-before")


def consent_refused(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what follows a no to the consent at hand, or to any."""
    kind, stage = consent_at(event.step, scene.conversation), stage_of(scene.view)
    if kind is None and stage is Stage.OFFER:
        yield say("topic-refusing-offer")
    elif kind is None and stage not in (Stage.BEFORE, Stage.REFERRED):
        yield from consent_withdraw(event, scene)
    elif kind is None:
        consents = scene.policy.consents
        yield say(
            "topic-refusing",
            needed=listed(f"consent-{dashed(each.value)}-title" for each in consents.needed),
        )
    elif kind in (
        ConsentKind.FACE, ConsentKind.HOST_DATA, ConsentKind.INSURANCE, ConsentKind.LENDER
    ):  # fmt: skip
        yield say(f"topic-refusing-{dashed(kind.value)}")
    elif kind in OPTIONAL_CONSENTS:
        yield say("topic-refusing-optional")
    else:
        refused = Message(f"consent-{dashed(kind.value)}-refused")
        yield say("topic-refusing-needed", refused=refused)


def consent_withdraw(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how a consent is taken back, and what can't be undone by it."""
    match stage_of(scene.view):
        case Stage.SIGNED | Stage.RUNNING:
            yield say("topic-withdraw-loan")
        case Stage.SETTLED | Stage.ENDED | Stage.DECLINED:
            yield say("topic-withdraw-ended")
        case _ if Fact.BUREAU in scene.view.facts:
            yield say("topic-withdraw-asked")
        case _:
            yield say("topic-withdraw")


def fraud(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say who this is, what nobody honest asks for, and whom to call."""
    yield say("topic-fraud", lender=Named(lender_of(scene.view, scene.policy).name))


def phone_call(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that nobody calls, and which number is the lender's own."""
    yield say("topic-phone-call", hotline=lender_of(scene.view, scene.policy).hotline)


TOPICS: dict[str, Answer] = {
    "safety": safety,
    "data_use": data_use,
    "contacts_privacy": contacts_privacy,
    "credit_report": credit_report,
    "consent_refused": consent_refused,
    "consent_withdraw": consent_withdraw,
    "fraud": fraud,
    "phone_call": phone_call,
}
