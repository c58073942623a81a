"""The receipt card of a payout."""

from datetime import datetime
from decimal import Decimal

from loanflow_tui.dialogue.cards.parts import moment, months, row, shown
from loanflow_tui.dialogue.messages import Day, Message, Named, Rate, Yuan
from loanflow_tui.dialogue.turns import Card, Hero, Track
from loanflow_tui.lending.api import (
    ApplicationView,
    ContractSigned,
    OfferAccepted,
    PayoutConfirmed,
    Policy,
    china_day,
    lender_of,
)


def receipt_card(
    paid: PayoutConfirmed, at: datetime, view: ApplicationView, policy: Policy
) -> Card:
    """Return the receipt card of a payout that the bank confirmed at that moment."""
    accepted, signed = view.need(OfferAccepted), view.get(ContractSigned)
    lender, on = lender_of(view, policy), paid.value_date
    paid_at = [row("paid-at", moment(at))]
    if on is not None and on != china_day(at):
        paid_at = [row("paid-at", Day(on)), row("confirmed-at", moment(at))]
    rows = [
        row("lender", Named(lender.name)),
        row("reference", paid.reference),
        row("account", paid.masked_account),
        *paid_at,
        *([row("interest-from", Day(on))] if on is not None else []),
        row("annual-rate", Rate(Decimal(accepted.annual_rate))),
        row("apr", Rate(Decimal(paid.apr or accepted.apr))),
        row("tenor", months(accepted.months)),
        row("first-payment", Yuan(paid.first_payment_fen)),
        row("first-due", Day(paid.first_due)),
        row("hotline", lender.hotline),
    ]
    if signed is not None:
        rows.insert(2, row("contract-number", signed.number))
    received = row("received", Yuan(paid.amount_fen), strong=True)
    return Card(
        kind="receipt", title=Message("card-receipt"), rows=tuple(rows), tone="good",
        hero=Hero(received, received.label), moment="payout",
        track=Track(shown(Named(lender.name)), paid.masked_account),
    )  # fmt: skip
