"""Every message of the product as it stands in its file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from loanflow_tui.dialogue.catalogue import ENTRY, packaged_files
from loanflow_tui.registry.languages import Language

Said = Mapping[str, str]
"""A message's text by language tag, values as they stand in the file."""


@dataclass(frozen=True, slots=True)
class MapMessage:
    """A message by its id, with its file and its text in each language."""

    id: str
    file: str
    said: Said


_VARIANT: Final = re.compile(r"\*\[[^\]]+\]\s*(.*)")
_VALUE: Final = re.compile(r"\{[^{}]*\}")


@cache
def messages() -> Mapping[str, MapMessage]:
    """Return every message of the package."""
    found: dict[str, tuple[str, dict[str, str]]] = {}
    for language in Language:
        for path in packaged_files(language.value):
            for name, body in entries_of(path.read_text(encoding="utf-8")):
                found.setdefault(name, (path.name, {}))[1][language.value] = body
    return {name: MapMessage(name, file, said) for name, (file, said) in found.items()}


def entries_of(source: str) -> Iterator[tuple[str, str]]:
    """Yield the messages of a Fluent file: id and text, without the indents."""
    for name, body in ENTRY.findall(source):
        if name[0].islower():
            yield name, "\n".join(line.strip() for line in body.strip().split("\n"))


def brief(text: str) -> str:
    """Return a message on one line: its usual variant, with … for values."""
    usual = _VARIANT.search(text)
    return " ".join(_VALUE.sub("…", usual[1] if usual else text).replace("}", "").split())
