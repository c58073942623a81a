"""Asks whether to go on in the other host, where answers are taken back with the present one."""

from typing import ClassVar

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.tui.screens.asking import AskingScreen


class SwitchScreen(AskingScreen):
    """Stay, or switch; staying is what Enter does."""

    ANSWERS: ClassVar = (("stay", "ui-switch-stay"), ("switch", "ui-switch-go"))

    def __init__(self, host: str) -> None:
        super().__init__(id="switch")
        self._host = host

    def told(self) -> tuple[Message, tuple[Message, ...]]:
        host = Message(f"ui-host-{self._host}")
        return Message("ui-switch", {"host": host}), (Message("ui-switch-what"),)

    def taken(self) -> None:
        self.app.door.close(self)
        if self.app.talk is not None:
            self.app.act(self.app.talk.set_host(self._host))
