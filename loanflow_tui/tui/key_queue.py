"""Keys take effect one after another, in the order they came, and none can stop the others.

Textual hands a key to whatever has the focus, and only when the key has come from there back up to
the app does it move the focus. A key sent right behind it would meet the old focus: Tab and Enter
in one go would leave a button unpressed. So a key waits until the one before has been acted upon.

Why the keyboard can't wedge:

* `MOST_WAITING` keys wait at most; one that comes when the queue is full is dropped.
* While any key waits, and none is on its way to the app, a look at the queue is scheduled: it is
  scheduled where a key is queued, and where the key on its way arrives. Nothing else makes the
  queue longer or ends the way of a key.
* A look sends the first key on after `MOST_TURNS` turns of the event loop at the latest, whatever
  is still at work, so that each key is handed on or dropped within
  `MOST_WAITING * MOST_TURNS` turns.
* A key sent on is recognised when it arrives and let through, so that it is never queued again.
* A key of `ACTS` that is held down counts once: what repeats is dropped before it can wait. One
  that may be the first repeat is queued by a timer, or by the next key, or dropped by it.
* `URGENT` keys never come here: they neither wait nor are dropped.
"""

import asyncio
from collections import deque
from math import inf
from typing import TYPE_CHECKING, Final
from weakref import WeakSet

from textual.dom import DOMNode
from textual.events import Event, Key

from loanflow_tui.tui.textual_private import has_waiting

if TYPE_CHECKING:
    from textual.app import App

MOST_WAITING: Final = 256
"""The most keys that wait; only a key that is held down gets that far ahead."""
MOST_TURNS: Final = 100
"""The most turns of the event loop that a key waits, in case some work never ends."""
URGENT: Final = frozenset({"ctrl+c", "ctrl+backslash"})
"""Keys that leave the app; they never wait."""
ACTS: Final = frozenset(
    {*(f"f{n}" for n in range(1, 13)), *(f"ctrl+{letter}" for letter in "bfglnoprty")}
)
"""Keys that act once per press, also while they are held down."""


FIRST_REPEATS_WITHIN: Final = 1.1
"""The longest delay, in seconds, before a held key repeats, on the slowest systems."""


class KeyQueue:
    """Passes keys to an app one at a time."""

    def __init__(self, app: "App[None]", repeats_within: float = 0.0) -> None:
        self._app = app
        self._repeats_within = repeats_within
        self._last = ("", 0.0)
        self._held: WeakSet[Event] = WeakSet()
        self._waiting: deque[Event] = deque()
        self._next: Event | None = None
        self._doubted: Event | None = None
        self._met: DOMNode | None = None
        self._turns = 0
        self._looking = False

    @property
    def idle(self) -> bool:
        """Whether nothing waits."""
        return not self._waiting and self._next is None and self._doubted is None

    def admits(self, event: Event) -> bool:
        """Return whether a key or paste may go on now; if not, it is sent again in its turn."""
        if isinstance(event, Key) and event.key in URGENT:
            return True
        if event is self._next:
            self._next = None
            self._look_soon()
        elif self._repeats(event):
            return False
        elif not self.idle or self._at_work():
            self._let_wait(event)
            return False
        self._met = self._app.focused or self._app.screen
        return True

    def held(self, event: Event) -> bool:
        """Tell whether a key repeats because it is held down, not pressed again."""
        return event in self._held

    def _repeats(self, event: Event) -> bool:
        """Note a key; tell whether it repeats one that counts once while it is held down.

        The first repeat comes late, like a second press: it waits for a moment, and is dropped when
        another one follows.
        """
        doubted, self._doubted = self._doubted, None
        if not isinstance(event, Key):
            self._let_wait(doubted)
            return False
        (key, at), self._last = self._last, (event.key, event.time)
        passed = event.time - at if event.key == key else inf
        if passed < self._repeats_within:
            self._held.add(event)
            return event.key in ACTS
        self._let_wait(doubted)
        if event.key in ACTS and passed < FIRST_REPEATS_WITHIN and self._repeats_within:
            self._doubted = event
            loop = asyncio.get_running_loop()
            loop.call_later(self._repeats_within, self._believe, event)
            return True
        return False

    def _believe(self, event: Event) -> None:
        """Count a key as pressed once nothing followed it."""
        if self._doubted is event:
            self._doubted = None
            self._let_wait(event)

    def _let_wait(self, event: Event | None) -> None:
        if event is not None:
            if len(self._waiting) < MOST_WAITING:
                self._waiting.append(event)
            self._look_soon()

    def _at_work(self) -> bool:
        """Return whether the last key, or a message it caused, has not reached the app yet."""
        if self._met is None:
            return False
        way = (*self._met.ancestors_with_self, self._app)
        return any(node.is_running and has_waiting(node) for node in way)

    def _look_soon(self) -> None:
        """Schedule a look, unless nobody waits for it or one is scheduled."""
        if self._waiting and self._next is None and not self._looking:
            self._looking, self._turns = True, 0
            asyncio.get_running_loop().call_soon(self._look)

    def _look(self) -> None:
        """Send the next key if it is its turn, else look again."""
        if not self._app.is_running:
            self._waiting.clear()
            self._looking = False
            return
        self._turns += 1
        if self._at_work() and self._turns < MOST_TURNS:
            asyncio.get_running_loop().call_soon(self._look)
            return
        self._looking = False
        event = self._waiting.popleft()
        if self._app.post_message(event):
            self._next = event
        self._look_soon()
