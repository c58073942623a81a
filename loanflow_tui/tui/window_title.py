"""The terminal window's title and its progress: how far the applicant is, seen in a tab or bar."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from loanflow_tui.harmless_text import one_line
from loanflow_tui.tui.textual_private import write_to_terminal

if TYPE_CHECKING:
    from textual.app import App

_KEEP, _GIVE_BACK = "\x1b[22;2t", "\x1b[23;2t"
"""xterm's stack of titles: puts the present one aside, and takes it back."""
_UNTITLED = ("dumb", "linux", "vt100", "vt220")
"""Terminals without a window, which may print what they don't know."""
_WITH_PROGRESS = ("WezTerm", "ghostty")


class WindowTitle:
    """Sets title and progress of the window, and restores both on leaving.

    Progress is sent as ConEmu's OSC 9;4, only to terminals that are known to understand it: others
    take OSC 9 for a notification.
    """

    def __init__(self, app: "App[Any]", environment: Mapping[str, str] = os.environ) -> None:
        self._app = app
        self._titled = environment.get("TERM", "") not in _UNTITLED
        self._measured = (
            environment.get("TERM_PROGRAM") in _WITH_PROGRESS or "WT_SESSION" in environment
        )
        self._shown: tuple[str, int] | None = None

    def show(self, title: str, done: int, of: int) -> None:
        """Show a title, and that `done` of `of` parts are completed."""
        percent = 100 * done // of
        if not self._titled or self._shown == (title, percent):
            return
        kept = "" if self._shown is not None else _KEEP
        self._shown = (title, percent)
        written = f"{kept}\x1b]2;{one_line(title)}\x07"
        write_to_terminal(self._app, written + (_progress(percent) if self._measured else ""))

    def restore(self) -> None:
        """Give the window back the title it had."""
        if self._shown is not None:
            self._shown = None
            write_to_terminal(self._app, _GIVE_BACK + (_progress(None) if self._measured else ""))


def _progress(percent: int | None) -> str:
    """Return what shows a progress, or takes it away: at its end, and with None."""
    return (
        f"\x1b]9;4;1;{percent}\x07" if percent is not None and percent < 100 else "\x1b]9;4;0\x07"
    )
