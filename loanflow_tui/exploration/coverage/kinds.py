"""The kinds of things that a scenario can cover."""

from enum import StrEnum


class CoverageKind(StrEnum):
    """What is counted, each by itself. `WAY` is from one question to the next."""

    STEP = "steps"
    STATE = "states"
    MOVE = "moves"
    WAY = "ways"
    RULE = "rules"
    FAULT = "faults"
    EVENT = "events"
    CARD = "cards"
    WORDING = "wordings"


def arrow(one: str, other: str) -> str:
    """Return how a change from one to the other is written."""
    return f"{one} → {other}"
