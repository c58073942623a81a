"""What designers wait for: `python -m tests.bench.designing [PART…] [--size N] [--rounds N]`.

`reload` is the time from saving a word to seeing it, in a real pseudo-terminal; `recording` what
observing a sitting adds to keys and answers, with and without it in turns; `workers` how much
faster two processes play a cohort than one, in turns, and the processor's time of either, which
tells what idle cores would make of it.
"""

import argparse
import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from unittest.mock import patch

from loanflow_tui.insights.cohort.running import Plan, nothing_counted, run
from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.sitting import Sitting, Strokes
from tests.bench.launch import LOANFLOW
from tests.bench.table import Row, ratio, show
from tests.bench.terminal import Terminal

KEYS = "the quick brown fox jumps over the lazy dog"
SAVES = 20


def reload(rounds: int) -> None:
    """Measure the time from saving a word to seeing it."""
    took: list[float] = []
    worked: list[float] = []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "words" / "locales" / "en" / "ask.ftl"
        file.parent.mkdir(parents=True)
        file.write_text("ask-profile-debt = Word 0?\n", encoding="utf-8")
        command = [
            *LOANFLOW, "--words", f"{folder}/words", "--at", "profile.debt", "--lang", "en",
            "--data-dir", ":memory:", "--pace", "0",
        ]  # fmt: skip
        for _ in range(rounds):
            with Terminal(command, f"{folder}/data") as terminal:
                terminal.wait_for("Word")
                terminal.settle(1.0)
                for number in range(1, SAVES + 1):
                    saved, before = perf_counter(), terminal.worked
                    file.write_text(f"ask-profile-debt = Word {number}?\n", encoding="utf-8")
                    while f"Word {number}?" not in terminal.text:
                        terminal.watch(0.002)
                    took.append((perf_counter() - saved) * 1000)
                    worked.append((terminal.worked - before) * 1000)
                    terminal.settle(0.3, 1.0)
                file.write_text("ask-profile-debt = Word 0?\n", encoding="utf-8")
    note = f"{len(took)} saves, worst {max(took):.0f} ms, processor {median(worked):.0f} ms"
    show("Words", [Row("saved to seen, median", median(took), 100, "ms")], note)


@contextmanager
def unobserved() -> Iterator[None]:
    """Let nothing be observed."""
    with (
        patch.object(Strokes, "key", lambda *_: None),
        patch.object(Strokes, "deletion", lambda *_: None),
        patch.object(Sitting, "_note", lambda *_, **__: None),
    ):
        yield


@contextmanager
def observed() -> Iterator[None]:
    """Observe as usual."""
    yield


MANNERS = (observed, unobserved)


async def keys(rounds: int) -> list[list[float]]:
    """Return the processor's milliseconds of keys, each typed with and without, in turns."""
    took: list[list[float]] = [[], []]
    options = AppOptions(
        language="en", persona="li-wei", seed=1, pace=0, contracts="defer", at="identity.name"
    )
    async with staged(options) as stage:
        for number in range(rounds * 4):
            for at, key in enumerate(KEYS):
                which = (number + at) % 2
                with MANNERS[which]():
                    begun = process_time()
                    await stage.driver.press("space" if key == " " else key)
                    took[which].append((process_time() - begun) * 1000)
            for _ in KEYS:
                await stage.driver.press("backspace")
    return took


async def answers() -> float:
    """Return the processor's milliseconds of the answers of a journey."""
    options = AppOptions(language="en", persona="li-wei", seed=1, pace=0, contracts="defer")
    async with staged(options) as stage:
        begun = process_time()
        while not stage.driver.talk.ended:
            await stage.driver.fill()
        return (process_time() - begun) * 1000


def recording(rounds: int) -> None:
    """Measure what observing adds."""
    asyncio.run(answers())
    with_it, without = asyncio.run(keys(rounds))
    journeys: list[list[float]] = [[], []]
    for number in range(2 * rounds):
        for which in (0, 1) if number % 2 else (1, 0):
            with MANNERS[which]():
                journeys[which].append(asyncio.run(answers()))
    rows = [
        Row("a key with recording", ratio(with_it, without), 1.03, "x"),
        Row("a journey with recording", ratio(*journeys), 1.03, "x"),
    ]
    note = f"key {median(with_it):.2f} and {median(without):.2f} ms, journey " + " and ".join(
        f"{median(each):.0f}" for each in journeys
    )
    show("Recording", rows, f"{note} ms, of the processor")


def played(size: int, workers: int) -> tuple[float, float]:
    """Return the seconds, and the processor's, of playing a cohort."""
    plan = Plan(size, 1, "en")
    begun, before = perf_counter(), _worked()
    run(plan, nothing_counted(plan), workers)
    return perf_counter() - begun, _worked() - before


def _worked() -> float:
    every = (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in every)


def workers(rounds: int, size: int) -> None:
    """Measure two workers against one."""
    played(2, 1)
    took: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    for _ in range(rounds):
        for count, found in took.items():
            found.append(played(size, count))
    one, two = ([each for each, _ in took[count]] for count in (1, 2))
    work = [[each for _, each in took[count]] for count in (1, 2)]
    rows = [
        Row("one worker against two", ratio(one, two), 1.8, "x", least=True),
        Row("on idle cores at most", 2 / ratio(work[1], work[0]), 1.8, "x", least=True),
    ]
    note = f"{size} applicants: {median(one):.1f} s, {median(two):.1f} s; processor " + ", ".join(
        f"{median(each):.1f} s" for each in work
    )
    show("Cohort", rows, note)


def main() -> None:
    """Measure what is named, or everything, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=["reload", "recording", "workers", []])
    parser.add_argument("--size", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    parts: dict[str, Callable[[], None]] = {
        "reload": lambda: reload(given.rounds),
        "recording": lambda: recording(given.rounds),
        "workers": lambda: workers(given.rounds, given.size),
    }
    for part in given.parts or parts:
        parts[part]()


if __name__ == "__main__":
    main()
