"""A choice's monthly payments, in a few words."""

from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.messages import Listing, Message, Value, Yuan
from loanflow_tui.lending.api import LoanQuote, Offer


def monthly_plan(quote: LoanQuote) -> Message:
    """Return the payments of a quote: level, falling, light until the last, or one sum."""
    payments = [fen for fen in quote.schedule.payments_fen if fen]
    first, last = payments[0], payments[-1]
    args: dict[str, Value] = {"first": Yuan(first), "last": Yuan(last), "count": len(payments)}
    if len(payments) == 1:
        return Message("plan-one-sum", {"last": Yuan(last), "months": quote.months})
    if last > 2 * first:
        return Message("plan-heavy-last", args)
    if first - last > len(payments):
        return Message("plan-falling", args)
    return Message("plan-level" if last != first else "plan-equal", args)


def methods_compared(offer: Offer, amount_fen: int, months: int) -> Listing:
    """Return each way of repaying with what it costs in all, for one amount and term."""
    quotes = (
        offer.quote(amount_fen, months, method)
        for method in offer.methods_for(months)
        if offer.problem(amount_fen, months, method) is None
    )
    return Listing(
        tuple(
            Message(
                "plan-method",
                {
                    "method": named("choice", quote.method.value),
                    "interest": Yuan(quote.interest_fen),
                },
            )
            for quote in quotes
        )
    )
