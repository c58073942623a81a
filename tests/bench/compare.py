"""This tree against another one: `python -m tests.bench.compare TREE [--rounds N] [--only PART]`.

Launch, keys in the chat, whole journeys and the loan service alone are measured in turns, one tree
after the other, so that a busy machine slows both. Times of the processor tell more than times of
the clock there. TREE is the folder of another checkout, such as one made by
`git worktree add --detach TREE COMMIT`.
"""

import argparse
import compileall
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.table import Row, show
from tests.bench.terminal import Terminal

HERE = Path(__file__).parents[2]
MOST = 1.05
"""A part may take so many times what it took."""
KEYS = "the quick brown fox jumps over the lazy dog"
ASKED = "identity card"
MOST_FILLS = 60
JOURNEYS = """
import asyncio, time
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session

async def journey(session):
    talk = await Conversation.open(session, "alipay", "en", "li-wei")
    await talk.begin()
    while not talk.ended:
        await talk.fill()

async def main():
    for number in range(25):
        async with await open_session(SessionOptions(seed=1, pace=0, contracts="defer")) as session:
            begun = time.process_time()
            await journey(session)
            if number >= 5:
                print(time.process_time() - begun)

asyncio.run(main())
"""

SERVICE = """
import asyncio, time
from tests.bench import service as bench

async def main():
    async with await bench.opened(bench.options()) as session:
        talk, sent = await bench.recorded(session)
        await session.forget(talk.application_id)  # no journey sees another loan of this person
        commands, begun = bench.bare(sent), time.monotonic()
        while time.monotonic() < begun + 1.5:  # until the documents count as unchanged
            await bench.play(session.service, commands)
        for _ in range(10):
            begun = time.process_time()
            for _ in range(10):
                await bench.play(session.service, commands)
            print((time.process_time() - begun) / 10)

asyncio.run(main())
"""

Measured = dict[str, list[float]]


def _python(tree: Path, *arguments: str) -> list[str]:
    # Without `-P`, the folder this runs in would come before the tree.
    return ["/usr/bin/env", f"PYTHONPATH={tree}", sys.executable, "-P", *arguments]


def _loanflow(tree: Path, *options: str) -> list[str]:
    start = "import sys; from loanflow_tui.cli import main; main()"
    return _python(tree, "-c", start, "--lang", "en", "--persona", "li-wei", *options)


def launch(tree: Path, found: Measured) -> None:
    """Measure the time until the first screen takes keys."""
    with TemporaryDirectory() as data, Terminal(_loanflow(tree), data) as terminal:
        shown = terminal.wait_for("Search")
        found.setdefault("launch, by the clock", []).append(shown)
        found.setdefault("launch, processor", []).append(terminal.worked)


def keys(tree: Path, found: Measured) -> None:
    """Measure what letters take in the chat until they are painted."""
    with (
        TemporaryDirectory() as data,
        Terminal(_loanflow(tree, "--pace", "0", "--seed", "1"), data) as terminal,
    ):
        terminal.wait_for("Search")
        for sent in (b"loan", b"\r", b"\r"):
            terminal.settle(0.3)
            terminal.send(sent)
        for _ in range(MOST_FILLS):
            terminal.settle(0.4)
            if ASKED in terminal.text:
                break
            terminal.send(b"\x1bOR")
        else:
            raise TimeoutError(f"no {ASKED!r} after {MOST_FILLS} fills:\n{terminal.text}")
        before = terminal.worked
        for key in KEYS:
            terminal.settle(0.03)
            found.setdefault("key to paint, by the clock", []).append(terminal.press(key))
        terminal.settle()
        used = (terminal.worked - before) / len(KEYS)
        found.setdefault("key to paint, processor", []).append(used)


def journeys(tree: Path, found: Measured) -> None:
    """Measure whole journeys without a screen."""
    found.setdefault("journey, processor", []).extend(_times(tree, JOURNEYS))


def service(tree: Path, found: Measured) -> None:
    """Measure the commands of a journey sent to the loan service alone, the median of the round."""
    found.setdefault("service alone, processor", []).append(median(_times(tree, SERVICE)))


def _times(tree: Path, script: str) -> list[float]:
    """Return the seconds that a script prints, run in another tree."""
    with TemporaryDirectory() as data:
        done = subprocess.run(
            _python(tree, "-c", script), capture_output=True, text=True, check=True, cwd=data
        )
    return [float(line) for line in done.stdout.split()]


PARTS: dict[str, Callable[[Path, Measured], None]] = {
    "launch": launch, "keys": keys, "journeys": journeys, "service": service,
}  # fmt: skip


def main() -> int:
    """Measure both trees in turns; exit code 1 where this one takes more than it may."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.compare", description=__doc__)
    parser.add_argument("tree", type=Path, metavar="TREE")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", choices=sorted(PARTS), action="append")
    given = parser.parse_args()
    for tree in (HERE, given.tree.resolve()):
        compileall.compile_dir(tree / "loanflow_tui", quiet=1)  # as an installation does
    theirs, ours = Measured(), Measured()
    for number in range(given.rounds):
        turns = [(given.tree.resolve(), theirs), (HERE, ours)]
        for tree, found in turns if number % 2 else turns[::-1]:
            for name in given.only or PARTS:
                PARTS[name](tree, found)
    rows = [
        Row(what, median(took) / median(theirs[what]), MOST, "x before")
        for what, took in ours.items()
    ]
    note = "; ".join(
        f"{what}: {median(theirs[what]) * 1000:.1f} → {median(took) * 1000:.1f} ms"
        for what, took in ours.items()
    )
    show(f"Against {given.tree}", rows, note)
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
