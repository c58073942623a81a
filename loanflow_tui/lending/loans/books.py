"""The lender's books of one loan, day by day: what is earned, owed, deferred and set aside.

The entries of the journal's events (see `ledger`) say what moved. Between them each day is closed:
interest that a borrower would owe today is receivable and earned, unless the loan is overdue for so
long that it is no income any more; a fee kept back at the payout is earned over the plan; and the
share of what is owed that the loan's stage asks for is set aside for loss. Every entry cites the
event that it follows from. What is corrected later is booked on the day it is learned.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from loanflow_tui.lending.application.fold import apply_event
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.arrears import LoanWrittenOff
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.loans.classes import Classified, classify, turning_days
from loanflow_tui.lending.loans.ledger import Account, LedgerEntry, Posting, keep_books
from loanflow_tui.lending.loans.lines import LateLine
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.loans.repayment import Split, payoff
from loanflow_tui.lending.policy.books import BooksTerms
from loanflow_tui.lending.runtime.clock import china_day

_OF_LATENESS = ("LateInterestCharged", "LateInterestReversed", "PlanAccepted")
"""Events that ask for late interest, or no longer: it is earned day by day before they do."""

_DAY = timedelta(days=1)


class Basis(NamedTuple):
    """What an account's balance follows from at the end of a day, to be recomputed by hand.

    Interest: `due_fen` is due, and for `days` days `fen` is lent at `rate` a year, at most up to
    the instalment's interest. Late interest: `due_fen` was asked for, and `lines` were not yet.
    What is set aside: the share `rate` of `fen`. A fee: `due_fen` for `days` days of the plan. Of
    interest `theirs_fen` is the insurer's. `stopped` tells that nothing is earned any more.
    """

    fen: int = 0
    rate: Decimal = Decimal(0)
    days: int = 0
    due_fen: int = 0
    lines: tuple[LateLine, ...] = ()
    theirs_fen: int = 0
    stopped: bool = False


_STOPPED = Basis(stopped=True)


@dataclass(frozen=True, slots=True)
class BookEntry:
    """The postings of one day that follow from one event, number `seq`; they sum to zero.

    `kind` is the event's name, or what closing the day books: `InterestEarned`, `LateEarned`,
    `FeeEarned` or `LossSetAside`, since the day `since`; `basis` is what it follows from.

    Raises:
        ValueError: they do not sum to zero.
    """

    on: date
    seq: int
    kind: str
    postings: tuple[Posting, ...]
    since: date | None = None
    basis: Basis | None = None

    def __post_init__(self) -> None:
        if sum(posting.fen for posting in self.postings):
            raise ValueError(f"{self.kind} of {self.on} doesn't balance")


@dataclass(frozen=True, slots=True)
class Books:
    """All entries up to a day, and how the loan stands then; `loan` is None where there is none."""

    day: date
    entries: tuple[BookEntry, ...]
    loan: Loan | None = None
    standing: Classified | None = None

    def balance(self, account: Account) -> int:
        """Return an account's balance: debit above zero, credit below, in fen."""
        return sum(p.fen for entry in self.entries for p in entry.postings if p.account is account)

    def trial_balance(self) -> dict[Account, int]:
        """Return the balance of every account that was posted to; they come to zero."""
        used = {posting.account for entry in self.entries for posting in entry.postings}
        return {account: self.balance(account) for account in Account if account in used}


def books_on(
    application_id: str, journal: Sequence[Recorded], terms: BooksTerms, day: date
) -> Books:
    """Return the books of one application at the end of a day, by the events known then."""
    return _Keeping(application_id, journal, terms).up_to(day)


def booked_on(recorded: Recorded) -> date:
    """Return the day on which an event is booked: the day it was recorded, in China."""
    return china_day(recorded.at)


class _Keeping:
    """Keeps the books of one application, closing day after day."""

    def __init__(self, application_id: str, journal: Sequence[Recorded], terms: BooksTerms) -> None:
        self._terms = terms
        self._journal = journal
        self._moved = {
            entry.seq: entry
            for entry in keep_books(journal).entries
            if entry.kind not in _OF_LATENESS
        }
        self._view = ApplicationView(application_id)
        self._entries: list[BookEntry] = []
        self._balances: dict[Account, int] = {}
        self._cited = 0
        self._closed_on: date | None = None
        self._deferred_fen = 0

    def up_to(self, day: date) -> Books:
        known = [each for each in self._journal if booked_on(each) <= day]
        for place, recorded in enumerate(known):
            if self._view.loan is not None:
                self._close_days(before=booked_on(recorded))
            self._book(recorded)
            last = place + 1 == len(known) or booked_on(known[place + 1]) > booked_on(recorded)
            if last and self._view.loan is not None:
                self._close(booked_on(recorded))
        if self._view.loan is not None:
            self._close_days(before=day)
            self._close(day)
        loan = self._view.loan
        standing = self._standing(loan, day) if loan is not None else None
        return Books(day, tuple(self._entries), loan, standing)

    def _book(self, recorded: Recorded) -> None:
        """Book what an event moves, against what the days before it have earned."""
        before = self._view.loan
        self._view = apply_event(self._view, recorded)
        loan = self._view.loan
        if loan is not before:
            self._cited = recorded.seq
        entry = self._moved.get(recorded.seq)
        if entry is None:
            return
        on = booked_on(recorded)
        if before is None and loan is not None:
            self._closed_on = on - _DAY
            self._deferred_fen = loan.fee_taken_fen
        self._add(BookEntry(on, entry.seq, entry.kind, _accrued(entry, loan, before)))
        if loan is None and before is not None:
            self._end(on)

    def _end(self, on: date) -> None:
        """Close what is left of a payout that came back: nothing of it was earned or is at risk."""
        self._set(Account.INTEREST_RECEIVABLE, 0, Account.INTEREST_INCOME, on, "InterestEarned")
        self._set(Account.LATE_RECEIVABLE, 0, Account.LATE_INCOME, on, "LateEarned")
        self._set(Account.DEFERRED_FEES, 0, Account.FEE_INCOME, on, "FeeEarned")
        self._set(Account.ALLOWANCE, 0, Account.CREDIT_LOSS, on, "LossSetAside")
        self._closed_on = None

    def _close_days(self, before: date) -> None:
        """Close the days up to the one before `before` on which something changes or a month ends.

        Balances are exact on every day; days between are closed together with the next one.
        """
        loan, begun = self._view.loan, self._closed_on
        if loan is None or begun is None:
            return
        wanted = {*turning_days(loan, self._terms), *_month_ends(begun, before)}
        for day in sorted(each for each in wanted if begun < each < before):
            self._close(day)
        last = before - _DAY
        if self._closed_on is not None and self._closed_on < last:
            self._close(last)

    def _close(self, day: date) -> None:
        """Bring what is earned, deferred and set aside to where it stands at the end of a day."""
        loan = self._view.loan
        assert loan is not None, "nothing was paid out"
        owed = payoff(loan, day)
        standing = self._standing(loan, day)
        earned = standing.earns and not loan.settled
        interest, late = (own_interest_fen(loan, owed), owed.late_fen) if earned else (0, 0)
        self._set(
            Account.INTEREST_RECEIVABLE, interest, Account.INTEREST_INCOME, day, "InterestEarned",
            _of_interest(loan, day) if earned else _STOPPED,
        )  # fmt: skip
        self._set(
            Account.LATE_RECEIVABLE, late, Account.LATE_INCOME, day, "LateEarned",
            Basis(rate=loan.late_annual_rate, due_fen=loan.late_fen, lines=loan.late_lines(day))
            if earned else _STOPPED,
        )  # fmt: skip
        deferred = _still_deferred(loan, day, self._deferred_fen)
        self._set(
            Account.DEFERRED_FEES, -deferred, Account.FEE_INCOME, day, "FeeEarned",
            Basis(due_fen=self._deferred_fen, days=(day - loan.taken_on).days),
        )  # fmt: skip
        at_risk = self._standing(loan, day)
        self._set(
            Account.ALLOWANCE, -at_risk.provision_fen, Account.CREDIT_LOSS, day, "LossSetAside",
            Basis(fen=at_risk.exposure_fen, rate=at_risk.loss),
        )  # fmt: skip
        self._closed_on = day

    def _standing(self, loan: Loan, day: date) -> Classified:
        receivable = self._balances.get(Account.INTEREST_RECEIVABLE, 0)
        receivable += self._balances.get(Account.LATE_RECEIVABLE, 0)
        return classify(loan, receivable, self._terms, day)

    def _set(
        self, account: Account, fen: int, against: Account, day: date, kind: str,
        basis: Basis | None = None,
    ) -> None:  # fmt: skip
        """Bring an account to a balance, against another."""
        change = fen - self._balances.get(account, 0)
        if change:
            since = self._closed_on + _DAY if self._closed_on is not None else day
            postings = (Posting(account, change), Posting(against, -change))
            self._add(BookEntry(day, self._cited, kind, postings, since, basis))

    def _add(self, entry: BookEntry) -> None:
        self._entries.append(entry)
        for posting in entry.postings:
            before = self._balances.get(posting.account, 0)
            self._balances[posting.account] = before + posting.fen


def _accrued(entry: LedgerEntry, loan: Loan | None, before: Loan | None) -> tuple[Posting, ...]:
    """Return an entry's postings as books that earn by the day have them: interest that is paid
    was earned before, and a fee kept back at the payout is earned later.
    """
    if entry.kind == LoanWrittenOff.__name__:
        lost = sum(each.fen for each in entry.postings if each.account is Account.LOANS)
        return Posting(Account.ALLOWANCE, -lost), Posting(Account.LOANS, lost)
    paid_out = (before is None) != (loan is None)
    found: list[Posting] = []
    for posting in entry.postings:
        account = posting.account
        if account is Account.INTEREST_INCOME:
            account = Account.INTEREST_RECEIVABLE
        elif account is Account.FEE_INCOME and paid_out:
            account = Account.DEFERRED_FEES
        found.append(Posting(account, posting.fen))
    return tuple(found)


def own_interest_fen(loan: Loan, owed: Split) -> int:
    """Return what of the interest that is owed is the lender's own, and not the insurer's."""
    theirs = loan.cover.interest_fen if loan.cover is not None else 0
    return max(0, owed.interest_fen - theirs)


def _of_interest(loan: Loan, day: date) -> Basis:
    coming = [row for row in loan.open if row.due_on > day]
    lent = sum(row.principal_fen for row in coming)
    days = max(0, (day - loan.period_start(day)).days) if coming else 0
    due = sum(row.interest_fen for row in loan.due(day))
    theirs = loan.cover.interest_fen if loan.cover is not None else 0
    return Basis(lent, loan.annual_rate, days, due, theirs_fen=theirs)


def _still_deferred(loan: Loan, day: date, fee_fen: int) -> int:
    """Return what of a fee kept back at the payout is for days to come, by days of the plan."""
    if not fee_fen or loan.settled or not loan.open:
        return 0
    whole = (loan.open[-1].due_on - loan.taken_on).days
    left = max(0, (loan.open[-1].due_on - day).days)
    return fee_fen * left // whole if whole else 0


def _month_ends(after: date, before: date) -> Iterator[date]:
    """Yield the last day of each month in between."""
    first = (after.replace(day=1) + timedelta(days=32)).replace(day=1)
    while first - _DAY < before:
        yield first - _DAY
        if (first.year, first.month) == (date.max.year, date.max.month):
            return
        first = (first + timedelta(days=32)).replace(day=1)
