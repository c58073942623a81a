"""More time to pay: what a person of the lender's may grant on a running loan.

The instalments that are due, or else the next one, may be paid until a later day without late
interest and without counting as overdue. The plan, its interest and all other due days stay as
they are, so that what the loan costs is never more than without the extension. The policy says how
often more time is given, how late it may be asked for, and for how many days it is.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from loanflow_tui.lending.loans.schedule import Instalment

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan

USUAL_DAYS = 14
MOST_DAYS = 30
"""How many days more a person usually grants, and at most."""

NoTime = Literal["used_up", "too_late"]
"""Why no more time is given: it was as often as the policy allows, or the loan is overdue for too
long.
"""


class Extension(NamedTuple):
    """Instalments up to `number` may be paid until `until`, given for the time `times`. `late_from`
    is the day from which the arrears of before count in the books, where there were any.
    """

    number: int
    until: date
    late_from: date | None = None
    times: int = 1


def granted(loan: "Loan", number: int, until: date, today: date) -> Extension:
    """Return an extension granted today; one of the same instalments before it counts on."""
    given, row = loan.extension, loan.open[0]
    late_from = loan.pay_by(row) if loan.days_overdue(today) else None
    if given is None or row.number > given.number:
        return Extension(number, until, late_from)
    return Extension(number, until, given.late_from or late_from, given.times + 1)


def late_from(loan: "Loan") -> date:
    """Return the day from which the oldest instalment counts as late in the books: more time to pay
    never makes arrears of before better.
    """
    given, row = loan.extension, loan.open[0]
    if given is None or given.late_from is None or row.number > given.number:
        return loan.pay_by(row)
    return max(row.due_on, given.late_from)


def days_late(loan: "Loan", day: date) -> int:
    """Return the days overdue as the books have them, whatever time was given in arrears."""
    if not loan.open or day <= loan.open[0].due_on:
        return 0
    days = (day - late_from(loan)).days
    return days if days > loan.grace_days else 0


def no_time(loan: "Loan", today: date) -> NoTime | None:
    """Return why no more time is given on a loan today; None where it may be."""
    rules = loan.rules
    if rules is None:
        return None
    if rules.extensions_at_most is not None and loan.extended >= rules.extensions_at_most:
        return "used_up"
    within = rules.extension_within_days
    return "too_late" if within is not None and days_late(loan, today) > within else None


class ExtensionTerms(NamedTuple):
    """The terms of an extension requested today: its last instalment, and the most days.

    `since` is the day from which the days count: today, or the due day that is still to come.
    `amount_fen` is what has to be paid by the end of it.
    """

    number: int
    due_on: date
    amount_fen: int
    since: date
    most_days: int


def extension_terms(loan: "Loan", today: date) -> ExtensionTerms:
    """Return what may be extended today: never up to the day of the instalment after it.

    Raises:
        ValueError: nothing is left to pay.
    """
    if not loan.open:
        raise ValueError("nothing is left to pay")
    rows = list(loan.due(today) or loan.open[:1])
    later = list(loan.open[len(rows) :])
    if later and _days_between(rows, later[0], today) < 1:
        rows.append(later.pop(0))
    most = MOST_DAYS if loan.rules is None else loan.rules.extension_most_days
    room = _days_between(rows, later[0], today) if later else most
    return ExtensionTerms(
        number=rows[-1].number,
        due_on=rows[0].due_on,
        amount_fen=sum(row.total_fen for row in rows) + loan.late_owed_fen(today),
        since=max(today, rows[-1].due_on),
        most_days=min(most, room),
    )


def _days_between(rows: list[Instalment], following: Instalment, today: date) -> int:
    """Return how many days there are until the day before the following instalment is due."""
    since = max(today, rows[-1].due_on)
    return (following.due_on - timedelta(days=1) - since).days
