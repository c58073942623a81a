"""Textual's driver for a page in a browser, where several apps run one after the other in it."""

import os
import sys
from contextlib import suppress
from typing import Any, ClassVar, Final

from textual import messages
from textual.drivers.web_driver import WebDriver

from loanflow_tui.tui.textual_private import await_input_end

_READY: Final = b"__GANGLION__\n"
_NO_MORE: Final = b'{"type": "exit"}'


class PageDriver(WebDriver):
    """Draws apps in turn on one page, which is closed by `close_page` and not with the first app.

    A window that was closed ends the app under way, and every one that would follow.
    """

    _begun: ClassVar = False
    _over: ClassVar = False
    _page: ClassVar[tuple[int, int] | None] = None

    def __init__(self, app: Any, **given: Any) -> None:
        super().__init__(app, **given)
        self._size = PageDriver._page or self._size

    def start_application_mode(self) -> None:
        """Begin to draw; the server is told once that an app is there."""
        write = self._write
        if PageDriver._begun:
            self._write = lambda data: len(data) if data == _READY else write(data)  # type: ignore[assignment]
        PageDriver._begun = True
        super().start_application_mode()
        if PageDriver._over:
            self._app.post_message(messages.ExitApp())

    def stop_application_mode(self) -> None:
        """Stop drawing, and leave what is typed from now on to the next app."""
        PageDriver._page = (self._app.size.width, self._app.size.height)
        super().stop_application_mode()
        await_input_end(self)

    def write_meta(self, data: dict[str, object]) -> None:
        """Tell the server something, but not that the page is done: another app may follow."""
        if data.get("type") != "exit":
            super().write_meta(data)

    def run_input_thread(self) -> None:
        """Hand on what is typed; without a server left there is nobody to type."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            PageDriver._over = True
            self._app.post_message(messages.ExitApp())

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Take what the server tells; that the window is closed holds for later apps too."""
        if packet_type == "quit":
            PageDriver._over = True
        WebDriver.on_meta(self, packet_type, payload)


def close_page() -> None:
    """Tell the server that nothing more will be drawn."""
    if PageDriver._begun and sys.__stdout__ is not None:
        packet = b"M%s%s" % (len(_NO_MORE).to_bytes(4, "big"), _NO_MORE)
        with suppress(OSError):
            os.write(sys.__stdout__.fileno(), packet)
