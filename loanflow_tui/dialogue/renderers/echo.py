"""Echoes an answer typed in free words in its canonical form.

A tapped reply, or one typed exactly as its label, is in the transcript already.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, Final

from loanflow_tui.dialogue.canonical import ANSWERS, canonical
from loanflow_tui.dialogue.messages import Listing, Value
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.renderers.talk import obtainable, proposed
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import FACT_OF, ConsentKind
from loanflow_tui.lending.api import events as e

_SAID_OTHERWISE: Final = {e.IdentityGiven, e.BusinessCodeGiven, e.CardLinked}
"""Answers whose own turn says the masked value."""
_ECHOED: Final[frozenset[type[e.Event]]] = (ANSWERS - _SAID_OTHERWISE) | {
    e.ConsentGiven,
    e.ConsentRefused,
}


def with_echoes(renderers: Mapping[type, Renderer]) -> dict[type, Renderer]:
    """Return renderers that echo the answer first."""
    echoed = {kind: partial(_echoed, renderers.get(kind)) for kind in _ECHOED}
    return {**renderers, **echoed}


def _echoed(then: Renderer | None, event: Any, scene: Scene) -> Iterable[Turn]:
    own = scene.conversation_before.own_words and not _corrected(event, scene)
    if own and isinstance(event, e.ConsentGiven):
        yield say(f"echo-agreed-{dashed(event.consent.value)}")
    elif own and isinstance(event, e.ConsentRefused):
        if event.consent is ConsentKind.MARKETING:
            yield say("echo-no-marketing")
    elif own and (value := canonical(event)) is not None:
        yield say("echo", value=_with_others(value, scene))
    if then is not None:
        yield from then(event, scene)


def _corrected(event: Any, scene: Scene) -> bool:
    """Say whether this is the new value of a correction, which was named when the old one went."""
    fact, heard = FACT_OF.get(type(event)), scene.conversation_before.heard
    return fact is not None and fact in heard and proposed(fact.value, heard) is not None


def _with_others(value: Value, scene: Scene) -> Value:
    """Return a value together with the values given in the same sentence."""
    conversation = scene.conversation_before
    others = (obtainable(step, conversation.proposals, scene) for step in conversation.heard)
    listed = tuple(each for each in others if each is not None)
    return Listing((value, *listed)) if listed else value
