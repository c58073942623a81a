"""A cohort counted for the map while the app goes on: in a process of its own, block by block.

The words of a variant hold for a whole process, and a process can be ended at any time.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import TypeAdapter

from loanflow_tui.insights.cohort.running import Plan, nothing_counted, run
from loanflow_tui.insights.map.counts import Counts, cohort_counts

_COUNTS: Final = TypeAdapter(tuple[Counts, ...])
_LONGEST: Final = 1 << 20
"""Bytes of a line at most: the counts of all questions on two sides are some kilobytes."""


class CohortLost(Exception):
    """The process ended before all applicants were counted."""


class _Order(NamedTuple):
    """What is asked of the process: a plan without policies."""

    size: int
    seed: int
    language: str
    variants: tuple[Path | None, ...]


_ORDER: Final = TypeAdapter(_Order)


async def simulated(plan: Plan) -> AsyncGenerator[tuple[Counts, ...], None]:
    """Yield the counts of each side so far, after each block. Closing this ends the process.

    Raises:
        CohortLost: it ended early.
    """
    order = _ORDER.dump_json(_Order(plan.size, plan.seed, plan.language, plan.variants))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, order.decode(), limit=_LONGEST,
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert process.stdout is not None, "it was asked for"
    people = 0
    try:
        async for line in process.stdout:
            counts = _COUNTS.validate_json(line)
            people = counts[0].people
            yield counts
    finally:
        if process.returncode is None and people < plan.size:
            process.kill()
        await process.wait()
    if people < plan.size:
        raise CohortLost


def main(arguments: Sequence[str]) -> None:
    """Play a cohort and print its counts after each block, a line of JSON each."""
    order = _ORDER.validate_json(arguments[0])
    plan = Plan(order.size, order.seed, order.language, variants=order.variants)
    counted = nothing_counted(plan)

    def tell(_: int) -> None:
        found = tuple(cohort_counts(plan, each) for each in counted.tallies)
        print(_COUNTS.dump_json(found).decode(), flush=True)  # noqa: T201 - to the app

    run(plan, counted, told=tell)


if __name__ == "__main__":
    main(sys.argv[1:])
