"""The products card: the price range of each, before any question."""

from loanflow_tui.dialogue.cards.parts import months, named, row, shown, table
from loanflow_tui.dialogue.messages import Message, Named, Rate, Yuan
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.api import Policy, Product, price_range


def products_card(policy: Policy) -> Card:
    """Return the card of all products, with their rates a year and the highest APR allowed."""
    costs = price_range(policy)
    return Card(
        kind="product",
        title=Message("card-products"),
        rows=(
            row("lender", Named(policy.lender.name)),
            row("rates", _range(Rate(costs.lowest_rate), Rate(costs.highest_rate))),
            row("apr-ceiling", Rate(policy.pricing.ceiling), strong=True),
        ),
        table=table(
            ("product", "most", "longest", "apr"),
            (
                (
                    named("choice", product.value),
                    shown(Yuan(terms.cap_fen, whole=True)),
                    months(terms.tenors[-1]),
                    apr_range(policy, product),
                )
                for product, terms in policy.products.items()
            ),
        ),
        notes=(Message("products-no-fee-before"),),
    )


def apr_range(policy: Policy, product: Product) -> Message:
    """Return the APR range of a product, without the rounding to fen that small loans show."""
    costs = price_range(policy, product)
    return _range(Rate(costs.lowest_apr, digits=1), Rate(costs.highest_apr, digits=1))


def _range(low: Rate, high: Rate) -> Message:
    return Message("rates-value", {"low": low, "high": high})
