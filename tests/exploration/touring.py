"""The exhaustive tours of the journey, found once for all tests of a process.

By a few applicants, the fewest who with the corpus and the plans leave nothing out; `loanflow
explore` sends everybody.
"""

from functools import cache

import pytest

from loanflow_tui.exploration.exhaustive import Tour
from loanflow_tui.exploration.explorer import Tours, every_way
from loanflow_tui.exploration.walker import Start
from loanflow_tui.scenarios.event_loop import run_apart

TOURING = pytest.mark.xdist_group("tours")
"""Tests that look at the tours, or play the whole corpus: one worker finds and plays them."""


WHO = ("li-wei", "wang-fang", "chen-jie", "zhou-tao", "zheng-hao", "pan-wei")


@cache
def tours() -> Tours:
    """Search every way of the journey."""
    return run_apart(every_way([Start(persona) for persona in WHO]))


def toured() -> tuple[Tour, ...]:
    """Return the tours that are worth keeping."""
    return tours().kept
