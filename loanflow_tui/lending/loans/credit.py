"""Reports of a loan to the credit bureau: their days, and the latest one.

The first report is made on the day after the money arrived, then one every month, and one when the
loan is over. Arrears are reported only after the borrower was told, and not before the day named
then; paid in the meantime, the loan is reported as it stands. A report that a payment's value date
proves wrong is corrected at once. More time to pay never betters what was reported: arrears that
the bureau was told of count on until they are paid, as they do in the books.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from loanflow_tui.lending.events.credit import CreditReported, ReportAnnounced
from loanflow_tui.lending.loans.classes import classify
from loanflow_tui.lending.loans.extension import days_late
from loanflow_tui.lending.loans.schedule import add_months, half_up, months_until
from loanflow_tui.lending.loans.stood import Stood, stood_on
from loanflow_tui.lending.policy.books import BooksTerms
from loanflow_tui.lending.risk.reports import CreditStatus
from loanflow_tui.lending.terms import Method

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan

_MONTHS = 12
_DAY = timedelta(days=1)


class Credit(NamedTuple):
    """What the bureau was told: the reports in `history`, each as it was corrected last. Arrears
    may be reported from `report_from` on. `tried_on` is the day on which the bureau was last asked
    to take note.
    """

    history: tuple[CreditReported, ...] = ()
    report_from: date | None = None
    tried_on: date | None = None

    @property
    def last(self) -> CreditReported | None:
        """The latest report."""
        return self.history[-1] if self.history else None

    @property
    def late_on(self) -> tuple[date, ...]:
        """The days on which the loan was reported as late."""
        return tuple(each.on for each in self.history if each.overdue_days)

    @property
    def worst_days(self) -> int:
        """The most days overdue of any report."""
        return max((each.overdue_days for each in self.history), default=0)

    def after(self, event: CreditReported | ReportAnnounced) -> "Credit":
        """Return the record of reports after `event`."""
        if isinstance(event, ReportAnnounced):
            return self._replace(report_from=event.report_from)
        if not event.taken:
            return self._replace(tried_on=event.on)
        if event.corrects is None:
            return self._replace(history=(*self.history, event))
        right = event.model_copy(update={"on": event.corrects})
        kept = (right if each.on == event.corrects else each for each in self.history)
        return self._replace(history=tuple(kept))


NOTHING_REPORTED = Credit()


def status_of(loan: "Loan", day: date) -> CreditStatus:
    """Return how a loan stands for the bureau."""
    if loan.settled:
        return "settled"
    if loan.arrears.written_off is not None:
        return "written_off"
    return "overdue" if days_told(loan, day) else "running"


def days_told(loan: "Loan", day: date) -> int:
    """Return for how many days the loan is overdue for the bureau: by the days of the books where
    it was told of arrears before more time was given for them.
    """
    overdue, last = loan.days_overdue(day), loan.credit.last
    known = overdue or (last is not None and last.status == "overdue")
    return max(overdue, days_late(loan, day)) if known else 0


def announced(loan: "Loan", day: date) -> list[ReportAnnounced]:
    """Return the notice that arrears will be reported, where it is due."""
    if loan.rules is None or loan.settled or loan.credit.report_from is not None:
        return []
    days = loan.days_overdue(day)
    if not days:
        return []
    return [
        ReportAnnounced(
            report_from=day + timedelta(days=loan.rules.report_notice_days),
            days=days, amount_fen=loan.due_fen(day),
        )
    ]  # fmt: skip


def report_due(loan: "Loan", day: date) -> bool:
    """Say whether the bureau is to be told by a day how the loan stands."""
    if loan.rules is None or loan.credit.tried_on == day:
        return False
    status, last = status_of(loan, day), loan.credit.last
    if status in ("settled", "written_off"):
        return last is None or last.status != status
    if day < _next_report(loan):
        return False
    announced_for = loan.credit.report_from
    if status == "running" or not loan.days_overdue(day):
        return True
    return announced_for is not None and day >= announced_for


def instalment_fen(loan: "Loan", day: date) -> int:
    """Return what a month of the plan takes that holds on a day, in fen: principal of the next
    instalment, a month's interest and fees. A sum due at the end is saved up month by month. Where
    nothing is to come, all that is owed is due.
    """
    coming = [row for row in loan.open if row.due_on > day]
    if not coming:
        return sum(row.total_fen for row in loan.open)
    if loan.method in (Method.BULLET, Method.DAILY_INTEREST):
        return -(-coming[0].total_fen // max(1, months_until(coming[0].due_on, day)))
    lent = sum(row.principal_fen for row in coming)
    at_the_end = loan.method is Method.INTEREST_ONLY
    principal = -(-lent // len(coming)) if at_the_end else coming[0].principal_fen
    return principal + half_up(lent * loan.annual_rate / _MONTHS) + coming[:2][-1].fees_fen


def untold(loan: "Loan") -> bool:
    """Say whether a loan that is over was not told of yet, or not truly."""
    last = loan.credit.last
    over = loan.rules is not None and (last is None or last.status != "settled")
    return over or _untrue(loan) is not None


def reported(loan: "Loan", lender: str, day: date, terms: BooksTerms) -> CreditReported:
    """Return the report of a loan to the bureau on a day."""
    return CreditReported(
        on=day,
        lender=lender,
        status=status_of(loan, day),
        balance_fen=loan.outstanding_fen,
        monthly_fen=instalment_fen(loan, day),
        overdue_days=0 if loan.settled else days_told(loan, day),
        loan_class=classify(loan, 0, terms, day).loan_class,
    )


def correction(loan: "Loan", lender: str, day: date, terms: BooksTerms) -> CreditReported | None:
    """Return the correction of the oldest report that isn't true by the payments known today; None
    where all are. Nobody is reported later than the bureau was told at the time.
    """
    found = _untrue(loan)
    if found is None:
        return None
    told, then = found
    days = _days(loan, told, then)
    as_it_was = replace(loan, open=then.open, settled=not then.open)
    status: CreditStatus = "settled" if not then.open else "overdue" if days else "running"
    more = then.balance_fen > told.balance_fen
    return reported(as_it_was, lender, told.on, terms).model_copy(
        update={
            "on": day, "corrects": told.on, "status": status, "overdue_days": days,
            "because": "payment_returned" if more else "paid_earlier",
        }
    )  # fmt: skip


def _untrue(loan: "Loan") -> tuple[CreditReported, Stood] | None:
    """Return the oldest report that isn't true any more, and how the loan stood then."""
    if loan.revised is None:
        return None
    for told in loan.credit.history:
        if told.on > loan.revised and told.status != "written_off":
            stood = stood_on(loan, told.on)
            if not any(_says(loan, told, each) for each in stood):
                return told, stood[0]
    return None


def _says(loan: "Loan", told: CreditReported, stood: Stood) -> bool:
    settled = not stood.open
    same = told.balance_fen == stood.balance_fen and (told.status == "settled") == settled
    return same and told.overdue_days == _days(loan, told, stood)


def _days(loan: "Loan", told: CreditReported, stood: Stood) -> int:
    return min(told.overdue_days, stood.days_late(told.on, loan.grace_days))


def credit_days(loan: "Loan", day: date) -> Iterator[date]:
    """Yield the days on which the clock brings about a report or a notice."""
    if loan.rules is None or not loan.open:
        return
    next_on = _next_report(loan)
    if loan.days_overdue(day):
        # A notice that the contact hours held up comes on the next day.
        next_on = max(next_on, loan.credit.report_from) if loan.credit.report_from else day + _DAY
    yield day + _DAY if report_due(loan, day) or _untrue(loan) else next_on


def _next_report(loan: "Loan") -> date:
    """Return the day after which each month the loan is reported, counted from the payout."""
    last = loan.credit.last
    if last is None:
        return loan.taken_on + _DAY
    begun = loan.taken_on
    months = (last.on.year - begun.year) * _MONTHS + last.on.month - begun.month
    while add_months(begun, months) + _DAY <= last.on:
        months += 1
    return add_months(begun, months) + _DAY
