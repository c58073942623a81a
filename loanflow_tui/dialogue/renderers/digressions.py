"""Answers to questions and remarks in passing."""

from collections.abc import Iterable

from loanflow_tui.dialogue.answers import ANSWERS
from loanflow_tui.dialogue.answers.base import Answer, Stage, stage_of
from loanflow_tui.dialogue.answers.recall import RECALL_OF, recall_of
from loanflow_tui.dialogue.answers.remarks import WHY_OF, why_of
from loanflow_tui.dialogue.answers.terms import TERM, explain
from loanflow_tui.dialogue.cards.consent import consent_card
from loanflow_tui.dialogue.cards.contract import contract_card
from loanflow_tui.dialogue.cards.loan import (
    coming_card,
    has_two_plans,
    loan_card,
    new_plan_card,
    part_plans_card,
    receipts_card,
)
from loanflow_tui.dialogue.cards.market import market_card
from loanflow_tui.dialogue.cards.settled import settled_card
from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.conversation_state import PART_PLANS, PLACES
from loanflow_tui.dialogue.messages import Day, Message
from loanflow_tui.dialogue.policy_figures import policy_figures
from loanflow_tui.dialogue.renderers.base import Scene, say
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Card, Turn
from loanflow_tui.lending.api import (
    ORDERS,
    SORTING,
    AsideShown,
    CardLinked,
    ConsentKind,
    ContractPrepared,
    State,
    certain_on,
    contract_terms,
    finished,
    new_plan,
    state,
)

WITHOUT_ANSWER = frozenset(
    {"start_over", "cancel", "change", "back", "language", "elsewhere", *PLACES}
)
"""Topics without an answer: a question or an undo follows by itself."""

_MAY_BE_REFUSED = frozenset({"consent.host_data", "consent.face", "consent.insurance"})
"""Consents that the application goes on without."""

_REPAYING = frozenset({"loan.all", "loan.instalment", "loan.give_back"})

_CONSENTS = {f"consent.{kind.value}": kind for kind in ConsentKind}


def answer_to(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Return the turns that answer a digression."""
    if event.topic == "loan" and scene.conversation_before.asked == "loan.home":
        return _at_home(scene)
    if event.topic == "loan" and _turned_back(scene):
        return (say("aside-nothing-repaid"),)
    if event.topic == "loan_plan":
        return _new_plan(scene)
    if event.topic in WITHOUT_ANSWER:
        return ()
    if event.topic.startswith(TERM):
        return explain(event, scene)
    if event.topic.startswith(WHY_OF):
        return why_of(event, scene)
    if event.topic.startswith(RECALL_OF):
        return recall_of(event, scene)
    if event.topic == "skip" and event.step in _MAY_BE_REFUSED:
        return (say("aside-skip-consent"),)
    answer = ANSWERS.get(event.topic) or _ANSWERS.get(event.topic)
    if answer is not None:
        return answer(event, scene)
    return (say(f"aside-{dashed(event.topic)}"),)


def _of_the_step(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    name = f"{event.topic}-{dashed(event.step)}"
    if worded(name):
        yield Turn("", "assistant", Message(name, policy_figures(scene.policy)))
    else:
        yield say(f"aside-{event.topic}")


def _status(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    if loan is not None and not loan.settled and event.step.startswith("loan."):
        yield from ANSWERS["outstanding"](event, scene)
        return
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
    card = market_card(scene.view, scene.policy, scene.conversation.market_order)
    yield say("aside-sorted", card=card)


def _read(event: AsideShown, scene: Scene) -> Iterable[Turn]:
    card = _to_read(event, scene)
    if card is None:
        offered = stage_of(scene.view) is Stage.OFFER
        yield say("topic-contract-before" if offered else "aside-no-text")
    else:
        yield say("aside-read", card=card, opened=True)


def _to_read(event: AsideShown, scene: Scene) -> Card | None:
    """Return the card of the present text: the current consent, or the contract."""
    kind = scene.conversation.refused or _CONSENTS.get(event.step)
    if kind is not None:
        return consent_card(kind, scene.view, scene.policy)
    if scene.view.get(ContractPrepared) is not None:
        return contract_card(contract_terms(scene.view, scene.policy))
    return None


def _turned_back(scene: Scene) -> bool:
    """Tell whether somebody held back in own words where a repayment was to be confirmed."""
    before = scene.conversation_before
    return before.asked in _REPAYING and before.own_words


def _at_home(scene: Scene) -> Iterable[Turn]:
    """Show the loan's home again."""
    loan, linked = scene.view.loan, scene.view.get(CardLinked)
    if loan is not None:
        card = loan_card(loan, scene.view.today, linked.masked if linked is not None else "")
        yield say("aside-loan", card=card)


def _coming(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    yield say("aside-loan-schedule", card=coming_card(loan) if loan is not None else None)


def _part_plans(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    loan, part = scene.view.loan, scene.conversation.part_fen
    if loan is not None and part is not None:
        both = has_two_plans(loan, part, scene.view.today)
        card = part_plans_card(loan, part, scene.view.today)
        yield say("turn-part-plans" if both else "turn-part-shown", card=card)


def _new_plan(scene: Scene) -> Iterable[Turn]:
    """Show the new plan that is offered, if it may be accepted today."""
    loan, today = scene.view.loan, scene.view.today
    if loan is None or loan.arrears.plan_until is None:
        return
    certain = certain_on(loan, today)
    if certain is not None:
        yield say("turn-plan-waits", tone="warn", on=Day(certain))
        return
    plan = new_plan(loan, loan.arrears.plan_months, today)
    yield say("turn-plan-shown", card=new_plan_card(plan))


def _receipts(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    yield say("aside-loan-receipts", card=receipts_card(loan) if loan is not None else None)


def _letter(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    if loan is not None and loan.settled:
        card = settled_card(loan, scene.view, scene.policy)
        yield say("aside-loan-letter", card=card, opened=True)


_ANSWERS: dict[str, Answer] = {
    "help": _of_the_step,
    "why": _of_the_step,
    "status": _status,
    "why_limit": ANSWERS["limit_why"],
    "why_rate": ANSWERS["rate_why"],
    "read": _read,
    "loan_schedule": _coming,
    PART_PLANS: _part_plans,
    "loan_receipts": _receipts,
    "loan_letter": _letter,
    **{f"{SORTING}{order}": _sorted for order in ORDERS},
}
