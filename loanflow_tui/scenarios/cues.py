"""What a show announces while it plays: to its director, and to whoever films it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class CueKind(StrEnum):
    """What a show announces to its director while it plays."""

    CHAPTER = "chapter"
    NOTE = "note"
    KEY = "key"
    TYPED = "typed"
    STEP = "step"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """One announcement: a chapter's title, a note, a key that is pressed, a question to answer."""

    kind: CueKind
    text: str = ""


Announce = Callable[[Cue], None]


def nobody(_: Cue) -> None:
    """Listen to no announcement."""
