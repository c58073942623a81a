"""Answers about cost: rate, APR, total, monthly payment, insurance, other lenders."""

from collections.abc import Iterable
from decimal import Decimal

from loanflow_tui.dialogue.answers.base import (
    Answer,
    Stage,
    Wish,
    asked_about,
    example_terms,
    product_of,
    products_known,
    quote_asked_about,
    spoken,
    stage_of,
    wished,
)
from loanflow_tui.dialogue.answers.limits import another_lenders
from loanflow_tui.dialogue.answers.plans import monthly_plan
from loanflow_tui.dialogue.cards.loan import coming_card
from loanflow_tui.dialogue.cards.market import commissions, compared_lenders, market_card
from loanflow_tui.dialogue.cards.offer import dearest_apr
from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.cards.rate import rate_card
from loanflow_tui.dialogue.cards.schedule import apr_of, quote_of
from loanflow_tui.dialogue.messages import Day, Message, Rate, Value, Yuan
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.steps.market import may_compare
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import (
    AsideShown,
    DecisionMade,
    Fact,
    Loan,
    LoanQuote,
    MarketReported,
    OfferAccepted,
    make_schedule,
    price_range,
)


def cost(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say the cost as exactly as it is known by now."""
    view = scene.view
    offer, loan = view.offer, view.loan
    quote, chosen = quote_asked_about(scene)
    if loan is not None:
        yield _cost_of_loan(loan)
    elif scene.conversation.asked == "offer.lender":
        card = market_card(view, scene.policy, scene.conversation.market_order)
        yield say("aside-cost-compared", card=card)
    elif quote is not None and asked_about(scene) != Wish():
        yield spoken(Message("topic-total-offer", _with_costs(quote)))
    elif quote is not None and chosen:
        yield say(
            "aside-cost-chosen",
            cost=Yuan(quote.cost_fen), interest=Yuan(quote.interest_fen),
            fees=Yuan(quote.fees_fen), apr=Rate(apr_of(quote)),
        )  # fmt: skip
    elif offer is not None:
        yield say(
            "aside-cost-offered",
            rate=Rate(offer.annual_rate), cost=Yuan(offer.cost_of_a_thousand_fen),
        )  # fmt: skip
    else:
        product = view.product
        costs = price_range(scene.policy, *((product,) if product else ()))
        yield say(
            "aside-cost",
            lowest=Rate(costs.lowest_rate), highest=Rate(costs.highest_rate),
            ceiling=Rate(scene.policy.pricing.ceiling),
        )  # fmt: skip


def _cost_of_loan(loan: Loan) -> Turn:
    if loan.settled:
        paid = loan.repaid
        return say(
            "topic-cost-settled",
            interest=Yuan(paid.interest_fen), fees=Yuan(paid.fees_fen), late=Yuan(paid.late_fen),
        )  # fmt: skip
    return say(
        "topic-cost-loan",
        rate=Rate(loan.annual_rate),
        interest=Yuan(sum(row.interest_fen for row in loan.open)),
        fees=Yuan(sum(row.fees_fen for row in loan.open)),
    )


def apr(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say the yearly rate with every fee, and that it is a yearly one."""
    view = scene.view
    accepted, quote, offer = view.get(OfferAccepted), quote_of(view), view.offer
    if view.loan is not None and accepted is not None:
        yield say(
            "topic-apr-loan", rate=Rate(view.loan.annual_rate), apr=Rate(Decimal(accepted.apr))
        )
    elif quote is not None:
        yield say("topic-apr-chosen", rate=Rate(quote.annual_rate), apr=Rate(apr_of(quote)))
    elif offer is not None:
        yield say("topic-apr-offer", rate=Rate(offer.annual_rate), most=Rate(dearest_apr(offer)))
    else:
        costs = price_range(scene.policy, *products_known(view, scene.policy))
        yield say(
            "topic-apr-before",
            lowest=Rate(costs.lowest_apr), highest=Rate(costs.highest_apr),
            ceiling=Rate(scene.policy.pricing.ceiling),
        )  # fmt: skip


def rate_why(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say where the rate comes from: ours from the score, another lender's from its own rules."""
    decided = scene.view.get(DecisionMade)
    if Fact.LENDER in scene.view.facts:
        yield another_lenders(scene)
        return
    offer, ceiling = scene.view.offer, Rate(scene.policy.pricing.ceiling)
    if decided is None or offer is None:
        card = rate_card(decided.decision, offer) if decided is not None else None
        yield say("aside-why-rate", card=card, ceiling=ceiling)
    else:
        card = rate_card(decided.decision, offer)
        yield say("topic-rate-why", card=card, rate=Rate(offer.annual_rate), ceiling=ceiling)


def _bounds(scene: Scene) -> dict[str, Value]:
    """Return what an example loan of the product costs at the lowest and at the highest APR.

    With equal instalments and no fee at payout, the payment is that of the APR as a plain rate.
    """
    product = product_of(scene.view)
    amount, months, method = example_terms(scene.policy.product(product), wished(scene))
    costs = price_range(scene.policy, product)
    low, high = (
        make_schedule(amount, rate, months, method, taken_on=scene.view.today)
        for rate in (costs.lowest_apr, costs.highest_apr)
    )
    return {
        "amount": Yuan(amount, whole=True),
        "months": months,
        "method": named("choice", method.value),
        "least": Yuan(low.payments_fen[0]),
        "most": Yuan(high.payments_fen[0]),
        "least_total": Yuan(low.total_paid_fen),
        "most_total": Yuan(high.total_paid_fen),
        "lowest": Rate(costs.lowest_apr),
        "highest": Rate(costs.highest_apr),
    }


def _chosen(quote: LoanQuote) -> dict[str, Value]:
    """Return amount, term and method of a quote."""
    return {
        "amount": Yuan(quote.amount_fen, whole=True),
        "months": quote.months,
        "method": named("choice", quote.method.value),
    }


def _with_plan(quote: LoanQuote) -> dict[str, Value]:
    return {**_chosen(quote), "plan": monthly_plan(quote)}


def _with_costs(quote: LoanQuote) -> dict[str, Value]:
    return {
        **_chosen(quote),
        "total": Yuan(quote.schedule.total_paid_fen),
        "interest": Yuan(quote.interest_fen),
        "fees": Yuan(quote.fees_fen),
    }


def monthly_payment(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what is paid each month: of the loan, of the choice, or of an example."""
    view = scene.view
    loan = view.loan
    if loan is not None:
        yield _monthly_of_loan(loan, scene)
        return
    quote, chosen = quote_asked_about(scene)
    if quote is not None:
        name = "topic-monthly-chosen" if chosen else "topic-monthly-offer"
        yield spoken(Message(name, _with_plan(quote)))
    else:
        yield spoken(Message("topic-monthly-before", _bounds(scene)))


def _monthly_of_loan(loan: Loan, scene: Scene) -> Turn:
    if loan.settled or not loan.open:
        return say("topic-nothing-owed")
    row = loan.coming(scene.view.today) or loan.open[0]
    return say(
        "topic-monthly-loan",
        card=coming_card(loan), amount=Yuan(row.total_fen), due=Day(row.due_on),
        count=len(loan.open),
    )  # fmt: skip


def total_repay(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what is repaid in all: of the loan, of the choice, or of an example."""
    view = scene.view
    loan = view.loan
    if loan is not None:
        paid, left = loan.repaid.total_fen, _still_to_come_fen(loan, scene)
        yield say(
            "topic-total-settled" if loan.settled else "topic-total-loan",
            paid=Yuan(paid), left=Yuan(left), total=Yuan(paid + left),
        )  # fmt: skip
        return
    quote, chosen = quote_asked_about(scene)
    if quote is not None:
        name = "topic-total-chosen" if chosen else "topic-total-offer"
        yield spoken(Message(name, _with_costs(quote)))
    else:
        yield spoken(Message("topic-total-before", _bounds(scene)))


def _still_to_come_fen(loan: Loan, scene: Scene) -> int:
    return sum(row.total_fen for row in loan.open) + loan.late_owed_fen(scene.view.today)


def insurer(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say whether an insurer is part of it, what the premium is, and whom it protects."""
    view, policy = scene.view, scene.policy
    quote, offer = quote_of(view), view.offer
    premium = dict(quote.fees).get("insurance", 0) if quote is not None else 0
    if offer is None:
        insured = product_of(view) in policy.insurance.products
        yield say(
            "topic-insurer-before" if insured else "topic-insurer-none",
            most=Rate(policy.insurance.max_premium),
        )
    elif not offer.price.costs.premium_annual:
        yield say("topic-insurer-none")
    elif premium:
        yield say("topic-insurer-chosen", premium=Yuan(premium))
    else:
        yield say("topic-insurer-offer", rate=Rate(offer.price.costs.premium_annual))


def compare_lenders(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how other lenders are compared: with consent, once decided, until signed. Once they are,
    say by what they are ordered, and what each pays us.
    """
    view = scene.view
    stage, told = stage_of(view), tuple(_told_of_commission(scene))
    match stage:
        case Stage.SIGNED | Stage.RUNNING | Stage.SETTLED | Stage.ENDED:
            yield say("topic-compare-signed")
        case _ if view.get(DecisionMade) is None:
            yield say("aside-not-compared-yet")
        case _ if told:
            yield from map(spoken, told)
        case _ if may_compare(scene.situation):
            yield say("topic-compare")
        case _:
            yield say("aside-nobody-to-compare")


def _told_of_commission(scene: Scene) -> Iterable[Message]:
    """Return what is said of commission beside the offers, as the journal has it."""
    view = scene.view
    report = view.get(MarketReported)
    if report is None:
        return ()
    compared = compared_lenders(view, scene.conversation.market_order)
    return commissions(view, report, compared, scene.policy)


TOPICS: dict[str, Answer] = {
    "cost": cost,
    "apr": apr,
    "rate_why": rate_why,
    "monthly_payment": monthly_payment,
    "total_repay": total_repay,
    "insurer": insurer,
    "compare_lenders": compare_lenders,
}
