"""Asks for confirmation before personal data is erased."""

from collections.abc import Callable
from typing import ClassVar

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.asking import AskingScreen


class EraseScreen(AskingScreen):
    """Erase, or keep; Enter keeps."""

    ANSWERS: ClassVar = (("keep", "ui-erase-keep"), ("erase", "ui-erase-go"))

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__(id="erase")
        self._then = then

    def told(self) -> tuple[Message, tuple[Message, ...]]:
        return Message("ui-erase"), (Message("ui-erase-what"),)

    def taken(self) -> None:
        phone_of(self).door.close(self)
        self._then()
