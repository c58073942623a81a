"""Messages about problems of the store, and outside alterations."""

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import Damage, StoreProblem


def store_problem(problem: StoreProblem) -> Message:
    """Return what happened, whether data is safe, and what to do next."""
    if problem.reason == "altered" and problem.damage:
        if problem.damage[0].kind == "witness":
            return Message("problem-counters")
        return Message("problem-altered", {"damage": damage_message(problem.damage[0])})
    return Message(f"problem-{dashed(problem.reason)}")


def damage_message(damage: Damage) -> Message:
    """Return what was altered: which application, which event."""
    if not damage.application_id:
        file: dict[str, Value] = {"file": damage.file} if damage.file else {}
        return Message(f"damage-store-{dashed(damage.kind)}", file)
    values: dict[str, Value] = {"application": damage.application_id, "event": damage.event}
    return Message(f"damage-{dashed(damage.kind)}", values)
