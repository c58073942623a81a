"""The schedule card: the repayment plan of one choice, and its total cost."""

from decimal import Decimal

from loanflow_tui.dialogue.cards.parts import months, named, row, table, yuan
from loanflow_tui.dialogue.messages import Message, Rate, Yuan
from loanflow_tui.dialogue.turns import Card, CardRow, CardTable, Hero, Split
from loanflow_tui.lending.api import ApplicationView, LoanQuote, Method, chosen_quote

FIRST = "label-first-payment"
"""The row that is shown large."""
DEAREST = ("label-total-cost", "label-apr", "label-total-repaid")
"""What the loan costs: below the large figure, in view on the smallest screen too."""


def schedule_card(quote: LoanQuote) -> Card:
    """Return the card of a quote: the payment, what the loan costs, and the plan month by month."""
    rows = {each.label.id: each for each in cost_rows(quote)}
    first = rows.pop(FIRST)
    rest = [*(rows.pop(name) for name in DEAREST), *rows.values()]
    level = quote.method is Method.EQUAL_PAYMENT
    caption = Message("hero-payment", {"months": quote.months}) if level else first.label
    return Card(
        kind="schedule", title=Message("card-schedule"), rows=tuple(rest), table=_plan(quote),
        hero=Hero(first, caption), moment="plan",
        split=Split(
            quote.amount_fen, quote.cost_fen, Message("split-amount"), Message("split-cost")
        ),
    )  # fmt: skip


def cost_rows(quote: LoanQuote) -> tuple[CardRow, ...]:
    """Return the rows on a loan's terms and cost; the total cost stands out."""
    payments = quote.schedule.payments_fen
    rows = [
        row("amount", Yuan(quote.amount_fen)),
        *([row("paid-out", Yuan(quote.received_fen))] if quote.fee_upfront_fen else []),
        row("tenor", months(quote.months)),
        row("method", named("choice", quote.method.value)),
        row("annual-rate", Rate(quote.annual_rate)),
        row("first-payment", Yuan(next(fen for fen in payments if fen))),
        row("interest", Yuan(quote.interest_fen)),
        *(row(f"fee-{name}", Yuan(fen)) for name, fen in quote.fees if fen),
        row("total-cost", Yuan(quote.cost_fen), strong=True),
        row("total-repaid", Yuan(sum(payments))),
        row("apr", Rate(apr_of(quote)), strong=True),
    ]
    return tuple(rows)


def quote_of(view: ApplicationView) -> LoanQuote | None:
    """Return the quote for the choices so far; None while one is open."""
    offer = view.offer
    amount, months, method = view.amount_fen, view.months, view.method
    if offer is None or amount is None or months is None or method is None:
        return None
    if offer.problem(amount, months, method) is not None:
        return None
    return chosen_quote(view)


def apr_of(quote: LoanQuote) -> Decimal:
    """Return a quote's APR with every fee: twelve times the monthly rate."""
    return Decimal(str(quote.apr.nominal))


def _plan(quote: LoanQuote) -> CardTable:
    schedule = quote.schedule
    months = zip(
        schedule.principal_fen, schedule.interest_fen, schedule.fees_fen, schedule.payments_fen,
        strict=True,
    )  # fmt: skip
    return table(
        ("number", "principal", "interest", "fees", "payment"),
        (
            (str(number), *(yuan(fen) for fen in month))
            for number, month in enumerate(months, 1)
            if month[-1]
        ),
    )
