"""The exhaustive tours of the journey, found once for all tests of a process."""

import asyncio
from functools import cache

import pytest

from loanflow_tui.exploration.exhaustive import Tour
from loanflow_tui.exploration.explorer import Tours, every_way

TOURING = pytest.mark.xdist_group("tours")
"""Tests that look at the tours, or play the whole corpus: one worker finds and plays them."""


@cache
def tours() -> Tours:
    """Search every way of the journey."""
    return asyncio.run(every_way())


def toured() -> tuple[Tour, ...]:
    """Return the tours that are worth keeping."""
    return tours().kept
