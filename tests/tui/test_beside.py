"""Work in threads: its result arrives, and leaving never waits for it."""

import subprocess
import sys

import pytest

from loanflow_tui.tui.beside import beside

ENDLESS = """
import asyncio, threading
from loanflow_tui.tui.beside import beside

async def main():
    asyncio.create_task(beside(threading.Event().wait))
    await asyncio.sleep(0)

asyncio.run(main())
"""


async def test_a_result_and_a_failure_come_back() -> None:
    assert await beside(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        await beside(lambda: 1 // 0)


def test_leaving_does_not_wait_for_work_beside() -> None:
    ended = subprocess.run([sys.executable, "-c", ENDLESS], check=False, timeout=60)
    assert ended.returncode == 0
