"""Opening the app, by the shortest way: nothing here imports click."""

import os
import sys
from typing import Any

from loanflow_tui.cli.shared import data_dir, language, say

MEMORY = ":memory:"
"""In place of the data directory: nothing is kept."""

WRONG_USAGE = 2


def open_app(**choices: Any) -> int:
    """Open the app with what was chosen on the command line; return its exit code.

    Raises:
        SystemExit: there is no terminal to open it on.
    """
    choices.setdefault("language", language())
    need_terminal(choices["language"])
    kept = choices.pop("data_dir", None) or data_dir()
    from loanflow_tui.tui.app import LoanflowApp  # noqa: PLC0415 - heavy
    from loanflow_tui.tui.app_options import AppOptions  # noqa: PLC0415

    app = LoanflowApp(AppOptions(**choices, data_dir=None if str(kept) == MEMORY else kept))
    app.run()
    return app.return_code or 0


def need_terminal(spoken: str) -> None:
    """Go on only where keys come from a terminal and the screen is one that can be drawn on.

    Raises:
        SystemExit: it isn't so; it is said plainly.
    """
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if os.environ.get("TERM") == "dumb" or not all(s is not None and s.isatty() for s in streams):
        print(say("cli-no-terminal", spoken), file=sys.stderr)  # noqa: T201 - without click
        raise SystemExit(WRONG_USAGE)
