"""Opening, changing one's mind, leaving."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.product import products_card
from loanflow_tui.dialogue.messages import Listing, Message, Named
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.telling.base import Scene, Teller, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.events import application as e
from loanflow_tui.lending.journey import SYSTEM_FACTS, Fact
from loanflow_tui.lending.terms import ConsentKind

_GROUPS = {"score": "score", "offer": "offer", "sign": "contract", "verify.code": "code"}
"""Facts that are spoken of together when they are undone."""

_UNSPOKEN = frozenset({Fact.CODE_SENT, Fact.ELIGIBLE, Fact.HOST})


def _started(event: e.ApplicationStarted, scene: Scene) -> Iterable[Turn]:
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
    if event.step is Fact.DECISION:
        yield say("turn-scored-again")
        return
    undone = _undone(scene, without=event.step)
    what = _name(event.step)
    if undone.items:
        yield say("turn-undone-with", what=what, undone=undone)
    else:
        yield say("turn-undone", what=what)


def _undone(scene: Scene, without: Fact) -> Listing:
    """Return what no longer holds, in the order of the journey, each thing once."""
    gone = (f for f in Fact if f in scene.before.facts and f not in scene.view.facts)
    spoken = (_name(fact).id for fact in gone if fact is not without and fact not in _UNSPOKEN)
    names = dict.fromkeys(spoken)
    names.pop(_name(without).id, None)
    return Listing(tuple(Message(name) for name in names))


def _name(fact: Fact) -> Message:
    """Return what a fact is called: an answer by its own name, the lender's work by its part."""
    if fact in SYSTEM_FACTS or fact.value in _GROUPS or fact.value.startswith("sign."):
        group = _GROUPS.get(fact.value) or _GROUPS[fact.value.split(".")[0]]
        return Message(f"answer-{group}")
    return Message(f"answer-{dashed(fact.value)}")


def _started_over(_: e.StartedOver, __: Scene) -> Iterable[Turn]:
    yield say("turn-started-over")


def _withdrawn(_: e.ApplicationWithdrawn, __: Scene) -> Iterable[Turn]:
    yield say("turn-withdrawn")


def _expired(_: e.ApplicationExpired, __: Scene) -> Iterable[Turn]:
    yield say("turn-expired", tone="warn")


def _cancelled(_: e.ApplicationCancelled, __: Scene) -> Iterable[Turn]:
    yield say("turn-cancelled")


def _refused(event: e.ConsentRefused, _: Scene) -> Iterable[Turn]:
    """Say what it means to go without a consent that is needed."""
    if event.consent is not ConsentKind.MARKETING:
        yield say(f"consent-{dashed(event.consent.value)}-refused", tone="warn")


TELLERS: dict[type, Teller] = {
    e.ApplicationStarted: _started,
    e.HostChanged: _host_changed,
    e.LanguageChanged: _language_changed,
    e.ConsentRefused: _refused,
    e.AnswerUndone: _undo,
    e.StartedOver: _started_over,
    e.ApplicationWithdrawn: _withdrawn,
    e.ApplicationExpired: _expired,
    e.ApplicationCancelled: _cancelled,
}
