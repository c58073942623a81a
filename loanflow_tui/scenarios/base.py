"""The base of all parts of a scenario."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, WithJsonSchema

from loanflow_tui.registry.languages import Language


class ScenarioModel(BaseModel):
    """A mapping in a scenario file: frozen, and without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Said = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]
"""Text that may look like a number; it is kept as written."""

Localised = Annotated[str, StringConstraints(min_length=1, max_length=400)] | dict[Language, str]
"""Text in one language, or by language."""


def in_language(text: Localised, language: str) -> str:
    """Return `text` in `language`, or its only version."""
    if isinstance(text, str):
        return text
    return text.get(Language(language)) or next(iter(text.values()), "")
