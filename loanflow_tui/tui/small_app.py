"""An app of one screen beside the phone, such as a list to choose from."""

from typing import Generic, TypeVar

from textual.app import App

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.registry.hosts import Host
from loanflow_tui.tui.error_reports import cause_of
from loanflow_tui.tui.textual_private import note_failure
from loanflow_tui.tui.themes import wear

T = TypeVar("T")


class SmallApp(App[T], Generic[T]):
    """Ends in plain words after a failure, with exit code 1 and without a traceback."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, wording: Wording, dark: bool = False) -> None:
        super().__init__()
        self.wording = wording
        self._dark = dark
        wear(self, Host.ALIPAY, dark)

    def on_mount(self) -> None:
        # Only now is it known how many colours the terminal has.
        wear(self, Host.ALIPAY, self._dark)

    def _handle_exception(self, error: Exception) -> None:
        note_failure(self, error)
        name = type(cause_of(error)).__name__
        self.exit(return_code=1, message=self.wording.say(Message("ui-stopped", {"name": name})))
