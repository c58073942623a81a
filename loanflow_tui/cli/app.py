"""Opening the app, by the shortest way: nothing here imports click."""

import os
import sys
from typing import Any

WRONG_USAGE = 2


def open_app(**choices: Any) -> int:
    """Open the app with what was chosen on the command line; return its exit code."""
    if not _terminal():
        from loanflow_tui.cli.shared import say  # noqa: PLC0415 - brings in the wording

        print(say("cli-no-terminal", choices.get("language")), file=sys.stderr)  # noqa: T201
        return WRONG_USAGE
    from loanflow_tui.tui.app import LoanflowApp, Options  # noqa: PLC0415 - heavy

    app = LoanflowApp(Options(**choices))
    app.run()
    return app.return_code or 0


def _terminal() -> bool:
    """Tell whether keys come from a terminal and the screen is one that can be drawn on."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return os.environ.get("TERM") != "dumb" and all(s is not None and s.isatty() for s in streams)
