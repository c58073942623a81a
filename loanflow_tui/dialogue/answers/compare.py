"""What different terms or amounts come to, side by side."""

from collections.abc import Iterable, Sequence
from typing import Final

from loanflow_tui.dialogue.answers.base import Answer, example_quote, spoken
from loanflow_tui.dialogue.answers.plans import monthly_plan
from loanflow_tui.dialogue.answers.terms import tenors_offered
from loanflow_tui.dialogue.messages import Listing, Message, Yuan
from loanflow_tui.dialogue.renderers.base import Scene
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.dialogue.understand.money import find_money
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.numerals import find_numbers
from loanflow_tui.lending.api import AsideShown, LoanQuote

_MOST: Final = 3


def compare(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what the terms named come to for one amount, or the amounts over one term."""
    months, sums = _named(event.words, scene)
    quotes = [quote for each in months if (quote := _quote(scene, months=each)) is not None]
    if len(sums) > 1 and not quotes:
        quotes = [quote for each in sums if (quote := _quote(scene, amount=each)) is not None]
    if not quotes:
        yield from tenors_offered(event, scene)
        return
    lines = Listing(tuple(map(_line, quotes[:_MOST])))
    yield spoken(Message("remark-compare", {"plans": lines}))


def _named(words: str, scene: Scene) -> tuple[Sequence[int], Sequence[int]]:
    """Return the terms in months and the sums in fen that words name and the offer has."""
    offer, folded = scene.view.offer, fold(words)
    if offer is None:
        return (), ()
    numbers = (int(each.value) for each in find_numbers(folded) if each.value is not None)
    months = [each for each in dict.fromkeys(numbers) if each in offer.tenors]
    found = (each.fen for each in find_money(folded) if each.fen is not None)
    sums = [each for each in dict.fromkeys(found) if offer.min_fen <= each <= offer.limit_fen]
    return months, sums


def _quote(scene: Scene, months: int | None = None, amount: int | None = None) -> LoanQuote | None:
    """Return what a term or an amount comes to, all else as chosen or as an example."""
    offer, example = scene.view.offer, example_quote(scene)
    if offer is None or example is None:
        return None
    sum_fen, term = amount or example.amount_fen, months or example.months
    for method in dict.fromkeys((example.method, *offer.methods_for(term))):
        allowed = method in offer.methods_for(term)
        if allowed and offer.problem(sum_fen, term, method) is None:
            return offer.quote(sum_fen, term, method, scene.view.today)
    return None


def _line(quote: LoanQuote) -> Message:
    return Message(
        "compare-line",
        {
            "amount": Yuan(quote.amount_fen, whole=True), "months": quote.months,
            "plan": monthly_plan(quote), "interest": Yuan(quote.interest_fen),
        },
    )  # fmt: skip


COMPARE: dict[str, Answer] = {"compare": compare}
