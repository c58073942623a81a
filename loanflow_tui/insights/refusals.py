"""What counts as a refusal: an answer that was given and not accepted."""

from typing import NamedTuple

from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.insights.report.model import Known
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


def reason_said(reason: str) -> Known | str:
    """Return why an answer was refused, in a few words; the reason's id where it has none."""
    return _known(reason, f"refused-{dashed(reason)}")


def decided_for(reason: str) -> Known | str:
    """Return why it was decided so, as applicants are told."""
    return _known(reason, f"reason-{dashed(reason)}")


def step_said(step: str) -> Known | str:
    """Return what a step is called, with its id."""
    name = f"step-{dashed(step)}"
    if not worded(name):
        return step
    return Known(step, Message("report-step", {"name": Message(name), "id": step}))


def topic_said(topic: str) -> Known | str:
    """Return what was asked or said in passing, as its quick reply calls it, if it has one."""
    names = (f"{kind}{dashed(topic)}" for kind in ("choice-about-", "choice-do-"))
    return _known(topic, next(filter(worded, names), ""))


def _known(name: str, message: str) -> Known | str:
    return Known(name, Message(message)) if worded(message) else name


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
