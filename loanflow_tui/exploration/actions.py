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


FILL = Act("fill")
CLEAR = Act("fault", "all", "clear")


@cache
def lexicon() -> Mapping[str, Mapping[str, Any]]:
    """Return the texts that walks type, by kind."""
    text = resources.files(__package__ or "").joinpath("words.toml").read_text("utf-8")
    return tomllib.loads(text)
