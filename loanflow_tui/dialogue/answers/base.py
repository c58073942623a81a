"""Where an application stands, as far as an answer to a question depends on it."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from loanflow_tui.dialogue.cards.schedule import quote_of
from loanflow_tui.dialogue.messages import Listing, Message
from loanflow_tui.dialogue.renderers.base import Scene
from loanflow_tui.dialogue.turns import Card, Turn
from loanflow_tui.dialogue.understand.context import STEP_OF_SLOT
from loanflow_tui.lending.api import (
    ApplicationView,
    AsideShown,
    CardLinked,
    LoanQuote,
    Method,
    Policy,
    Product,
    ProductTerms,
    State,
    state,
)

Answer = Callable[[AsideShown, Scene], Iterable[Turn]]
"""Turns a question that was asked into what is said to it."""

EXAMPLE_FEN = 1_000_000
"""The amount that costs are shown for while none is chosen: ¥10,000."""

EXAMPLE_MONTHS = 12


class Stage(StrEnum):
    """How far an application has come."""

    BEFORE = "before"
    REFERRED = "referred"
    DECLINED = "declined"
    OFFER = "offer"
    SIGNED = "signed"
    RUNNING = "running"
    SETTLED = "settled"
    ENDED = "ended"


_STAGES: dict[State, Stage] = {
    State.OFFERED: Stage.OFFER,
    State.ACCEPTED: Stage.OFFER,
    State.SIGNING: Stage.OFFER,
    State.REFERRED: Stage.REFERRED,
    State.DECLINED: Stage.DECLINED,
    State.SIGNED: Stage.SIGNED,
    State.DISBURSING: Stage.SIGNED,
    State.DISBURSEMENT_FAILED: Stage.SIGNED,
    State.ACTIVE: Stage.RUNNING,
    State.OVERDUE: Stage.RUNNING,
    State.SETTLED: Stage.SETTLED,
    State.WITHDRAWN: Stage.ENDED,
    State.EXPIRED: Stage.ENDED,
    State.CANCELLED: Stage.ENDED,
    State.BLOCKED: Stage.ENDED,
}


def stage_of(view: ApplicationView) -> Stage:
    """Return how far an application has come; one that is held stands where it stood."""
    now = state(view)
    if now is State.ON_HOLD and view.monitoring.hold is not None:
        now = view.monitoring.hold.interrupted
    stage = _STAGES.get(now, Stage.BEFORE)
    return Stage.BEFORE if stage is Stage.OFFER and view.offer is None else stage


def account_of(view: ApplicationView) -> str:
    """Return the masked card that is paid to and from; empty while none is linked."""
    linked = view.get(CardLinked)
    return linked.masked if linked is not None else ""


class Wish(NamedTuple):
    """The amount in fen and the term in months that somebody asks about or said before; or None."""

    amount_fen: int | None = None
    months: int | None = None


def asked_about(scene: Scene) -> Wish:
    """Return what a question itself names."""
    return _wish(scene.conversation.heard)


def wished(scene: Scene) -> Wish:
    """Return what a question names, else what is chosen, else what was said before its step."""
    asked, said = asked_about(scene), _wish(scene.conversation.proposals)
    return Wish(
        asked.amount_fen or scene.view.amount_fen or said.amount_fen,
        asked.months or scene.view.months or said.months,
    )


def _wish(said: Mapping[str, str]) -> Wish:
    amount, months = said.get(STEP_OF_SLOT["amount_fen"]), said.get(STEP_OF_SLOT["tenor_months"])
    return Wish(int(amount) if amount else None, int(months) if months else None)


def quote_asked_about(scene: Scene) -> tuple[LoanQuote | None, bool]:
    """Return the quote that a question is about, and whether it is the one that is chosen.

    A question that names other terms is about these; None where nothing is offered yet.
    """
    chosen = quote_of(scene.view)
    asked = asked_about(scene)
    other = asked.amount_fen or asked.months
    if chosen is not None and not other:
        return chosen, True
    return example_quote(scene) or chosen, False


def example_quote(scene: Scene) -> LoanQuote | None:
    """Return what a choice from the offer would come to, by what is wished for as far as known."""
    view, offer = scene.view, scene.view.offer
    if offer is None:
        return None
    wish = wished(scene)
    amount = min(max(wish.amount_fen or EXAMPLE_FEN, offer.min_fen), offer.limit_fen)
    tenors = offer.tenors_for(amount) or offer.tenors[-1:]
    months = wish.months if wish.months in tenors else None
    months = months or (EXAMPLE_MONTHS if EXAMPLE_MONTHS in tenors else tenors[-1])
    methods = offer.methods_for(months)
    for method in (view.method, Method.EQUAL_PAYMENT, *methods):
        if method in methods and offer.problem(amount, months, method) is None:
            return offer.quote(amount, months, method, view.today)
    return None


def example_terms(product: ProductTerms, wish: Wish) -> tuple[int, int, Method]:
    """Return an amount in fen, a term in months and a method that a product has: near a wish."""
    amount = min(max(wish.amount_fen or EXAMPLE_FEN, product.min_fen), product.cap_fen)
    usual = EXAMPLE_MONTHS if EXAMPLE_MONTHS in product.tenors else product.tenors[-1]
    months = wish.months if wish.months in product.tenors and wish.months else usual
    methods = [method for method, longest in product.methods.items() if months <= longest]
    even = Method.EQUAL_PAYMENT
    return amount, months, even if even in methods else methods[0]


def product_of(view: ApplicationView) -> Product:
    """Return the product applied for; personal spending while none is chosen."""
    return view.product or Product.CONSUMER


def products_known(view: ApplicationView, policy: Policy) -> tuple[Product, ...]:
    """Return the product applied for, or all of them while none is chosen."""
    return (view.product,) if view.product is not None else tuple(policy.products)


def listed(names: Iterable[str]) -> Listing:
    """Return messages by their ids, joined as the language joins them."""
    return Listing(tuple(Message(name) for name in names))


def spoken(message: Message, card: Card | None = None) -> Turn:
    """Return a turn of the assistant's that says `message`, with a card."""
    return Turn("", "assistant", message, card=card)
