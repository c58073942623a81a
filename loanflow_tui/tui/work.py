"""Work in the background: counted, reported when it fails, and dropped when the app ends."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from inspect import iscoroutine
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App


class Work:
    """Runs an app's work; failures go to `failed` and never end the app."""

    def __init__(self, app: "App[None]", failed: Callable[[Exception], None]) -> None:
        self._app = app
        self._failed = failed
        self._count = 0
        self._waiting: dict[int, tuple[Awaitable[object], ...]] = {}

    @property
    def idle(self) -> bool:
        """Tell whether no work is under way."""
        return self._count == 0

    def start(self, work: Awaitable[object]) -> None:
        """Run `work` in the background."""
        guarded = self._guarded(work)
        self._waiting[id(work)] = (guarded, work)
        self._app.run_worker(guarded, exit_on_error=False)

    def drop(self) -> None:
        """Drop work that has not begun when the app ends."""
        for each in (one for both in self._waiting.values() for one in both):
            if iscoroutine(each):
                each.close()
        self._waiting.clear()

    async def _guarded(self, work: Awaitable[object]) -> None:
        self._waiting.pop(id(work), None)
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
