"""Expands a scenario's includes and tables into one list of steps."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from loanflow_tui.lending.api import is_input
from loanflow_tui.scenarios.errors import ScenarioError, SourcePlace, wrong_type
from loanflow_tui.scenarios.vocabulary import nearest
from loanflow_tui.scenarios.yaml_nodes import WIDE_COLON, Node, read_tree

MOST_STEPS = 5_000
DEEPEST_INCLUSION = 8

_COLUMN = re.compile(r"\$\{\s*([\w-]+)\s*\}")


class Expander:
    """Expands the steps of one scenario; remembers the files they came from."""

    def __init__(self, path: Path) -> None:
        self.files: dict[Path, str] = {}
        self._stack = [path.resolve()]
        self._count = 0

    def steps(self, node: Node) -> Iterator[Node]:
        """Yield the steps of a list, each a mapping with one key.

        Raises:
            ScenarioError: an include or a table is wrong.
        """
        if not isinstance(node.value, tuple):
            raise wrong_type(node.place, "list", node.kind, node.value)
        for step in node.value:
            if isinstance(step.value, str) and WIDE_COLON.match(step.value):
                raise ScenarioError(step.place, "not-yaml", problem="colon")
            if not isinstance(step.value, dict):
                raise ScenarioError(step.place, "step-not-mapping", found=step.kind)
            if "include" in step.value:
                _alone(step, "include")
                yield from self._included(step.value["include"])
            elif "for_each" in step.value:
                _alone(step, "for_each")
                yield from self._table(step.value["for_each"])
            else:
                self._count += 1
                if self._count > MOST_STEPS:
                    raise ScenarioError(step.place, "too-many-steps", most=MOST_STEPS)
                yield step

    def _included(self, node: Node) -> Iterator[Node]:
        if not isinstance(node.value, str):
            raise wrong_type(node.place, "path", node.kind, node.value)
        path = node.place.path.parent / node.value
        resolved = path.resolve()
        if resolved in self._stack:
            way = " → ".join(each.name for each in [*self._stack, resolved])
            raise ScenarioError(node.place, "include-circular", way=way)
        if len(self._stack) > DEEPEST_INCLUSION:
            raise ScenarioError(node.place, "include-deep", most=DEEPEST_INCLUSION)
        if not is_input(path):
            raise ScenarioError(
                node.place, "include-missing", path=node.value, near=_near_file(path)
            )
        tree, text = read_tree(path)
        self.files[resolved] = text
        self._stack.append(resolved)
        steps = tree.value.get("steps") if isinstance(tree.value, dict) else tree
        if steps is None:
            raise ScenarioError(SourcePlace(path, 1, 1), "missing-key", key="steps")
        yield from self.steps(steps)
        self._stack.pop()

    def _table(self, node: Node) -> Iterator[Node]:
        match node.value:
            case {"rows": Node(value=tuple() as rows), "steps": Node() as steps, **rest} if (
                not rest
            ):
                pass
            case dict() as entries:
                _check_table(node, entries)
                raise wrong_type(
                    entries["rows"].place, "list", entries["rows"].kind, entries["rows"].value
                )
            case _:
                raise wrong_type(node.place, "mapping", node.kind, node.value)
        for row in rows:
            if not isinstance(row.value, dict):
                raise wrong_type(row.place, "mapping", row.kind, row.value)
            yield from self.steps(_filled_in(steps, row.value))


def _check_table(node: Node, entries: dict[str, Node]) -> None:
    for key, place in node.keys.items():
        if key not in {"rows", "steps"}:
            near = nearest(key, {"rows", "steps"})
            raise ScenarioError(place, "unknown-key", key=key, near=near)
    for key in ("rows", "steps"):
        if key not in entries:
            raise ScenarioError(node.place, "missing-key", key=key)


def _alone(step: Node, key: str) -> None:
    """Refuse a step with more than one key."""
    other = next((name for name in step.keys if name != key), None)
    if other is not None:
        raise ScenarioError(step.keys[other], "two-actions", one=key, other=other)


def _filled_in(node: Node, row: dict[str, Node]) -> Node:
    """Return `node` with the row's values in place of `${column}`."""
    match node.value:
        case str() as text:
            whole = _COLUMN.fullmatch(text)
            if whole:
                return replace(_column(node, whole[1], row), place=node.place)
            return replace(node, value=_COLUMN.sub(lambda m: _word(node, m[1], row), text))
        case tuple() as items:
            return replace(node, value=tuple(_filled_in(item, row) for item in items))
        case dict() as entries:
            return replace(node, value={k: _filled_in(v, row) for k, v in entries.items()})
        case _:
            return node


def _column(node: Node, name: str, row: dict[str, Node]) -> Node:
    if name not in row:
        raise ScenarioError(node.place, "unknown-column", column=name, near=nearest(name, row))
    return row[name]


def _word(node: Node, name: str, row: dict[str, Node]) -> str:
    found = _column(node, name, row)
    if not isinstance(found.value, str):
        raise wrong_type(found.place, "text", found.kind, found.value)
    return found.value


def _near_file(path: Path) -> str:
    try:
        return nearest(path.name, [each.name for each in path.parent.iterdir()])
    except (OSError, ValueError):
        return ""
