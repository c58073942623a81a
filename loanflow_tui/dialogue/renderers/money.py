"""Turns about the payout and the end of the application."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.receipt import receipt_card
from loanflow_tui.dialogue.messages import Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import events as e


def _paid(event: e.PayoutConfirmed, scene: Scene) -> Iterable[Turn]:
    card = receipt_card(event, scene.at, scene.view, scene.policy)
    yield say(
        "turn-paid", tone="good", card=card,
        amount=Yuan(event.amount_fen), account=event.masked_account,
    )  # fmt: skip


def _returned(_: e.PayoutReturned, __: Scene) -> Iterable[Turn]:
    yield say("turn-payout-returned", tone="warn")


def _commented(event: e.CommentGiven, _: Scene) -> Iterable[Turn]:
    yield say("turn-closing-comment" if event.comment else "turn-closing")


RENDERERS: dict[type, Renderer] = {
    e.PayoutConfirmed: _paid,
    e.PayoutReturned: _returned,
    e.CommentGiven: _commented,
}
