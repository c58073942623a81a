"""The offer card: amount, rate, cost, and the choices."""

from decimal import Decimal

from loanflow_tui.dialogue.cards.parts import moment, named, row
from loanflow_tui.dialogue.messages import Listing, Message, Named, Rate, Yuan
from loanflow_tui.dialogue.turns import Card, Hero
from loanflow_tui.lending.api import Offer, pricing


def offer_card(offer: Offer, lender: Named | None = None) -> Card:
    """Return the card of an offer, with the name of `lender` if it is another one."""
    costs = offer.price.costs
    tenors = Listing(tuple(str(months) for months in offer.tenors), either=True)
    rows = [
        *((row("lender", lender),) if lender is not None else ()),
        row("annual-rate", Rate(offer.annual_rate)),
        row("daily-rate", Rate(offer.daily_rate, digits=3)),
        row("apr-most", Rate(dearest_apr(offer)), strong=True),
        row(
            "thousand", Message("cost-of-a-thousand", {"cost": Yuan(offer.cost_of_a_thousand_fen)})
        ),
        row("tenors", Message("tenors-value", {"months": tenors})),
        row("methods", Listing(tuple(named("choice", each.value) for each, _ in offer.methods))),
        row("service-fee", fee(costs.service_fee, "service-fee-value")),
        *(
            (row("monthly-fee", fee(costs.monthly_fee, "monthly-fee-value")),)
            if costs.monthly_fee
            else ()
        ),
        row("insurance", fee(costs.premium_annual, "insurance-value")),
        row("valid-until", moment(offer.valid_until)),
    ]
    limit = row("limit", Yuan(offer.limit_fen, whole=True), strong=True)
    return Card(
        kind="offer", title=Message("card-offer"), rows=tuple(rows),
        hero=Hero(limit, Message("hero-limit")), tone="good", moment="limit",
    )  # fmt: skip


def fee(share: Decimal, message: str) -> Message:
    """Return a fee as a share of the amount, or "none"."""
    return Message(message, {"rate": Rate(share)}) if share else Message("fee-none")


def dearest_apr(offer: Offer) -> Decimal:
    """Return the highest APR among all ways to repay, every fee included."""
    ways = tuple((m, each) for each, most in offer.methods for m in offer.tenors if m <= most)
    return pricing.dearest_apr(offer.annual_rate, offer.price.costs, ways)
