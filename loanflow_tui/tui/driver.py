"""Reads the terminal: as Textual does, but whatever comes in does no harm."""

import asyncio
import os
import selectors
import signal
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
from loanflow_tui.tui.textual_private import gave_terminal_back, is_leaving, writes

if TYPE_CHECKING:
    from loanflow_tui.tui.app import LoanflowApp

READ_AT_ONCE = 64 * 1024
PATIENCE = 0.1
"""Seconds to wait for input before what was waited for is taken as it is."""

_ORDINARY = b"\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?7h"
"""Puts a terminal back: no pastes or mouse announced, the former screen, cursor and wrapping."""


class TerminalDriver(LinuxDriver):
    """A driver for a terminal whose pastes are one event, and whose bytes need not be text.

    Keys to leave by go past every queue: this thread hands them to the event loop itself. Where
    the loop doesn't take one up, or the app doesn't end, a second one ends the process; what was
    answered is on disk.
    """

    _ending: Timer | None = None
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
        # Served by the event loop: in the midst of a write they would wait for that very write.
        self.loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
        self.loop.add_signal_handler(signal.SIGCONT, self._sigcont_application)

    def write(self, data: str) -> None:
        """Write to the terminal; nothing while it is given back, or gone: nobody would take it."""
        if writes(self):
            super().write(data)

    def _sigtstp_application(self, *_: object) -> None:
        """Stop for a while. Told to go on, take the terminal before anything else is done."""
        super()._sigtstp_application()
        self._sigcont_application()

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again, if it was given back: any process may send this signal."""
        if gave_terminal_back(self):
            super()._sigcont_application()

    def run_input_thread(self) -> None:
        """Wait for input and hand on what it means, until told to stop."""
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
        """Have a key to leave by served at once, and see to it that the last of them works."""
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
        """End the process as it is, the terminal in order; a report tells what it was at."""
        report_threads(self.phone.options.data_dir)
        with suppress(OSError, termios.error):
            if select([], [self.fileno], [], 0)[1]:
                os.write(self.fileno, _ORDINARY)
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        os._exit(AS_SHELLS_COUNT + signal.SIGQUIT)
