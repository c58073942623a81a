"""The time until a key shows in the chat, at its first turn and after thousands.

Measured in turns with a blank app, in a real pseudo-terminal: `python -m tests.bench.keys`.
"""

import asyncio
import os
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.anchor.key import KEY_DIR
from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.app_options import AppOptions
from tests.bench.launch import BLANK, LOANFLOW
from tests.bench.table import Row, ratio, show
from tests.bench.terminal import Terminal

PERSONA = "li-wei"
TURNS = 5_000
KEYS = "the quick brown fox jumps over the lazy dog"
ROUNDS = 3
ASKED = "identity.name"


async def conversation(data: Path, turns: int) -> str:
    """Store a conversation of at least so many turns, left at a question; return its id."""
    async with await open_session(SessionOptions(data, pace=0, contracts="defer")) as session:
        talk = await Conversation.open(session, "alipay", "en", PERSONA)
        await talk.begin()
        while talk.question is not None and talk.question.step != ASKED:
            await talk.fill()
        while len(talk.turns) < turns:
            await talk.answer("help")
        return talk.application_id


def painted(command: list[str], data: str, shown: str) -> list[float]:
    """Return each key's milliseconds until it shows."""
    with Terminal(command, data) as terminal:
        terminal.wait_for(shown)
        terminal.settle()
        took = []
        for key in KEYS:
            terminal.settle(0.03)
            took.append(terminal.press(key) * 1000)
        return took


async def answers() -> list[float]:
    """Return the processor's milliseconds from each answer to the next question."""
    took = []
    options = AppOptions(language="en", persona=PERSONA, seed=1, pace=0, contracts="defer")
    async with staged(options) as stage:
        talk = stage.driver.talk
        while not talk.ended:
            begun = process_time()
            await stage.driver.fill()
            took.append((process_time() - begun) * 1000)
    return took


def main() -> None:
    """Measure and print."""
    took: dict[str, list[float]] = {"blank": [], "first": [], "late": []}
    with TemporaryDirectory() as data:
        os.environ[KEY_DIR] = str(Path(data) / "keys")
        first = asyncio.run(conversation(Path(data), 0))
        late = asyncio.run(conversation(Path(data), TURNS))
        commands = {
            "blank": (BLANK, "blank app"),
            "first": ([*LOANFLOW, "--resume", first, "--pace", "0"], "identity card"),
            "late": ([*LOANFLOW, "--resume", late, "--pace", "0"], "identity card"),
        }
        for _ in range(ROUNDS):
            for name, (command, shown) in commands.items():
                took[name] += painted(command, data, shown)
    show(
        "Keys and answers",
        [
            Row("key to paint, first turn", ratio(took["first"], took["blank"]), 1.5, "x blank"),
            Row("key to paint, 5,000 turns", ratio(took["late"], took["first"]), 1.3, "x first"),
            Row("answer to next question", median(asyncio.run(answers())), 30, "ms"),
        ],
        "medians: " + ", ".join(f"{name} {median(ms):.1f} ms" for name, ms in took.items()),
    )  # fmt: skip


if __name__ == "__main__":
    main()
