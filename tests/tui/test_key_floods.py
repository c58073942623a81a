"""The key queue: in order, bounded, never stuck."""

import asyncio
from collections import deque
from collections.abc import Sequence
from string import ascii_lowercase

from textual.app import App, ComposeResult
from textual.events import Event, Key
from textual.message import Message
from textual.widgets import Input

from loanflow_tui.tui.key_queue import MOST_WAITING, KeyQueue


class Typed(App[None]):
    """A field behind the key queue."""

    def __init__(self) -> None:
        super().__init__()
        self.in_turn = KeyQueue(self)
        self.seen: list[str] = []
        self.overtaking: deque[Key] = deque()
        self._sent: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Input()

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key) and not event.is_forwarded:
            if not self.in_turn.admits(event):
                return
            self.seen.append(event.key)
        await super().on_event(event)

    def post_message(self, message: Message) -> bool:
        """Send a message; a key sent on after it waited is overtaken, if so wanted."""
        if self.overtaking and any(message is each for each in self._sent):
            super().post_message(self.overtaking.popleft())
        self._sent.append(message)
        return super().post_message(message)

    def type(self, keys: Sequence[str]) -> None:
        for key in keys:
            self.post_message(Key(key, key))

    async def drained(self) -> None:
        """Return when the queue is empty; it works by turns of the event loop alone."""
        for _ in range(100_000):
            if self.in_turn.idle and self._message_queue.empty():
                return
            await asyncio.sleep(0)
        raise AssertionError(f"{len(self.in_turn._waiting)} keys wait for ever")


async def test_keys_in_bursts_all_arrive_in_order() -> None:
    app, at_once = Typed(), 5
    async with app.run_test() as pilot:
        await pilot.pause()
        sent = [ascii_lowercase[n % 26] for n in range(300)]
        for at in range(0, len(sent), at_once):
            app.type(sent[at : at + at_once])
            for _ in range(at // at_once % 7):
                await asyncio.sleep(0)
            if len(app.in_turn._waiting) > MOST_WAITING // 2:
                await app.drained()
        await app.drained()
        assert app.seen == sent


async def test_a_key_that_overtakes_a_waiting_one_arrives() -> None:
    app = Typed()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.overtaking.append(Key("z", "z"))
        app.type("xy")
        await app.drained()
        assert app.seen == ["x", "y", "z"]


async def test_a_flood_is_dropped_not_queued_for_ever() -> None:
    app = Typed()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.type("x" * (10 * MOST_WAITING))
        await app.drained()
        assert MOST_WAITING <= len(app.seen) <= 10 * MOST_WAITING
        app.type("z")
        await app.drained()
        assert app.seen[-1] == "z"


async def test_leaving_keys_pass_a_stuck_queue() -> None:
    app = Typed()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.in_turn._next = Key("a", "a")
        assert not app.in_turn.admits(Key("b", "b"))
        assert app.in_turn.admits(Key("ctrl+c", None))
        assert app.in_turn.admits(Key("ctrl+backslash", None))
