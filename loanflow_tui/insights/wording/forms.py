"""The forms of a message: each variant of a plural or a choice is one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from loanflow_tui.lending.api import read_kept_text
from loanflow_tui.registry.languages import Language

VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a value in the text."""


@dataclass(frozen=True, slots=True)
class Said:
    """One form of a message: where it stands, its language's tag, its id, and its text."""

    place: str
    line: int
    language: str
    id: str
    text: str

    @property
    def script(self) -> str:
        """The script of its language."""
        return Language(self.language).script


def forms_in(path: Path, place: str, language: str) -> tuple[Said, ...]:
    """Return the forms of a file in its order; what can't be parsed is left out."""
    found = forms_of(read_kept_text(path))
    return tuple(Said(place, line, language, name, text) for line, name, text in found)


@lru_cache(256)
def forms_of(source: str) -> tuple[tuple[int, str, str], ...]:
    """Return the line, the message's id and the text of each form; what can't be parsed is left
    out.
    """
    found: list[tuple[int, str, str]] = []
    for entry in FluentParser().parse(source).body:
        if not isinstance(entry, ast.Message | ast.Term):
            continue
        patterns = [entry.value, *(attribute.value for attribute in entry.attributes)]
        for pattern in patterns:
            if pattern is not None:
                for at, text in _of_pattern(pattern):
                    found.append((source.count("\n", 0, at) + 1, entry.id.name, text))
    return tuple(found)


def _of_pattern(pattern: ast.Pattern) -> Iterator[tuple[int, str]]:
    """Yield where each form begins and its text, values left open."""
    text = ""
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            text += element.value
            continue
        text += VALUE
        if isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from _of_pattern(variant.value)
    span = pattern.span
    yield (span.start if span is not None and span.start is not None else 0), text
