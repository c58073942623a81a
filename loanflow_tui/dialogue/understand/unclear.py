"""Takes the place of a value that could not be read."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Reason = TypeVar("Reason", bound=str)


@dataclass(frozen=True, slots=True)
class Unclear(Generic[Reason]):
    """Nothing could be read, for one reason."""

    reason: Reason
