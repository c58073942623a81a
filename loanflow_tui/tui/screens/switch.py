"""Asks for confirmation before a host switch that takes back answers."""

from typing import ClassVar

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.asking import AskingScreen


class SwitchScreen(AskingScreen):
    """Stay, or switch; Enter stays."""

    ANSWERS: ClassVar = (("stay", "ui-switch-stay"), ("switch", "ui-switch-go"))

    def __init__(self, host: str) -> None:
        super().__init__(id="switch")
        self._host = host

    def told(self) -> tuple[Message, tuple[Message, ...]]:
        host = Message(f"ui-host-{self._host}")
        return Message("ui-switch", {"host": host}), (Message("ui-switch-what"),)

    def taken(self) -> None:
        phone = phone_of(self)
        phone.door.close(self)
        phone.launcher.go_to_host(self._host)
