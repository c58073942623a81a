"""All steps by id, what they offer, and which of them an application is at."""

from dataclasses import dataclass

from loanflow_tui.dialogue.conversation_state import ConversationState
from loanflow_tui.dialogue.steps import (
    agreement,
    identity,
    line,
    loan,
    market,
    opening,
    payout,
    profile,
    waiting,
)
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.turns import InputKind, Phase
from loanflow_tui.lending.api import (
    SYSTEM_FACTS,
    ApplicationView,
    DecisionMade,
    Fact,
    Outcome,
    finished,
    missing,
)

STEPS: dict[str, Step] = {
    step.id: step
    for steps in (
        opening.STEPS,
        identity.STEPS,
        profile.STEPS,
        market.STEPS,
        agreement.STEPS,
        waiting.STEPS,
        payout.STEPS,
        loan.STEPS,
        line.STEPS,
    )
    for step in steps
}


LOCKED: dict[str, str] = {"verify.locked": "verify.code", "sign.locked": "sign.code"}
"""Questions that stand in for a step's own while no code is accepted."""


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A question that may come: public, as `ids` and `choices` are what drivers and guides use."""

    id: str
    phase: Phase
    kind: InputKind
    choices: tuple[str, ...]


def step_table() -> tuple[StepEntry, ...]:
    """Return every question that may come, in the order of the journey."""
    return (
        *(StepEntry(each.id, each.phase, each.kind, each.choices) for each in STEPS.values()),
        *(
            StepEntry(question, STEPS[step].phase, "choice", ("resend", "leave"))
            for question, step in LOCKED.items()
        ),
    )


def current_step(view: ApplicationView, conversation: ConversationState) -> Step | None:
    """Return the step whose question is due; None while it is the lender's turn."""
    if view.work.resting:
        return STEPS[waiting.RESTING]
    if finished(view):
        return STEPS[loan.loan_step(view, conversation.place)]
    if conversation.confirming is not None:
        return STEPS[f"confirm.{conversation.confirming}"]
    if view.monitoring.hold is not None:
        return STEPS["held"]
    if conversation.refused is not None:
        return STEPS["consent.reconsider"]
    decision = view.get(DecisionMade)
    if decision is not None and decision.outcome is Outcome.REFERRED:
        return STEPS["decision.referred"]
    fact = missing(view)
    if fact is Fact.PAYOUT and view.payout.problem is not None:
        return STEPS["payout.card" if conversation.place == "payout.card" else "payout.retry"]
    if fact in SYSTEM_FACTS or fact is Fact.DECISION or fact is None:
        return STEPS["partner.retry"] if view.work.trouble is not None else None
    return STEPS[fact]
