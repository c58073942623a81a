"""What a term means, with this application's own figures: APR, principal, equal instalments …

A topic is `term_apr`, or `term_apr.annual_rate` where two terms are compared.
"""

from collections.abc import Callable, Iterable
from typing import Final

from loanflow_tui.dialogue.answers import cost, limits, privacy, repaying
from loanflow_tui.dialogue.answers.base import (
    EXAMPLE_MONTHS,
    Answer,
    Stage,
    example_quote,
    product_of,
    spoken,
    stage_of,
)
from loanflow_tui.dialogue.answers.plans import monthly_plan
from loanflow_tui.dialogue.cards.parts import days, named
from loanflow_tui.dialogue.cards.schedule import quote_of
from loanflow_tui.dialogue.messages import Day, Listing, Message, Rate, Value, Yuan
from loanflow_tui.dialogue.possible_values import tenors
from loanflow_tui.dialogue.renderers.base import Scene
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Card, Turn
from loanflow_tui.lending.api import (
    AsideShown,
    DecisionMade,
    LoanQuote,
    Method,
    Product,
    price_range,
)

TERM: Final = "term_"
"""How the topic of a term begins."""

BETWEEN: Final = "."
"""What stands between two terms that are compared."""

Figures = Callable[[Scene], Message | None]
"""Says what a term comes to in this application; None where there is nothing to say."""

_PRODUCTS: Final = frozenset(each.value for each in Product)
_METHODS: Final = frozenset(each.value for each in Method)


def explain(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what a term means, and what it comes to here; of two terms, what each of them means."""
    terms = event.topic.removeprefix(TERM).split(BETWEEN)
    if len(terms) == 1:
        yield _explained(terms[0], event, scene)
        return
    for term in terms:
        yield spoken(_meaning(term, scene))


def _explained(term: str, event: AsideShown, scene: Scene) -> Turn:
    meaning, card = _meaning(term, scene), None
    figures: Message | None = None
    if scene.view.loan is None and stage_of(scene.view) in (Stage.DECLINED, Stage.ENDED):
        return spoken(meaning)
    if term in _ANSWERED:
        turn = next(iter(_ANSWERED[term](event, scene)))
        figures, card = turn.message, turn.card
    elif term in _METHODS:
        figures = _of_method(Method(term), scene)
    elif term in _FIGURES:
        figures = _FIGURES[term](scene)
    return _with_figures(meaning, figures, card)


def _with_figures(meaning: Message, figures: Message | None, card: Card | None) -> Turn:
    if figures is None:
        return spoken(meaning, card)
    return spoken(Message("term-explained", {"meaning": meaning, "figures": figures}), card)


def _meaning(term: str, scene: Scene) -> Message:
    name = f"term-{dashed(term)}"
    if term in _PRODUCTS:
        terms = scene.policy.product(Product(term))
        return Message(
            name,
            {
                "least": Yuan(terms.min_fen, whole=True),
                "most": Yuan(min(terms.cap_fen, scene.policy.decision.lender_cap * 100), True),
                "months": max(terms.tenors),
            },
        )
    if term in ("bank_statement", "csv"):
        return Message(name, {"months": scene.policy.checks.statement_months})
    return Message(name)


def _rate(scene: Scene) -> Message:
    view, policy = scene.view, scene.policy
    if view.loan is not None:
        return Message("term-rate-yours", {"rate": Rate(view.loan.annual_rate)})
    if view.offer is not None:
        args: dict[str, Value] = {
            "rate": Rate(view.offer.annual_rate), "cost": Yuan(view.offer.cost_of_a_thousand_fen)
        }  # fmt: skip
        return Message("term-rate-offered", args)
    costs = price_range(policy, *((view.product,) if view.product else ()))
    return Message(
        "term-rate-before", {"lowest": Rate(costs.lowest_rate), "highest": Rate(costs.highest_rate)}
    )


def _interest(scene: Scene) -> Message:
    quote, loan = quote_of(scene.view), scene.view.loan
    if loan is not None:
        left = sum(row.interest_fen for row in loan.open)
        return Message("term-interest-left", {"interest": Yuan(left)})
    if quote is not None:
        return Message("term-interest-chosen", {"interest": Yuan(quote.interest_fen)})
    return _rate(scene)


def _principal(scene: Scene) -> Message | None:
    quote, loan = quote_of(scene.view), scene.view.loan
    if loan is not None:
        return Message("term-principal-left", {"left": Yuan(loan.outstanding_fen)})
    if quote is not None:
        return Message("term-principal-chosen", {"amount": Yuan(quote.amount_fen, whole=True)})
    return None


def _fees(scene: Scene) -> Message:
    quote, loan = quote_of(scene.view), scene.view.loan
    if loan is not None:
        left = sum(row.fees_fen for row in loan.open)
        return Message("term-fee-left", {"fees": Yuan(left)})
    if quote is not None:
        return Message("term-fee-chosen", {"fees": Yuan(quote.fees_fen)})
    return Message("term-fee-before", {"ceiling": Rate(scene.policy.pricing.ceiling)})


def _tenors(scene: Scene) -> Message:
    loan = scene.view.loan
    if loan is not None and loan.open:
        return Message("term-tenor-loan", {"last": Day(loan.open[-1].due_on)})
    return Message("term-tenor-offered", {"tenors": tenors_listed(scene)})


def tenors_offered(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say which terms there are, to somebody who wants another."""
    yield spoken(_tenors(scene))


def tenors_listed(scene: Scene) -> Listing:
    """Return the terms that can be had, in months."""
    return Listing(tuple(map(str, tenors(scene.view, scene.policy))), either=True)


def _grace(scene: Scene) -> Message:
    offer, loan = scene.view.offer, scene.view.loan
    grace = scene.policy.pricing.grace_days
    if loan is not None or offer is not None:
        grace = loan.grace_days if loan is not None else offer.grace_days if offer else grace
    return Message("term-grace-days", {"grace": days(grace)})


def _score(scene: Scene) -> Message | None:
    decided = scene.view.get(DecisionMade)
    score = decided.decision.score if decided is not None else None
    return Message("term-score-yours", {"score": score}) if score is not None else None


def _debit(scene: Scene) -> Message | None:
    loan = scene.view.loan
    if loan is None:
        return Message("term-debit-before")
    if loan.settled:
        return None
    return Message("term-debit-on" if loan.mandate is not None else "term-debit-off")


def _line(scene: Scene) -> Message | None:
    offer = scene.view.offer
    return Message("term-line-yours") if offer is not None and offer.line is not None else None


def _of_method(method: Method, scene: Scene) -> Message:
    """Say what a way of repaying comes to for the amount and the term at hand."""
    view, loan = scene.view, scene.view.loan
    if loan is not None:
        return Message("term-method-yours", {"method": named("choice", loan.method.value)})
    if view.offer is None:
        has = method in scene.policy.product(product_of(view)).methods
        return Message("term-method-later" if has else "term-method-none")
    quote = _quote_by(method, scene)
    if quote is None:
        return Message("term-method-none")
    return Message(
        "term-method-offer",
        {
            "amount": Yuan(quote.amount_fen, whole=True), "months": quote.months,
            "plan": monthly_plan(quote), "interest": Yuan(quote.interest_fen),
        },
    )  # fmt: skip


def _quote_by(method: Method, scene: Scene) -> LoanQuote | None:
    """Return what the wished for amount costs by a method, over a term that has it."""
    offer, example = scene.view.offer, example_quote(scene)
    if offer is None or example is None:
        return None
    usual = (example.months, EXAMPLE_MONTHS, *offer.tenors)
    for months in usual:
        fits = months in offer.tenors and method in offer.methods_for(months)
        if fits and offer.problem(example.amount_fen, months, method) is None:
            return offer.quote(example.amount_fen, months, method, scene.view.today)
    return None


_FIGURES: Final[dict[str, Figures]] = {
    "annual_rate": _rate,
    "interest": _interest,
    "principal": _principal,
    "fee": _fees,
    "tenor": _tenors,
    "grace": _grace,
    "credit_score": _score,
    "direct_debit": _debit,
    "credit_line": _line,
}
"""What a term comes to, where no question has that as its answer."""

_ANSWERED: Final[dict[str, Answer]] = {
    "apr": cost.apr,
    "instalment": cost.monthly_payment,
    "limit": limits.limit_max,
    "credit_report": privacy.TOPICS["credit_report"],
    "cooling_off": repaying.cancel_loan,
    "late_interest": repaying.late_payment,
    "outstanding": repaying.outstanding,
    "insurance": cost.insurer,
    "settlement_letter": repaying.settlement_proof,
    "early_repayment": repaying.early_repayment,
    "extension": repaying.extension,
}
"""Terms whose figures are the answer to a question."""
