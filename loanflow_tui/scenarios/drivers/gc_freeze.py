"""Speeds up Python's garbage collection for runs of many journeys, and keeps it out of a jump."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@cache
def freeze_garbage() -> None:
    """Exclude all present objects from garbage collection.

    Otherwise each collection walks through everything imported so far, up to a fifth of a journey's
    time. Done once per process, so that the garbage of journeys is still found.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off garbage collection: one of everything would take up to half of a jump's time."""
    usual = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if usual:
            gc.enable()
