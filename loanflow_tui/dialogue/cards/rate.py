"""The rate card: the band's rate, the deductions from it, and the charges beside it."""

from loanflow_tui.dialogue.cards.offer import dearest_apr, fee
from loanflow_tui.dialogue.cards.parts import named, row
from loanflow_tui.dialogue.messages import Message, Rate
from loanflow_tui.dialogue.turns import Card
from loanflow_tui.lending.api import Decision, Offer


def rate_card(decision: Decision, offer: Offer | None) -> Card | None:
    """Return the card of a decision's rate; None without a rate."""
    price = decision.price
    if price is None or decision.band is None or decision.limit_fen == 0:
        return None
    charged = {
        "service-fee": fee(price.costs.service_fee, "service-fee-value"),
        "monthly-fee": fee(price.costs.monthly_fee, "monthly-fee-value"),
        "insurance": fee(price.costs.premium_annual, "insurance-value"),
    }
    return Card(
        kind="summary",
        title=Message("card-rate"),
        rows=(
            row("band", named("band", decision.band)),
            row("base-rate", Rate(price.base_rate)),
            *((row("discount", Rate(-price.discount)),) if price.discount else ()),
            row("annual-rate", Rate(price.annual_rate), strong=True),
            *(row(name, said) for name, said in charged.items()),
            *((row("apr-most", Rate(dearest_apr(offer))),) if offer is not None else ()),
        ),
        notes=(Message("rate-capped"),) if price.capped else (),
    )
