"""A credit line as its applications have it: what of it is used, and what may be drawn."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from loanflow_tui.lending.application.customer import Owed, owed_by
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.line import Draw, DrawBegun, LineBar, LineSeen
from loanflow_tui.lending.loans.schedule import add_months
from loanflow_tui.lending.loans.stood import days_overdue_then
from loanflow_tui.lending.policy.servicing import LineRules
from loanflow_tui.lending.runtime.clock import china_day
from loanflow_tui.lending.terms import Product

_STEP_FEN = 100_00
"""What may be drawn is rounded down to this."""


def line_terms(view: ApplicationView) -> LineRules | None:
    """Return the rules of the line that an application belongs to; None where there is none."""
    offer = view.offer
    return offer.line if offer is not None else None


def line_of(
    view: ApplicationView,
    root: ApplicationView | None,
    views: Iterable[ApplicationView],
    today: date,
) -> tuple[LineSeen, int]:
    """Return the line of an application as it stands today, and for how many days its loan that is
    overdue longest is. `views` are all applications in which the person signed.
    """
    signed = [each for each in views if each.get(ContractSigned) is not None]
    owed = {each.application_id: owed_by(each, today) for each in signed}
    overdue = [each.overdue_days for each in owed.values() if each is not None]
    line = root.application_id if root is not None else ""
    draws = tuple(
        Draw(
            application_id=each.application_id,
            contract=each.need(ContractSigned).number,
            outstanding_fen=found.principal_fen if (found := owed[each.application_id]) else 0,
            settled=each.loan is not None and each.loan.settled,
        )
        for each in sorted(signed, key=_drawn)
        if root is not None and belongs_to(each, line)
    )
    bar: LineBar | None = "closed" if root is None else "overdue" if any(overdue) else None
    used, limit = sum(draw.outstanding_fen for draw in draws), limit_fen(root)
    if root is not None and root.line.lowered:
        used += _beside(root, signed, owed)
    left = 0 if bar is not None else max(0, limit - used) // _STEP_FEN * _STEP_FEN
    seen = LineSeen(
        limit_fen=limit,
        used_fen=used,
        left_fen=left,
        bar=bar,
        assessed_again_on=reassessed_on(root) if root is not None else None,
        draws=draws,
    )
    return seen, max(overdue, default=0)


def left_of_lowered(views: Sequence[ApplicationView], product: Product, today: date) -> int | None:
    """Return what is left of a person's lines that were lowered, for a further loan of this product
    beside them; None where none was. `views` are all applications in which the person signed.
    """
    lowered = [
        each
        for each in views
        if each.line.lowered
        and each.product is not None
        and each.product.capped_by_law is product.capped_by_law
    ]
    left = (line_of(root, root, views, today)[0].left_fen for root in lowered)
    return min(left, default=None)


def _beside(
    root: ApplicationView, signed: Iterable[ApplicationView], owed: Mapping[str, Owed | None]
) -> int:
    """Return what the person owes for the same use beside the draws of a line: one that was lowered
    is used by all of it, so that no other application gets around it.
    """
    others = (owed[each.application_id] for each in signed if not _of_line(each, root))
    assert root.product is not None
    by_law = root.product.capped_by_law
    return sum(x.principal_fen for x in others if x and x.product.capped_by_law is by_law)


def _of_line(view: ApplicationView, root: ApplicationView) -> bool:
    return belongs_to(view, root.application_id)


def limit_fen(root: ApplicationView | None) -> int:
    """Return the limit of the line that `root` opened."""
    if root is None:
        return 0
    if root.line.limit_fen is not None:
        return root.line.limit_fen
    return root.offer.line_fen if root.offer is not None else 0


def lowered_wrongly(
    root: ApplicationView, views: Iterable[ApplicationView], terms: LineRules
) -> bool:
    """Tell whether a line was lowered though no loan of the borrower's was overdue for so long on
    that day, by the payments known today. `views` are all applications in which the person signed.
    """
    day = root.line.lowered
    if day is None:
        return False
    loans = [each.loan for each in views if each.loan is not None]
    return all(days_overdue_then(loan, day) <= terms.lower_after_days for loan in loans)


def reassessed_on(root: ApplicationView) -> date | None:
    """Return the day from which a line is assessed anew; None where there is no line."""
    terms, signed = line_terms(root), root.get(ContractSigned)
    if terms is None or signed is None:
        return None
    since = root.line.assessed or china_day(signed.signed_at)
    return add_months(since, terms.reassess_months)


def reassessment_due(root: ApplicationView, today: date) -> bool:
    """Tell whether a year has gone by since the line was assessed."""
    day = reassessed_on(root)
    return day is not None and today >= day


def _drawn(view: ApplicationView) -> tuple[int, datetime]:
    begun = view.get(DrawBegun)
    return begun.draw if begun is not None else 0, view.need(ContractSigned).signed_at


def belongs_to(view: ApplicationView, line: str) -> bool:
    """Tell whether an application opened this line, or is a further draw of it."""
    begun = view.get(DrawBegun)
    return view.application_id == line if begun is None else begun.line == line
