"""Reads a policy file, and gives the place of any error in it."""

import hashlib
import json
import re
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from loanflow_tui.lending.policy.errors import FileReason, PolicyError, refusal
from loanflow_tui.lending.policy.law import Law
from loanflow_tui.lending.policy.lawful import changed_rule, first_breach
from loanflow_tui.lending.policy.mistakes import (
    first_mistake,
    percent,
    place_of,
    shown,
    value_at,
)
from loanflow_tui.lending.policy.model import Policy
from loanflow_tui.lending.runtime.input_files import UnreadableFile, read_input

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError

DEFAULT = "policy-2026.1.yaml"
SNAPSHOT = "policy-2026.1.json"
"""The default policy as JSON, with the SHA-256 of its YAML source."""

LARGEST_BYTES = 256_000

NOWHERE = (0, 0)
_BEGINS_A_NUMBER = frozenset("+-.0123456789")
_NOT_YAML: FileReason = "not_yaml"
_PROBLEMS: dict[str, FileReason] = {
    r"'\t'": "tab",
    "another document": "second_document",
    "undefined alias": "alias",
}
"""Reasons why a text isn't YAML, by a phrase in the reader's error."""

_TWICE = re.compile(r'found duplicate key "([^"]*)"')


def load_policy(path: Path | None = None) -> Policy:
    """Return the policy in the file at `path`, or the default one.

    Raises:
        PolicyError: the file can't be read or isn't a policy; says where, and what belongs there.
    """
    return _load_file(path) if path is not None else _default()


@cache
def _default() -> Policy:
    """Read the default policy once per process, from its snapshot if that is up to date."""
    folder = resources.files(__package__ or "loanflow_tui.lending.policy")
    text = folder.joinpath(DEFAULT).read_bytes()
    snapshot = folder.joinpath(SNAPSHOT)
    if snapshot.is_file():
        kept = json.loads(snapshot.read_bytes())
        if kept["sha256"] == hashlib.sha256(text).hexdigest():
            return Policy.model_validate(kept["policy"])
    return _parse(text.decode("utf-8"), Path(DEFAULT), None)


def _load_file(path: Path) -> Policy:
    try:
        content = read_input(path, LARGEST_BYTES)
    except UnreadableFile as error:
        values = {"most": f"{LARGEST_BYTES // 1000}"} if error.reason == "too_large" else {}
        raise refusal(path, NOWHERE, error.reason, values) from None
    try:
        return _parse(content.decode("utf-8"), path, _default().register)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise refusal(path, (line, 0), "not_utf8") from None


def _parse(text: str, path: Path, known: Law | None) -> Policy:
    """Read a policy; `known` is the law that it has to keep, None for the default policy itself."""
    tree = read_yaml(text, path)
    try:
        policy = Policy.model_validate(tree)
    except ValidationError as error:
        raise first_mistake(error, tree, path, known) from None
    policy = _lawful(policy, known or policy.register, tree, path)
    _check_ceiling(policy, tree, path)
    _check_lenders(policy, tree, path)
    return policy


def read_yaml(text: str, path: Path) -> Any:
    """Return the mapping in a YAML text, with the place of every value.

    Raises:
        PolicyError: it isn't YAML, or isn't a mapping.
    """
    from ruamel.yaml.composer import MaxDepthExceededError  # noqa: PLC0415 - heavy
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415 - heavy

    from loanflow_tui.lending.runtime.bounded_yaml import (  # noqa: PLC0415 - heavy
        TooManyNodes,
        bounded_yaml,
    )

    try:
        tree = bounded_yaml("rt").load(text)
    except MaxDepthExceededError as error:
        raise refusal(path, _place(error), "too_deep") from None
    except TooManyNodes as error:
        raise refusal(path, _place(error), "too_many_values") from None
    except MarkedYAMLError as error:
        raise _not_yaml(error.problem or "", _place(error), path) from None
    except YAMLError as error:
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        raise refusal(path, (line, 0), "control_character") from None
    except (ValueError, ArithmeticError):
        raise refusal(path, _place_of_value(text), "not_a_value") from None
    if not isinstance(tree, dict):
        raise refusal(path, (1, 1), "mapping", shown(tree))
    return tree


def _place(error: "MarkedYAMLError") -> tuple[int, int]:
    """Return the line and column of a YAML error."""
    mark = error.problem_mark or error.context_mark
    return (mark.line + 1, mark.column + 1) if mark else NOWHERE


def _place_of_value(text: str) -> tuple[int, int]:
    """Return the place of the first impossible date or number, which YAML's reader doesn't give."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - only for other files than the default

    for token in YAML(typ="rt").scan(text):
        if getattr(token, "plain", False) and token.value[:1] in _BEGINS_A_NUMBER:
            try:
                YAML(typ="safe", pure=True).load(token.value)
            except (ValueError, ArithmeticError):
                return token.start_mark.line + 1, token.start_mark.column + 1
    return NOWHERE


def _not_yaml(problem: str, place: tuple[int, int], path: Path) -> PolicyError:
    """Translate a YAML reader's error."""
    if twice := _TWICE.match(problem):
        return refusal(path, place, "key_twice", {"key": twice[1]})
    reason = next((reason for part, reason in _PROBLEMS.items() if part in problem), _NOT_YAML)
    return refusal(path, place, reason)


def _lawful(policy: Policy, known: Law, tree: Any, path: Path) -> Policy:
    """Return the policy with its register of rules; refuse what loosens one of them."""
    if policy.law is None:
        policy = policy.model_copy(update={"law": known})
    changed = changed_rule(policy, known)
    if changed is not None:
        way, rule = changed
        raise refusal(path, place_of(tree, way), "law_changed", rule=rule)
    breach = first_breach(policy, policy.register)
    if breach is not None:
        values = {"limit": breach.limit, **shown(value_at(tree, breach.way))}
        raise refusal(path, place_of(tree, breach.way), breach.bound, values, breach.rule)
    return policy


def _check_ceiling(policy: Policy, tree: Any, path: Path) -> None:
    """Refuse fees that alone, or with the dearest premium, exceed the ceiling."""
    from loanflow_tui.lending.risk.pricing import cheapest_fits  # noqa: PLC0415 - rests on Policy

    if not cheapest_fits(policy):
        raise refusal(path, place_of(tree, ("pricing", "ceiling")), "fees")


def _check_lenders(policy: Policy, tree: Any, path: Path) -> None:
    """Refuse another lender's rate that exceeds the ceiling with its fees."""
    from loanflow_tui.lending.risk.market import too_dear  # noqa: PLC0415 - rests on Policy

    found = too_dear(policy)
    if found is not None:
        lender, product, band = found
        at = [each.id for each in policy.other_lenders].index(lender)
        place = place_of(tree, ("other_lenders", at, "products", product, "rates", band))
        raise refusal(path, place, "lender_rate", {"most": percent(policy.pricing.ceiling)})
