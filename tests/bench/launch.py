"""The time from the command to a screen that takes keys, and the memory then used.

Measured in turns with a blank app, in a real pseudo-terminal: `python -m tests.bench.launch`. The
loan service is loaded behind the first screen; what is held after that stands in a row of its own.
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.table import Row, ratio, show
from tests.bench.terminal import Terminal

ROUNDS = 9
LOADED = 3
"""Rounds that wait until everything is loaded."""
LOADING_S = 2.0
BLANK = [sys.executable, str(Path(__file__).with_name("blank.py"))]
LOANFLOW = [sys.executable, "-c", "from loanflow_tui.cli import run; run()"]


def main() -> None:
    """Measure and print."""
    seconds: dict[str, list[float]] = {"blank": [], "loanflow": []}
    megabytes: dict[str, list[float]] = {"blank": [], "loanflow": []}
    loaded: dict[str, list[float]] = {"blank": [], "loanflow": []}
    with TemporaryDirectory() as data:
        commands = {"blank": (BLANK, "blank app"), "loanflow": (LOANFLOW, "Search")}
        for at in range(ROUNDS + 1):
            for name, (command, text) in commands.items():
                with Terminal(command, data) as terminal:
                    took = terminal.wait_for(text)
                    terminal.settle()
                    if at:
                        seconds[name].append(took)
                        megabytes[name].append(terminal.megabytes)
                    if ROUNDS - at < LOADED:
                        terminal.watch(LOADING_S)
                        loaded[name].append(terminal.megabytes)
    show(
        "Launch",
        [
            Row("first screen", ratio(seconds["loanflow"], seconds["blank"]), 1.5, "x blank"),
            Row("memory then", ratio(megabytes["loanflow"], megabytes["blank"]), 1.7, "x blank"),
            Row("memory, all loaded", ratio(loaded["loanflow"], loaded["blank"]), None, "x blank"),
        ],
        f"blank {median(seconds['blank']):.3f} s, {median(megabytes['blank']):.0f} MB; "
        f"loanflow {median(seconds['loanflow']):.3f} s, {median(megabytes['loanflow']):.0f} MB",
    )


if __name__ == "__main__":
    main()
