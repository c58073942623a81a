"""Deciding again: whether today's rules and code come to the decision that is in the journal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from loanflow_tui.lending.application.fold import apply_event
from loanflow_tui.lending.application.score_inputs import score_inputs
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.identity import IdentityGiven
from loanflow_tui.lending.events.risk import DecisionMade
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.risk.decision import Decision, decide


@dataclass(frozen=True, slots=True)
class Replayed:
    """One decision and what would be decided today.

    `verdict`: `same`, `otherwise` (`differs` names in what), or `not_by_rule` for what a person or
    a failed identity check decided, which no rule works out, `erased` where what it rested on was
    erased.
    """

    seq: int
    decision: Decision
    verdict: Literal["same", "otherwise", "not_by_rule", "erased"]
    today: Decision | None = None
    differs: tuple[str, ...] = ()


def replay_decisions(journal: Sequence[Recorded], policy: Policy) -> tuple[Replayed, ...]:
    """Decide again on what was known at each decision."""
    if not journal:
        return ()
    view = ApplicationView("")
    found: list[Replayed] = []
    for recorded in journal:
        if isinstance(recorded.event, DecisionMade):
            found.append(_again(view, recorded.seq, recorded.event, policy))
        view = apply_event(view, recorded)
    return tuple(found)


def _again(view: ApplicationView, seq: int, made: DecisionMade, policy: Policy) -> Replayed:
    if made.decided_by != "policy":
        return Replayed(seq, made.decision, "not_by_rule")
    identity = view.get(IdentityGiven)
    if identity is not None and not identity.number:
        return Replayed(seq, made.decision, "erased")
    try:
        today = decide(score_inputs(view), policy)
    except LookupError:
        return Replayed(seq, made.decision, "not_by_rule")
    names = (name for name in Decision.model_fields if name != "policy_version")
    differs = tuple(name for name in names if getattr(today, name) != getattr(made.decision, name))
    verdict: Literal["same", "otherwise"] = "otherwise" if differs else "same"
    return Replayed(seq, made.decision, verdict, today, differs)
