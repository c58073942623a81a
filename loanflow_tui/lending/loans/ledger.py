"""The books of a loan, kept in double entry: a view of its journal, like everything else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loanflow_tui.lending.events import money as m
from loanflow_tui.lending.events import servicing as s
from loanflow_tui.lending.events.agreement import OfferAccepted
from loanflow_tui.lending.events.arrears import LoanWrittenOff, PlanAccepted
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.insurance import ClaimPaid, InsurerPaid
from loanflow_tui.lending.journal.records import Recorded


class Account(StrEnum):
    """The lender's chart of accounts. Assets and losses stand in debit; debts, income and what is
    set aside for loss in credit. The books of each day (see `books`) use all of them.
    """

    BANK = "bank"
    LOANS = "loans"
    INTEREST_RECEIVABLE = "interest_receivable"
    LATE_RECEIVABLE = "late_receivable"
    ALLOWANCE = "allowance"
    DEFERRED_FEES = "deferred_fees"
    INSURER_PAYABLE = "insurer_payable"
    INTEREST_INCOME = "interest_income"
    FEE_INCOME = "fee_income"
    LATE_INCOME = "late_income"
    REFUNDS = "refunds"
    SUSPENSE = "suspense"
    CREDIT_LOSS = "credit_loss"
    RECOVERIES = "recoveries"


@dataclass(frozen=True, slots=True)
class Posting:
    """One side of an entry: debit above zero, credit below, in fen."""

    account: Account
    fen: int


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """The postings of one event; they sum to zero.

    Raises:
        ValueError: they do not.
    """

    seq: int
    at: datetime
    kind: str
    postings: tuple[Posting, ...]

    def __post_init__(self) -> None:
        if sum(posting.fen for posting in self.postings):
            raise ValueError(f"entry {self.seq} doesn't balance")


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries of one application, in order."""

    entries: tuple[LedgerEntry, ...]

    def balance(self, account: Account) -> int:
        """Return an account's balance: debit above zero, credit below, in fen."""
        return sum(p.fen for entry in self.entries for p in entry.postings if p.account is account)

    @property
    def used(self) -> tuple[Account, ...]:
        """The accounts that were posted to, in the order of the chart."""
        used = {posting.account for entry in self.entries for posting in entry.postings}
        return tuple(account for account in Account if account in used)

    def balances(self) -> dict[Account, int]:
        """Return every account's balance. They come to zero."""
        return {account: self.balance(account) for account in Account}


def keep_books(journal: Iterable[Recorded]) -> Ledger:
    """Return the books that follow from a journal."""
    return Ledger(tuple(_entries(journal)))


OF_MONEY = frozenset[type[Event]]({
    OfferAccepted, m.PayoutConfirmed, m.PayoutReturned, s.ChargeRefunded, s.ExcessRefunded,
    s.LateInterestCharged,
    s.LateInterestReversed, s.RepaymentReceived, s.RepaymentReversed, LoanWrittenOff, PlanAccepted,
    ClaimPaid, InsurerPaid,
})  # fmt: skip
"""The events that the books are kept of; a journal has many others."""


def _entries(journal: Iterable[Recorded]) -> Iterator[LedgerEntry]:
    lent = received = 0
    written_off = False
    before: set[str] = set()
    for recorded in journal:
        event = recorded.event
        if type(event) not in OF_MONEY:
            continue
        if isinstance(event, OfferAccepted):
            lent = event.amount_fen
        elif isinstance(event, m.PayoutConfirmed):
            received = event.amount_fen
        if not written_off:
            found = _postings(event, lent, received)
            if isinstance(event, s.RepaymentReceived):
                before.add(event.key)
        elif isinstance(event, s.RepaymentReceived | s.RepaymentReversed) and event.key in before:
            found = _of_payment_before(event)
        else:
            found = _recovered(event)
        written_off = written_off or isinstance(event, LoanWrittenOff)
        postings = tuple(posting for posting in found if posting.fen)
        if postings:
            yield LedgerEntry(recorded.seq, recorded.at, recorded.kind, postings)


def _recovered(event: Event) -> tuple[Posting, ...]:
    """Return what an event moves once the loan is off the books: money is a recovery."""
    match event:
        case s.RepaymentReceived(amount_fen=fen):
            theirs = _of_the_insurer(event)
            return (
                Posting(Account.BANK, fen),
                Posting(Account.RECOVERIES, theirs - _paid(event)),
                Posting(Account.INSURER_PAYABLE, -theirs),
                Posting(Account.SUSPENSE, _paid(event) - fen),
            )
        case s.RepaymentReversed(amount_fen=fen):
            theirs = _of_the_insurer(event)
            return (
                Posting(Account.BANK, -fen),
                Posting(Account.RECOVERIES, _paid(event) - theirs),
                Posting(Account.INSURER_PAYABLE, theirs),
                Posting(Account.SUSPENSE, fen - _paid(event)),
            )
        case s.ChargeRefunded() | s.ExcessRefunded() | InsurerPaid():
            return _postings(event, 0, 0)
        case _:
            return ()


def _of_payment_before(
    event: s.RepaymentReceived | s.RepaymentReversed,
) -> tuple[Posting, ...]:
    """Return what it moves, once the loan is off the books, that a payment made before is taken
    back, or booked anew: it was no recovery. What it repaid is lost with the rest, and what it
    brought in was never earned.
    """
    instead = {Account.LOANS: Account.ALLOWANCE, Account.LATE_RECEIVABLE: Account.LATE_INCOME}
    sign = 1 if isinstance(event, s.RepaymentReceived) else -1
    return tuple(
        Posting(instead.get(each.account, each.account), sign * each.fen)
        for each in _of_payment(event)
    )


def _postings(event: Event, lent: int, paid_out: int) -> tuple[Posting, ...]:
    """Return what an event moves. What was lent and not paid out was a fee, taken at once."""
    match event:
        case m.PayoutConfirmed():
            return (
                Posting(Account.LOANS, lent),
                Posting(Account.BANK, -paid_out),
                Posting(Account.FEE_INCOME, paid_out - lent),
            )
        case m.PayoutReturned():
            return (
                Posting(Account.BANK, paid_out),
                Posting(Account.FEE_INCOME, lent - paid_out),
                Posting(Account.LOANS, -lent),
            )
        case s.ChargeRefunded(amount_fen=fen) | s.ExcessRefunded(amount_fen=fen):
            excess = isinstance(event, s.ExcessRefunded)
            return (
                Posting(Account.SUSPENSE if excess else Account.BANK, fen),
                Posting(Account.REFUNDS, -fen),
                Posting(Account.REFUNDS, fen),
                Posting(Account.BANK, -fen),
            )
        case s.LateInterestCharged(amount_fen=fen):
            return Posting(Account.LATE_RECEIVABLE, fen), Posting(Account.LATE_INCOME, -fen)
        case s.LateInterestReversed(amount_fen=fen):
            return Posting(Account.LATE_RECEIVABLE, -fen), Posting(Account.LATE_INCOME, fen)
        case s.RepaymentReceived():
            return _of_payment(event)
        case s.RepaymentReversed():
            return tuple(Posting(each.account, -each.fen) for each in _of_payment(event))
        case ClaimPaid():
            return (
                Posting(Account.BANK, event.principal_fen + event.interest_fen),
                Posting(Account.LOANS, -event.principal_fen),
                Posting(Account.INTEREST_INCOME, -event.interest_fen),
            )
        case InsurerPaid():
            fen = event.premium_fen + event.recovered_fen
            return Posting(Account.INSURER_PAYABLE, fen), Posting(Account.BANK, -fen)
        case PlanAccepted(forgiven_fen=fen):
            return Posting(Account.LATE_RECEIVABLE, -fen), Posting(Account.LATE_INCOME, fen)
        case LoanWrittenOff():
            return (
                Posting(Account.ALLOWANCE, event.principal_fen + event.late_fen),
                Posting(Account.LOANS, -event.principal_fen),
                Posting(Account.LATE_RECEIVABLE, -event.late_fen),
            )
        case _:
            return ()


def _of_payment(event: s.RepaymentReceived | s.RepaymentReversed) -> tuple[Posting, ...]:
    """Return what a payment moves as it comes in."""
    return (
        Posting(Account.BANK, event.amount_fen),
        Posting(Account.LOANS, event.insurer_principal_fen - event.principal_fen),
        Posting(Account.INTEREST_INCOME, event.insurer_interest_fen - event.interest_fen),
        Posting(Account.FEE_INCOME, event.premium_fen - event.fees_fen),
        Posting(Account.LATE_RECEIVABLE, -event.late_fen),
        Posting(Account.INSURER_PAYABLE, -_of_the_insurer(event)),
        Posting(Account.SUSPENSE, _paid(event) - event.amount_fen),
    )


def _of_the_insurer(event: s.RepaymentReceived | s.RepaymentReversed) -> int:
    """Return what of a payment is the insurer's: premium, and its part of what it paid."""
    return event.premium_fen + event.insurer_principal_fen + event.insurer_interest_fen


def _paid(event: s.RepaymentReceived | s.RepaymentReversed) -> int:
    """Return what of a payment is for the loan; anything else waits for its owner."""
    return event.principal_fen + event.interest_fen + event.fees_fen + event.late_fen
