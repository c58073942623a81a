"""The app as screens, widgets and its parts need it, so that none of them imports it."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol, cast

from textual.dom import DOMNode

if TYPE_CHECKING:
    from textual.screen import Screen

    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.dialogue.messages import Value
    from loanflow_tui.tui.app_options import AppOptions
    from loanflow_tui.tui.appearance import Appearance
    from loanflow_tui.tui.door import Door
    from loanflow_tui.tui.kept_choices import KeptChoices
    from loanflow_tui.tui.key_queue import KeyQueue
    from loanflow_tui.tui.launcher import Launcher
    from loanflow_tui.tui.screens.mini import MiniScreen
    from loanflow_tui.tui.widgets.keys import Key
    from loanflow_tui.tui.window_title import WindowTitle
    from loanflow_tui.tui.work import Work


class Phone(Protocol):
    """The app as its parts see it; `LoanflowApp` is one, and its attributes are described there.

    `chosen` is what somebody has chosen on its screen since it started.
    `acted_at` is the time of the last key or click, in Textual's seconds; `inf` before the first.
    """

    options: "AppOptions"
    appearance: "Appearance"
    door: "Door"
    key_queue: "KeyQueue"
    launcher: "Launcher"
    work: "Work"
    window_title: "WindowTitle"
    acted_at: float
    choices: "KeptChoices"
    lost: str
    paints: bool
    settle_seconds: float
    looks_every: float

    @property
    def mini(self) -> "MiniScreen | None":
        """The mini program's screen; None before it is opened."""
        ...

    @property
    def talk(self) -> "Conversation | None":
        """The conversation shown; None before the mini program is opened."""
        ...

    def say(self, message_id: str, **args: "Value") -> str:
        """Return a message in the app's language."""
        ...

    def tell(self, message_id: str, **args: "Value") -> None:
        """Show a message as a notice for a few seconds."""
        ...

    def act(self, work: Awaitable[object]) -> None:
        """Do something in the background; what fails is reported, and the app goes on."""
        ...

    def failed(self, problem: Exception) -> None:
        """Report what failed on a screen of its own, and keep a report of it."""
        ...

    def leave(self, code: int = 0) -> None:
        """Close the app with an exit code."""
        ...

    def shown_keys(self) -> "Sequence[Key]":
        """Return the keys that the bar at the bottom shows, in their order."""
        ...

    def action_home(self) -> None:
        """Go to the host's home."""
        ...

    # Textual's own

    @property
    def is_running(self) -> bool: ...

    @property
    def screen(self) -> "Screen[Any]": ...

    @property
    def screen_stack(self) -> "list[Screen[Any]]": ...

    def call_later(self, callback: "Callable[[], object]") -> bool: ...

    def clear_notifications(self) -> None: ...

    async def run_action(self, action: str) -> bool: ...


def phone_of(node: DOMNode) -> Phone:
    """Return the app that a widget or screen belongs to."""
    return cast("Phone", node.app)
