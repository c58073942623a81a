"""Bytes that the terminal is sent for one act, as a slow link has to carry them.

At 100 by 30 cells, in a real pseudo-terminal: `python -m tests.bench.bytes`. The budgets: an answer
by F3 at most 6 KB, a page of the chat 8 KB, a key in the search 1 KB.
"""

import sys
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.table import Row, show
from tests.bench.terminal import Terminal

COLUMNS, LINES = 100, 30
QUIET = 0.4
"""Seconds without output after which an act is taken as painted."""
ANSWERS = 24
_KB = 1024
_F3, _PAGE_UP = "\x1bOR", "\x1b[5~"
_COMMAND = [sys.executable, "-m", "loanflow_tui", "--lang", "en", "--persona", "li-wei"]


def act(terminal: Terminal, key: str) -> int:
    """Press a key; return the bytes painted until all is quiet."""
    before = terminal.total
    terminal.send(key.encode())
    terminal.settle(QUIET)
    return terminal.total - before


def main() -> None:
    """Measure each act, and print its median and its most beside the budget."""
    with TemporaryDirectory() as data:
        with Terminal(_COMMAND, data, COLUMNS, LINES) as terminal:
            terminal.wait_for("F1")
            terminal.settle(QUIET)
            searched = [act(terminal, key) for key in "loan"]
        with Terminal(
            [*_COMMAND, "--pace", "0", "--at", "consent.privacy"], data, COLUMNS, LINES
        ) as terminal:
            terminal.wait_for("I agree")
            terminal.settle(QUIET)
            answered = [act(terminal, _F3) for _ in range(ANSWERS)]
            paged = [act(terminal, _PAGE_UP) for _ in range(6)]
    rows = [
        Row(f"{what}, {kind}", figure(found) / _KB, budget, "KB")
        for what, found, budget in (
            ("a key in the search", searched, 1.0),
            ("an answer by F3", answered, 6.0),
            ("a page of the chat", paged, 8.0),
        )
        for kind, figure in (("median", median), ("most", max))
    ]
    show(f"Bytes painted at {COLUMNS}x{LINES}", rows)


if __name__ == "__main__":
    main()
