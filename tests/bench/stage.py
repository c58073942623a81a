"""The time a director waits on stage: for a chapter, for a branch, and for the way back.

The first jump of a process comes after the rehearsal behind the title card.

Of the processor, so that a busy machine makes little difference: `python -m tests.bench.stage`.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import process_time

from loanflow_tui.scenarios.demo_app import DemoApp
from loanflow_tui.scenarios.drivers.idle import settle
from loanflow_tui.scenarios.drivers.stage import app_options
from loanflow_tui.scenarios.rehearsal import rehearse
from loanflow_tui.scenarios.shows import load_show
from tests.bench.table import Row, show

SHOW = "tour"
LAST = 9
BRANCH = "no-reply"
ROUNDS = 5
LONGEST = 300
"""Milliseconds from a key of the director to the painted screen."""


async def took(app: DemoApp, act: Callable[[], None]) -> float:
    """Return the processor's milliseconds until the show waits again, all of it painted."""
    begun = process_time()
    app.holding.clear()
    act()
    await app.holding.wait()
    await settle(app, app.messages, paint_all=True)
    return (process_time() - begun) * 1000


async def measured() -> dict[str, list[float]]:
    """Jump to the last chapter, branch off before it, and come back, several times."""
    loaded = load_show(SHOW)
    options = replace(app_options(loaded), pace=0, language="en")
    app = DemoApp(options, loaded, paused=True)
    found: dict[str, list[float]] = {"chapter": [], "branch": [], "back": []}
    async with app.run_test(size=(100, 36)):
        await app.holding.wait()
        await rehearse(app)
        controls = app.controls
        for _ in range(ROUNDS):
            found["chapter"].append(await took(app, lambda: controls.to_chapter(LAST - 1)))
            found["branch"].append(await took(app, lambda: controls.to_branch(BRANCH, False)))
            found["back"].append(await took(app, controls.leave_branch))
    return found


def main() -> None:
    """Measure and print."""
    found = asyncio.run(measured())
    show(
        "Stage",
        [
            Row("the first jump of the process", found["chapter"][0], LONGEST, "ms"),
            Row("to the eighth chapter of nine", median(found["chapter"]), LONGEST, "ms"),
            Row("into a branch there", median(found["branch"]), LONGEST, "ms"),
            Row("back to the show", median(found["back"]), LONGEST, "ms"),
        ],
        f"medians of {ROUNDS}, the first one included",
    )  # fmt: skip


if __name__ == "__main__":
    main()
