"""Reads the terminal as Textual does, but no input can do harm."""

import asyncio
import os
import selectors
import signal
import sys
import termios
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from select import select
from threading import Timer
from typing import TYPE_CHECKING

from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

from loanflow_tui.tui.error_reports import report_threads
from loanflow_tui.tui.input_filter import InputFilter
from loanflow_tui.tui.key_queue import URGENT
from loanflow_tui.tui.signals import AS_SHELLS_COUNT, LEAVING_SECONDS
from loanflow_tui.tui.terminal_file import TerminalFile, end_writing, silence_terminal
from loanflow_tui.tui.terminal_output import shortened
from loanflow_tui.tui.textual_private import (
    gave_terminal_back,
    is_behind,
    is_leaving,
    write_through,
    writer_of,
    writes,
)

if TYPE_CHECKING:
    from loanflow_tui.tui.app import LoanflowApp

READ_AT_ONCE = 64 * 1024
PATIENCE = 0.1
"""Seconds to wait for the rest of a sequence before taking it as it is."""

_ORDINARY = (
    b"\x1b[23;2t\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?7h"
)
"""Restores a terminal: title, no paste or mouse reports, the main screen, cursor, wrapping."""


class TerminalDriver(LinuxDriver):
    """A terminal driver whose pastes are one event, and whose bytes need not be text.

    Keys for leaving bypass every queue: this thread hands them to the event loop itself. If the
    loop doesn't take one, or the app doesn't end, a second one ends the process; every answer is on
    disk.
    """

    _ending: Timer | None = None
    _lost = False
    _untaken = 0

    def __init__(
        self,
        app: "LoanflowApp",
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.phone = app
        self.loop = asyncio.get_running_loop()
        assert sys.__stderr__ is not None
        self.output = TerminalFile(sys.__stderr__, self._caught_up)
        write_through(self, self.output)
        # Handled by the event loop: a signal handler would wait for the very write it interrupts.
        self.loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
        self.loop.add_signal_handler(signal.SIGCONT, self._sigcont_application)

    def write(self, data: str) -> None:
        """Write to the terminal, unless it was given back or is gone.

        Never wait for it: what a terminal is too far behind for is left out, and all of the screen
        is painted again once it has caught up.
        """
        if not writes(self):
            return
        if not is_behind(self):
            super().write(shortened(data))
            return
        self._lost = True
        if not is_behind(self):
            # The writer caught up in between, before it could see that something is lost.
            self._paint_lost()

    def _caught_up(self) -> None:
        """Have the screen painted again if some of it was left out. Called by the writer."""
        if self._lost:
            with suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self._paint_lost)

    def _paint_lost(self) -> None:
        lost, self._lost = self._lost, False
        if lost and self.phone.screen_stack and not is_leaving(self.phone):
            self.phone.screen.refresh()

    def close(self) -> None:
        """Write what is left. A terminal that takes nothing is restored as far as it can be, and
        what an app that leaves still has to say goes nowhere: saying it would never end.
        """
        writer = writer_of(self)
        if writer is None or end_writing(writer, self.output):
            return
        self._restore()
        if is_leaving(self.phone):
            silence_terminal()

    def _sigtstp_application(self, *_: object) -> None:
        """Suspend the process. On resuming, take the terminal back before anything else."""
        super()._sigtstp_application()
        self._sigcont_application()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal back if it was given back; any process may send this signal."""
        if gave_terminal_back(self):
            super()._sigcont_application()

    def run_input_thread(self) -> None:
        """Wait for input and pass on its events, until told to stop."""
        input_filter = InputFilter()
        decoder = getincrementaldecoder("utf-8")(errors="replace")
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(PATIENCE):
                    read = os.read(self.fileno, READ_AT_ONCE)
                    if not read:
                        return
                    self._hand_on(input_filter.feed(decoder.decode(read)))
                self._hand_on(input_filter.tick())

    def _hand_on(self, events: Iterable[Message]) -> None:
        for event in events:
            if isinstance(event, Key) and event.key in URGENT:
                self._hurry(event.key)
            else:
                self.process_message(event)

    def _hurry(self, key: str) -> None:
        """Have a key for leaving handled at once, and make sure that the last one works."""
        last = self._untaken or is_leaving(self.phone) or key == "ctrl+backslash"
        if self._ending is None and last:
            self._ending = Timer(LEAVING_SECONDS, self._end)
            self._ending.daemon = True
            self._ending.start()
        self._untaken += 1
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(self._taken_up, key)

    def _taken_up(self, key: str) -> None:
        self._untaken -= 1
        self.phone.urgent(key)
        if self._ending is not None and not is_leaving(self.phone):
            self._ending.cancel()
            self._ending = None

    def _end(self) -> None:
        """End the process at once with the terminal restored; a report says where it was."""
        report_threads(self.phone.options.data_dir)
        self._restore()
        os._exit(AS_SHELLS_COUNT + signal.SIGQUIT)

    def _restore(self) -> None:
        """Restore the terminal, without waiting for it."""
        with suppress(OSError, termios.error):
            if select([], [self.fileno], [], 0)[1]:
                os.write(self.fileno, _ORDINARY)
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
