"""What tellers are given, and what they say."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from loanflow_tui.dialogue.messages import Message, Text, Value
from loanflow_tui.dialogue.turns import Card, Tone, Turn
from loanflow_tui.lending.api import ApplicationView, Policy


class Scene(NamedTuple):
    """The application before and after an event, when that was, and the rules in force."""

    before: ApplicationView
    view: ApplicationView
    at: datetime
    policy: Policy


Renderer = Callable[[Any, Scene], Iterable[Turn]]
"""Turns an event into what is said of it; the turns' keys are given later."""


def say(
    name: str, tone: Tone = "plain", card: Card | None = None, opened: bool = False, **args: Value
) -> Turn:
    """Return a turn of the assistant's."""
    return Turn("", "assistant", Message(name, args), card=card, tone=tone, opened=opened)


def heard(words: Text) -> Turn:
    """Return a turn of the applicant's: words as typed, or the choice that was picked."""
    if isinstance(words, str):
        return Turn("", "applicant", words=words)
    return Turn("", "applicant", words)


def on_the_phone(name: str, **args: Value) -> Turn:
    """Return a notification from the phone."""
    return Turn("", "phone", Message(name, args))
