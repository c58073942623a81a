"""Keys take effect in the order they come in, also where several come at once.

Textual hands a key to whatever has the focus, and only when the key has come from there back up to
the app does it move the focus. A key sent right behind it would meet the old focus: Tab and Enter
in one go would leave a button unpressed. So a key waits until the one before has been acted upon.
"""

import asyncio
from collections import deque
from typing import TYPE_CHECKING

from textual.dom import DOMNode
from textual.events import Event

if TYPE_CHECKING:
    from textual.app import App

MOST_TURNS = 100
"""Turns of the event loop a key waits at most, should something be at work that never ends."""


class KeyQueue:
    """Lets one key after the other through to an app."""

    def __init__(self, app: "App[None]") -> None:
        self._app = app
        self._waiting: deque[Event] = deque()
        self._next: Event | None = None
        self._met: DOMNode | None = None
        self._turns = 0

    @property
    def idle(self) -> bool:
        """Whether nothing waits."""
        return not self._waiting and self._next is None

    def admits(self, event: Event) -> bool:
        """Tell whether a key or a paste may go on now; if not, it comes again in its turn."""
        if event is self._next:
            self._next = None
        elif not self.idle or self._at_work():
            if self.idle:
                self._wait()
            self._waiting.append(event)
            return False
        self._met = self._app.focused or self._app.screen
        return True

    def _at_work(self) -> bool:
        """Tell whether the last key, or what it set going, is still on its way up to the app."""
        if self._met is None:
            return False
        way = (*self._met.ancestors_with_self, self._app)
        return any(node.is_running and not node._message_queue.empty() for node in way)

    def _wait(self) -> None:
        self._turns = 0
        asyncio.get_running_loop().call_soon(self._look)

    def _look(self) -> None:
        """Send the next one on its way if it is its turn, else look again."""
        if not self._app.is_running:
            return
        self._turns += 1
        if self._next is not None or (self._at_work() and self._turns < MOST_TURNS):
            asyncio.get_running_loop().call_soon(self._look)
            return
        event = self._waiting.popleft()
        if self._app.post_message(event):
            self._next = event
        if self._waiting:
            self._wait()
