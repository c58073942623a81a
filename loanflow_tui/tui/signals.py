"""Being told to stop from outside: the app leaves as when it is asked to, the terminal in order."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

TOLD_TO_STOP = ("SIGTERM", "SIGHUP")

AS_SHELLS_COUNT = 128
"""What a shell adds to a signal's number in the exit code of what it ended."""


def leave_when_told(leave: Callable[[int], None]) -> None:
    """Call `leave` with the exit code when the process is told to stop, where that is known."""
    loop = asyncio.get_running_loop()
    for name in TOLD_TO_STOP:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(NotImplementedError, ValueError, RuntimeError):
                loop.add_signal_handler(number, leave, AS_SHELLS_COUNT + number)
