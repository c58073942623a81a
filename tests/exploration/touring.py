"""The exhaustive tours of the journey, found once for all tests of a process."""

import asyncio
from functools import cache

from loanflow_tui.exploration.exhaustive import Tour
from loanflow_tui.exploration.explorer import Tours, every_way


@cache
def tours() -> Tours:
    """Search every way of the journey."""
    return asyncio.run(every_way())


def toured() -> tuple[Tour, ...]:
    """Return the tours that are worth keeping."""
    return tours().kept
