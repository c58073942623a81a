"""Turns about the score, the decision and the offer."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.decision import decision_card
from loanflow_tui.dialogue.cards.offer import offer_card
from loanflow_tui.dialogue.cards.score import score_card
from loanflow_tui.dialogue.messages import Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import events as e

_BY = {"policy": "", "person": "-by-person", "review": "-for-review"}
"""How the message about a decision is named, by who made it."""


def _scored(event: e.ScoreComputed, scene: Scene) -> Iterable[Turn]:
    yield say("turn-score", card=score_card(event.result, scene.policy))


def _decided(event: e.DecisionMade, scene: Scene) -> Iterable[Turn]:
    decision = event.decision
    outcome = decision.outcome.value.replace("_", "-")
    by_person = _BY[event.decided_by]
    card = decision_card(decision, scene.policy)
    yield say(
        f"turn-decision-{outcome}{by_person}",
        tone=card.tone,
        card=card if card.notes or card.lists else None,
        limit=Yuan(decision.limit_fen, whole=True),
    )


def _offered(event: e.OfferMade, _: Scene) -> Iterable[Turn]:
    yield say("turn-offer", card=offer_card(event.offer))


def _lapsed(event: e.OfferExpired, _: Scene) -> Iterable[Turn]:
    yield say("turn-offer-withdrawn" if event.withdrawn else "turn-offer-expired", tone="warn")


RENDERERS: dict[type, Renderer] = {
    e.ScoreComputed: _scored,
    e.DecisionMade: _decided,
    e.OfferMade: _offered,
    e.OfferExpired: _lapsed,
}
