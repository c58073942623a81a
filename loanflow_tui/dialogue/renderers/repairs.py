"""Messages about refused answers, never the same sentence twice in a row.

The second one is worded differently, with an example from this application.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.messages import Listing, Message, Yuan
from loanflow_tui.dialogue.offers import LATER
from loanflow_tui.dialogue.policy_figures import policy_figures
from loanflow_tui.dialogue.renderers.base import Scene
from loanflow_tui.dialogue.steps.agreement import suggested_amounts
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Choice
from loanflow_tui.lending.api import events as e

MISREAD: Final = frozenset(
    {"choose", "unclear", "yes_or_no", "not_an_amount", "not_a_tenor", "one_to_five"}
)
"""Reasons that mean nothing was understood; all others name a problem with a value."""

WAYS_ON: Final = ("do_help", "do_human", LATER)
"""Quick replies after three misunderstandings: help, a person, another time."""

_MOST_NAMED: Final = 6


@cache
def repair_id(step: str, reason: str) -> str:
    """Return the message's id: of this step, its stage, or any step."""
    for place in (dashed(step), dashed(step.split(".", maxsplit=1)[0])):
        name = f"repair-{place}-{dashed(reason)}"
        if worded(name):
            return name
    return f"repair-{dashed(reason)}"


def repair_message(event: e.RepairShown, sentence: Message, scene: Scene) -> Message:
    """Return the repair's message: `sentence`, or another one if it was just said."""
    if _in_a_row(scene.conversation.repairs, event.reason) % 2:
        return sentence
    if event.reason in MISREAD:
        return _example(event.step, scene)
    return Message("again-still", {"sentence": sentence})


def _in_a_row(reasons: tuple[str, ...], reason: str) -> int:
    """Return how often this reason occurs in a row at the end."""
    count = 0
    for each in reversed(reasons):
        if each != reason:
            break
        count += 1
    return count


def _example(step: str, scene: Scene) -> Message:
    """Return a way to answer the step, with an example from this application."""
    question = STEPS[step].ask(scene.situation)
    offer = scene.view.offer
    if step == "offer.amount" and offer is not None:
        example = suggested_amounts(offer.min_fen, offer.limit_fen)[0]
        return Message(
            "again-amount",
            {
                "example": str(example // 100), "least": Yuan(offer.min_fen, whole=True),
                "most": Yuan(offer.limit_fen, whole=True),
            },
        )  # fmt: skip
    if question.choices and (question.kind == "choice" or step == "offer.tenor"):
        return Message("again-choices", {"choices": _labels(question.choices)})
    return Message(f"help-{dashed(step)}", policy_figures(scene.policy))


def _quoted(choice: Choice) -> Message:
    return Message("quoted-choice", {"choice": choice.label})


def _labels(choices: Iterable[Choice]) -> Listing:
    labels = [_quoted(choice) for choice in choices][:_MOST_NAMED]
    return Listing(tuple(labels), either=True)
