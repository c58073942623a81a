"""Lines in and out: read without blocking the event loop, written at once."""

import asyncio
import select
import threading
from collections.abc import Iterable
from typing import TextIO

BELL = "\a"


class LineInput:
    """Reads lines in its own thread, so that leaving never waits for input."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lines: asyncio.Queue[tuple[str, bool] | None] = asyncio.Queue()
        self.pasted = False
        """True if another line followed immediately: nobody types that fast."""
        self._reader: threading.Thread | None = None

    @property
    def typed(self) -> bool:
        """True if a person types the lines; otherwise they come from a file or a program."""
        return self._stream.isatty()

    async def next(self) -> str | None:
        """Return the next line without its end; None when there are no more."""
        if self._reader is None:
            loop = asyncio.get_running_loop()
            self._reader = threading.Thread(target=self._read, args=(loop,), daemon=True)
            self._reader.start()
        found = await self._lines.get()
        line, self.pasted = found if found is not None else (None, False)
        return line

    def drop_waiting(self) -> int:
        """Drop lines that came before they were asked for; return their number."""
        dropped = 0
        while not self._lines.empty():
            line = self._lines.get_nowait()
            if line is None:
                self._lines.put_nowait(None)
                break
            dropped += 1
        return dropped

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            together: list[tuple[str, bool]] = []
            for line in self._stream:
                pasted = self._more_stands_behind()
                together.append((line.rstrip("\r\n"), pasted))
                if not pasted:
                    # Lines of one paste arrive at once, so that none counts for a later question.
                    loop.call_soon_threadsafe(self._put, tuple(together))
                    together.clear()
            loop.call_soon_threadsafe(self._put, tuple(together))
            loop.call_soon_threadsafe(self._lines.put_nowait, None)
        except (OSError, ValueError, RuntimeError):
            # The stream or the loop closed during the wait.
            return

    def _put(self, lines: Iterable[tuple[str, bool]]) -> None:
        for line in lines:
            self._lines.put_nowait(line)

    def _more_stands_behind(self) -> bool:
        """Tell whether a terminal has another line ready; False for other streams."""
        try:
            return self.typed and bool(select.select([self._stream], [], [], 0)[0])
        except (OSError, ValueError):
            return False


class LineOutput:
    """Writes lines, and a bell at the start of the person's turn."""

    def __init__(self, stream: TextIO, bell: bool = True) -> None:
        self._stream = stream
        self._bell = bell

    def line(self, text: str) -> None:
        """Write one line.

        Raises:
            OSError: the reader is gone, or the disk is full.
        """
        encoding = self._stream.encoding or "utf-8"
        self._stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
        self._stream.flush()

    def ring(self) -> None:
        """Sound the bell."""
        if self._bell:
            self._stream.write(BELL)
            self._stream.flush()
