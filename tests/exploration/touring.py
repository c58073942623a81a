"""The exhaustive tours of the journey, found once for all tests of a process.

By a few applicants, the fewest who with the corpus and the plans leave nothing out; `loanflow
explore` sends everybody. Only the nightly run makes all their tours; `searched.txt` keeps what
nothing else covers.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from loanflow_tui.exploration.coverage.kinds import CoverageKind
from loanflow_tui.exploration.exhaustive import ExhaustiveSearch, Tour, cover
from loanflow_tui.exploration.explorer import Tours, every_way
from loanflow_tui.exploration.plans import plans
from loanflow_tui.exploration.walker import Start
from loanflow_tui.scenarios.event_loop import run_apart
from tests.cases import NIGHTLY

TOURING = pytest.mark.xdist_group("tours")
"""Tests that look at the tours, or play the whole corpus: one worker finds and plays them."""

WHO = ("li-wei", "wang-fang", "chen-jie", "zhou-tao", "zheng-hao", "pan-wei")
FEW = 6
"""How many tours the first of them makes by day."""
SEARCHED = Path(__file__).with_name("searched.txt")


@cache
def all_tours() -> Tours:
    """Search every way of the journey."""
    return run_apart(every_way([Start(persona) for persona in WHO]))


@cache
def tours() -> Tours:
    """Search every way of the journey; by day, a few."""
    if NIGHTLY:
        return all_tours()
    found = run_apart(ExhaustiveSearch(FEW).tours([Start(WHO[0])]))
    return Tours(tuple(cover(found)), (), next((t.walk for t in found if t.walk.broken), None))


def toured() -> tuple[Tour, ...]:
    """Return the tours that are worth keeping."""
    return tours().kept


@cache
def covered_elsewhere() -> Mapping[CoverageKind, frozenset[str]]:
    """Return what is covered by the tours that only the night makes, and by the plans, each of
    which has its own test.
    """
    found: dict[CoverageKind, set[str]] = defaultdict(set)
    for kind, item in plans():
        found[CoverageKind(kind)].add(item)
    if not NIGHTLY:
        for line in SEARCHED.read_text(encoding="utf-8").splitlines():
            kind, _, item = line.partition(" ")
            found[CoverageKind(kind)].add(item)
    return {kind: frozenset(items) for kind, items in found.items()}
