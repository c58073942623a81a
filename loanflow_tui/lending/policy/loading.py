"""Reading a policy file, with the place of whatever is wrong with it."""

import hashlib
import json
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from loanflow_tui.lending.policy.errors import PolicyError
from loanflow_tui.lending.policy.model import Policy

DEFAULT = "policy-2026.1.yaml"
SNAPSHOT = "policy-2026.1.json"
"""The default policy as JSON, and the SHA-256 of the YAML it was made from."""

LARGEST_BYTES = 1_000_000

_LONGEST = 60
_PLAIN = {
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "tuple_type": "a list",
    "string_type": "text",
    "string_too_short": "text",
    "too_short": "at least one",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
}
"""What was expected, by the kind of error, where pydantic's own words need a programmer."""


def load_policy(path: Path | None = None) -> Policy:
    """Return the policy in the file at `path`, or the default one.

    Raises:
        PolicyError: the file can't be read or isn't a policy; says where and what was expected.
    """
    return _load_file(path) if path is not None else _default()


@cache
def _default() -> Policy:
    """Read the default once per process, from its snapshot as long as that is of the same text."""
    folder = resources.files(__package__ or "loanflow_tui.lending.policy")
    text = folder.joinpath(DEFAULT).read_bytes()
    snapshot = folder.joinpath(SNAPSHOT)
    if snapshot.is_file():
        kept = json.loads(snapshot.read_bytes())
        if kept["sha256"] == hashlib.sha256(text).hexdigest():
            return Policy.model_validate(kept["policy"])
    return _parse(text.decode("utf-8"), Path(DEFAULT))


def _load_file(path: Path) -> Policy:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:
        found = getattr(error, "strerror", None) or str(error)
        raise PolicyError(path, 0, 0, "a readable file", found.lower()) from None
    if len(content) > LARGEST_BYTES:
        raise PolicyError(path, 0, 0, f"at most {LARGEST_BYTES} bytes", "more")
    try:
        return _parse(content.decode("utf-8"), path)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise PolicyError(path, line, 0, "UTF-8 text", f"byte {error.start}") from None


def _parse(text: str, path: Path) -> Policy:
    tree = read_yaml(text, path)
    try:
        policy = Policy.model_validate(tree)
    except ValidationError as error:
        first = min(error.errors(include_url=False), key=lambda each: _weight(each, tree))
        line, column = _place(tree, _where(first))
        expected, found = _told(first, tree)
        raise PolicyError(path, line, column, expected, found) from None
    _check_ceiling(policy, tree, path)
    _check_lenders(policy, tree, path)
    return policy


def read_yaml(text: str, path: Path) -> Any:
    """Return the mapping in a YAML text; it remembers where everything stands.

    Raises:
        PolicyError: it isn't YAML, or isn't a mapping.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415 - only for other files than the default
    from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415

    try:
        tree = YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        found = (error.problem or "something else").removeprefix("found ")
        raise PolicyError(path, line, column, "YAML", _short(found)) from None
    except (YAMLError, ValueError, RecursionError) as error:
        raise PolicyError(path, 0, 0, "YAML", type(error).__name__) from None
    if not isinstance(tree, dict):
        raise PolicyError(path, 1, 1, "a mapping", _shown(tree))
    return tree


def _check_ceiling(policy: Policy, tree: Any, path: Path) -> None:
    """Refuse fees that alone, or with the dearest premium, come to more than the ceiling."""
    from loanflow_tui.lending.risk.pricing import cheapest_fits  # noqa: PLC0415 - rests on Policy

    if not cheapest_fits(policy):
        line, column = _place(tree, ("pricing", "ceiling"))
        found = "fees and premiums that alone cost more"
        raise PolicyError(path, line, column, "a ceiling above all fees", found)


def _check_lenders(policy: Policy, tree: Any, path: Path) -> None:
    """Refuse another lender's rate that with its fees comes to more than the ceiling."""
    from loanflow_tui.lending.risk.market import too_dear  # noqa: PLC0415 - rests on Policy

    found = too_dear(policy)
    if found is not None:
        lender, product, band = found
        at = [each.id for each in policy.other_lenders].index(lender)
        line, column = _place(tree, ("other_lenders", at, "products", product, "rates", band))
        expected = f"at most {_limit(repr(policy.pricing.ceiling))} a year with every fee"
        raise PolicyError(path, line, column, expected, "more")


def _weight(error: ErrorDetails, tree: Any) -> tuple[bool, int, int]:
    """Put a key that isn't known before the one it stands for, and otherwise the first place."""
    any_of = str(error["loc"][-1]).startswith("literal[") if error["loc"] else False
    return (error["type"] == "missing" or any_of, *_place(tree, _where(error)))


def _where(error: ErrorDetails) -> tuple[int | str, ...]:
    """Return the path to what is wrong, as far as the check that found it could tell."""
    return (*error["loc"], *error.get("ctx", {}).get("at", ()))


def _place(tree: Any, path: tuple[int | str, ...]) -> tuple[int, int]:
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


def _told(error: ErrorDetails, tree: Any) -> tuple[str, str]:
    """Return what was expected and what was found instead."""
    key = str(error["loc"][-1]) if error["loc"] else ""
    limits = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return f"the key `{key}`", "none"
        case "extra_forbidden":
            near = get_close_matches(key, _known_keys(), 1)
            return f"the key `{near[0]}`" if near else "a known key", f"`{key}`"
        case "policy":
            return limits["expected"], _shown(_at(tree, _where(error)))
        case "greater_than_equal":
            return f"at least {_limit(limits['ge'])}", _shown(error["input"])
        case "less_than_equal":
            return f"at most {_limit(limits['le'])}", _shown(error["input"])
    expected = _PLAIN.get(error["type"]) or error["msg"].removeprefix("Input should be ")
    return expected, _shown(error["input"])


def _limit(limit: Any) -> str:
    """Return a limit as it is written in the file; those of percentages come as text."""
    if not isinstance(limit, str):
        return str(limit)
    number = Decimal(limit.removeprefix("Decimal('").removesuffix("')"))
    return f"{(number * 100).normalize():f}%"


def _at(tree: Any, path: tuple[int | str, ...]) -> Any:
    """Return what stands at the end of `path`, as far as it leads."""
    for step in path:
        try:
            tree = tree[step]
        except (KeyError, IndexError, TypeError):
            continue
    return tree


def _shown(value: Any) -> str:
    match value:
        case None:
            return "none"
        case dict():
            return "a mapping"
        case list():
            return _short(str(list(value))) if value else "an empty list"
        case str():
            return _short(repr(str(value)))
        case int() | float():
            return _short(str(value))
        case _:
            return "something else"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


@cache
def _known_keys() -> tuple[str, ...]:
    found: set[str] = set()

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            found.update(node.get("properties", {}))
            for each in node.values():
                walk(each)

    walk(Policy.model_json_schema())
    return tuple(sorted(found))
