"""A terminal that nobody reads: what writes to it can be ended, and so can the app."""

import asyncio
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from textual.drivers._writer_thread import WriterThread

from loanflow_tui.tui.signals import AS_SHELLS_COUNT
from loanflow_tui.tui.terminal_file import TerminalFile, end_writing
from tests.hunt.acts import KEYS
from tests.tui.test_signals import begun, read_to

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

MUCH = "x" * 100_000
"""More than any terminal holds for whoever reads it."""
LITTLE = 0.01
"""Seconds: nothing is read here, however long anybody waits."""


@pytest.fixture
def unread() -> Iterator[tuple[int, TerminalFile, Event]]:
    """Return a terminal's other end, its file, and whether all was written."""
    ours, theirs = pty.openpty()
    drained = Event()
    terminal = os.fdopen(theirs, "w")
    yield ours, TerminalFile(terminal, drained.set), drained
    os.close(ours)  # Whoever still writes is told that the terminal is gone.


def writing(file: TerminalFile, *texts: str) -> WriterThread:
    writer = WriterThread(file)  # type: ignore[arg-type]
    writer.start()
    for text in texts:
        writer.write(text)
    return writer


def test_ending_does_not_wait_for_an_unread_terminal(
    unread: tuple[int, TerminalFile, Event],
) -> None:
    _, file, _ = unread
    writer = writing(file, *[MUCH] * 20)
    assert not end_writing(writer, file, LITTLE)
    assert not file.given_up
    writer.join()


def test_all_is_written_where_somebody_reads(unread: tuple[int, TerminalFile, Event]) -> None:
    ours, file, drained = unread
    writer = writing(file, "first", MUCH)
    read = 0
    while read < len("first") + len(MUCH):
        read += len(os.read(ours, 65536))
    drained.wait()
    assert end_writing(writer, file)


def test_an_app_ends_though_nobody_reads(tmp_path: Path) -> None:
    id_ = asyncio.run(begun(tmp_path))
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "loanflow_tui", "--data-dir", str(tmp_path), "--lang", "en"]
    with subprocess.Popen(
        [*command, "--resume", id_], stdin=theirs, stdout=theirs, stderr=theirs,
        env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "200", "LINES": "60"},
        start_new_session=True,
    ) as app:  # fmt: skip
        os.close(theirs)
        assert b"What is the loan for?" in read_to(ours, b"What is the loan for?")
        for _ in range(60):
            os.write(ours, KEYS["f6"].encode())
        app.send_signal(signal.SIGTERM)
        assert app.wait() == AS_SHELLS_COUNT + signal.SIGTERM
    os.close(ours)
