"""The app as tests run it: what it would only say in plain words, they get to see whole."""

from collections.abc import Awaitable

from loanflow_tui.lending.api import StoreProblem
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.textual_private import keep_colours


def _may_happen(problem: Exception) -> bool:
    """Tell whether it may happen to a person, and is said on screen: that is no mistake."""
    return isinstance(problem, (StoreProblem, OSError)) or type(problem) is LookupError


class StagedApp(LoanflowApp):
    """Keeps the mistake it came upon, if it did. Its colours are the same on every machine.

    Its driver are as quick as the machine: no click is the second of a double click, and nobody
    needs time to see a question.
    """

    CLICK_CHAIN_TIME_THRESHOLD = 0.0
    settle_seconds = 0.0
    repeats_within = 0.0

    trouble: Exception | None = None

    def __init__(self, options: AppOptions | None = None) -> None:
        super().__init__(options)
        # NO_COLOR is about the terminal that tests report to; there is none for the app.
        self.no_color = False
        keep_colours(self)

    def failed(self, problem: Exception) -> None:
        if not _may_happen(problem):
            self.trouble = problem
        super().failed(problem)

    async def _guarded(self, work: Awaitable[object]) -> None:
        await super()._guarded(self._watched(work))

    async def _watched(self, work: Awaitable[object]) -> None:
        try:
            await work
        except Exception as problem:
            if not _may_happen(problem):
                self.trouble = problem
            raise
