"""Turns about the score, the decision and the offer."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.decision import decision_card
from loanflow_tui.dialogue.cards.offer import offer_card
from loanflow_tui.dialogue.cards.score import reason_message, score_card
from loanflow_tui.dialogue.messages import Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import Decision, Fact, ReasonCode
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
    if event.decided_by == "policy":
        yield from _own_loans(decision, scene)


def _own_loans(decision: Decision, scene: Scene) -> Iterable[Turn]:
    """Say in figures how the loans that the applicant has here already count."""
    seen = scene.view.get(e.CustomerSeen)
    if seen is None or not seen.standing.loans:
        return
    own = seen.standing
    if decision.knock_out is ReasonCode.R49:
        yield say(
            "turn-own-overdue", tone="warn",
            days=own.overdue_days, amount=Yuan(own.overdue_fen),
        )  # fmt: skip
    elif decision.limit is not None:
        yield say(
            "turn-own-loans" if decision.limit.limit_fen else "turn-own-loans-no-more",
            loans=own.loans,
            lent=Yuan(own.lent_fen),
            monthly=Yuan(own.monthly_fen),
            left=Yuan(decision.limit.limit_fen, whole=True),
        )


def _looked_at_again(_: e.CustomerSeen, scene: Scene) -> Iterable[Turn]:
    """Say why there is a new decision; a first look is told with the decision."""
    if Fact.DECISION in scene.before.facts:
        yield say("turn-own-loans-changed", tone="warn")


def _offered(event: e.OfferMade, _: Scene) -> Iterable[Turn]:
    yield say("turn-offer", card=offer_card(event.offer))


def _lifted(event: e.RefusalLifted, _: Scene) -> Iterable[Turn]:
    yield say("turn-refusal-lifted", tone="good", reason=reason_message(event.reasons[-1]))


def _papers_asked(_: e.PapersAsked, scene: Scene) -> Iterable[Turn]:
    yield say("turn-papers-asked", tone="warn", months=scene.policy.checks.statement_months)


def _lapsed(event: e.OfferExpired, _: Scene) -> Iterable[Turn]:
    yield say("turn-offer-withdrawn" if event.withdrawn else "turn-offer-expired", tone="warn")


RENDERERS: dict[type, Renderer] = {
    e.ScoreComputed: _scored,
    e.DecisionMade: _decided,
    e.CustomerSeen: _looked_at_again,
    e.RefusalLifted: _lifted,
    e.PapersAsked: _papers_asked,
    e.OfferMade: _offered,
    e.OfferExpired: _lapsed,
}
