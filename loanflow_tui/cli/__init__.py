"""The commands. `loanflow` alone opens the app; a room is imported only when its command runs."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper

INTERRUPTED = 130
"""How a shell counts a program ended by Ctrl+C."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the command line asks for.

    Raises:
        SystemExit: always; 0 if it was done, 1 if it failed, 2 if it was asked for wrongly.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What the terminal has no letters for is shown as a question mark, and ends nothing.
            stream.reconfigure(errors="replace")
    try:
        if given:
            from loanflow_tui.cli.commands import loanflow  # noqa: PLC0415 - brings in click

            loanflow.main(given, prog_name="loanflow")
        from loanflow_tui.cli.app import open_app  # noqa: PLC0415 - the short way to the screen

        raise SystemExit(open_app())
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
