"""A real browser, controlled over a pipe: keys arrive as a person's would."""

import json
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import F_DUPFD, fcntl
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
_CODES = {"ArrowDown": 40, "ArrowUp": 38, "Enter": 13, "Escape": 27}


class Browser:
    """One page in a browser without a window."""

    def __init__(self, say: Any, hear: Any) -> None:
        self._say, self._hear = say, hear
        self._number = 0
        self._session: str | None = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.call("Page.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method and return its result."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": params}
        if self._session is not None:
            asked["sessionId"] = self._session
        self._say.write(json.dumps(asked).encode() + b"\0")
        self._say.flush()
        found: dict[str, Any] = self._until(lambda told: told.get("id") == self._number)["result"]
        return found

    def open(self, path: Path) -> None:
        """Open a file, and return when it has loaded."""
        self.call("Page.navigate", url=path.as_uri())
        self._until(lambda told: told.get("method") == "Page.loadEventFired")

    def wear(self, scheme: str) -> None:
        """Prefer light or dark, as a user's setting for all pages."""
        wish = {"name": "prefers-color-scheme", "value": scheme}
        self.call("Emulation.setEmulatedMedia", features=[wish])

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            text = {"text": key} if len(key) == 1 else {}
            code = {"windowsVirtualKeyCode": _CODES[key]} if key in _CODES else {}
            self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **text, **code)
            self.call("Input.dispatchKeyEvent", type="keyUp", key=key, **code)

    def see(self, script: str) -> Any:
        """Return the value of an expression in the page."""
        return self.call("Runtime.evaluate", expression=script, returnByValue=True)["result"].get(
            "value"
        )

    def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            told = bytearray()
            while (byte := self._hear.read(1)) != b"\0":
                if not byte:
                    raise EOFError("the browser ended")
                told += byte
            message: dict[str, Any] = json.loads(told)
            if wanted(message):
                return message


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Start a browser with its profile in `folder`; skip the test if there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("needs chromium")
    there, say = os.pipe()
    hear, here = os.pipe()
    going = _start(found, folder, fcntl(there, F_DUPFD, 10), fcntl(here, F_DUPFD, 10))
    os.close(there)
    os.close(here)
    try:
        with os.fdopen(say, "wb") as out, os.fdopen(hear, "rb") as into:
            yield Browser(out, into)
    finally:
        os.kill(going, signal.SIGKILL)
        os.waitpid(going, 0)


def _start(program: str, folder: Path, there: int, here: int) -> int:
    """Start the browser, which reads commands from descriptor 3 and answers on 4."""
    options = (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
        "--window-size=1280,900", f"--user-data-dir={folder}", "about:blank",
    )  # fmt: skip
    quiet = [(os.POSIX_SPAWN_OPEN, each, os.devnull, os.O_RDWR, 0) for each in (0, 1, 2)]
    pipes = [(os.POSIX_SPAWN_DUP2, there, 3), (os.POSIX_SPAWN_DUP2, here, 4)]
    going = os.posix_spawn(program, [program, *options], os.environ, file_actions=[*quiet, *pipes])
    os.close(there)
    os.close(here)
    return going
