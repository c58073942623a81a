"""Runs work in a thread that the app's end doesn't wait for, unlike an executor's."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


async def beside(work: Callable[[], Result]) -> Result:
    """Return the result of `work` or raise its error; leaving the app doesn't wait for it."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def tell(result: Result | None, problem: BaseException | None) -> None:
        if done.done():
            return
        if problem is not None:
            done.set_exception(problem)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # there is one where none failed

    def run() -> None:
        result, problem = None, None
        try:
            result = work()
        except BaseException as failed:
            problem = failed
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(tell, result, problem)

    Thread(target=run, name="beside", daemon=True).start()
    return await done
