"""What is answered to something said in passing."""

from collections.abc import Callable, Iterable

from loanflow_tui.dialogue.cards.consent import consent_card
from loanflow_tui.dialogue.cards.contract import contract_card
from loanflow_tui.dialogue.cards.decision import decision_card
from loanflow_tui.dialogue.cards.limit import limit_card
from loanflow_tui.dialogue.cards.loan import coming_card, loan_card, receipts_card
from loanflow_tui.dialogue.cards.market import market_card
from loanflow_tui.dialogue.cards.rate import rate_card
from loanflow_tui.dialogue.cards.schedule import apr_of, quote_of
from loanflow_tui.dialogue.cards.settled import settled_card
from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.messages import Message, Named, Rate, Yuan
from loanflow_tui.dialogue.policy_figures import policy_figures
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Card, Turn
from loanflow_tui.lending.application.agreed_terms import contract_terms, lender_of
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.projections import PLACES
from loanflow_tui.lending.application.state import finished, state
from loanflow_tui.lending.events.agreement import ContractPrepared
from loanflow_tui.lending.events.conversation import AsideShown
from loanflow_tui.lending.events.identity import CardLinked
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.risk.market import ORDERS, SORTING
from loanflow_tui.lending.risk.price_range import price_range
from loanflow_tui.lending.terms import ConsentKind, Outcome, State

WITHOUT_ANSWER = frozenset(
    {"start_over", "cancel", "change", "back", "language", "elsewhere", *PLACES}
)
"""What follows answers these: a question, or what was taken back."""

_CONSENTS = {f"consent.{kind.value}": kind for kind in ConsentKind}


def answer_to(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Return what is said to something said in passing."""
    if event.topic == "loan" and scene.before.asked == "loan.home":
        return _at_home(scene)
    if event.topic in WITHOUT_ANSWER:
        return ()
    answer = _ANSWERS.get(event.topic)
    if answer is not None:
        return answer(event, scene)
    return (say(f"aside-{dashed(event.topic)}"),)


def _of_the_step(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    name = f"{event.topic}-{dashed(event.step)}"
    if worded(name):
        yield Turn("", "assistant", Message(name, policy_figures(scene.policy)))
    else:
        yield say(f"aside-{event.topic}")


def _cost(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say the cost as exactly as it is known by now."""
    quote, offer = quote_of(scene.view), scene.view.offer
    if scene.view.asked == "offer.lender":
        yield say("aside-cost-compared", card=market_card(scene.view, scene.policy))
    elif quote is not None:
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
        product = scene.view.product
        costs = price_range(scene.policy, *((product,) if product else ()))
        yield say(
            "aside-cost",
            lowest=Rate(costs.lowest_rate), highest=Rate(costs.highest_rate),
            ceiling=Rate(scene.policy.pricing.ceiling),
        )  # fmt: skip


def _status(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    match state(scene.view):
        case State.REFERRED:
            yield say("aside-status-referred")
        case State.ON_HOLD:
            yield say("aside-status-held")
        case State.ACTIVE:
            yield say("aside-status-paid", tone="good")
        case _ if finished(scene.view):
            yield say("aside-status-ended")
        case _:
            yield say("aside-status")


def _sorted(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    yield say("aside-sorted", card=market_card(scene.view, scene.policy))


def _person(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    yield say("aside-human", hotline=lender_of(scene.view, scene.policy).hotline)


def _why_limit(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say where the limit comes from, or why there is none."""
    decided = scene.view.get(DecisionMade)
    if Fact.LENDER in scene.view.facts:
        yield _why_elsewhere(scene)
    elif decided is None:
        yield say("aside-why-limit")
    elif decided.outcome in (Outcome.DECLINED, Outcome.REFERRED):
        card = decision_card(decided.decision, scene.policy)
        yield say(f"aside-why-{decided.outcome.value}", card=card)
    else:
        yield say("aside-why-limit", card=limit_card(decided.decision))


def _why_elsewhere(scene: Scene) -> Turn:
    """Say that another lender goes by its own rules."""
    return say("aside-why-elsewhere", lender=Named(lender_of(scene.view, scene.policy).name))


def _why_rate(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say where the rate comes from: ours from the score, another lender's from its own rules."""
    decided = scene.view.get(DecisionMade)
    if Fact.LENDER in scene.view.facts:
        yield _why_elsewhere(scene)
    else:
        card = rate_card(decided.decision, scene.view.offer) if decided is not None else None
        yield say("aside-why-rate", card=card, ceiling=Rate(scene.policy.pricing.ceiling))


def _read(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    card = _to_read(event, scene)
    if card is None:
        yield say("aside-no-text")
    else:
        yield say("aside-read", card=card, opened=True)


def _to_read(event: AsideShown, scene: Scene) -> Card | None:
    """Return the text at hand: the consent that is asked for, or the contract."""
    kind = scene.view.refused or _CONSENTS.get(event.step)
    if kind is not None:
        return consent_card(kind, scene.view, scene.policy)
    if scene.view.get(ContractPrepared) is not None:
        return contract_card(contract_terms(scene.view, scene.policy))
    return None


def _at_home(scene: Scene) -> Iterable[Turn]:
    """Show the loan once more to whoever is at its home already."""
    loan, linked = scene.view.loan, scene.view.get(CardLinked)
    if loan is not None:
        card = loan_card(loan, scene.view.today, linked.masked if linked is not None else "")
        yield say("aside-loan", card=card)


def _coming(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    yield say("aside-loan-schedule", card=coming_card(loan) if loan is not None else None)


def _receipts(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    yield say("aside-loan-receipts", card=receipts_card(loan) if loan is not None else None)


def _letter(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    if loan is not None and loan.settled:
        card = settled_card(loan, scene.view, scene.policy)
        yield say("aside-loan-letter", card=card, opened=True)


_ANSWERS: dict[str, Callable[[AsideShown, Scene], Iterable[Turn]]] = {
    "help": _of_the_step,
    "why": _of_the_step,
    "cost": _cost,
    "status": _status,
    "human": _person,
    "why_limit": _why_limit,
    "why_rate": _why_rate,
    "read": _read,
    "loan_schedule": _coming,
    "loan_receipts": _receipts,
    "loan_letter": _letter,
    **{f"{SORTING}{order}": _sorted for order in ORDERS},
}
