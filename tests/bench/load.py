"""One journey over and over while both cores are kept busy: `python -m tests.bench.load [TIMES]`.

Run by hand, as it takes some minutes. Nothing may fail, however slow the machine gets.
"""

import asyncio
import multiprocessing
import os
import sys
from time import perf_counter

from loanflow_tui.exploration.walker import Start
from loanflow_tui.scenarios.drivers.stage import app_options, staged

TIMES = 1_000


def busy() -> None:
    """Keep a core busy until ended."""
    while True:
        sum(number * number for number in range(10_000))


async def once() -> None:
    """Answer every question on the screen, until the money is there."""
    async with staged(app_options(Start("li-wei").loaded)) as stage:
        talk = stage.driver.talk
        while not talk.ended:
            await stage.driver.fill()
        payouts = [each for each in talk.journal if each.kind == "PayoutConfirmed"]
        assert len(payouts) == 1, talk.question


def main(times: int) -> int:
    """Repeat; return how often it failed."""
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=busy, daemon=True) for _ in range(os.cpu_count() or 1)]
    for other in others:
        other.start()
    failed, begun = 0, perf_counter()
    try:
        for number in range(1, times + 1):
            try:
                asyncio.run(once())
            except Exception as problem:
                failed += 1
                print(f"{number}: {type(problem).__name__}: {problem}", flush=True)  # noqa: T201
    finally:
        for other in others:
            other.terminate()
    took = perf_counter() - begun
    print(f"{times} journeys under load, {failed} failed, {took / times:.2f} s each")  # noqa: T201
    return failed


if __name__ == "__main__":
    raise SystemExit(1 if main(int(sys.argv[1]) if sys.argv[1:] else TIMES) else 0)
