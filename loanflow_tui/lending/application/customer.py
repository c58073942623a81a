"""A person's standing with this lender, from the applications in which they signed."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from loanflow_tui.lending.application.agreed_terms import chosen_quote
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.market import LenderChosen
from loanflow_tui.lending.loans.schedule import Instalment
from loanflow_tui.lending.risk.customer import CustomerStanding
from loanflow_tui.lending.terms import Product

_MONTHS = 12


class Owed(NamedTuple):
    """What one application owes: principal, a month's instalment, and what is overdue, in fen."""

    product: Product
    principal_fen: int
    monthly_fen: int
    overdue_days: int = 0
    overdue_fen: int = 0


def standing_of(views: Iterable[ApplicationView], today: date) -> CustomerStanding:
    """Return the standing that these applications of one person come to."""
    owed = [found for view in views if (found := owed_by(view, today)) is not None]
    lent: Counter[Product] = Counter()
    for each in owed:
        lent[each.product] += each.principal_fen
    return CustomerStanding(
        loans=len(owed),
        lent=tuple(sorted(lent.items())),
        monthly_fen=sum(each.monthly_fen for each in owed),
        overdue_days=max((each.overdue_days for each in owed), default=0),
        overdue_fen=sum(each.overdue_fen for each in owed),
    )


def owed_by(view: ApplicationView, today: date) -> Owed | None:
    """Return what an application owes this lender: its loan, or what was signed for and may still
    be paid out; None where that is nothing, or another lender's.
    """
    if view.product is None or lent_by_another(view):
        return None
    loan = view.loan
    if loan is not None:
        if loan.settled or not loan.open:
            return None
        days = loan.days_overdue(today)
        monthly = monthly_fen(loan.open, today)
        overdue = loan.due_fen(today) if days else 0
        return Owed(view.product, loan.outstanding_fen, monthly, days, overdue)
    if Fact.SIGNED not in view.facts or view.closed_as is not None:
        return None
    quote = chosen_quote(view)
    level = -(-sum(quote.schedule.payments_fen) // quote.months)
    return Owed(view.product, quote.amount_fen, level)


def lent_by_another(view: ApplicationView) -> bool:
    """Tell whether another lender was chosen, in whose books the loan is."""
    chosen = view.get(LenderChosen)
    return chosen is not None and chosen.details is not None


def monthly_fen(rows: tuple[Instalment, ...], today: date) -> int:
    """Return what a plan takes of a month's income, in fen: all of it spread evenly over the months
    left, as decisions measure every way of repaying.
    """
    last = rows[-1].due_on
    months = (last.year - today.year) * _MONTHS + last.month - today.month
    months = max(1, months + (last.day > today.day))
    return -(-sum(row.total_fen for row in rows) // months)
