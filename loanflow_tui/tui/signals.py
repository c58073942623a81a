"""Handles signals to stop: the app leaves as on request, with the terminal restored."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from types import FrameType

TOLD_TO_STOP = ("SIGTERM", "SIGHUP")

AS_SHELLS_COUNT = 128
"""Shells add this to a signal's number in the exit code."""


def leave_when_told(leave: Callable[[int], None]) -> None:
    """Call `leave` with the exit code on a signal to stop, where signals exist."""
    loop = asyncio.get_running_loop()
    for name in TOLD_TO_STOP:
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(NotImplementedError, ValueError, RuntimeError):
                loop.add_signal_handler(number, leave, AS_SHELLS_COUNT + number)


LEAVING_SECONDS = 10.0
"""Seconds that leaving may take; after that a key ends the process."""


def let_pass_while_leaving() -> None:
    """Ignore Ctrl+C while the app is leaving: the terminal turns it into a signal again.

    If leaving never ends, one that comes after `LEAVING_SECONDS` ends the process.
    """
    began = monotonic()

    def interrupted(number: int, _: FrameType | None) -> None:
        if monotonic() - began > LEAVING_SECONDS:
            os._exit(AS_SHELLS_COUNT + number)

    with suppress(ValueError):
        signal.signal(signal.SIGINT, interrupted)
