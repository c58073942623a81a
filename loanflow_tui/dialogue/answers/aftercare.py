"""Answers about the card, who pays, what was taken, and closing, lent or not yet."""

from collections.abc import Iterable

from loanflow_tui.dialogue.answers.base import Answer, Stage, account_of, spoken, stage_of
from loanflow_tui.dialogue.answers.ledger import charged_why, payment_status
from loanflow_tui.dialogue.answers.process import time_to_money
from loanflow_tui.dialogue.cards.loan import receipts_card, standing
from loanflow_tui.dialogue.messages import Message, Yuan
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import AsideShown, Loan, lender_of, payoff


def change_card(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say whether another card can be named now, and where."""
    view, account, loan = scene.view, account_of(scene.view), scene.view.loan
    match stage_of(view):
        case Stage.SIGNED if view.payout.problem is not None:
            yield say("topic-card-unpaid")
        case Stage.SIGNED:
            yield say("topic-card-signed", account=account)
        case Stage.RUNNING if loan is not None:
            name = "topic-card-loan" if _may_change(loan) else "topic-card-stays"
            yield say(name, account=account)
        case Stage.SETTLED | Stage.ENDED | Stage.DECLINED:
            yield say("topic-card-settled")
        case _ if account:
            yield say("topic-card-given", account=account)
        case _:
            yield say("topic-card-before")


def _may_change(loan: Loan) -> bool:
    """Say whether "Direct debit", where another card is named, is offered for a loan."""
    return loan.rules is not None


def card_lost(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say to have the card blocked, and how another takes its place."""
    how = next(iter(change_card(event, scene))).message or Message("topic-card-before")
    yield say("remark-card-lost", how=how)


def payer(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say whose money may repay, and from which card."""
    account = account_of(scene.view)
    yield say("remark-payer", account=account) if account else say("remark-payer-before")


def payout_card(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say to which card the money goes or went."""
    account = account_of(scene.view)
    if scene.view.loan is not None or not account:
        name = time_to_money if scene.view.loan is not None else change_card
        yield from name(event, scene)
    else:
        yield say("remark-payout-card", account=account)


def paid_elsewhere(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what came in; a transfer made elsewhere is no repayment here."""
    loan = scene.view.loan
    if loan is None or loan.settled or loan.receipts or loan.pending is not None:
        yield from payment_status(event, scene)
    else:
        yield spoken(Message("remark-paid-elsewhere", standing(loan, scene.view.today)))


def charged_twice(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Count the payments that were taken, and list them."""
    loan = scene.view.loan
    if loan is None or not loan.receipts:
        yield from charged_why(event, scene)
        return
    yield say(
        "remark-charged-count",
        card=receipts_card(loan), count=len(loan.receipts), total=Yuan(loan.repaid.total_fen),
        hotline=lender_of(scene.view, scene.policy).hotline,
    )  # fmt: skip


def close_account(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what is left to close: there is no account, but an application and its data."""
    loan = scene.view.loan
    match stage_of(scene.view):
        case Stage.RUNNING if loan is not None:
            yield say("remark-close-loan", total=Yuan(payoff(loan, scene.view.today).total_fen))
        case Stage.SETTLED:
            offer = scene.view.offer
            line = offer is not None and offer.line is not None
            yield say("remark-close-line" if line else "remark-close-settled")
        case Stage.DECLINED | Stage.ENDED:
            yield say("remark-close-ended")
        case Stage.SIGNED:
            yield say("remark-close-signed")
        case _:
            yield say("remark-close-before")


AFTERCARE: dict[str, Answer] = {
    "change_card": change_card,
    "card_lost": card_lost,
    "payer": payer,
    "payout_card": payout_card,
    "paid_elsewhere": paid_elsewhere,
    "charged_twice": charged_twice,
    "close_account": close_account,
}
