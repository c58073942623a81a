"""Answers from the loan's ledger: what is due today, what came in, what was taken."""

from collections.abc import Iterable, Iterator

from loanflow_tui.dialogue.answers.base import Answer, account_of, spoken
from loanflow_tui.dialogue.cards.loan import receipts_card, standing
from loanflow_tui.dialogue.messages import Day, Listing, Message, Value, Yuan
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import AsideShown, Loan, payoff
from loanflow_tui.lending.api import events as e


def due_today(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say the sum due today, and what is next where nothing is."""
    loan, today = scene.view.loan, scene.view.today
    if loan is None:
        yield say("topic-nothing-lent")
        return
    if loan.settled or not loan.open:
        yield say("topic-nothing-owed")
        return
    whole = Yuan(payoff(loan, today).total_fen)
    values: dict[str, Value] = {**standing(loan, today), "total": whole}
    due = loan.due_fen(today) > 0
    yield spoken(Message("remark-due-today" if due else "remark-due-nothing", values))


def payment_status(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say whether a repayment came in: the last one, one under way, or that there was none."""
    loan = scene.view.loan
    if loan is None:
        yield say("topic-nothing-lent")
    elif loan.pending is not None:
        yield say("remark-payment-pending", amount=Yuan(loan.pending.amount_fen))
    elif loan.problem is not None:
        yield say("remark-payment-failed", tone="warn")
    elif loan.receipts:
        yield _came_in(loan, loan.receipts[-1])
    else:
        yield spoken(Message("remark-payment-none", standing(loan, scene.view.today)))


def _came_in(loan: Loan, last: e.RepaymentReceived) -> Turn:
    return say(
        "remark-payment-received",
        card=receipts_card(loan), amount=Yuan(last.amount_fen), day=Day(last.on),
        reference=last.reference, left=Yuan(loan.outstanding_fen),
    )  # fmt: skip


def charged_why(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Name the last payment and its purpose, or say that there was none."""
    loan = scene.view.loan
    if loan is None or not loan.receipts:
        mandate = loan is not None and loan.mandate is not None
        name = "remark-charged-nothing-debit" if mandate else "remark-charged-nothing"
        yield say(name, account=account_of(scene.view))
        return
    last = loan.receipts[-1]
    yield say(
        "remark-charged",
        card=receipts_card(loan), amount=Yuan(last.amount_fen), day=Day(last.on),
        parts=Listing(
            tuple(Message(f"charged-{name}", {"amount": Yuan(fen)}) for name, fen in _parts(last))
        ),
    )  # fmt: skip


def _parts(paid: e.RepaymentReceived) -> Iterator[tuple[str, int]]:
    """Yield what a payment was for, by kind, as far as it was for anything of that kind."""
    parts = {
        "principal": paid.principal_fen,
        "interest": paid.interest_fen,
        "late": paid.late_fen,
        "fees": paid.fees_fen - paid.premium_fen,
        "premium": paid.premium_fen,
    }
    return ((name, fen) for name, fen in parts.items() if fen)


LEDGER: dict[str, Answer] = {
    "due_today": due_today,
    "payment_status": payment_status,
    "charged_why": charged_why,
}
