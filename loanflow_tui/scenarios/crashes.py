"""Crashes of the program while it plays a scenario: the exception and its place."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb, format_exception, format_exception_only

import loanflow_tui
from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.run import Problem, Run, StepFailed, StepRun

PROGRAM = Path(loanflow_tui.__file__).parent


def crash_place(crash: BaseException) -> str:
    """Return the innermost line of our own code in the traceback, as `file:line`."""
    frames = reversed(extract_tb(innermost(crash).__traceback__))
    ours = (frame for frame in frames if PROGRAM in Path(frame.filename).parents)
    return next((f"{Path(one.filename).relative_to(PROGRAM)}:{one.lineno}" for one in ours), "")


def innermost(crash: BaseException) -> BaseException:
    """Return the original exception, out of the groups that tasks wrap it in."""
    while isinstance(crash, BaseExceptionGroup):
        crash = crash.exceptions[0]
    return crash


def crashed(crash: Exception) -> Problem:
    """Return a crash as the problem of a step; `found` is the whole traceback."""
    what = "".join(format_exception_only(innermost(crash))).strip()
    problem = StepFailed("crashed", "…", what, where=crash_place(crash)).problem
    return replace(problem, found="".join(format_exception(crash)))


def crashed_run(loaded: Loaded, crash: Exception, screen: bool) -> Run:
    """Return the run of a scenario that crashed before its first step."""
    at = loaded.scenario.clock or datetime.now(UTC)
    place = SourcePlace(loaded.path, 1)
    step = StepRun(1, "", "", place, at, "", problem=crashed(crash))
    return Run(loaded, screen, steps=[step], crash=crash)
