"""Turns about the payout and the end of the application."""

from collections.abc import Iterable
from datetime import date

from loanflow_tui.dialogue.cards.loan import coming_card
from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.cards.receipt import receipt_card
from loanflow_tui.dialogue.messages import Day, Message, Moment, Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, on_the_phone, say
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import ApplicationView, chosen_quote, plan
from loanflow_tui.lending.api import events as e


def _paid(event: e.PayoutConfirmed, scene: Scene) -> Iterable[Turn]:
    """Show the receipt; and the plan, where its days are others than those in the contract."""
    card = receipt_card(event, scene.at, scene.view, scene.policy)
    if scene.before.payout.calling_off:
        yield say("turn-paid-already", tone="warn")
    yield say(
        "turn-paid", tone="good", card=card,
        amount=Yuan(event.amount_fen), account=event.masked_account,
    )  # fmt: skip
    if event.value_date is not None:
        yield on_the_phone(
            "phone-arrived", amount=Yuan(event.amount_fen), account=event.masked_account,
            bank=_bank(scene.view), at=Moment(scene.at),
        )  # fmt: skip
    loan = scene.view.loan
    if loan is not None and event.plan is not None and event.first_due != _in_contract(scene.view):
        yield say(
            "turn-plan-begins", card=coming_card(loan),
            arrived=Day(loan.taken_on), first=Day(event.first_due),
        )  # fmt: skip


def _bank(view: ApplicationView) -> Message:
    """Return the bank at which the money arrived."""
    card = view.get(e.CardLinked)
    bank = card.bank if card is not None else None
    return named("bank", bank.lower()) if bank else Message("bank-any")


def _in_contract(view: ApplicationView) -> date:
    """Return the first due day that the contract has."""
    drawn_on = view.need(e.ContractPrepared).drawn_on
    return plan(view, chosen_quote(view).schedule, drawn_on)[0].due_on


def _calling_off(_: e.CancellationAsked, __: Scene) -> Iterable[Turn]:
    yield say("turn-calling-off", tone="warn")


def _lapsed(event: e.ContractLapsed, _: Scene) -> Iterable[Turn]:
    why = f"-{dashed(event.because)}" if event.because else ""
    yield say(f"turn-contract-lapsed{why}", tone="warn", number=event.number)


def _returned(_: e.PayoutReturned, __: Scene) -> Iterable[Turn]:
    yield say("turn-payout-returned", tone="warn")


def _commented(event: e.CommentGiven, _: Scene) -> Iterable[Turn]:
    yield say("turn-closing-comment" if event.comment else "turn-closing")


RENDERERS: dict[type, Renderer] = {
    e.CancellationAsked: _calling_off,
    e.ContractLapsed: _lapsed,
    e.PayoutConfirmed: _paid,
    e.PayoutReturned: _returned,
    e.CommentGiven: _commented,
}
