"""How much may be borrowed, by whom, and what follows a refusal."""

from collections.abc import Iterable

from loanflow_tui.dialogue.answers.base import Answer, Stage, asked_about, product_of, stage_of
from loanflow_tui.dialogue.cards.decision import decision_card
from loanflow_tui.dialogue.cards.limit import limit_card
from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.messages import Listing, Named, Yuan
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.steps.labels import choice_label
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import (
    ApplicationView,
    AsideShown,
    DecisionMade,
    Fact,
    Outcome,
    lender_of,
)

_NOT_LENT = (Outcome.DECLINED, Outcome.REFERRED)


def another_lenders(scene: Scene) -> Turn:
    """Say that another lender goes by its own rules."""
    return say("aside-why-elsewhere", lender=Named(lender_of(scene.view, scene.policy).name))


def has_line(view: ApplicationView) -> bool:
    """Say whether what is repaid can be borrowed again."""
    return view.offer is not None and view.offer.line is not None


def limit_why(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say where the limit comes from, or why there is none."""
    decided = scene.view.get(DecisionMade)
    if Fact.LENDER in scene.view.facts:
        yield another_lenders(scene)
    elif decided is None:
        yield say("aside-why-limit")
    elif decided.outcome in _NOT_LENT:
        card = decision_card(decided.decision, scene.policy)
        yield say(f"aside-why-{decided.outcome.value}", card=card)
    elif scene.view.offer is None:
        yield say("aside-why-limit", card=limit_card(decided.decision))
    else:
        most = Yuan(scene.view.offer.limit_fen, whole=True)
        yield say("topic-limit-why", card=limit_card(decided.decision), most=most)


def limit_max(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say the most that may be borrowed: by the offer, or by the product while nothing is known."""
    view, policy, stage = scene.view, scene.policy, stage_of(scene.view)
    offer = view.offer
    if view.loan is not None:
        name = "topic-limit-line" if has_line(view) else "topic-limit-loan"
        yield say(name, amount=Yuan(view.loan.principal_fen, whole=True))
    elif stage is Stage.DECLINED:
        yield say("topic-limit-declined")
    elif offer is None:
        product = product_of(view)
        terms = policy.product(product)
        yield say(
            "topic-limit-before",
            product=choice_label(product.value),
            least=Yuan(terms.min_fen, whole=True),
            most=Yuan(min(terms.cap_fen, policy.decision.lender_cap * 100), whole=True),
        )
    elif (wish := asked_about(scene).amount_fen) is not None:
        fits = offer.min_fen <= wish <= offer.limit_fen
        yield say(
            "topic-limit-fits" if fits else "topic-limit-not",
            amount=Yuan(wish, whole=True),
            least=Yuan(offer.min_fen, whole=True),
            most=Yuan(offer.limit_fen, whole=True),
        )
    elif view.months is not None and view.months in offer.tenors:
        yield say(
            "topic-limit-term",
            least=Yuan(offer.min_fen, whole=True),
            most=Yuan(offer.most_fen(view.months) // 100 * 100, whole=True),
            months=view.months,
        )
    else:
        yield say(
            "topic-limit-offer",
            least=Yuan(offer.min_fen, whole=True),
            most=Yuan(offer.limit_fen, whole=True),
        )


def limit_increase(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say what would raise the limit, and that asking does not."""
    view = scene.view
    decided = view.get(DecisionMade)
    if view.offer is not None and asked_about(scene).amount_fen is not None:
        yield from limit_max(event, scene)
    elif view.loan is not None:
        yield say("topic-increase-line" if has_line(view) else "topic-increase-loan")
    elif stage_of(view) is Stage.DECLINED:
        yield say("topic-limit-declined")
    elif view.offer is not None and decided is not None:
        card = limit_card(decided.decision) if Fact.LENDER not in view.facts else None
        yield say("topic-increase-offer", card=card, most=Yuan(view.offer.limit_fen, whole=True))
    else:
        yield say("topic-increase-before")


def eligibility(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say who may apply: age, occupation, provinces, overdue payments."""
    rules, lender = scene.policy.eligibility, scene.policy.lender
    barred = Listing(tuple(named("choice", each.value) for each in rules.barred_occupations))
    everywhere = lender.regions == "all"
    yield say(
        "topic-eligibility-everywhere" if everywhere else "topic-eligibility",
        least=rules.min_age, most=rules.max_age, barred=barred,
        provinces=0 if everywhere else len(lender.regions), days=rules.max_overdue_days,
    )  # fmt: skip


def declined_why(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Show the reasons of a refusal; other applications are not known here."""
    decided = scene.view.get(DecisionMade)
    if decided is not None and decided.outcome in _NOT_LENT:
        card = decision_card(decided.decision, scene.policy)
        yield say(f"aside-why-{decided.outcome.value}", card=card)
    else:
        yield say("topic-declined-not")


def apply_again_when(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say that there is no waiting time, and what an inquiry leaves."""
    declined = stage_of(scene.view) is Stage.DECLINED
    yield say("topic-again-declined" if declined else "topic-again")


def borrow_again(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Say how one can borrow again: within the line, or by a new application."""
    if scene.view.loan is not None and has_line(scene.view):
        yield say("topic-borrow-again-line")
    elif scene.view.loan is not None and not scene.view.loan.settled:
        yield say("topic-borrow-again-loan")
    else:
        yield say("topic-borrow-again")


TOPICS: dict[str, Answer] = {
    "limit_why": limit_why,
    "limit_max": limit_max,
    "limit_increase": limit_increase,
    "eligibility": eligibility,
    "declined_why": declined_why,
    "apply_again_when": apply_again_when,
    "borrow_again": borrow_again,
}
