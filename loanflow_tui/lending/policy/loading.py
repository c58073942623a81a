"""Reading a policy file, with the place of whatever is wrong with it."""

import hashlib
import json
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
        first = min(error.errors(include_url=False), key=lambda e: _place(tree, e["loc"]))
        line, column = _place(tree, first["loc"])
        expected, found = _told(first)
        raise PolicyError(path, line, column, expected, found) from None
    _check_ceiling(policy, tree, path)
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
        raise PolicyError(path, line, column, "YAML", error.problem or "something else") from None
    except (YAMLError, ValueError, RecursionError) as error:
        raise PolicyError(path, 0, 0, "YAML", type(error).__name__) from None
    if not isinstance(tree, dict):
        raise PolicyError(path, 1, 1, "a mapping", "none" if tree is None else type(tree).__name__)
    return tree


def _check_ceiling(policy: Policy, tree: Any, path: Path) -> None:
    """Refuse fees that alone, or with the dearest premium, come to more than the ceiling."""
    from loanflow_tui.lending.risk.pricing import cheapest_fits  # noqa: PLC0415 - rests on Policy

    if not cheapest_fits(policy):
        line, column = _place(tree, ("pricing", "ceiling"))
        found = "fees and premiums that alone cost more"
        raise PolicyError(path, line, column, "a ceiling above all fees", found)


def _place(tree: Any, loc: tuple[int | str, ...]) -> tuple[int, int]:
    """Return line and column, from 1, of the deepest part of `loc` that is in the file."""
    line, column, node = 1, 1, tree
    for step in loc:
        try:
            marks = node.lc
            mark = marks.key(step) if isinstance(node, dict) else marks.item(step)
            node = node[step]
        except (KeyError, IndexError, AttributeError, TypeError):
            continue
        line, column = mark[0] + 1, mark[1] + 1
    return line, column


def _told(error: ErrorDetails) -> tuple[str, str]:
    """Return what was expected and what was found instead."""
    key = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            return f"the key `{key}`", "none"
        case "extra_forbidden":
            near = get_close_matches(key, _known_keys(), 1)
            return f"the key `{near[0]}`" if near else "a known key", f"`{key}`"
    expected = error["msg"].removeprefix("Input should be ").removeprefix("Value error, ")
    return expected, _short(error["input"])


def _short(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else text[:39] + "…"


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
