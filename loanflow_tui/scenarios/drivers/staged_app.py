"""The app as tests run it: internal errors reach the test."""

from loanflow_tui.lending.api import StoreProblem
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.error_reports import is_moot
from loanflow_tui.tui.textual_private import keep_colours


def _may_happen(problem: Exception) -> bool:
    """Tell whether this is an expected problem, which the screen explains, and no bug."""
    return isinstance(problem, (StoreProblem, OSError)) or type(problem) is LookupError


class StagedApp(LoanflowApp):
    """Keeps its first internal error. Its colours are the same on every machine.

    Its driver is as quick as the machine: two clicks are never a double click, and nobody needs
    time to see a question.
    """

    CLICK_CHAIN_TIME_THRESHOLD = 0.0
    settle_seconds = 0.0
    repeats_within = 0.0
    looks_every = 0.0

    trouble: Exception | None = None

    def __init__(self, options: AppOptions | None = None) -> None:
        super().__init__(options)
        # NO_COLOR concerns the terminal of the test run, not this app.
        self.no_color = False
        keep_colours(self)

    def failed(self, problem: Exception) -> None:
        if not (_may_happen(problem) or is_moot(self, problem)):
            self.trouble = problem
        super().failed(problem)
