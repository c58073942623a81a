"""The app in a pseudo-terminal, as the hunt drives it: it writes, reads on, and asks for life."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic

import pyte

PAINTED_WHOLE = 400
"""Bytes at least that a change of colours paints, on a screen of the usual size."""
USUAL_SIZE = (100, 36)
OTHER_SCREEN, FORMER_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"
KEPT = 400_000
"""Bytes of output that are kept to be looked at."""
LONGEST_WRITE = 30.0
STOPS_WITHIN = 20.0
"""Seconds in which an app stops for a while, or goes on, when it is told to."""
ENDED = ["X", *["0"] * 13]
"""What the system says of a process that has gone: dead, and no more time used."""


class Running:
    """A command in a terminal of its own."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], columns: int, lines: int
    ) -> None:
        self.columns, self.lines = columns, lines
        self.painted = bytearray()
        self.total = 0
        self.status: int | None = None
        self._pid, self._fd = pty.fork()
        if not self._pid:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
            os.chdir(environment.get("HOME", "/"))
            os.execve(command[0], list(command), dict(environment))
        os.set_blocking(self._fd, False)

    def read(self, seconds: float) -> bool:
        """Read once what was painted, waiting so long for it; False when nothing was."""
        if self.status is not None:
            return False
        ready, _, _ = select.select([self._fd], [], [], seconds)
        if not ready:
            return False
        try:
            painted = os.read(self._fd, 1 << 18)
        except BlockingIOError:
            return False
        except OSError:
            painted = b""
        if not painted:
            self._reap()
            return False
        self.total += len(painted)
        self.painted += painted
        del self.painted[:-KEPT]
        return True

    def started(self, seconds: float) -> bool:
        """Wait until the app has the terminal, and has painted; False where it takes too long."""
        until = monotonic() + seconds
        while OTHER_SCREEN not in self.painted and self.status is None and monotonic() < until:
            self.read(0.1)
        if self.answers(b"", seconds) is None:
            return False
        self.drain(0.2, seconds)
        return True

    def drain(self, quiet: float, limit: float) -> None:
        """Read on until nothing was painted for `quiet` seconds, at most for `limit`."""
        until = monotonic() + limit
        while self.status is None and monotonic() < until and self.read(quiet):
            pass

    def send(self, sent: bytes) -> bool:
        """Write, reading meanwhile; False where the app takes nothing any more."""
        until = monotonic() + LONGEST_WRITE
        while sent and self.status is None:
            if monotonic() > until:
                return False
            read, write, _ = select.select([self._fd], [self._fd], [], 1.0)
            if read:
                self.read(0)
            if write and self.status is None:
                with suppress(BlockingIOError, OSError):
                    sent = sent[os.write(self._fd, sent[:1024]) :]
        return True

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size."""
        self.columns, self.lines = columns, lines
        with suppress(OSError):
            fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def told(self, name: str) -> None:
        """Send a signal; an app that stops at it is let go on."""
        if self.status is not None:
            return
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.Signals[name])
            if name == "SIGTSTP":
                self._while_suspended(lambda: not self._stopped)
                os.kill(self._pid, signal.SIGCONT)
                self._while_suspended(lambda: self.on_its_way_out)

    def wake(self) -> None:
        """Let an app go on that stopped only after it had been told to go on."""
        if self.status is None and self._stopped:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGCONT)

    def _while_suspended(self, waiting: Callable[[], bool]) -> None:
        until = monotonic() + STOPS_WITHIN
        while self.status is None and waiting() and monotonic() < until:
            self.read(0.02)

    @property
    def on_its_way_out(self) -> bool:
        """Whether the app has given the terminal back and not taken it again."""
        return self.painted.rfind(FORMER_SCREEN) > self.painted.rfind(OTHER_SCREEN)

    @property
    def _stopped(self) -> bool:
        return self._stat[0] in "Tt"

    @property
    def waits(self) -> bool:
        """Whether the app waits for something to happen, and not for the processor."""
        return self._stat[0] == "S"

    @property
    def worked(self) -> float:
        """Seconds of the processor that the app has used."""
        return sum(map(int, self._stat[11:13])) / os.sysconf("SC_CLK_TCK")

    @property
    def _stat(self) -> list[str]:
        try:
            status = Path(f"/proc/{self._pid}/stat").read_text(encoding="ascii", errors="replace")
        except (FileNotFoundError, ProcessLookupError):  # It ended and was waited for.
            return ENDED
        return status.rpartition(")")[2].split()

    def answers(self, key: bytes, seconds: float) -> float | None:
        """Press a key that repaints the screen; return the seconds until it has, if it has."""
        before, pressed = self.total, monotonic()
        self.send(key)
        while (left := pressed + seconds - monotonic()) > 0 and self.status is None:
            self.read(min(left, 0.05))
            if self.total - before >= PAINTED_WHOLE:
                return monotonic() - pressed
        return None

    def text(self) -> str:
        """Return what is on the screen, as far as what is kept of the output shows it."""
        screen = pyte.Screen(max(self.columns, 2), max(self.lines, 2))
        with suppress(Exception):
            pyte.ByteStream(screen).feed(bytes(self.painted))
        rows = (screen.buffer[row] for row in range(screen.lines))
        texts = ("".join(cells[at].data for at in range(screen.columns)).rstrip() for cells in rows)
        return "\n".join(filter(None, texts))

    def end(self, number: int = signal.SIGKILL, patience: float = 5.0) -> None:
        """End the app and close its terminal."""
        if self.status is None:
            with suppress(ProcessLookupError):
                os.kill(self._pid, number)
                os.kill(self._pid, signal.SIGCONT)
            until = monotonic() + patience
            while self.status is None and monotonic() < until:
                self.read(0.05)
                self._reap(wait=False)
            if self.status is None:
                os.kill(self._pid, signal.SIGKILL)
                self._reap()
        with suppress(OSError):
            os.close(self._fd)

    def _reap(self, wait: bool = True) -> None:
        if self.status is None:
            pid, status = os.waitpid(self._pid, 0 if wait else os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
