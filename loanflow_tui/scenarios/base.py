"""What all parts of a scenario share."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, WithJsonSchema

from loanflow_tui.registry.languages import Language


class ScenarioModel(BaseModel):
    """A mapping in a scenario file: every key is known, nothing changes afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Said = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]
"""Text that may look like a number; it is kept as it was written."""

Localised = Annotated[str, StringConstraints(min_length=1, max_length=400)] | dict[Language, str]
"""Text in one language for all, or in each."""


def in_language(text: Localised, language: str) -> str:
    """Return `text` in `language`, or in the one there is."""
    if isinstance(text, str):
        return text
    return text.get(Language(language)) or next(iter(text.values()), "")
