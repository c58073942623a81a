"""Runs work in a thread that the app's end doesn't wait for, unlike an executor's."""

import asyncio
import atexit
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Final, TypeVar

Result = TypeVar("Result")

_PATIENCE_S: Final = 5.0
"""How long the interpreter's end waits for such a thread, see `finish`."""

_at_work: set[Thread] = set()


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
        _at_work.discard(thread)

    thread = Thread(target=run, name="beside", daemon=True)
    _at_work.add(thread)
    thread.start()
    return await done


@atexit.register
def finish() -> None:
    """Wait for threads at work: the interpreter's end would crash one within native code.

    A program that can't wait ends by `loanflow_tui.cli.end_process`.
    """
    for thread in tuple(_at_work):
        thread.join(_PATIENCE_S)
