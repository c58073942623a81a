"""YAML as a tree that remembers the place of every node.

Every scalar stays as written, so that `say: 007` says 007 and only a date field reads dates. Tags
are refused; aliases are followed within bounds.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

from loanflow_tui.lending.api import UnreadableFile, read_input
from loanflow_tui.scenarios.errors import ScenarioError, SourcePlace

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError
    from ruamel.yaml.nodes import Node as YamlNode

LARGEST_BYTES = 256_000

_CORE = "tag:yaml.org,2002:"
_SCALARS = frozenset(
    _CORE + name for name in ("str", "int", "float", "bool", "null", "timestamp", "value")
)

_PROBLEMS = {r"'\t'": "tab", "another document": "second", "undefined alias": "alias"}

WIDE_COLON = re.compile(r"^[ \t]*(?:- +)?[a-z_]+\uff1a", re.MULTILINE)
"""A key with a full-width colon, as Chinese keyboards type it."""

Content = Union[str, None, "tuple[Node, ...]", "dict[str, Node]"]


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar as written, a list or a mapping; `keys` holds the places of a mapping's keys."""

    value: Content
    place: SourcePlace
    keys: dict[str, SourcePlace]

    @property
    def kind(self) -> str:
        """Its type, named as in the Fluent files."""
        match self.value:
            case None:
                return "nothing"
            case str():
                return "text"
            case tuple():
                return "list"
            case _:
                return "mapping"

    def plain(self) -> Any:
        """Return the same without places."""
        match self.value:
            case tuple() as items:
                return [item.plain() for item in items]
            case dict() as entries:
                return {key: node.plain() for key, node in entries.items()}
            case scalar:
                return scalar

    def find(self, loc: tuple[int | str, ...]) -> tuple["Node", SourcePlace]:
        """Return the deepest existing node on the way to `loc`, and the place of its key."""
        node, place = self, self.place
        for step in loc:
            match node.value:
                case dict() as entries if step in entries:
                    place = node.keys[str(step)]
                    node = entries[str(step)]
                case tuple() as items if isinstance(step, int) and step < len(items):
                    node = items[step]
                    place = node.place
        return node, place


def read_tree(path: Path) -> tuple[Node, str]:
    """Return the tree in a file, and its text.

    Raises:
        ScenarioError: it can't be read, is too large, isn't text, or isn't plain YAML.
    """
    text = _text(path)
    return _Reader(path).read(text), text


def _text(path: Path) -> str:
    try:
        content = read_input(path, LARGEST_BYTES)
    except UnreadableFile as error:
        if error.reason == "too_large":
            raise ScenarioError(
                SourcePlace(path), "too-large", most=LARGEST_BYTES // 1000
            ) from None
        why = error.reason.replace("_", "-")
        raise ScenarioError(SourcePlace(path), "unreadable", why=why) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        raise ScenarioError(SourcePlace(path, line, column), "not-utf8") from None


def _problem(found: str) -> str:
    """Return the reason behind a YAML reader's error, named as in the Fluent files."""
    return next((name for part, name in _PROBLEMS.items() if part in found), "other")


def _refuse_wide_colon(text: str, path: Path) -> None:
    """Refuse a text in which a key ends in the colon of Chinese type.

    Raises:
        ScenarioError: it does; says where.
    """
    found = WIDE_COLON.search(text)
    if found is not None:
        at = found.end() - 1
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        raise ScenarioError(SourcePlace(path, line, column), "not-yaml", problem="colon")


class _Reader:
    """Turns one YAML text into nodes."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, text: str) -> Node:
        from ruamel.yaml.composer import MaxDepthExceededError  # noqa: PLC0415 - heavy
        from ruamel.yaml.error import MarkedYAMLError, YAMLError  # noqa: PLC0415 - heavy

        from loanflow_tui.lending.api import bounded_yaml as bounded  # noqa: PLC0415 - heavy

        try:
            top = bounded.bounded_yaml("safe").compose(text)
        except MaxDepthExceededError as error:
            raise ScenarioError(self._stopped(error), "too-deep") from None
        except bounded.TooManyNodes as error:
            place, most = self._stopped(error), bounded.MOST_NODES
            raise ScenarioError(place, "too-many-aliases", most=most) from None
        except MarkedYAMLError as error:
            _refuse_wide_colon(text, self.path)
            problem = _problem(error.problem or "")
            raise ScenarioError(self._stopped(error), "not-yaml", problem=problem) from None
        except (YAMLError, ValueError) as error:
            line = text.count("\n", 0, getattr(error, "position", 0)) + 1
            where = SourcePlace(self.path, line)
            raise ScenarioError(where, "not-yaml", problem="character") from None
        if top is None:
            raise ScenarioError(SourcePlace(self.path), "empty")
        return self._node(top)

    def _place(self, mark: Any) -> SourcePlace:
        return SourcePlace(self.path, mark.line + 1, mark.column + 1)

    def _stopped(self, error: "MarkedYAMLError") -> SourcePlace:
        mark = error.problem_mark or error.context_mark
        return self._place(mark) if mark else SourcePlace(self.path)

    def _node(self, node: "YamlNode") -> Node:
        from ruamel.yaml.nodes import MappingNode, ScalarNode  # noqa: PLC0415 - heavy

        place = self._place(node.start_mark)
        tag = str(node.tag)
        if isinstance(node, ScalarNode):
            if tag not in _SCALARS:
                raise ScenarioError(place, "tag", tag=tag.replace(_CORE, "!!"))
            empty = tag == _CORE + "null" and node.style is None
            return Node(None if empty else node.value, place, {})
        if tag not in {_CORE + "map", _CORE + "seq"}:
            raise ScenarioError(place, "tag", tag=tag.replace(_CORE, "!!"))
        if isinstance(node, MappingNode):
            return self._mapping(node, place)
        return Node(tuple(self._node(item) for item in node.value), place, {})

    def _mapping(self, node: Any, place: SourcePlace) -> Node:
        entries: dict[str, Node] = {}
        keys: dict[str, SourcePlace] = {}
        for key_node, value_node in node.value:
            key = self._node(key_node)
            if not isinstance(key.value, str):
                raise ScenarioError(key.place, "key-not-text")
            if key.value in entries:
                raise ScenarioError(key.place, "key-twice", key=key.value)
            entries[key.value] = self._node(value_node)
            keys[key.value] = key.place
        return Node(entries, place, keys)
