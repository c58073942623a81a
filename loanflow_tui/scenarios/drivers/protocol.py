"""The protocol of drivers, which play a scenario with or without a screen."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Protocol

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.scenarios.run import Look

LONGEST_TYPED = 40
"""Longer answers are pasted, as a person would."""


def is_pasted(text: str) -> bool:
    """Say whether a driver pastes an answer: a long one, or one that no keys type."""
    return len(text) > LONGEST_TYPED or not text.isprintable()


class Driver(Protocol):
    """Types, taps and looks. Each method returns when the app awaits the next action."""

    @property
    def talk(self) -> Conversation:
        """The conversation that is played."""
        ...

    @property
    def input(self) -> str:
        """The text in the field."""
        ...

    async def say(self, text: str) -> None:
        """Type an answer and send it."""
        ...

    async def choose(self, choice: str) -> None:
        """Choose a quick reply."""
        ...

    async def press(self, *keys: str) -> None:
        """Press keys one after another, by Textual's names.

        Raises:
            StepFailed: there is no screen to press them on.
        """
        ...

    async def upload(self, path: Path) -> None:
        """Hand in a file."""
        ...

    def unseen(self) -> AbstractAsyncContextManager[None]:
        """Return a context in which nobody watches: its acts need not be painted, but its end."""
        ...

    async def fill(self) -> None:
        """Answer as the applicant would."""
        ...

    async def switch(self, language: str | None = None, host: str | None = None) -> None:
        """Switch to another language or host."""
        ...

    async def resume(self, application_id: str | None = None) -> None:
        """Leave, and resume the application from the store, or another one."""
        ...

    async def again(self) -> None:
        """Leave, and apply again from the beginning."""
        ...

    async def resize(self, columns: int, lines: int) -> None:
        """Change the terminal's size."""
        ...

    def look(self, picture: bool = False) -> Look:
        """Return what is on the screen, with a picture of it where asked."""
        ...

    async def settle(self) -> None:
        """Wait until the app is idle."""
        ...

    async def change(self) -> None:
        """Wait until something changes, whatever the cause."""
        ...
