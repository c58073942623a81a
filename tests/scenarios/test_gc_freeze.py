"""Garbage collection excludes only objects from before the first journey."""

import gc

from loanflow_tui.scenarios.drivers.gc_freeze import freeze_garbage


def test_objects_after_the_freeze_are_collected() -> None:
    freeze_garbage()
    before = gc.get_freeze_count()
    later: list[list[int]] = [[] for _ in range(1_000)]
    freeze_garbage()
    assert gc.get_freeze_count() <= before
    assert len(later) == 1_000
