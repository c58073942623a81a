"""What is said of a policy file that can't be used."""

from loanflow_tui.dialogue.messages import Listing, Message, Value
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import PolicyProblem


def policy_problem(problem: PolicyProblem) -> Message:
    """Return where it is wrong, what belongs there, and what stands there instead."""
    values = dict(problem.values)
    found = values.pop("found", "")
    instead = {"found": found, "value": values.pop("value", "")}
    right = Message(f"policy-wrong-{dashed(problem.reason)}", _listed(values))
    said = Message("policy-instead", {"right": right, **instead}) if found else right
    return Message("policy-at", {"place": problem.place, "said": said})


def _listed(values: dict[str, str]) -> dict[str, Value]:
    """Return the values, several names as a list of them: all, or any of those that may be."""
    return {
        name: Listing(tuple(value.split(", ")), either=name == "known")
        if name in {"names", "known"}
        else value
        for name, value in values.items()
    }
