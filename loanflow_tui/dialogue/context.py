"""The context in which an utterance is understood, taken from the application."""

from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue.digressions import choice_names
from loanflow_tui.dialogue.offers import answerable, as_shown, proposed_value
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.slot_values import FACT_OF_SLOT
from loanflow_tui.dialogue.steps.base import Situation, Step
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.meaning import Slot
from loanflow_tui.lending.api import ApplicationView, Fact, Facts, NameGiven, payoff

_SLOTS: Final[Mapping[Fact, Slot]] = {fact: slot for slot, fact in FACT_OF_SLOT.items()}


def _last_answered(facts: Facts) -> Slot | None:
    """Return the value that the applicant gave last; facts stand in the order they came in."""
    return next((_SLOTS[fact] for fact in reversed(tuple(facts)) if fact in _SLOTS), None)


def _confirms_a_part(question: Question) -> bool:
    """Tell whether a part is about to be repaid, and only a yes is wanted."""
    first = question.choices[:1]
    return question.step == "loan.part" and [each.id for each in first] == ["repay_now"]


def _owed(view: ApplicationView) -> int:
    """Return what repays the loan today, or nothing where none runs."""
    loan = view.loan
    return payoff(loan, view.today).total_fen if loan is not None and not loan.settled else 0


def context_of(session: Session, situation: Situation, step: Step) -> Context:
    """Return the context of the question that `step` asks now."""
    view = situation.view
    question = answerable(step, situation)
    offer = view.offer
    name = view.get(NameGiven)
    return Context(
        step=step.id,
        choices=tuple(choice_names(question, session)) if question.choices else (),
        language=view.origin.language.lexicon,
        given=frozenset(slot for slot, fact in FACT_OF_SLOT.items() if fact in view.facts),
        product=view.product,
        least_fen=offer.min_fen if offer else 0,
        most_fen=offer.limit_fen if offer else 0,
        owed_fen=_owed(view),
        tenors=tuple(offer.tenors) if offer else (),
        methods=tuple(offer.methods_for(view.months or 0)) if offer and view.months else (),
        name=name.name if name else "",
        digits=session.policy.codes.digits,
        proposal=proposed_value(step.id, situation) is not None or _confirms_a_part(question),
        recent=_last_answered(view.facts),
        shown=len(as_shown(question, step, situation).choices),
    )
