"""What the choices come to: each term, each way to repay, then the plan month by month."""

from collections.abc import Iterator

from loanflow_tui.dialogue.cards.parts import months as months_said
from loanflow_tui.dialogue.cards.parts import named, shown, yuan
from loanflow_tui.dialogue.cards.schedule import quote_of
from loanflow_tui.dialogue.inspector.model import PanelBar, PanelNote, PanelSection
from loanflow_tui.dialogue.messages import Message, Yuan
from loanflow_tui.dialogue.understand import Amount, read_amount
from loanflow_tui.lending.api import ApplicationView, LoanQuote, Method, Offer

MOST_MONTHS = 12
"""The most instalments drawn at once."""


def plans(view: ApplicationView, typed: str = "") -> Iterator[PanelSection]:
    """Yield what the choices so far come to; `typed` is what stands in the field for an amount."""
    offer = view.offer
    if offer is None:
        return
    amount, months = view.amount_fen, view.months
    if amount is None:
        said = read_amount(typed) if typed.strip() else None
        amount = said.fen if isinstance(said, Amount) else None
    if amount is None or offer.problem(amount) is not None:
        return
    if months is None:
        yield _terms(offer, amount)
    elif view.method is None:
        yield _methods(offer, amount, months)
    else:
        yield from _plan(view)


def _terms(offer: Offer, amount: int) -> PanelSection:
    """Return each term with its monthly payment, and what it costs in all."""
    bars = []
    for months in offer.tenors_for(amount):
        methods = offer.methods_for(months)
        method = Method.EQUAL_PAYMENT if Method.EQUAL_PAYMENT in methods else methods[0]
        if offer.problem(amount, months, method) is None:
            bars.append(_bar(months_said(months), offer.quote(amount, months, method)))
    return PanelSection(
        Message("ui-hood-terms"), tuple(bars), right=shown(Yuan(amount, whole=True))
    )


def _methods(offer: Offer, amount: int, months: int) -> PanelSection:
    """Return each way to repay with its first payment, and what it costs in all."""
    bars = tuple(
        _bar(named("choice", method.value), offer.quote(amount, months, method))
        for method in offer.methods_for(months)
        if offer.problem(amount, months, method) is None
    )
    return PanelSection(Message("ui-hood-methods"), bars, right=months_said(months))


def _bar(label: Message, quote: LoanQuote) -> PanelBar:
    first = next(fen for fen in quote.schedule.payments_fen if fen)
    return PanelBar(
        label, quote.amount_fen, yuan(first), second=quote.cost_fen,
        after=f"+{yuan(quote.cost_fen)}", tone="plain",
    )  # fmt: skip


def _plan(view: ApplicationView) -> Iterator[PanelSection]:
    """Yield the plan of all choices, each month as principal and what it costs."""
    quote = quote_of(view)
    if quote is None:
        return
    schedule = quote.schedule
    months = zip(
        schedule.principal_fen, schedule.interest_fen, schedule.fees_fen, schedule.payments_fen,
        strict=True,
    )  # fmt: skip
    bars = [
        PanelBar(str(number), principal, yuan(payment), second=interest + fees, tone="plain")
        for number, (principal, interest, fees, payment) in enumerate(months, 1)
        if payment
    ]
    left = len(bars) - MOST_MONTHS
    more = (PanelNote(Message("ui-hood-more", {"count": left})),) if left > 0 else ()
    yield PanelSection(
        Message("ui-hood-plan"), (*bars[:MOST_MONTHS], *more), right=shown(Yuan(quote.cost_fen))
    )
