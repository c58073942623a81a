"""The comparison of lenders: amounts, cost with every fee, and lenders without an offer."""

from collections.abc import Iterable, Iterator, Sequence

from loanflow_tui.dialogue.cards.parts import table, yuan
from loanflow_tui.dialogue.messages import Listing, Message, Named, Rate, Value, Yuan
from loanflow_tui.dialogue.turns import Card, CardTable
from loanflow_tui.lending.api import (
    ApplicationView,
    Compared,
    MarketReported,
    OfferMade,
    Order,
    Policy,
    compare_offers,
    sort_offers,
)


def compared_lenders(view: ApplicationView, by: Order) -> tuple[Compared, ...]:
    """Return the offers, this lender's own among them, in the order `by`."""
    report, own = view.need(MarketReported), view.get(OfferMade)
    offers = (*((own.offer,) if own else ()), *report.offers)
    compared = compare_offers(offers, report.amount_fen, report.months)
    return sort_offers(compared, by)


def market_card(view: ApplicationView, policy: Policy, by: Order) -> Card:
    """Return the card that compares lenders."""
    compared = compared_lenders(view, by)
    return Card(
        kind="market",
        title=Message(f"card-market-{by.replace('_', '-')}"),
        table=_beside(compared, policy) if compared else None,
        notes=tuple(_notes(view.need(MarketReported), compared, policy)),
        tone="plain" if compared else "warn",
    )


def _beside(compared: Iterable[Compared], policy: Policy) -> CardTable:
    rows = (
        (
            Message("lender-name", {"lender": short_name(each.lender, policy)}),
            Message("card-value", {"value": Rate(each.apr)}),
            yuan(each.monthly_fen),
            yuan(each.quote.cost_fen),
            yuan(each.quote.fees_fen),
            Message("card-value", {"value": Yuan(each.offer.limit_fen, whole=True)}),
        )
        for each in compared
    )
    return table(("lender", "apr", "monthly", "total-cost", "fees", "limit"), rows)


def _notes(
    report: MarketReported, compared: Sequence[Compared], policy: Policy
) -> Iterator[Message]:
    """Yield the loan of the comparison, the lenders that declined and why, and those without an
    answer.
    """
    if compared:
        amount = Yuan(report.amount_fen, whole=True)
        yield Message("market-basis", {"amount": amount, "months": report.months})
    for each in compared:
        if (each.quote.amount_fen, each.quote.months) != (report.amount_fen, report.months):
            yield Message(
                "market-nearest",
                {
                    "lender": short_name(each.lender, policy),
                    "amount": Yuan(each.quote.amount_fen, whole=True),
                    "months": each.quote.months,
                },
            )
    if compared:
        yield from _commissions(compared, policy)
    reasons = dict.fromkeys(each.reason for each in report.declined)
    for reason in reasons:
        who = [each.lender for each in report.declined if each.reason == reason]
        yield Message(f"market-declined-{reason}", {"lenders": listing(who, policy)})
    if report.late:
        seconds, late = policy.market.deadline_seconds, listing(report.late, policy)
        yield Message("market-late", {"lenders": late, "seconds": seconds})
    if report.failed:
        yield Message("market-failed", {"lenders": listing(report.failed, policy)})


def _commissions(compared: Iterable[Compared], policy: Policy) -> Iterator[Message]:
    """Yield what each lender with an offer pays us for a loan, and that it changes no place."""
    others = [policy.other_lender(each.lender) for each in compared]
    paid = [other for other in others if other is not None and other.commission]
    for other in paid:
        values = {"lender": short_name(other.id, policy), "share": Rate(other.commission)}
        yield Message("market-commission-paid", values)
    yield Message("market-commission-order" if paid else "market-commission")


def short_name(lender: str, policy: Policy) -> Value:
    """Return a lender's short name, or its id if the policy no longer has it."""
    if lender == policy.lender.id:
        return Named(policy.lender.short)
    other = policy.other_lender(lender)
    return Named(other.short) if other is not None else lender


def listing(lenders: Iterable[str], policy: Policy) -> Listing:
    """Return lenders' names, joined."""
    return Listing(tuple(short_name(each, policy) for each in lenders))
