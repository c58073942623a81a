"""What the QA rig costs: `python -m tests.bench.rig`.

The driver is measured in turns with the same journey typed by `pilot.press`, key by key; the rest
by itself: journeys with no screen, memory over many journeys, and two processes against one.
"""

import asyncio
import gc
import os
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from loanflow_tui.dialogue.samples import CHOICE
from loanflow_tui.scenarios.explore.walking import Start
from loanflow_tui.scenarios.loading import SUFFIX, Loaded, load_scenario
from loanflow_tui.scenarios.player import play_without_screen
from loanflow_tui.testing.stage import Stage, app_options, staged
from loanflow_tui.testing.suite import Manner, play_suite
from tests.bench.table import Row, ratio, show

TEXT = """\
applicant: li-wei
language: en
steps:
  - play_to: end
  - expect: {state: active, payouts: 1}
"""
TURNS = 10
"""Questions that are answered in the journey that is typed."""

ROUNDS = 3
SLOWLY = Manner(screen=True, deadline=120)
"""A whole journey is one step here, and other work may slow the machine."""

JOURNEYS = 200
WARM = 20
SUITE = 60


def loaded() -> Loaded:
    """Return a scenario without steps, for journeys that are played by hand."""
    return Start("li-wei").loaded


async def _answers() -> list[str]:
    """Return what the persona answers to the first questions."""
    given: list[str] = []
    async with staged(app_options(loaded())) as stage:
        for _ in range(TURNS):
            given.append(stage.touch.talk.sample() or "")
            await stage.touch.fill()
    return given


async def by_driver(stage: Stage, answers: list[str]) -> None:
    """Answer as the driver does."""
    for answer in answers:
        if answer.startswith(CHOICE):
            await stage.touch.choose(answer.removeprefix(CHOICE))
        else:
            await stage.touch.say(answer)


async def by_pilot(stage: Stage, answers: list[str]) -> None:
    """Type every key with the plain Pilot; a choice is typed by its label, as a person may."""
    for answer in answers:
        talk, words = stage.touch.talk, answer
        if answer.startswith(CHOICE) and talk.question is not None:
            wanted = answer.removeprefix(CHOICE)
            label = next(each.label for each in talk.question.choices if each.id == wanted)
            words = talk.wording.say(label)
        await stage.pilot.press(*words, "enter")


async def _timed(way: Callable[..., object], answers: list[str]) -> tuple[float, float]:
    """Return the seconds of the journey alone, and with the app's start."""
    whole = perf_counter()
    async with staged(app_options(loaded())) as stage:
        begun = perf_counter()
        await way(stage, answers)  # type: ignore[misc]
        alone = perf_counter() - begun
        asked = stage.touch.talk.question
        assert asked is not None
        assert len(stage.touch.talk.journal) > TURNS
    return alone, perf_counter() - whole


def driver() -> tuple[list[Row], str]:
    """Measure the driver against the plain Pilot."""
    answers = asyncio.run(_answers())
    fast, slow, whole = [], [], []
    for at in range(ROUNDS + 1):
        ours, start_to_end = asyncio.run(_timed(by_driver, answers))
        theirs, _ = asyncio.run(_timed(by_pilot, answers))
        if at:
            fast.append(ours)
            slow.append(theirs)
            whole.append(start_to_end)
    keys = sum(len(answer.removeprefix(CHOICE)) + 1 for answer in answers)
    return [
        Row("driver, faster than pilot.press", ratio(slow, fast), 30, "x", True),
        Row("ten questions through the app, with its start", median(whole), 1.0, "s"),
    ], f"{TURNS} answers, {keys} keys: driver {median(fast):.3f} s, press {median(slow):.2f} s"


def without_screen() -> Row:
    """Measure whole journeys without a screen, in seconds of one core's time."""
    with TemporaryDirectory() as folder:
        scenario = load_scenario(_written(Path(folder), 1)[0])

        async def many() -> float:
            for _ in range(WARM):
                assert (await play_without_screen(scenario)).ok
            begun = process_time()
            for _ in range(JOURNEYS):
                await play_without_screen(scenario)
            return JOURNEYS / (process_time() - begun)

        return Row("journeys without the screen", asyncio.run(many()), 100, "/s", True)


def memory() -> Row:
    """Measure by how much a process grows over many journeys, once it is warm."""
    with TemporaryDirectory() as folder:
        paths = _written(Path(folder), JOURNEYS)
        held = 0.0
        for number, outcome in enumerate(play_suite(paths, Manner()), start=1):
            assert outcome.verdict == "passed"
            if number == WARM:
                held = _megabytes()
        return Row(f"memory over {JOURNEYS} journeys", _megabytes() - held, 10, "MB")


def workers() -> Row:
    """Measure two processes against one, on journeys through the screen."""
    with TemporaryDirectory() as folder:
        paths = _written(Path(folder), SUITE)
        took = []
        for count in (1, 2):
            begun = perf_counter()
            assert all(o.verdict == "passed" for o in play_suite(paths, SLOWLY, count))
            took.append(perf_counter() - begun)
        return Row("two workers against one", took[0] / took[1], 1.7, "x", True)


def _written(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"journey-{number:03}{SUFFIX}" for number in range(count)]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    return paths


def _megabytes() -> float:
    gc.collect()
    pages = int(Path(f"/proc/{os.getpid()}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_048_576


def main() -> None:
    """Measure and print."""
    rows, note = driver()
    show("QA rig", [*rows, without_screen(), memory(), workers()], note)


if __name__ == "__main__":
    main()
