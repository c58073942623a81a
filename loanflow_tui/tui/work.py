"""Work in the background: counted, reported when it fails, and dropped when the app ends."""

from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from inspect import CORO_CREATED, getcoroutinestate, iscoroutine
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

if TYPE_CHECKING:
    from textual.app import App


class Work:
    """Runs an app's work; failures go to `failed` and never end the app."""

    def __init__(self, app: "App[None]", failed: Callable[[Exception], None]) -> None:
        self._app = app
        self._failed = failed
        self._count = 0
        self._ended = False
        self._begun: WeakSet[Coroutine[Any, Any, object]] = WeakSet()

    @property
    def idle(self) -> bool:
        """Tell whether no work is under way."""
        return self._count == 0

    def start(self, work: Awaitable[object]) -> None:
        """Run `work` in the background; once the app has ended, drop it."""
        if self._ended:
            if iscoroutine(work):
                work.close()
            return
        guarded = self._guarded(work)
        self._begun |= {each for each in (work, guarded) if iscoroutine(each)}
        self._app.run_worker(guarded, exit_on_error=False)

    def drop(self) -> None:
        """Drop work that has not begun when the app ends."""
        self._ended = True
        for work in list(self._begun):
            if getcoroutinestate(work) == CORO_CREATED:
                work.close()

    async def _guarded(self, work: Awaitable[object]) -> None:
        with self._under_way():
            try:
                await work
            except Exception as problem:
                self._failed(problem)

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        self._count += 1
        try:
            yield
        finally:
            self._count -= 1
