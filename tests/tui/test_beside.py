"""Work in threads: its result arrives, and leaving never waits for it."""

import subprocess
import sys

import pytest

from loanflow_tui.tui.beside import beside

ENDLESS = """
import asyncio, threading
from loanflow_tui.cli import end_process
from loanflow_tui.tui.beside import beside

async def main():
    asyncio.create_task(beside(threading.Event().wait))
    await asyncio.sleep(0)

asyncio.run(main())
end_process(SystemExit(7))
"""

BRIEF = """
import asyncio, threading
from loanflow_tui.tui.beside import beside

told = threading.Event()

def work():
    told.wait(60)
    print("done", flush=True)

async def main():
    asyncio.create_task(beside(work))
    await asyncio.sleep(0)

asyncio.run(main())
told.set()
"""


async def test_a_result_and_a_failure_come_back() -> None:
    assert await beside(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        await beside(lambda: 1 // 0)


def ended(program: str) -> tuple[int, str]:
    """Return a program's exit code and output."""
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, timeout=300, stdout=subprocess.PIPE, text=True
    )
    return done.returncode, done.stdout


def test_leaving_does_not_wait_for_work_beside() -> None:
    assert ended(ENDLESS) == (7, "")


def test_an_interpreter_ends_after_work_beside() -> None:
    assert ended(BRIEF) == (0, "done\n")
