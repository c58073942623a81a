"""Turns about the running loan: due dates, payments, extensions, and its end."""

from collections.abc import Iterable, Mapping

from loanflow_tui.dialogue.cards.settled import settled_card
from loanflow_tui.dialogue.messages import Day, Named, Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, on_the_phone, say, say_made
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import ClockMoved, lender_of
from loanflow_tui.lending.api import events as e


def _reminded(event: e.ReminderSent, scene: Scene) -> Iterable[Turn]:
    loan, amount = scene.view.loan, Yuan(event.amount_fen)
    if event.debit_on is not None and loan is not None and loan.mandate is not None:
        yield on_the_phone(
            "phone-debit", on=Day(event.debit_on), amount=amount, account=loan.mandate.account
        )
        return
    yield on_the_phone("phone-reminder", due=Day(event.due_on), amount=Yuan(event.amount_fen))


def _overdue(event: e.LoanOverdue, _: Scene) -> Iterable[Turn]:
    if event.told:
        yield say("turn-overdue", tone="warn", days=event.days, amount=Yuan(event.amount_fen))


def _late(event: e.LateInterestCharged, _: Scene) -> Iterable[Turn]:
    if not event.told:
        return
    yield say(
        "turn-late-interest", tone="warn", amount=Yuan(event.amount_fen), until=Day(event.until)
    )


def _not_collected(event: e.RepaymentFailed, scene: Scene) -> Iterable[Turn]:
    if event.on is None:
        yield say("turn-repayment-failed", tone="warn")
        return
    loan = scene.before.loan
    account = loan.mandate.account if loan is not None and loan.mandate is not None else ""
    yield say(
        "turn-debit-failed", tone="warn",
        amount=Yuan(_wanted_fen(scene)), on=Day(event.on), account=account,
        closed="yes" if event.reason == "account_closed" else "no",
    )  # fmt: skip


def _debited_again(event: e.DebitRetryPlanned, _: Scene) -> Iterable[Turn]:
    yield say("turn-debit-again", on=Day(event.on))


def _mandate_given(event: e.MandateGiven, _: Scene) -> Iterable[Turn]:
    yield say("turn-mandate-given", tone="good", account=event.masked_account)


_ENDED: Mapping[str, str] = {
    "withdrawn": "turn-mandate-withdrawn",
    "account_closed": "turn-mandate-closed",
    "card_changed": "turn-mandate-card-changed",
}


def _mandate_ended(event: e.MandateEnded, _: Scene) -> Iterable[Turn]:
    yield say(_ENDED[event.reason], tone="warn")


def _repaid(event: e.RepaymentReceived, scene: Scene) -> Iterable[Turn]:
    if event.redone:
        return
    loan, before = scene.view.loan, scene.before.loan
    debited = before is not None and before.pending is not None and before.pending.debit
    if debited and event.kind == "instalment":
        account = loan.mandate.account if loan is not None and loan.mandate is not None else ""
        amount = Yuan(event.amount_fen)
        yield say("turn-debited", tone="good", amount=amount, on=Day(event.on), account=account)
        return
    if event.on < scene.view.today and event.kind != "give_back":
        yield say("turn-repaid-on", on=Day(event.on))
    amount = Yuan(event.amount_fen)
    wanted = _wanted_fen(scene)
    if event.amount_fen < wanted:
        yield say("turn-repaid-only-part", tone="warn", amount=amount, wanted=Yuan(wanted))
    elif event.kind == "give_back":
        return
    elif event.saved_fen:
        yield say("turn-repaid-early", tone="good", amount=amount, saved=Yuan(event.saved_fen))
    else:
        yield say("turn-repaid", tone="good", amount=amount)


def _late_reversed(event: e.LateInterestReversed, scene: Scene) -> Iterable[Turn]:
    yield say(
        "turn-late-reversed", tone="good", amount=Yuan(event.amount_fen), since=Day(event.since)
    )


def _reversed(event: e.RepaymentReversed, scene: Scene) -> Iterable[Turn]:
    if event.reason == "returned":
        yield say(
            "turn-repayment-returned", tone="warn",
            amount=Yuan(event.amount_fen), on=Day(event.on),
        )  # fmt: skip


def _wanted_fen(scene: Scene) -> int:
    """Return the amount that was to be collected."""
    loan = scene.before.loan
    return loan.pending.amount_fen if loan is not None and loan.pending is not None else 0


def _refunded(event: e.ChargeRefunded, _: Scene) -> Iterable[Turn]:
    yield say("turn-charge-refunded", tone="warn", amount=Yuan(event.amount_fen))


def _excess(event: e.ExcessRefunded, _: Scene) -> Iterable[Turn]:
    yield say("turn-excess-refunded", amount=Yuan(event.amount_fen))


def _time_asked(event: e.ExtensionRequested, scene: Scene) -> Iterable[Turn]:
    if event.handed_to:
        lender = lender_of(scene.view, scene.policy)
        yield say(
            "turn-extension-handed", amount=Yuan(event.amount_fen), due=Day(event.due_on),
            lender=Named(lender.name), hotline=lender.hotline,
        )  # fmt: skip
        return
    yield say("turn-extension-asked", amount=Yuan(event.amount_fen), due=Day(event.due_on))


def _time_decided(event: e.ExtensionDecided, scene: Scene) -> Iterable[Turn]:
    """Give the extended due date, or say that it stays and what may help."""
    loan = scene.view.loan
    assert loan is not None, "nothing was paid out"
    if event.until is None:
        yield say("turn-extension-kept", tone="warn")
    else:
        amount = (
            sum(row.total_fen for row in loan.open if row.number <= event.number) + loan.late_fen
        )
        yield say(
            "turn-extension-granted", tone="good", until=Day(event.until), amount=Yuan(amount)
        )


def _settled(event: e.LoanSettled, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    assert loan is not None, "nothing was paid out"
    name = "turn-given-back" if event.given_back else "turn-settled"
    yield say(name, tone="good", card=settled_card(loan, scene.view, scene.policy))


def _letter_made(event: e.LetterIssued, _: Scene) -> Iterable[Turn]:
    yield say_made("turn-letter-made", "turn-letter-saved", event.file)


def _clock_moved(_: ClockMoved, scene: Scene) -> Iterable[Turn]:
    yield say("turn-clock-moved", day=Day(scene.view.today))


RENDERERS: dict[type, Renderer] = {
    e.DebitRetryPlanned: _debited_again,
    e.MandateEnded: _mandate_ended,
    e.MandateGiven: _mandate_given,
    e.ReminderSent: _reminded,
    e.LoanOverdue: _overdue,
    e.LateInterestCharged: _late,
    e.LateInterestReversed: _late_reversed,
    e.RepaymentReversed: _reversed,
    e.RepaymentFailed: _not_collected,
    e.RepaymentReceived: _repaid,
    e.ChargeRefunded: _refunded,
    e.ExcessRefunded: _excess,
    e.ExtensionRequested: _time_asked,
    e.ExtensionDecided: _time_decided,
    e.LoanSettled: _settled,
    e.LetterIssued: _letter_made,
    ClockMoved: _clock_moved,
}
