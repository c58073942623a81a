"""The pace of the journey: every wait for show goes through one `Pace`."""

import asyncio


class Pace:
    """The speed of the show: 1 as in life, 0 without any wait.

    `skip()` ends the current wait only, as a key press does.
    """

    def __init__(self, factor: float = 1.0) -> None:
        self.factor = max(0.0, factor)
        self._skip: asyncio.Event | None = None

    async def wait(self, seconds: float) -> None:
        """Wait `seconds` times the pace, or until `skip()`; at pace 0 return at once."""
        delay = seconds * self.factor
        if delay <= 0:
            return
        self._skip = self._skip or asyncio.Event()
        try:
            async with asyncio.timeout(delay):
                await self._skip.wait()
        except TimeoutError:
            pass

    async def hold(self, seconds: float) -> None:
        """Wait `seconds` times the pace; no key press ends it, as the law sets the time."""
        delay = seconds * self.factor
        if delay <= 0:
            return
        try:
            async with asyncio.timeout(delay):
                await asyncio.Event().wait()
        except TimeoutError:
            pass

    def skip(self) -> None:
        """End the current waits."""
        if self._skip is not None:
            self._skip.set()
            self._skip = None
