"""The comparison of lenders: amounts, cost with every fee, and lenders without an offer."""

from collections.abc import Iterable, Iterator, Sequence

from loanflow_tui.dialogue.cards.parts import table, yuan
from loanflow_tui.dialogue.messages import Listing, Message, Named, Rate, Value, Yuan
from loanflow_tui.dialogue.turns import Card, CardTable
from loanflow_tui.lending.api import (
    ApplicationView,
    Compared,
    LenderTold,
    MarketReported,
    OfferMade,
    Order,
    OtherLender,
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
    report, compared = view.need(MarketReported), compared_lenders(view, by)
    return Card(
        kind="market",
        title=Message(f"card-market-{by.replace('_', '-')}"),
        table=_beside(compared, report, policy) if compared else None,
        notes=tuple(_notes(view, report, compared, policy)),
        tone="plain" if compared else "warn",
    )


def _beside(compared: Iterable[Compared], report: MarketReported, policy: Policy) -> CardTable:
    rows = (
        (
            Message("lender-name", {"lender": short_name(each.lender, policy, report)}),
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
    view: ApplicationView, report: MarketReported, compared: Sequence[Compared], policy: Policy
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
                    "lender": short_name(each.lender, policy, report),
                    "amount": Yuan(each.quote.amount_fen, whole=True),
                    "months": each.quote.months,
                },
            )
    if compared:
        yield from commissions(view, report, compared, policy)
    reasons = dict.fromkeys(each.reason for each in report.declined)
    for reason in reasons:
        who = [each.lender for each in report.declined if each.reason == reason]
        yield Message(f"market-declined-{reason}", {"lenders": listing(who, policy, report)})
    if report.late:
        seconds, late = policy.market.deadline_seconds, listing(report.late, policy, report)
        yield Message("market-late", {"lenders": late, "seconds": seconds})
    if report.failed:
        yield Message("market-failed", {"lenders": listing(report.failed, policy, report)})


def commissions(
    view: ApplicationView, report: MarketReported, compared: Iterable[Compared], policy: Policy
) -> Iterator[Message]:
    """Yield what each lender with an offer pays us for a loan, and that it changes no place: as the
    journal has it, or in journals of before the policy by which they were made. Where that isn't
    at hand nothing is said.
    """
    if report.told is None and view.origin.policy_version != policy.version:
        return
    told = [_told(each.lender, report, policy) for each in compared]
    paid = [each for each in told if each is not None and each.commission]
    for each in paid:
        values: dict[str, Value] = {"lender": Named(each.short), "share": Rate(each.commission)}
        yield Message("market-commission-paid", values)
    yield Message("market-commission-order" if paid else "market-commission")


def _told(
    lender: str, report: MarketReported | None, policy: Policy
) -> LenderTold | OtherLender | None:
    on_record = report.told_of(lender) if report is not None else None
    return on_record or policy.other_lender(lender)


def short_name(lender: str, policy: Policy, report: MarketReported | None = None) -> Value:
    """Return a lender's short name, as it was told where that is on record; its id if neither the
    journal nor the policy has it.
    """
    if lender == policy.lender.id:
        return Named(policy.lender.short)
    other = _told(lender, report, policy)
    return Named(other.short) if other is not None else lender


def listing(
    lenders: Iterable[str], policy: Policy, report: MarketReported | None = None
) -> Listing:
    """Return lenders' names, joined."""
    return Listing(tuple(short_name(each, policy, report) for each in lenders))
