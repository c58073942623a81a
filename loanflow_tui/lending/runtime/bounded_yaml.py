"""Reads untrusted YAML within bounds. Heavy to import.

A few thousand nested brackets cost a plain reader many seconds, and a few aliases can expand to
millions of values or to themselves. The scanner limits depth, the composer counts values.
"""

from typing import Any, Literal

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer, MaxDepthExceededError
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode
from ruamel.yaml.parser import Parser
from ruamel.yaml.scanner import Scanner

DEEPEST = 24
"""The deepest nesting of lists and mappings."""

MOST_NODES = 20_000
"""The most values in a text; an alias counts as all the values it expands to."""


class TooManyNodes(MarkedYAMLError):
    """The text expands to more than `MOST_NODES` values."""


def bounded_yaml(typ: Literal["rt", "safe"]) -> YAML:
    """Return a YAML reader that soon gives up on deep nesting or too many values.

    "rt" keeps the place of each value, but no comments: to gather them takes a third of the time.
    It then raises `MaxDepthExceededError` or `TooManyNodes`, both a `MarkedYAMLError`.
    """
    reader = YAML(typ=typ, pure=True)
    reader.max_depth = DEEPEST
    reader.Scanner = _FlatScanner
    reader.Parser = Parser
    reader.Composer = _Composer
    return reader


class _FlatScanner(Scanner):
    """Refuses deep nesting before it builds any tokens."""

    def fetch_flow_collection_start(self, TokenClass: Any, to_push: str) -> None:  # noqa: N803 - so it is called there
        if len(self.flow_context) >= DEEPEST:
            raise MaxDepthExceededError(None, None, "too deep", self.reader.get_mark())
        super().fetch_flow_collection_start(TokenClass, to_push)


class _Composer(Composer):
    """Counts the values and depth of every node as soon as its children are known."""

    def __init__(self, loader: Any = None) -> None:
        super().__init__(loader=loader)
        self.warn_double_anchors = False
        self._count = 0
        self._measured: dict[int, tuple[int, int]] = {}

    def return_alias(self, a: Node) -> Node:
        if id(a) not in self._measured:
            raise TooManyNodes(None, None, "within itself", a.start_mark)
        return a

    def compose_node(self, parent: Any, index: Any) -> Node:
        node: Node = super().compose_node(parent, index)
        self._count += 1
        if self._count > MOST_NODES:
            raise TooManyNodes(None, None, "too many", node.start_mark)
        if id(node) not in self._measured:
            size, depth = self._measured[id(node)] = self._measure(node)
            if depth > DEEPEST:
                raise MaxDepthExceededError(None, None, "too deep", node.start_mark)
            if size > MOST_NODES:
                raise TooManyNodes(None, None, "too many", node.start_mark)
        return node

    def _measure(self, node: Node) -> tuple[int, int]:
        """Return the number of values under a node, and their depth."""
        match node:
            case MappingNode():
                parts = [each for pair in node.value for each in pair]
            case SequenceNode():
                parts = node.value
            case _:
                return 1, 0
        found = [self._measured[id(part)] for part in parts]
        return 1 + sum(size for size, _ in found), 1 + max((deep for _, deep in found), default=0)
