"""Asks for confirmation before leaving, and says that nothing is lost."""

from typing import ClassVar

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.asking import AskingScreen


class LeaveScreen(AskingScreen):
    """Asks before leaving, and says what is kept and how to resume."""

    ANSWERS: ClassVar = (("stay", "ui-leave-stay"), ("go", "ui-leave-go"))

    def __init__(self) -> None:
        super().__init__(id="leave")

    def told(self) -> tuple[Message, tuple[Message, ...]]:
        talk = phone_of(self).talk
        if talk is None or talk.ended:
            kept = Message("ui-leave-nothing")
        elif phone_of(self).options.data_dir is None:
            kept = Message(phone_of(self).lost)
        else:
            kept = Message("ui-leave-kept", {"id": talk.application_id})
        return Message("ui-leave"), (kept,)

    def taken(self) -> None:
        phone_of(self).leave()
