"""What a scenario needs of whoever plays it, through the screen or without one."""

from pathlib import Path
from typing import Protocol

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.scenarios.run import Look


class Driver(Protocol):
    """Types, taps and looks. Each act returns when the app awaits the next."""

    @property
    def talk(self) -> Conversation:
        """The conversation that is played."""
        ...

    @property
    def input(self) -> str:
        """What stands in the field."""
        ...

    async def say(self, text: str) -> None:
        """Type an answer and send it."""
        ...

    async def choose(self, choice: str) -> None:
        """Take a quick reply."""
        ...

    async def press(self, *keys: str) -> None:
        """Press keys."""
        ...

    async def upload(self, path: Path) -> None:
        """Hand in a file."""
        ...

    async def fill(self) -> None:
        """Answer as the applicant would."""
        ...

    async def switch(self, language: str | None = None, host: str | None = None) -> None:
        """Go on in another language or host."""
        ...

    async def resume(self) -> None:
        """Leave, and come back to the application from what is stored."""
        ...

    async def again(self) -> None:
        """Leave, and apply once more from the beginning."""
        ...

    async def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size."""
        ...

    def look(self, picture: bool = False) -> Look:
        """Return what can be seen."""
        ...

    async def settle(self) -> None:
        """Wait until nothing is left to do."""
        ...

    async def change(self) -> None:
        """Wait until something has changed, whoever brought it about."""
        ...
