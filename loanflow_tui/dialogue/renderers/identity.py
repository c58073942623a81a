"""Turns about the applicant's identity and its verification."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.identity import identity_card
from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.messages import Listing, Message, Moment
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, on_the_phone, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import events as e


def _number(event: e.IdentityGiven, _: Scene) -> Iterable[Turn]:
    yield say("turn-identity", card=identity_card(event))


def _code_sent(event: e.CodeSent, scene: Scene) -> Iterable[Turn]:
    if event.delivered:
        minutes = scene.policy.codes.valid_minutes
        yield on_the_phone(f"phone-code-{event.purpose}", code=event.code, minutes=minutes)
    elif event.late:
        yield say("turn-code-late", tone="warn", mobile=event.masked_mobile)
    else:
        yield say("turn-code-not-delivered", tone="warn", mobile=event.masked_mobile)


def _code_refused(event: e.CodeRefused, _: Scene) -> Iterable[Turn]:
    if event.reason == "expired":
        yield say("turn-code-expired", tone="warn")
    else:
        yield say("turn-code-wrong", tone="warn", left=event.left)


def _code_locked(event: e.CodeLocked, _: Scene) -> Iterable[Turn]:
    yield say("turn-code-locked", tone="bad", until=Moment(event.until))


def _code_confirmed(event: e.CodeConfirmed, _: Scene) -> Iterable[Turn]:
    yield say(f"turn-code-confirmed-{event.purpose}", tone="good")


def _face(event: e.FaceChecked, _: Scene) -> Iterable[Turn]:
    if event.prompts:
        prompts = Listing(tuple(named("face-prompt", prompt) for prompt in event.prompts))
        yield say("turn-face-prompts", prompts=prompts)
    if event.passed:
        yield say("turn-face-passed", tone="good")
    else:
        reason = (event.reason or "low_quality").replace("_", "-")
        yield say(f"turn-face-{reason}", tone="warn")


def _card(event: e.CardLinked, _: Scene) -> Iterable[Turn]:
    if event.bank is None:
        yield say("turn-card-linked", tone="good", card_number=event.masked)
    else:
        yield say(
            "turn-card-linked-bank", tone="good", card_number=event.masked, bank=bank(event.bank)
        )


def _card_refused(event: e.CardRefused, _: Scene) -> Iterable[Turn]:
    reason = event.reason.replace("_", "-")
    yield say(f"turn-card-{reason}", tone="warn", card_number=event.masked)


def bank(name: str) -> Message:
    """Return a bank's name to be said in any language."""
    return named("bank", name.lower())


RENDERERS: dict[type, Renderer] = {
    e.IdentityGiven: _number,
    e.CodeSent: _code_sent,
    e.CodeRefused: _code_refused,
    e.CodeLocked: _code_locked,
    e.CodeConfirmed: _code_confirmed,
    e.FaceChecked: _face,
    e.CardLinked: _card,
    e.CardRefused: _card_refused,
}
