"""Turns about other lenders: the request, their offers, and the choice."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.market import compared_lenders, listing, market_card, short_name
from loanflow_tui.dialogue.cards.offer import offer_card
from loanflow_tui.dialogue.messages import Named, Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import events as e


def _asked(event: e.MarketAsked, scene: Scene) -> Iterable[Turn]:
    name = "turn-market-asked" if event.request.band else "turn-market-asked-unscored"
    yield say(name, lenders=listing(event.lenders, scene.policy))


def _reported(_: e.MarketReported, scene: Scene) -> Iterable[Turn]:
    yield beside(scene)


def beside(scene: Scene) -> Turn:
    """Return the turn with the comparison of lenders."""
    by = scene.conversation.market_order
    card = market_card(scene.view, scene.policy, by)
    own = scene.policy.lender.id
    others = sum(each.lender != own for each in compared_lenders(scene.view, by))
    return say("turn-market", tone=card.tone, card=card, offers=others)


def _chosen(event: e.LenderChosen, scene: Scene) -> Iterable[Turn]:
    if event.details is None:
        yield say("turn-lender-own", lender=Named(scene.policy.lender.name))
        return
    lender = Named(event.details.name)
    offer = scene.view.need_offer()
    yield say("turn-lender", card=offer_card(offer, lender), lender=lender)


def _decided(event: e.LenderDecided, scene: Scene) -> Iterable[Turn]:
    chosen = scene.view.need(e.LenderChosen)
    name = scene.policy.lender.name if chosen.details is None else chosen.details.name
    before = scene.before.need_offer().limit_fen
    yield say(
        "turn-lender-decided" if event.offer.limit_fen == before else "turn-lender-decided-less",
        tone="good", lender=Named(name), limit=Yuan(event.offer.limit_fen, whole=True),
    )  # fmt: skip


def _refused(event: e.LenderRefused, scene: Scene) -> Iterable[Turn]:
    report = scene.before.get(e.MarketReported)
    lender = short_name(event.lender, scene.policy, report)
    yield say(f"turn-lender-refused-{dashed(event.reason)}", tone="warn", lender=lender)


RENDERERS: dict[type, Renderer] = {
    e.MarketAsked: _asked,
    e.MarketReported: _reported,
    e.LenderChosen: _chosen,
    e.LenderDecided: _decided,
    e.LenderRefused: _refused,
}
