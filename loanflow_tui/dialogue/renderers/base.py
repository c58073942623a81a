"""The renderers' input and the turns that they return."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import PurePath
from typing import Any, NamedTuple

from loanflow_tui.dialogue.conversation_state import ConversationState
from loanflow_tui.dialogue.messages import Message, Text, Value
from loanflow_tui.dialogue.steps.base import Situation
from loanflow_tui.dialogue.turns import Card, Tone, Turn
from loanflow_tui.lending.api import ApplicationView, Policy


class Scene(NamedTuple):
    """Application and conversation before and after an event, its time, and the policy."""

    before: ApplicationView
    view: ApplicationView
    at: datetime
    policy: Policy
    conversation_before: ConversationState
    conversation: ConversationState

    @property
    def situation(self) -> Situation:
        """The situation after the event, as steps see it."""
        return Situation(self.view, self.policy, self.conversation)


Renderer = Callable[[Any, Scene], Iterable[Turn]]
"""Turns an event into turns of the transcript; their keys are set later."""


def say(
    name: str, tone: Tone = "plain", card: Card | None = None, opened: bool = False, **args: Value
) -> Turn:
    """Return a turn by the assistant."""
    return Turn("", "assistant", Message(name, args), card=card, tone=tone, opened=opened)


def say_made(made: str, saved: str, file: str | None, **args: Value) -> Turn:
    """Return the turn that says a document was made: by `saved`, with its name, if it is a file."""
    words = Message(made, args)
    if file is not None:
        words = Message(saved, {**args, "file": PurePath(file.replace("\\", "/")).name})
    return Turn("", "assistant", words, tone="good")


def heard(words: Text) -> Turn:
    """Return a turn by the applicant: words as typed, or the choice."""
    if isinstance(words, str):
        return Turn("", "applicant", words=words)
    return Turn("", "applicant", words)


def on_the_phone(name: str, **args: Value) -> Turn:
    """Return a turn that looks like a notification of the phone: an SMS, a message of the bank."""
    return Turn("", "phone", Message(name, args))
