"""The screen for an error that ends the journey."""

from typing import ClassVar

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.asking import AskingScreen


class ErrorScreen(AskingScreen):
    """Says what happened and what to do; the previous screen can be tried again."""

    ANSWERS: ClassVar = (("close", "ui-trouble-close"), ("quit", "ui-leave-go"))
    mark = "▲ "

    def __init__(self, what: Message, advice: tuple[Message, ...]) -> None:
        super().__init__(id="trouble")
        self._told = (what, advice)

    def told(self) -> tuple[Message, tuple[Message, ...]]:
        return self._told

    def taken(self) -> None:
        phone_of(self).leave()
