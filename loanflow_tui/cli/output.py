"""Guards standard output and standard error: a write failure is reported once."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import IO, Any, TextIO, cast

FAILED = 1

NO_ROOM = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
"""The errors of a full disk, a spent quota, or a limit on the size of files."""

_MESSAGES = {errno.EPIPE: "wrong-output-closed"} | dict.fromkeys(NO_ROOM, "wrong-output-full")


class OutputFailed(Exception):
    """A stream can't be written. Not an OSError, so that no command takes it for a problem of a
    file.
    """

    def __init__(self, error: OSError) -> None:
        super().__init__(error.errno)
        self.message = _MESSAGES.get(error.errno or 0, "wrong-output-failed")


class GuardedStream:
    """A stream that raises `OutputFailed` on write errors."""

    def __init__(self, stream: IO[Any]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    @property
    def buffer(self) -> "GuardedStream":
        """The same stream in bytes."""
        return GuardedStream(self._stream.buffer)  # type: ignore[attr-defined] # as of text streams

    def write(self, content: Any) -> int:
        """Write text, or bytes to a stream of those.

        Raises:
            OutputFailed: the stream can't be written.
        """
        try:
            return self._stream.write(content)
        except OSError as error:
            raise OutputFailed(error) from None

    def flush(self) -> None:
        """Flush the stream.

        Raises:
            OutputFailed: the stream can't be written.
        """
        try:
            self._stream.flush()
        except OSError as error:
            raise OutputFailed(error) from None


@contextmanager
def guarded_output() -> Iterator[None]:
    """Run a command; if its output can't be written, say so in one sentence and exit with 1.

    Raises:
        SystemExit: the output can't be written.
    """
    streams = sys.stdout, sys.stderr
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            # Characters missing in the terminal's encoding become question marks.
            stream.reconfigure(errors="replace")
    guarded = [cast(TextIO, GuardedStream(each)) if each else each for each in streams]
    sys.stdout, sys.stderr = guarded
    try:
        try:
            yield
        finally:
            for each in guarded:
                if each:
                    each.flush()
    except OutputFailed as failed:
        for stream in streams:
            _let_go(stream)
        _say(failed.message, streams[1])
        raise SystemExit(FAILED) from None
    finally:
        sys.stdout, sys.stderr = streams


def _let_go(stream: TextIO | None) -> None:
    """Redirect a broken stream to nowhere, because Python flushes it once more on exit."""
    if stream is None:
        return
    try:
        stream.flush()
    except OSError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _say(message: str, stream: TextIO | None) -> None:
    from loanflow_tui.cli.shared import say, spoken_in  # noqa: PLC0415 - only in trouble

    with suppress(OSError):
        print(say(message, spoken_in(sys.argv[1:])), file=stream)
