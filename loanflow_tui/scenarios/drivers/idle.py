"""Waits until the app is idle, by its own queues and workers, never by time."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from textual.dom import DOMNode
from textual.events import Callback, Idle
from textual.message import Message
from textual.message_pump import MessagePump

from loanflow_tui.tui.textual_private import (
    awaits_message,
    in_context,
    is_at_rest,
    is_painted,
    paint_now,
    task_of,
    until_failed,
)

if TYPE_CHECKING:
    from loanflow_tui.tui.app import LoanflowApp

QUIET_TURNS = 3
"""Turns of the event loop without a message, before the widgets are asked whether they are done."""


class MessageWatch:
    """Counts the messages that an app handles; serves as `run_test`'s `message_hook`."""

    def __init__(self) -> None:
        self.count = 0
        self._next: asyncio.Event | None = None

    def __call__(self, message: Message) -> None:
        if not isinstance(message, (Callback, Idle)):
            self.count += 1
            if self._next is not None:
                self._next.set()

    async def more(self) -> None:
        """Wait until the app handles another message."""
        self._next = asyncio.Event()
        try:
            await self._next.wait()
        finally:
            self._next = None


async def settle(app: "LoanflowApp", watch: MessageWatch, paint_all: bool = False) -> None:
    """Return when the app awaits input: work is done, queues are empty, the screen is painted.

    Without `paint_all` only the last state is painted, which is faster; a demo needs every one. A
    widget with an empty queue may still be busy, so each one reports when it is done.
    """
    # Where another app is the active one, this one's screen would not be painted.
    with in_context(app):
        await _settle(app, watch, paint_all)


async def _settle(app: "LoanflowApp", watch: MessageWatch, paint_all: bool) -> None:
    while app.is_running:
        with nullcontext() if paint_all else app.batch_update():
            await _until_quiet(app, watch)
        if app.is_running and app.screen_stack:
            paint_now(app.screen)
        await _until_quiet(app, watch)
        at_work = [pump for pump in _pumps(app) if not awaits_message(pump)]
        if at_work:
            await _done_with(at_work, app)
        elif _at_rest(app) and _painted(app):
            return


async def _until_quiet(app: "LoanflowApp", watch: MessageWatch) -> None:
    """Run the event loop until the app has handled nothing for a few turns, and is at rest."""
    quiet = 0
    while app.is_running:
        await _work_done(app)
        before = watch.count
        await asyncio.sleep(0)
        quiet = quiet + 1 if watch.count == before else 0
        # To ask every widget takes longer than a turn.
        if quiet == QUIET_TURNS:
            if _at_rest(app):
                return
            quiet = 0


async def _work_done(app: "LoanflowApp") -> None:
    """Wait for the conversation, the loan service, and all other workers."""
    going = {task for w in app.workers if not w.is_finished and (task := task_of(w)) is not None}
    if going:
        await asyncio.wait(going)
    talk = app.talk
    if talk is not None:
        await talk.settled()


async def _done_with(pumps: list[MessagePump], app: "LoanflowApp") -> None:
    """Wait until each of these has emptied its queue."""
    if not app.is_running:
        return
    loop = asyncio.get_running_loop()
    waiting: list[asyncio.Future[None]] = []
    for pump in pumps:
        done = loop.create_future()
        if pump.call_later(_say(done)):
            waiting.append(done)
    if waiting:
        failed: asyncio.Future[None] = asyncio.ensure_future(until_failed(app))
        try:
            told: asyncio.Future[Any] = asyncio.gather(*waiting)
            await asyncio.wait({told, failed}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            failed.cancel()


def _say(done: "asyncio.Future[None]") -> Callable[[], None]:
    def say() -> None:
        if not done.done():
            done.set_result(None)

    return say


def _at_rest(app: "LoanflowApp") -> bool:
    if not app.is_running:
        return True
    if not app.work.idle or any(not worker.is_finished for worker in app.workers):
        return False
    return all(map(is_at_rest, _pumps(app)))


def _painted(app: "LoanflowApp") -> bool:
    if not app.is_running or not app.screen_stack:
        return True
    return is_painted(app.screen)


def _pumps(app: "LoanflowApp") -> Iterator[MessagePump]:
    yield app
    left: list[DOMNode] = [*app.screen_stack]
    while left:
        node = left.pop()
        yield node
        left += node.children
