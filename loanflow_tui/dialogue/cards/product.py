"""What each product costs at most, said before anything is asked."""

from loanflow_tui.dialogue.cards.parts import months, named, row, shown, table
from loanflow_tui.dialogue.messages import Message, Named, Rate, Yuan
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.policy import Policy


def products_card(policy: Policy) -> Card:
    """Return the card of all products."""
    rates = [band.annual_rate for band in policy.bands]
    return Card(
        kind="product",
        title=Message("card-products"),
        rows=(
            row("lender", Named(policy.lender.name)),
            row(
                "rates", Message("rates-value", {"low": Rate(min(rates)), "high": Rate(max(rates))})
            ),
            row("apr-ceiling", Rate(policy.pricing.ceiling), strong=True),
        ),
        table=table(
            ("product", "most", "longest"),
            (
                (
                    named("choice", product.value),
                    shown(Yuan(terms.cap_fen, whole=True)),
                    months(terms.tenors[-1]),
                )
                for product, terms in policy.products.items()
            ),
        ),
        notes=(Message("products-no-fee-before"),),
    )
