"""Fixtures for tests of commands."""

from collections.abc import Callable

import pytest

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording


@pytest.fixture
def speaker() -> Callable[[str], Callable[[str], str]]:
    """Return a function that words a message in a language."""
    return lambda language: lambda message_id: Wording(language).say(Message(message_id))
