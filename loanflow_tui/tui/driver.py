"""Reads the terminal: as Textual does, but whatever comes in does no harm."""

import os
import selectors
from codecs import getincrementaldecoder
from collections.abc import Iterable

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from loanflow_tui.tui.input_filter import InputFilter

READ_AT_ONCE = 64 * 1024
PATIENCE = 0.1
"""Seconds to wait for input before what was waited for is taken as it is."""


class TerminalDriver(LinuxDriver):
    """A driver for a terminal whose pastes are one event, and whose bytes need not be text."""

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
            self.process_message(event)
