"""What is under way, so that whoever waits for the app waits exactly as long as needed."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Activity:
    """Counts what is under way."""

    def __init__(self) -> None:
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return self._count == 0

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """Count the block as under way."""
        self._count += 1
        self._none.clear()
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                self._none.set()

    async def until_idle(self) -> None:
        """Return when nothing is under way."""
        await self._none.wait()
