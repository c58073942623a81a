"""Reports failures plainly, with a way out, never as a traceback on screen."""

import faulthandler
import os
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from textual.css.query import NoMatches
from textual.message_pump import MessagePump
from textual.widget import MountError
from textual.worker import WorkerFailed

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.tui.textual_private import is_going, is_leaving, note_failure

if TYPE_CHECKING:
    from textual.app import App

    from loanflow_tui.tui.phone import Phone

REPORTS = "reports"
"""The folder of the data directory with error reports."""


def show(app: "Phone", problem: Exception) -> None:
    """Show a problem on its own screen, over the previous one."""
    from loanflow_tui.tui.screens.error import ErrorScreen  # noqa: PLC0415 - only in trouble

    told = told_of(app, cause_of(problem))
    if app.is_running and app.screen_stack:
        app.door.open("trouble", lambda: ErrorScreen(*told))


def cause_of(problem: BaseException) -> BaseException:
    """Return the original error, without its wrappers, so that a report names its place."""
    while True:
        match problem:
            case WorkerFailed(error=inner):
                problem = inner
            case BaseExceptionGroup(exceptions=(inner, *_)):
                problem = inner
            case _:
                return problem


def is_moot(app: "App[None]", problem: BaseException) -> bool:
    """Tell whether a failure is only that a screen or widget which is going has no parts any more.

    Textual removes the parts of what goes first, its workers and timers last, and does not compose
    what is closed before its turn comes: Textualize/textual#6361. Nothing is mounted any more in an
    app that was told to exit.
    """
    cause = cause_of(problem)
    if is_leaving(app):
        return isinstance(cause, NoMatches | MountError)
    if not isinstance(cause, NoMatches):
        return False
    callers = (frame.f_locals.get("self") for frame, _ in traceback.walk_tb(cause.__traceback__))
    return any(isinstance(each, MessagePump) and is_going(each) for each in callers)


def told_of(app: "Phone", problem: BaseException) -> tuple[Message, tuple[Message, ...]]:
    """Return what happened and what to do about it; write a report where that helps."""
    from loanflow_tui.dialogue.renderers.policy import policy_problem  # noqa: PLC0415 - only now
    from loanflow_tui.dialogue.renderers.store import store_problem  # noqa: PLC0415 - heavy
    from loanflow_tui.lending.api import PolicyError, StoreProblem  # noqa: PLC0415 - heavy

    if isinstance(problem, StoreProblem):
        return Message("ui-trouble-store"), (store_problem(problem),)
    if isinstance(problem, PolicyError):
        return Message("ui-trouble-option"), (policy_problem(problem.problem),)
    if isinstance(problem, LookupError) and app.talk is None:
        return Message("ui-trouble-unknown"), (Message("ui-trouble-unknown-what"),)
    if isinstance(problem, OSError):
        return Message("ui-trouble-store"), (Message("problem-unavailable"),)
    return Message("ui-trouble"), _report_told(app, problem)


def _report_told(app: "Phone", problem: BaseException) -> tuple[Message, ...]:
    path = write_report(app.options.data_dir, problem)
    kept = app.talk.application_id if app.talk and app.options.data_dir else None
    told = Message("ui-trouble-kept", {"id": kept}) if kept else Message("ui-trouble-again")
    if path is None:
        return (told,)
    return (told, Message("ui-trouble-report", {"path": str(path)}))


def last_words(app: "Phone", problem: BaseException) -> str:
    """Return the message for leaving after a failure."""
    words = "\n\n".join(map(app.appearance.wording.say, _report_told(app, cause_of(problem))))
    return f"{app.say('ui-left-trouble')}\n{words}"


def leave_after(app: "App[None]", phone: "Phone", error: Exception) -> None:
    """End the app after a failure, with plain words; `app` and `phone` are the same object."""
    note_failure(app, error)
    app.exit(return_code=1, message=last_words(phone, error))


def write_report(data_dir: Path | None, problem: BaseException) -> Path | None:
    """Write an error report for developers; return None if there is no place for it."""
    # Values are left out: a report names only places in the code.
    text = "".join(traceback.format_tb(problem.__traceback__)) + type(problem).__name__ + "\n"
    return _write(data_dir, lambda file: file.write(without_home(text)))


def without_home(text: str) -> str:
    """Return text without the name of the home folder."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def report_threads(data_dir: Path | None) -> Path | None:
    """Write where every thread is, for an app that doesn't end; None if there is no place for
    it.
    """
    return _write(data_dir, faulthandler.dump_traceback)


def _write(data_dir: Path | None, write: Callable[[TextIO], object]) -> Path | None:
    if data_dir is None:
        return None
    name = f"report-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}-{os.getpid()}.txt"
    try:
        folder = data_dir / REPORTS
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / name
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            write(file)
    except OSError:
        return None
    return path
