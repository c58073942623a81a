"""Messages about policy files that can't be used."""

from collections.abc import Mapping

from loanflow_tui.dialogue.messages import Listing, Message, Named, Value
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import PolicyProblem, Rule


def policy_problem(problem: PolicyProblem) -> Message:
    """Return the place of the error, what belongs there, and what is there instead."""
    values = dict(problem.values)
    found = values.pop("found", "")
    instead = {"found": found, "value": values.pop("value", "")}
    law = {"rule": rule_title(problem.rule)} if problem.rule is not None else {}
    right = Message(f"policy-wrong-{dashed(problem.reason)}", {**_listed(values), **law})
    said = Message("policy-instead", {"right": right, **instead}) if found else right
    return Message("policy-at", {"place": problem.place, "said": said})


def rule_title(rule: Rule) -> Message:
    """Return a rule's title with its issuer, and number and article as far as they are known."""
    values = {"number": rule.number or "none", "article": rule.article or "none"}
    named = {"title": Named(rule.title), "issuer": Named(rule.issuer)}
    return Message("rule-title", {**named, **values})


def _listed(values: Mapping[str, str]) -> dict[str, Value]:
    """Return the values; several names become a list joined by "and" or "or"."""
    return {
        name: Listing(tuple(value.split(", ")), either=name == "known")
        if name in {"names", "known"}
        else value
        for name, value in values.items()
    }
