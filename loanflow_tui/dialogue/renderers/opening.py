"""Turns about starting, undoing answers, switching, and leaving."""

from collections.abc import Iterable

from loanflow_tui.dialogue.canonical import canonical
from loanflow_tui.dialogue.cards.market import short_name
from loanflow_tui.dialogue.cards.product import products_card
from loanflow_tui.dialogue.messages import Listing, Message, Named
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.renderers.market import beside
from loanflow_tui.dialogue.renderers.talk import proposed
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import ConsentKind, Fact
from loanflow_tui.lending.api import events as e

_GROUPS = {
    Fact.CODE: "code",
    Fact.DECISION: "score",
    Fact.CONTRACT: "contract",
}
"""Facts named after the part that the applicant sees."""

_UNSPOKEN = frozenset(
    {
        Fact.HOST, Fact.CODE_SENT, Fact.ELIGIBLE, Fact.BUREAU, Fact.HOST_DATA, Fact.INSURER,
        Fact.COVER, Fact.LIFTED,
        Fact.PROPOSED, Fact.COMPARE, Fact.MARKET, Fact.CUSTOMER, Fact.LINE, Fact.LENDER_DECIDED,
        Fact.ACCEPTED, Fact.COSTS, Fact.COSTS_CONFIRMED,
        Fact.INTENT, Fact.SIGN_CODE_SENT, Fact.SIGN_CODE,
    }
)  # fmt: skip
"""Facts that are not named, because they go along with others."""

_OF_THE_OFFER = frozenset({Fact.AMOUNT, Fact.TENOR, Fact.METHOD})


def _started(event: e.ApplicationStarted, scene: Scene) -> Iterable[Turn]:
    if event.draw:
        return
    yield say(
        f"turn-welcome-{event.host.value}",
        card=products_card(scene.policy),
        lender=Named(scene.policy.lender.name),
    )


def _host_changed(event: e.HostChanged, scene: Scene) -> Iterable[Turn]:
    undone = _undone(scene, without=Fact.HOST)
    name = f"turn-host-{event.host.value}"
    yield say(f"{name}-undone", undone=undone) if undone.items else say(name)


def _language_changed(event: e.LanguageChanged, _: Scene) -> Iterable[Turn]:
    yield say("turn-language")


def _undo(event: e.AnswerUndone, scene: Scene) -> Iterable[Turn]:
    if event.step not in scene.before.facts:
        return
    if event.step is Fact.DECISION:
        yield say("turn-scored-again")
        return
    if event.step is Fact.COMPARE:
        yield say("turn-compare-dropped")
        return
    if event.step is Fact.LENDER:
        yield beside(scene)
        return
    undone = _undone(scene, without=event.step)
    what = _name(event.step)
    old, new = canonical(scene.before.facts[event.step]), _instead(event.step, scene)
    if old is not None and new is not None:
        label = Message(f"label-given-{dashed(event.step.value)}")
        name = "turn-changed-with" if undone.items else "turn-changed"
        yield say(name, what=label, old=old, new=new, undone=undone)
    elif undone.items:
        yield say("turn-undone-with", what=what, undone=undone)
    else:
        yield say("turn-undone", what=what)


def _instead(fact: Fact, scene: Scene) -> Message | None:
    """Return the value that an answer is corrected to, where it was said along with that."""
    heard = scene.conversation.heard
    return proposed(fact.value, heard) if fact.value in heard else None


def _undone(scene: Scene, without: Fact) -> Listing:
    """Return the undone facts in the order of the journey, each once."""
    gone = [f for f in Fact if f in scene.before.facts and f not in scene.view.facts]
    if Fact.OFFER in gone:
        gone = [fact for fact in gone if fact not in _OF_THE_OFFER]
    names = dict.fromkeys(_name(f).id for f in gone if f is not without and f not in _UNSPOKEN)
    return Listing(tuple(Message(name) for name in names))


def _name(fact: Fact) -> Message:
    """Return a fact's name: an answer's own, or the part of the lender's work."""
    return Message(f"answer-{_GROUPS.get(fact) or dashed(fact.value)}")


def _refused(event: e.ConsentRefused, scene: Scene) -> Iterable[Turn]:
    """Say how it goes on without a consent that something else stands in for, or that leads back to
    the other lenders.
    """
    if event.consent is ConsentKind.LENDER:
        lender = short_name(scene.view.need(e.LenderChosen).lender, scene.policy)
        yield say("turn-refused-lender", lender=lender)
    elif event.consent in (ConsentKind.FACE, ConsentKind.HOST_DATA, ConsentKind.INSURANCE):
        yield say(f"turn-refused-{dashed(event.consent.value)}")


def _consent_withdrawn(event: e.ConsentWithdrawn, _: Scene) -> Iterable[Turn]:
    yield say("turn-consent-withdrawn", consent=event.consent.value)


def _started_over(_: e.StartedOver, __: Scene) -> Iterable[Turn]:
    yield say("turn-started-over")


def _withdrawn(_: e.ApplicationWithdrawn, __: Scene) -> Iterable[Turn]:
    yield say("turn-withdrawn")


def _expired(_: e.ApplicationExpired, __: Scene) -> Iterable[Turn]:
    yield say("turn-expired", tone="warn")


def _cancelled(_: e.ApplicationCancelled, __: Scene) -> Iterable[Turn]:
    yield say("turn-cancelled")


RENDERERS: dict[type, Renderer] = {
    e.ApplicationStarted: _started,
    e.HostChanged: _host_changed,
    e.LanguageChanged: _language_changed,
    e.AnswerUndone: _undo,
    e.ConsentRefused: _refused,
    e.ConsentWithdrawn: _consent_withdrawn,
    e.StartedOver: _started_over,
    e.ApplicationWithdrawn: _withdrawn,
    e.ApplicationExpired: _expired,
    e.ApplicationCancelled: _cancelled,
}
