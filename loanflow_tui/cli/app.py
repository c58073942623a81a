"""Opening the app, by the shortest way: nothing here imports click."""

import os
import sys
from typing import Any

from loanflow_tui.cli.shared import data_dir, language, say

MEMORY = ":memory:"
"""In place of the data directory: nothing is kept."""

WRONG_USAGE = 2


def open_app(**choices: Any) -> int:
    """Open the app with what was chosen on the command line; return its exit code."""
    choices.setdefault("language", language())
    if not _terminal():
        print(say("cli-no-terminal", choices["language"]), file=sys.stderr)  # noqa: T201
        return WRONG_USAGE
    kept = choices.pop("data_dir", None) or data_dir()
    from loanflow_tui.tui.app import LoanflowApp  # noqa: PLC0415 - heavy
    from loanflow_tui.tui.options import Options  # noqa: PLC0415

    app = LoanflowApp(Options(**choices, data_dir=None if str(kept) == MEMORY else kept))
    app.run()
    return app.return_code or 0


def _terminal() -> bool:
    """Tell whether keys come from a terminal and the screen is one that can be drawn on."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return os.environ.get("TERM") != "dumb" and all(s is not None and s.isatty() for s in streams)
