"""The cost of the QA rig: `python -m tests.bench.rig [PART…] [--scale SHARE]`.

The driver says what `pilot.press` types key by key, in turns; the rest is measured by itself:
journeys with no screen, memory over many journeys, and two processes against one. All of it takes
some minutes; `--scale 0.1` plays a tenth of the journeys.
"""

import argparse
import asyncio
import gc
import os
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from loanflow_tui.dialogue.sample_answers import CHOICE
from loanflow_tui.exploration.walker import Start
from loanflow_tui.scenarios.drivers.gc_freeze import freeze_garbage
from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.drivers.stage import Stage, app_options, staged
from loanflow_tui.scenarios.loading import SUFFIX, Loaded, load_scenario
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
"""Questions answered in the typed journey."""

ROUNDS = 3
SLOWLY = Manner(screen=True, deadline=120)
"""A whole journey is one step here, and other work may slow the machine."""

JOURNEYS = 200
WARM = 20
SUITE = 60


def loaded() -> Loaded:
    """Return a scenario without steps, for journeys played by hand."""
    return Start("li-wei").loaded


async def texts() -> list[str]:
    """Return the persona's typed answers to the first questions; choices by label."""
    typed: list[str] = []
    async with staged(app_options(loaded())) as stage:
        for _ in range(TURNS):
            talk = stage.driver.talk
            assert talk.question is not None
            answer = talk.sample() or ""
            labels = {each.id: talk.wording.say(each.label) for each in talk.question.choices}
            typed.append(labels.get(answer.removeprefix(CHOICE), answer))
            await stage.driver.fill()
    return typed


async def by_driver(stage: Stage, typed: Sequence[str]) -> None:
    """Answer as the driver does."""
    for text in typed:
        await stage.driver.say(text)


async def by_pilot(stage: Stage, typed: Sequence[str]) -> None:
    """Press one key after another, as the plain Pilot has it."""
    for text in typed:
        for key in (*text, "enter"):
            await stage.pilot.press(key)


Way = Callable[[Stage, Sequence[str]], Awaitable[None]]


async def _timed(way: Way, typed: Sequence[str]) -> tuple[float, float, list[str]]:
    """Return the seconds of the journey alone, those with the app's start, and its outcome."""
    whole = perf_counter()
    async with staged(app_options(loaded())) as stage:
        begun = perf_counter()
        await way(stage, typed)
        alone = perf_counter() - begun
        events = [recorded.kind for recorded in stage.driver.talk.journal]
    return alone, perf_counter() - whole, events


async def _to_the_money() -> float:
    """Return the seconds of all ten steps, from the app's start to its end."""
    begun = perf_counter()
    async with staged(app_options(loaded())) as stage:
        while not stage.driver.talk.ended:
            await stage.driver.fill()
    return perf_counter() - begun


def driver(scale: float) -> list[Row]:
    """Measure the driver against the plain Pilot."""
    typed = asyncio.run(texts())
    fast, slow, whole, all_ten = [], [], [], []
    for _ in range(max(1, round(ROUNDS * scale))):
        ours, start_to_end, happened = asyncio.run(_timed(by_driver, typed))
        theirs, _, the_same = asyncio.run(_timed(by_pilot, typed))
        assert happened == the_same
        fast.append(ours)
        slow.append(theirs)
        whole.append(start_to_end)
        all_ten.append(asyncio.run(_to_the_money()))
    keys = sum(len(text) + 1 for text in typed)
    return [
        Row(
            f"{keys} keys by the driver, faster than pilot.press", ratio(slow, fast), 30, "x", True
        ),
        Row("ten questions through the app, with its start", median(whole), 1.0, "s"),
        Row("all ten steps through the app, with its start", median(all_ten), 1.0, "s"),
    ]


def service(scale: float) -> list[Row]:
    """Measure whole journeys without a screen, in seconds of one core's time.

    What was imported is set aside, as it is when scenarios are run as tests.
    """
    count = _scaled(JOURNEYS, scale)
    with TemporaryDirectory() as folder:
        scenario = load_scenario(_written(Path(folder), 1)[0])

        async def many() -> float:
            for _ in range(WARM):
                assert (await play_without_screen(scenario)).ok
            freeze_garbage()
            begun = process_time()
            for _ in range(count):
                await play_without_screen(scenario)
            return count / (process_time() - begun)

        return [Row("journeys without the screen", asyncio.run(many()), 100, "/s", True)]


def memory(scale: float) -> list[Row]:
    """Measure the growth of a warm process over many journeys."""
    count = _scaled(JOURNEYS, scale)
    return [
        Row(f"memory, {count} journeys{how}", _grown(count, screen), 10, "MB")
        for how, screen in ((" without the screen", False), (" through the screen", True))
    ]


def _grown(count: int, screen: bool) -> float:
    with TemporaryDirectory() as folder:
        paths = _written(Path(folder), WARM + count)
        held = 0.0
        manner = SLOWLY if screen else Manner()
        for number, outcome in enumerate(play_suite(paths, manner), start=1):
            assert outcome.verdict == "passed"
            if number == WARM:
                held = _megabytes()
        return _megabytes() - held


def workers(scale: float) -> list[Row]:
    """Measure two processes against one, on journeys through the screen."""
    with TemporaryDirectory() as folder:
        paths = _written(Path(folder), _scaled(SUITE, scale))
        took = []
        for count in (1, 2):
            begun = perf_counter()
            assert all(o.verdict == "passed" for o in play_suite(paths, SLOWLY, count))
            took.append(perf_counter() - begun)
        return [Row("two workers against one", took[0] / took[1], 1.7, "x", True)]


def _scaled(count: int, scale: float) -> int:
    return max(2, round(count * scale))


def _written(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"journey-{number:03}{SUFFIX}" for number in range(count)]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    return paths


def _megabytes() -> float:
    gc.collect()
    pages = int(Path(f"/proc/{os.getpid()}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_048_576


PARTS: dict[str, Callable[[float], list[Row]]] = {
    "driver": driver, "service": service, "memory": memory, "workers": workers,
}  # fmt: skip


def main() -> None:
    """Measure the requested parts and print the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--scale", type=float, default=1.0, help="share of the journeys to play")
    asked = parser.parse_args()
    parts = asked.parts or list(PARTS)
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    show("QA rig", [row for part in parts for row in PARTS[part](asked.scale)])


if __name__ == "__main__":
    main()
