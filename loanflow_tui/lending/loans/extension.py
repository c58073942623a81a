"""More time to pay: what a person of the lender's may grant on a running loan.

The instalments that are due, or else the next one, may be paid until a later day without late
interest and without counting as overdue. The plan, its interest and all other due days stay as
they are, so that what the loan costs is never more than without the extension.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from loanflow_tui.lending.loans.schedule import Instalment

if TYPE_CHECKING:
    from loanflow_tui.lending.loans.loan import Loan

USUAL_DAYS = 14
MOST_DAYS = 30
"""How many days more a person usually grants, and at most."""


class Extension(NamedTuple):
    """Instalments up to `number` may be paid until `until`."""

    number: int
    until: date


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
    room = _days_between(rows, later[0], today) if later else MOST_DAYS
    return ExtensionTerms(
        number=rows[-1].number,
        due_on=rows[0].due_on,
        amount_fen=sum(row.total_fen for row in rows) + loan.late_owed_fen(today),
        since=max(today, rows[-1].due_on),
        most_days=min(MOST_DAYS, room),
    )


def _days_between(rows: list[Instalment], following: Instalment, today: date) -> int:
    """Return how many days there are until the day before the following instalment is due."""
    since = max(today, rows[-1].due_on)
    return (following.due_on - timedelta(days=1) - since).days
