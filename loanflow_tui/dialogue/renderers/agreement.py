"""Turns about the chosen terms, the contract and its signature."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.contract import contract_card
from loanflow_tui.dialogue.cards.costs import costs_card
from loanflow_tui.dialogue.cards.schedule import quote_of, schedule_card
from loanflow_tui.dialogue.messages import Moment
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say, say_made
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import Event, contract_terms, cost_terms
from loanflow_tui.lending.api import events as e


def _chosen(_: Event, scene: Scene) -> Iterable[Turn]:
    """Show the plan again after each change of amount, tenor or method."""
    quote = quote_of(scene.view)
    if quote is not None:
        yield say("turn-schedule", card=schedule_card(quote))


def _costs(event: e.CostsShown, scene: Scene) -> Iterable[Turn]:
    costs = cost_terms(scene.view, scene.policy, event.shown_on)
    card = costs_card(costs, scene.view, scene.policy)
    yield say("turn-costs", card=card, seconds=event.reading_seconds)


def _prepared(event: e.ContractPrepared, scene: Scene) -> Iterable[Turn]:
    yield say("turn-contract", card=contract_card(contract_terms(scene.view, scene.policy)))


def _changed(event: e.ContractChanged, _: Scene) -> Iterable[Turn]:
    yield say("turn-contract-changed", tone="warn", number=event.number)


def _signed(event: e.ContractSigned, _: Scene) -> Iterable[Turn]:
    number, at = event.number, Moment(event.signed_at)
    yield say_made("turn-signed", "turn-signed-saved", event.file, number=number, at=at)


RENDERERS: dict[type, Renderer] = {
    e.AmountChosen: _chosen,
    e.TenorChosen: _chosen,
    e.MethodChosen: _chosen,
    e.CostsShown: _costs,
    e.ContractPrepared: _prepared,
    e.ContractChanged: _changed,
    e.ContractSigned: _signed,
}
