"""Stopped by a signal, the app leaves the terminal as it found it."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.signals import AS_SHELLS_COUNT
from tests.hunt.acts import KEYS
from tests.hunt.running import Running

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

TITLE, FORMER_TITLE = b"\x1b[22;2t\x1b]2;EasyLoan: ", b"\x1b[23;2t"
PROGRESS, NO_PROGRESS = b"\x1b]9;4;1;", b"\x1b]9;4;0\x07"
OTHER_SCREEN, FORMER_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"


def read_to(terminal: int, wanted: bytes) -> bytes:
    """Read the app's output until `wanted` appears, or nothing more comes."""
    read = b""
    while wanted not in read:
        try:
            read += os.read(terminal, 65536)
        except OSError:
            break
    return read


async def begun(data_dir: Path) -> str:
    """Store an application in the data directory; return its id."""
    async with staged(AppOptions(language="en", seed=1, pace=0, data_dir=data_dir)) as stage:
        return stage.driver.talk.application_id


def test_signal_restores_the_terminal(tmp_path: Path) -> None:
    id_ = asyncio.run(begun(tmp_path))
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "loanflow_tui", "--data-dir", str(tmp_path), "--lang", "en"]
    with subprocess.Popen(
        [*command, "--resume", id_], stdin=theirs, stdout=theirs, stderr=theirs,
        env=os.environ | {"TERM": "xterm-256color", "TERM_PROGRAM": "ghostty"},
        start_new_session=True,
    ) as app:  # fmt: skip
        os.close(theirs)
        begun_with = read_to(ours, b"What is the loan for?")
        for sequence in (OTHER_SCREEN, TITLE, PROGRESS):
            assert sequence in begun_with
        app.send_signal(signal.SIGTERM)
        written = read_to(ours, id_.encode())
        assert f"loanflow --resume {id_}".encode() in written
        assert FORMER_SCREEN in written
        assert FORMER_TITLE + NO_PROGRESS in written
        assert app.wait() == AS_SHELLS_COUNT + signal.SIGTERM
    os.close(ours)


def test_suspended_app_continues(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "loanflow_tui", "--data-dir", str(tmp_path), "--lang", "en"]
    app = Running(command, os.environ | {"TERM": "xterm-256color"}, 100, 30)
    try:
        assert app.started(60)
        for name in ("SIGCONT", "SIGCONT", "SIGTSTP", "SIGTSTP"):
            app.told(name)
            app.drain(0.05, 10)
        assert app.answers(KEYS["f6"].encode(), 60) is not None
        app.painted.clear()
        app.told("SIGTSTP")
        while b"Nothing to download" not in app.painted and app.status is None:
            app.read(0.1)  # All of the screen is painted again.
    finally:
        app.end(signal.SIGTERM, 60)
    assert app.status == AS_SHELLS_COUNT + signal.SIGTERM
    assert FORMER_SCREEN in app.painted
