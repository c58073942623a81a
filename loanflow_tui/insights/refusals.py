"""What counts as a refusal: an answer that was given and not accepted."""

from typing import NamedTuple

from loanflow_tui.lending.api import (
    CardRefused,
    CodeRefused,
    DocumentRefused,
    Event,
    FaceChecked,
    RepairShown,
)


class Refusal(NamedTuple):
    """The step at which an answer was refused, and the reason."""

    step: str
    reason: str


def refusal_of(event: Event) -> Refusal | None:
    """Return what an event refuses; None where it refuses nothing."""
    match event:
        case RepairShown():
            return Refusal(event.step, event.reason)
        case CodeRefused():
            return Refusal(f"{event.purpose}.code", event.reason)
        case CardRefused():
            return Refusal("verify.card", event.reason)
        case DocumentRefused():
            return Refusal(f"documents.{event.document.value}", event.reason)
        case FaceChecked(passed=False):
            return Refusal("verify.face", event.reason or "")
    return None
