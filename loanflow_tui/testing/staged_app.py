"""The app as tests run it: what it would only say in plain words, they get to see whole."""

from collections.abc import Awaitable
from pathlib import Path
from typing import ClassVar

from loanflow_tui import tui
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.tui.app import LoanflowApp

EXPECTED = (StoreProblem, LookupError, OSError)
"""What may happen to a person, and is said on screen."""


class StagedApp(LoanflowApp):
    """Keeps the mistake it came upon, if it did."""

    CSS_PATH: ClassVar = [Path(tui.__file__).parent / "app.tcss"]
    trouble: Exception | None = None

    async def _guarded(self, work: Awaitable[object]) -> None:
        await super()._guarded(self._watched(work))

    async def _watched(self, work: Awaitable[object]) -> None:
        try:
            await work
        except EXPECTED:
            raise
        except Exception as trouble:
            self.trouble = trouble
            raise
