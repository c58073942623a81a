"""After the money: what falls due, what is repaid, and the end of the loan."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.settled import settled_card
from loanflow_tui.dialogue.messages import Day, Yuan
from loanflow_tui.dialogue.telling.base import Scene, Teller, on_the_phone, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.events import servicing as e


def _reminded(event: e.ReminderSent, _: Scene) -> Iterable[Turn]:
    yield on_the_phone("phone-reminder", due=Day(event.due_on), amount=Yuan(event.amount_fen))


def _overdue(event: e.LoanOverdue, _: Scene) -> Iterable[Turn]:
    yield say("turn-overdue", tone="warn", days=event.days, amount=Yuan(event.amount_fen))


def _late(event: e.LateInterestCharged, _: Scene) -> Iterable[Turn]:
    yield say(
        "turn-late-interest", tone="warn", amount=Yuan(event.amount_fen), until=Day(event.until)
    )


def _not_collected(_: e.RepaymentFailed, __: Scene) -> Iterable[Turn]:
    yield say("turn-repayment-failed", tone="warn")


def _repaid(event: e.RepaymentReceived, _: Scene) -> Iterable[Turn]:
    amount = Yuan(event.amount_fen)
    if event.saved_fen:
        yield say("turn-repaid-early", tone="good", amount=amount, saved=Yuan(event.saved_fen))
    else:
        yield say("turn-repaid", tone="good", amount=amount)


def _settled(event: e.LoanSettled, _: Scene) -> Iterable[Turn]:
    yield say("turn-settled", tone="good", card=settled_card(event))


TELLERS: dict[type, Teller] = {
    e.ReminderSent: _reminded,
    e.LoanOverdue: _overdue,
    e.LateInterestCharged: _late,
    e.RepaymentFailed: _not_collected,
    e.RepaymentReceived: _repaid,
    e.LoanSettled: _settled,
}
