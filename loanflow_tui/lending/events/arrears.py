"""A loan in arrears: reminders, calling the whole loan in, and writing it off.

`officer` is the id of the person of the lender's who decided, `note` the reason.
"""

from datetime import date

from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.loans.schedule import Instalment


class ArrearsReminderSent(Event):
    """The borrower was reminded of what is overdue, in the app and within the contact hours.

    `days` are the days overdue that this reminder is for.
    """

    days: int
    amount_fen: int


class CallAnnounced(Event):
    """The borrower was told that the whole loan will be due on a day unless arrears are paid."""

    PERSONAL = ("note",)
    effective_on: date
    amount_fen: int
    officer: str
    note: str = ""


class CallDropped(Event):
    """The arrears were paid in time: the loan goes on by its plan."""


class LoanCalledIn(Event):
    """The whole loan is due at once, by `plan`."""

    on: date
    amount_fen: int
    plan: tuple[Instalment, ...]


class WriteOffProposed(Event):
    """An officer proposed to write the loan off; another person decides."""

    PERSONAL = ("note",)
    officer: str
    note: str = ""


class WriteOffRefused(Event):
    """A second person decided against it: the loan stays on the books."""

    PERSONAL = ("note",)
    officer: str
    note: str = ""


class LoanWrittenOff(Event):
    """The loan was taken off the books. It is owed as before; what is paid still is a recovery."""

    PERSONAL = ("note",)
    on: date
    principal_fen: int
    late_fen: int
    proposed_by: str
    officer: str
    note: str = ""


class PlanProposed(Event):
    """An officer proposed a new plan over more months; above a sum a second person decides."""

    PERSONAL = ("note",)
    months: int
    officer: str
    note: str = ""


class PlanRefused(Event):
    """A second person decided against the new plan."""

    PERSONAL = ("note",)
    officer: str
    note: str = ""


class PlanOffered(Event):
    """The borrower may accept the new plan until a day; `officer` decided, above a sum the second
    of two.
    """

    PERSONAL = ("note",)
    months: int
    until: date
    officer: str
    note: str = ""


class PlanAccepted(Event):
    """The borrower accepted: the loan goes on by `plan`; the late interest charged is forgiven.

    Of the first instalment `behind_interest_fen` and `behind_fees_fen` were owed by then; plans of
    before don't say so.
    """

    on: date
    plan: tuple[Instalment, ...]
    forgiven_fen: int
    behind_interest_fen: int = 0
    behind_fees_fen: int = 0


class PlanDeclined(Event):
    """The borrower declined the new plan, or (`lapsed`) didn't answer in time."""

    lapsed: bool = False
