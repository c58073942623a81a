"""Opens and closes screens: each is open at most once, and only the top one closes.

A closed screen keeps its id until Textual has removed it. Opening it again at that moment would be
a duplicate, so it opens as soon as the previous one is gone.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.app import App

Result = TypeVar("Result")

MOST_LOOKS: Final = 20
"""Checks whether the previous screen is gone; Textual needs one."""


class Door:
    """Opens and closes an app's screens."""

    def __init__(self, app: "App[None]") -> None:
        self._app = app
        self._opened: dict[str, Screen[Any]] = {}
        self._coming: dict[str, Callable[[], None]] = {}

    def shows(self, screen_id: str) -> bool:
        """Tell whether a screen with this id is open, even below others."""
        return any(screen.id == screen_id for screen in self._app.screen_stack)

    def open(
        self,
        screen_id: str,
        make: Callable[[], Screen[Result]],
        then: Callable[[Result | None], None] | None = None,
    ) -> None:
        """Open the screen that `make` returns, with this id, unless it is open or opening.

        `then` gets the screen's result when it closes.
        """

        def push() -> None:
            screen = self._opened[screen_id] = make()
            self._app.push_screen(screen, then)

        if self.shows(screen_id) or screen_id in self._coming:
            return
        if self._leaves(screen_id):
            self._coming[screen_id] = push
            self._app.call_next(self._open_again, screen_id, MOST_LOOKS)
        else:
            push()

    def close(self, screen: Screen[Result], result: Result | None = None) -> None:
        """Close a screen if it is on top and not the first."""
        stack = self._app.screen_stack
        if len(stack) > 1 and stack[-1] is screen:
            screen.dismiss(result)

    def _leaves(self, screen_id: str) -> bool:
        """Tell whether the previous screen with this id is closed but not yet removed."""
        former = self._opened.get(screen_id)
        return former is not None and former.parent is not None

    def _open_again(self, screen_id: str, looks: int) -> None:
        """Open a screen once the previous one is gone, after at most `looks` checks."""
        if self._leaves(screen_id) and looks:
            self._app.call_next(self._open_again, screen_id, looks - 1)
            return
        push = self._coming.pop(screen_id)
        if not self.shows(screen_id) and not self._leaves(screen_id):
            push()
