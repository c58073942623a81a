"""Books payments on their value date: what was charged for later days is reversed and redone.

Each function returns the events to record, in order. A payment counts on the day the account was
debited, whenever its confirmation comes; one that the bank takes back never counted, and those
after it are booked anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from loanflow_tui.lending.events import servicing as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.loans.arrears import may_contact
from loanflow_tui.lending.loans.insurance import InsurerParts, paid_over
from loanflow_tui.lending.loans.loan import Loan, LoanEvent
from loanflow_tui.lending.loans.repayment import split
from loanflow_tui.lending.loans.returned import may_undo
from loanflow_tui.lending.runtime.clock import china_day


@dataclass(slots=True)
class _Book:
    """A loan with the events that are about to be recorded on it."""

    loan: Loan
    told_at: datetime
    events: list[Event] = field(default_factory=list)

    def add(self, *events: LoanEvent) -> None:
        for event in events:
            self.loan = self.loan.apply(event, self.told_at, {})
            self.events.append(event)

    def back_to(self, day: date) -> None:
        """Take back the late interest that was charged for days after `day`."""
        reversed_fen = self.loan.late_fen - self.loan.as_of(day).late_fen
        if reversed_fen:
            self.add(e.LateInterestReversed(amount_fen=reversed_fen, since=day))


def charged(loan: Loan, day: date, told: bool = True) -> list[e.LateInterestCharged]:
    """Return the charge of the late interest up to `day`, if there is any."""
    lines = loan.late_lines(day)
    amount = sum(line.fen for line in lines)
    if not amount:
        return []
    kept = lines if loan.rules is not None else ()
    return [e.LateInterestCharged(amount_fen=amount, until=day, lines=kept, told=told)]


def fallen_due(loan: Loan, now: datetime, charge: bool = False) -> list[Event]:
    """Return the stage that begins by `now`, with its late interest; that alone where `charge`,
    because the borrower is about to pay. Nobody else is told outside the contact hours.
    """
    day, told = china_day(now), charge or may_contact(loan, now)
    stage = loan.stage_on(day)
    begins = stage is not None and stage != loan.stage
    found: list[Event] = [*charged(loan, day, told)] if begins or charge else []
    if stage is not None and begins:
        amount, days = loan.due_fen(day), loan.days_overdue(day)
        found.append(e.LoanOverdue(stage=stage, days=days, amount_fen=amount, told=told))
    return found


def received(
    loan: Loan,
    key: str,
    reference: str,
    amount_fen: int,
    kind: e.RepaymentKind,
    on: date,
    told_at: datetime,
    today: date,
) -> list[Event]:
    """Return what a payment that counts `on` a day comes to, as it is learned today."""
    book = _Book(loan, told_at)
    effect = loan.pending.effect if loan.pending is not None else None
    if loan.rules is not None:
        book.back_to(on)
        if kind != "give_back":
            book.add(*charged(book.loan, on))
    payment = _payment(book.loan, key, reference, amount_fen, kind, on, effect)
    book.add(payment)
    book.events += _excess(payment, today)
    book.add(*settled(book.loan))
    if book.loan.settled:
        book.add(*paid_over(book.loan, today, everything=True))
    if loan.rules is not None and not book.loan.settled and on < today:
        book.events += fallen_due(book.loan, told_at)
    return book.events


def nothing_came(loan: Loan, failed: e.RepaymentFailed, told_at: datetime) -> list[Event]:
    """Return what it comes to that an account gave nothing: where a debit was made late, what was
    charged for the days until then is taken back.
    """
    book, pending = _Book(loan, told_at), loan.pending
    book.add(failed)
    if book.loan.excused != loan.excused and pending is not None and pending.counts_on is not None:
        book.back_to(pending.counts_on)
    return book.events


def taken_back(loan: Loan, key: str, told_at: datetime, today: date) -> list[Event]:
    """Return what it comes to that the bank took the payment `key` back: it never counted, and
    every one after it is booked anew. Where that can't be undone any more, it is owed again.
    """
    book = _Book(loan, told_at)
    at = next(place for place, each in enumerate(loan.receipts) if each.key == key)
    if not may_undo(loan, key):
        book.add(_reversal(loan.receipts[at], "returned"))
        book.events += fallen_due(book.loan, told_at)
        return book.events
    later = loan.receipts[at + 1 :]
    for receipt in reversed(loan.receipts[at:]):
        book.back_to(receipt.on)
        book.add(_reversal(receipt, "returned" if receipt.key == key else "redone"))
    for receipt in later:
        book.back_to(receipt.on)
        book.add(*charged(book.loan, receipt.on))
        kind: e.RepaymentKind = "part" if receipt.kind != "give_back" else receipt.kind
        # What was more than owed has gone back already.
        kept_fen = min(receipt.amount_fen, _paid_fen(receipt))
        again = _payment(
            book.loan, receipt.key, receipt.reference, kept_fen, kind, receipt.on, receipt.effect,
        )  # fmt: skip
        book.add(again.model_copy(update={"redone": True, "amount_fen": receipt.amount_fen}))
    book.events += fallen_due(book.loan, told_at)
    return book.events


def settled(after: Loan) -> Sequence[e.LoanSettled]:
    """Return the settlement letter of a loan that its latest payment ends."""
    if after.open or after.late_fen:
        return []
    last = after.receipts[-1]
    return [
        e.LoanSettled(
            contract=after.contract,
            on=last.on,
            repaid_fen=after.repaid.total_fen,
            interest_fen=after.repaid.interest_fen,
            fees_fen=after.repaid.fees_fen,
            late_fen=after.repaid.late_fen,
            saved_fen=after.repaid.saved_fen,
            given_back=last.kind == "give_back",
        )
    ]


def _payment(
    loan: Loan,
    key: str,
    reference: str,
    amount_fen: int,
    kind: e.RepaymentKind,
    on: date,
    effect: e.PartEffect | None,
) -> e.RepaymentReceived:
    paid, theirs = split(loan, amount_fen, kind, on, effect), InsurerParts()
    if loan.cover is not None:
        lent = loan.outstanding_fen
        theirs = loan.cover.parts(
            paid.principal_fen, paid.interest_fen, paid.fees_fen, lent, loan.repaid.fees_fen
        )
    return e.RepaymentReceived(
        key=key,
        reference=reference,
        kind=kind,
        on=on,
        amount_fen=amount_fen,
        principal_fen=paid.principal_fen,
        interest_fen=paid.interest_fen,
        fees_fen=paid.fees_fen,
        late_fen=paid.late_fen,
        saved_fen=paid.saved_fen,
        plan=paid.plan,
        lines=paid.lines if loan.rules is not None else None,
        effect=effect,
        premium_fen=theirs.premium_fen,
        insurer_principal_fen=theirs.principal_fen,
        insurer_interest_fen=theirs.interest_fen,
    )


def _excess(payment: e.RepaymentReceived, today: date) -> list[e.ExcessRefunded]:
    """Return what of a payment nothing is owed for: it goes back."""
    over = payment.amount_fen - _paid_fen(payment)
    return [e.ExcessRefunded(key=payment.key, on=today, amount_fen=over)] if over > 0 else []


def _paid_fen(payment: e.RepaymentReceived) -> int:
    return payment.principal_fen + payment.interest_fen + payment.fees_fen + payment.late_fen


def _reversal(receipt: e.RepaymentReceived, reason: e.ReversalReason) -> e.RepaymentReversed:
    return e.RepaymentReversed(
        key=receipt.key,
        on=receipt.on,
        reason=reason,
        amount_fen=receipt.amount_fen,
        principal_fen=receipt.principal_fen,
        interest_fen=receipt.interest_fen,
        fees_fen=receipt.fees_fen,
        late_fen=receipt.late_fen,
        premium_fen=receipt.premium_fen,
        insurer_principal_fen=receipt.insurer_principal_fen,
        insurer_interest_fen=receipt.insurer_interest_fen,
    )
