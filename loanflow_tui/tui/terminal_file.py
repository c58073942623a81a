"""Writes to a terminal that may no longer be read: a pager, a tab or a link that has stopped.

A write to such a terminal would never return, and a thread can't be stopped. So the terminal is
opened once more for writing that never waits, and whoever ends waits only as long as it takes
anything.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from select import select
from typing import TextIO

from textual.drivers._writer_thread import WriterThread

from loanflow_tui.tui.textual_private import ask_to_end

STDOUT, STDERR = 1, 2
PATIENCE = 3.0
"""Seconds that ending waits for a terminal that takes nothing."""


class TerminalFile:
    """The terminal as the file of Textual's writer thread; calls `drained` when all is written."""

    def __init__(self, file: TextIO, drained: Callable[[], None]) -> None:
        self._encoding = file.encoding
        self._number = _opened_apart(file.fileno())
        self._drained = drained
        self._woken, self._waker = os.pipe()
        self.written = 0
        self.given_up = False

    def fileno(self) -> int:
        """Return the terminal's number."""
        return self._number

    def write(self, text: str) -> int:
        """Write all of a text; nothing more once the terminal was given up.

        Raises:
            OSError: the terminal is gone.
        """
        left = memoryview(text.encode(self._encoding, "replace"))
        while left and not self.given_up:
            try:
                count = os.write(self._number, left)
            except BlockingIOError:
                select([self._woken], [self._number], [])
            else:
                self.written += count
                left = left[count:]
        return len(text)

    def flush(self) -> None:
        """Tell that nothing waits to be written."""
        self._drained()

    def give_up(self) -> None:
        """Throw away what waits to be written."""
        self.given_up = True
        os.write(self._waker, b"x")

    def take_again(self) -> None:
        """Write again after the terminal was given up."""
        os.read(self._woken, 1)
        self.given_up = False


def _opened_apart(number: int) -> int:
    """Open a terminal for writing that never waits; the shell's own way to it stays as it is.

    Where it can't be opened, as under another user's name, its own number is returned.
    """
    with suppress(OSError):
        return os.open(os.ttyname(number), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    return number


def silence_terminal() -> None:
    """Have all that the process still prints go nowhere, where it would go to the terminal."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (STDOUT, STDERR):
        if os.isatty(number):
            os.dup2(nowhere, number)
    os.close(nowhere)


def end_writing(writer: WriterThread, file: TerminalFile, patience: float = PATIENCE) -> bool:
    """End a thread that writes to a terminal. Return False if some of it was thrown away, because
    the terminal took nothing for `patience` seconds.
    """
    asked, before = False, -1
    while writer.is_alive() and before != file.written:
        before = file.written
        asked = asked or ask_to_end(writer, patience)
        if asked:
            writer.join(patience)
    if not writer.is_alive():
        return True
    file.give_up()
    if asked or ask_to_end(writer, PATIENCE):
        writer.join(PATIENCE)
    if not writer.is_alive():
        file.take_again()
    return False
