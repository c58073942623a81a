"""An event loop whose time is simulated: nobody sleeps, and all timers keep their order.

When nothing is left to do, the time jumps to the next timer. A show of three minutes is played in
seconds, and every pause, key and animation falls on the same instant each time.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from threading import enumerate as threads
from typing import Any, TypeVar

from loanflow_tui.tui.textual_private import read_time_from

Result = TypeVar("Result")

WORKERS = "beside"
"""The name of threads whose end the show waits for (`tui/beside.py`)."""
LOOK_AGAIN = 0.005
"""Real seconds between looks at threads that are at work."""
_BEGIN = 1000.0


class _JumpingSelector(selectors.BaseSelector):
    """Watches files as usual; instead of waiting for a timer, it moves the time there."""

    def __init__(self) -> None:
        self._real = selectors.DefaultSelector()
        self.now = _BEGIN
        self.at_work = 0
        self.before_jump: Callable[[float], None] = lambda _: None

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.register(fileobj, events, data)

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._real.unregister(fileobj)

    def modify(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.modify(fileobj, events, data)

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._real.get_map()

    def close(self) -> None:
        self._real.close()

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = self._real.select(0)
        if found or (timeout is not None and timeout <= 0):
            return found
        if timeout is None or self.at_work or any(t.name == WORKERS for t in threads()):
            return self._real.select(LOOK_AGAIN)
        self.before_jump(self.now - _BEGIN)
        self.now += timeout
        return []


class SimulatedLoop(asyncio.SelectorEventLoop):
    """A loop in simulated time. `before_jump` is called with the seconds since its beginning,
    whenever everything that happens at one instant has happened.
    """

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now

    def before_jump(self, call: Callable[[float], None]) -> None:
        """Call this before each jump, instead of what was called so far."""
        self._jumping.before_jump = call

    @property
    def elapsed(self) -> float:
        """The simulated seconds since the loop began."""
        return self._jumping.now - _BEGIN

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Any, *args: Any
    ) -> "asyncio.Future[Any]":
        """Run in a thread; the time stands still until it is done."""
        self._jumping.at_work += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._done)
        return future

    def _done(self, _: object) -> None:
        self._jumping.at_work -= 1


@contextmanager
def _textual_follows(loop: SimulatedLoop) -> Iterator[None]:
    """Have Textual's timers read the loop's time."""
    read_time_from(loop.time)
    try:
        yield
    finally:
        read_time_from(None)


def run_simulated(work: Callable[[SimulatedLoop], Coroutine[Any, Any, Result]]) -> Result:
    """Run `work` to its end in a loop of its own, in simulated time."""
    loop = SimulatedLoop()
    with _textual_follows(loop), asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(work(loop))
