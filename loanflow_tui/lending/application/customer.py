"""A person's standing with this lender, from the applications in which they signed."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from loanflow_tui.lending.application.agreed_terms import chosen_quote
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.market import LenderChosen
from loanflow_tui.lending.loans.schedule import Instalment, months_until
from loanflow_tui.lending.risk.customer import CustomerStanding
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.terms import Product


class Owed(NamedTuple):
    """What one application owes: principal, a month's instalment, and what is overdue, in fen."""

    product: Product
    principal_fen: int
    monthly_fen: int
    overdue_days: int = 0
    overdue_fen: int = 0


def standing_of(
    views: Iterable[ApplicationView], today: date, lender: str = ""
) -> CustomerStanding:
    """Return the standing that these applications of one person come to with another lender, or
    with this one where none is named.
    """
    owed = [found for view in views if (found := owed_by(view, today, lender)) is not None]
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


def untold_fen(
    views: Iterable[ApplicationView],
    today: date,
    report: BureauReport | None,
    asking: str,
    here: str,
) -> int:
    """Return what loans with any lender but the one that is `asking` take of a month, in fen, as
    far as a credit report doesn't know them; `here` is the id of this lender.
    """
    records = report.records if report is not None else ()
    known = {(each.lender, each.opened_on) for each in records}
    fen = 0
    for view in views:
        lender = lent_by(view)
        owed = owed_by(view, today, lender) if lender != asking else None
        taken_on = view.loan.taken_on if view.loan is not None else None
        if owed is not None and (lender or here, taken_on) not in known:
            fen += owed.monthly_fen
    return fen


def owed_by(view: ApplicationView, today: date, lender: str = "") -> Owed | None:
    """Return what an application owes a lender, this one where none is named: its loan, or what was
    signed for and may still be paid out; None where that is nothing, or someone else's.
    """
    if view.product is None or lent_by(view) != lender:
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


def lent_by(view: ApplicationView) -> str:
    """Return the id of the other lender that was chosen; "" where it is this one."""
    chosen = view.get(LenderChosen)
    return chosen.lender if chosen is not None and chosen.details is not None else ""


def monthly_fen(rows: tuple[Instalment, ...], today: date) -> int:
    """Return what a plan takes of a month's income, in fen: all of it spread evenly over the months
    left, as decisions measure every way of repaying.
    """
    months = max(1, months_until(rows[-1].due_on, today))
    return -(-sum(row.total_fen for row in rows) // months)
