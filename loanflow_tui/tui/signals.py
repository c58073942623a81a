"""Being told to stop from outside: the app leaves as when it is asked to, the terminal in order."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from types import FrameType

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


LEAVING_SECONDS = 10.0
"""How long leaving may take, after which a key ends the process as it is."""


def let_pass_while_leaving() -> None:
    """Let Ctrl+C pass while the app is on its way out: the terminal makes a signal of it again.

    Should leaving never end, one that comes later than `LEAVING_SECONDS` does end it.
    """
    began = monotonic()

    def interrupted(number: int, _: FrameType | None) -> None:
        if monotonic() - began > LEAVING_SECONDS:
            os._exit(AS_SHELLS_COUNT + number)

    with suppress(ValueError):
        signal.signal(signal.SIGINT, interrupted)
