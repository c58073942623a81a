"""A program in a pseudo-terminal, as a person in front of it sees it."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Self

import pyte

from loanflow_tui.cli.shared import DATA_DIR
from loanflow_tui.lending.anchor.key import KEY_DIR

_LOOK = {
    "TERM": "xterm-256color",
    "COLORTERM": "truecolor",
    "LANG": "en_US.UTF-8",
    "LC_ALL": "C.UTF-8",
}

PATIENCE = 30.0
"""Seconds after which a silent program has failed."""


class Terminal:
    """Runs a command in a terminal of its own; left, it is ended."""

    def __init__(
        self,
        command: Sequence[str],
        data_dir: str = "",
        columns: int = 120,
        lines: int = 36,
    ) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._started = perf_counter()
        self.total = 0
        """Bytes painted so far."""
        self._pid, self._fd = pty.fork()
        if not self._pid:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
            keys = {KEY_DIR: f"{data_dir}/keys"} if data_dir else {}
            environment = {**keys, **os.environ, **_LOOK, DATA_DIR: data_dir}
            os.execve(command[0], list(command), environment)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)

    @property
    def text(self) -> str:
        """The screen's text."""
        return "\n".join(self._screen.display)

    @property
    def megabytes(self) -> float:
        """The program's present memory."""
        status = Path(f"/proc/{self._pid}/status").read_text(encoding="ascii")
        held = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(held.split()[1]) / 1024

    @property
    def worked(self) -> float:
        """Seconds of the processor that the program has used, all its threads together."""
        threads = Path(f"/proc/{self._pid}/task").glob("*/schedstat")
        return sum(int(each.read_text(encoding="ascii").split()[0]) for each in threads) / 1e9

    def wait_for(self, text: str) -> float:
        """Return how many seconds after the start `text` is on the screen.

        Raises:
            TimeoutError: it doesn't appear; says what does.
        """
        while text not in self.text:
            if perf_counter() - self._started > PATIENCE or not self._read(PATIENCE):
                raise TimeoutError(f"no {text!r} on the screen:\n{self.text}")
        return perf_counter() - self._started

    def press(self, key: str) -> float:
        """Press a key; return how many seconds later something was painted."""
        pressed = perf_counter()
        os.write(self._fd, key.encode())
        if not self._read(PATIENCE):
            raise TimeoutError(f"nothing was painted after {key!r}:\n{self.text}")
        return perf_counter() - pressed

    def send(self, sent: bytes) -> None:
        """Send bytes, as much as the program takes at a time."""
        while sent:
            sent = sent[os.write(self._fd, sent[:1024]) :]

    def settle(self, quiet: float = 0.25, limit: float = 5.0) -> None:
        """Read on until nothing has been painted for `quiet` seconds, at most for `limit`.

        A cursor that blinks paints twice a second, so a longer quiet never comes.
        """
        until = perf_counter() + limit
        while perf_counter() < until and self._read(quiet):
            pass

    def watch(self, seconds: float) -> None:
        """Read output for `seconds`."""
        until = perf_counter() + seconds
        while (left := until - perf_counter()) > 0:
            self._read(left)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        try:
            painted = os.read(self._fd, 1 << 16)
        except OSError:
            return False
        self.total += len(painted)
        self._stream.feed(painted)
        return bool(painted)
