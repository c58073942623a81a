"""Turns validation errors of a policy into one problem with its place."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from loanflow_tui.lending.policy.errors import PolicyError, Reason, refusal
from loanflow_tui.lending.policy.law import Law, Rule
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.policy.values import WRONG

_LONGEST = 60

_KINDS: Mapping[str, Reason] = {
    "dict_type": "mapping",
    "model_type": "mapping",
    "tuple_type": "list",
    "string_type": "text",
    "string_too_short": "text",
    "string_too_long": "shorter_text",
    "too_short": "one_at_least",
    "int_type": "whole_number",
    "int_from_float": "whole_number",
    "greater_than_equal": "at_least",
    "less_than_equal": "at_most",
    "enum": "one_of",
    "literal_error": "one_of",
    "missing": "key_missing",
    "extra_forbidden": "key_unknown",
    "invalid_key": "key_text",
}
"""The reason for each of pydantic's error types."""


RESTS_ON: Mapping[str, str] = {
    "consents": "handlers.consent.refuse_consent",
    "forbidden_purposes": "risk.rules.eligibility.refuse_forbidden_use",
    "students": "risk.rules.eligibility.refuse_students",
}
"""Checks of the policy's own that rest on a rule of law: the check of that rule."""


def first_mistake(
    error: ValidationError, tree: Any, path: Path, law: Law | None = None
) -> PolicyError:
    """Return the first error in the file at `path`, whose content is `tree`, with the rule of `law`
    that it breaks, if it is one.
    """
    first = min(error.errors(include_url=False), key=lambda each: _weight(each, tree))
    context: Mapping[str, Any] = first.get("ctx", {})
    place = place_of(tree, _where(first))
    if first["type"] == WRONG:
        found = shown(value_at(tree, _where(first))) if context["shows"] else {}
        rule = _rule_behind(context["reason"], tree, law) if law is not None else None
        return refusal(path, place, context["reason"], {**context["values"], **found}, rule)
    reason = _KINDS.get(first["type"], "other")
    return refusal(path, place, reason, _values(reason, first, context))


def _rule_behind(reason: str, tree: Any, law: Law) -> Rule | None:
    """Return the rule behind a check, the one for the file's kind of lender where there are two."""
    rules = [rule for rule in law.rules if rule.check == RESTS_ON.get(reason)]
    kind = value_at(tree, ("lender", "kind"))
    return next((rule for rule in rules if kind in rule.binds), next(iter(rules), None))


def _values(reason: Reason, error: ErrorDetails, context: Mapping[str, Any]) -> dict[str, str]:
    """Return the values for the sentence about a pydantic error."""
    key = str(error["loc"][-1]) if error["loc"] else ""
    match reason:
        case "key_missing":
            return {"key": key}
        case "key_text":
            return {}
        case "key_unknown":
            return {"key": _short(key), "near": _nearest(key, _known_keys())}
        case "one_of":
            known = _words(context["expected"])
            near = _nearest(str(error["input"]), known)
            return {"known": ", ".join(known), "near": near, **shown(error["input"])}
        case "at_least":
            return {"least": _limit(context["ge"]), **shown(error["input"])}
        case "at_most":
            return {"most": _limit(context["le"]), **shown(error["input"])}
        case "shorter_text":
            return {"most": str(context["max_length"])}
    return shown(error["input"])


def place_of(tree: Any, path: tuple[int | str, ...]) -> tuple[int, int]:
    """Return line and column, from 1, of the deepest part of `path` that is in the file."""
    line, column, node = 1, 1, tree
    for step in path:
        try:
            marks = node.lc
            mark = marks.key(step) if isinstance(node, dict) else marks.item(step)
            node = node[step]
        except (KeyError, IndexError, AttributeError, TypeError):
            continue
        line, column = mark[0] + 1, mark[1] + 1
    return line, column


def shown(value: Any) -> dict[str, str]:
    """Return the kind of a value in the file, and the value itself if it can be shown."""
    match value:
        case None:
            return {"found": "nothing"}
        case dict():
            return {"found": "mapping"}
        case list():
            return _shown_list(value)
        case str():
            text = repr(str(value))
        case bool():
            text = str(value).lower()
        case int() | float() | date():
            text = str(value)
        case _:
            return {"found": "other"}
    return {"found": "text", "value": _short(text)}


def _shown_list(values: list[Any]) -> dict[str, str]:
    if not values:
        return {"found": "empty"}
    each = [shown(value).get("value") for value in values]
    if None in each:
        return {"found": "list"}
    return {"found": "text", "value": _short(f"[{', '.join(filter(None, each))}]")}


def _weight(error: ErrorDetails, tree: Any) -> tuple[bool, int, int]:
    """Order errors by place, but an unknown key before the missing one it misspells."""
    any_of = str(error["loc"][-1]).startswith("literal[") if error["loc"] else False
    return (error["type"] == "missing" or any_of, *place_of(tree, _where(error)))


def _where(error: ErrorDetails) -> tuple[int | str, ...]:
    """Return the path to the wrong value, as exactly as the check gives it."""
    return (*error["loc"], *error.get("ctx", {}).get("at", ()))


def _limit(limit: Any) -> str:
    """Return a limit as the file writes it; limits of percentages come as text."""
    if not isinstance(limit, str):
        return str(limit)
    number = Decimal(limit.removeprefix("Decimal('").removesuffix("')"))
    return percent(number)


def percent(number: Decimal) -> str:
    """Return a fraction as the file writes it: 0.24 as 24%."""
    return f"{(number * 100).normalize():f}%"


def value_at(tree: Any, path: tuple[int | str, ...]) -> Any:
    """Return the value at the end of `path`, or at its deepest existing part."""
    for step in path:
        try:
            tree = tree[step]
        except (KeyError, IndexError, TypeError):
            continue
    return tree


def _words(expected: str) -> list[str]:
    return expected.replace(" or ", ", ").replace("'", "").split(", ")


def _nearest(word: str, known: list[str]) -> str:
    return next(iter(get_close_matches(word, known, 1)), "none")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


@cache
def _known_keys() -> list[str]:
    found: set[str] = set()

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            found.update(node.get("properties", {}))
            for each in node.values():
                walk(each)

    walk(Policy.model_json_schema())
    return sorted(found)
