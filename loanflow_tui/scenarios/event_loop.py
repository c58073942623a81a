"""Runs a coroutine in an event loop of its own."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

T = TypeVar("T")


def run_apart(work: Coroutine[object, object, T]) -> T:
    """Return the result of `work`, as `asyncio.run` does, and raise what it raises.

    `asyncio.run` puts the signal handler back at its end, and `signal.signal` looks for the one in
    between among the members of an enum. That fails with a message that writes out the handler, its
    task and the task's result. Some journeys take longer to write out than to play, so the result
    is kept out of the task.
    """
    kept: list[T] = []

    async def keep() -> None:
        kept.append(await work)

    asyncio.run(keep())
    return kept[0]
