"""The acts of a walk, each also a step of the scenario that records it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from pydantic import TypeAdapter

from loanflow_tui.scenarios.format import Action, Step

_STEP: TypeAdapter[Any] = TypeAdapter(Step)


@dataclass(frozen=True, slots=True)
class Act:
    """One act, named like its scenario action; `key` is the mapping key of its value, if any."""

    action: str
    value: str | None = None
    key: str = ""

    @property
    def written(self) -> dict[str, object]:
        """The step as it stands in a file."""
        return {self.action: {self.key: self.value} if self.key else self.value}

    @property
    def step(self) -> Action:
        """The action as a step of a scenario.

        Raises:
            ValidationError: no scenario can hold it.
        """
        step: Action = _STEP.validate_python(self.written)
        return step


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The texts that walks type, from `words.toml`; `asides` are by their topic."""

    asides: Mapping[str, str]
    odd: tuple[str, ...]
    waits: tuple[str, ...]
    sizes: tuple[str, ...]
    devices: tuple[str, ...]


FILL = Act("fill")
CLEAR = Act("fault", "all", "clear")


@cache
def lexicon() -> Lexicon:
    """Return the texts that walks type."""
    text = resources.files(__package__ or "").joinpath("words.toml").read_text("utf-8")
    read = tomllib.loads(text)
    return Lexicon(
        asides=read["asides"],
        odd=tuple(read["odd"]["answers"]),
        waits=tuple(read["waits"]["spans"]),
        sizes=tuple(read["sizes"]["terminals"]),
        devices=tuple(read["devices"]["names"]),
    )
