"""Wording that hides a cost or a consent, promises what nobody can, or presses.

What counts is declared in `honesty.toml`. A changed message is held against the package's own.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict

from loanflow_tui.dialogue.catalogue import ENTRY, packaged_files
from loanflow_tui.insights.wording.forms import Said, forms_of
from loanflow_tui.registry.languages import Language

_COSTS: Final = frozenset(
    {
        "rate", "apr", "interest", "fees", "total", "cost", "upfront", "premium", "monthly",
        "lowest", "highest", "ceiling", "ceiling_rate", "late", "least_total", "most_total",
        "daily", "saves", "now",
    }
)  # fmt: skip
"""Values that say what something costs."""

_Pattern = Annotated[re.Pattern[str], BeforeValidator(re.compile)]


class _Listed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    reason: str
    says: Mapping[Language, _Pattern]
    """What it looks for in each language; nothing in those that are left out."""


class _Keeps(_Listed):
    ids: _Pattern


class _Rules(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    keeps: tuple[_Keeps, ...]
    never: tuple[_Listed, ...]


@cache
def _rules() -> _Rules:
    source = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return _Rules.model_validate(tomllib.loads(source))


@cache
def own_messages(language: str) -> Mapping[str, str]:
    """Return the source of each of the package's messages."""
    found: dict[str, str] = {}
    for file in packaged_files(language):
        for entry in ENTRY.finditer(file.read_text(encoding="utf-8")):
            name = entry[1].removeprefix("-")
            found[name] = f"{found.get(name, '')}{entry[0]}\n"
    return found


@cache
def own_text(language: str, name: str) -> str:
    """Return the package's message with all of its forms; empty if it has none."""
    # To parse all of them takes seconds, and few are asked for.
    found = forms_of(own_messages(language).get(name, ""))
    return "\n".join(text for _, _, text in found)


def losses(language: str, name: str, text: str) -> Iterator[str]:
    """Yield what a message, all its forms together, no longer says that the package's does."""
    own = own_text(language, name)
    for rule in _rules().keeps:
        pattern = rule.says.get(Language(language)) if rule.ids.search(name) else None
        if pattern is not None and pattern.search(own) and not pattern.search(text):
            yield rule.reason


def promises(said: Said) -> Iterator[tuple[str, str]]:
    """Yield what nothing may say: why, and the words."""
    for rule in _rules().never:
        pattern = rule.says.get(Language(said.language))
        found = pattern.search(said.text) if pattern is not None else None
        if found is not None and found[0] not in own_text(said.language, said.id):
            yield rule.reason, found[0]


def is_cost(value: str) -> bool:
    """Tell whether a value, by its name, says what something costs."""
    return value.replace("-", "_") in _COSTS
