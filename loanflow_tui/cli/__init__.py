"""The command line. `loanflow` alone opens the app; a room is imported only when needed."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import current_thread
from threading import enumerate as running_threads
from typing import NoReturn

RARELY = (150_000, 20, 20)
"""When Python looks for garbage (`gc.set_threshold`): loading makes much and leaves none, and
looking took an eighth of a launch (`tests.bench.compare`, at most 1.05 of what it took once)."""
INTERRUPTED = 130
"""The exit code of a program ended by Ctrl+C."""


def run() -> NoReturn:
    """Run the command line as a process of its own.

    Raises:
        SystemExit: always, unless the process ends at once.
    """
    try:
        main()
    except SystemExit as leaving:
        end_process(leaving)
    except KeyboardInterrupt:
        end_process(SystemExit(INTERRUPTED))


def end_process(leaving: SystemExit) -> NoReturn:
    """End the process as `leaving` asks.

    Where a thread that nobody waits for is still at work, such as one that loads what the app
    needs, the process ends at once: the thread may be within native code, in which the end of the
    interpreter crashes before Python 3.14 (https://github.com/python/cpython/issues/87135).

    Raises:
        SystemExit: no such thread is at work.
    """
    here = current_thread()
    at_work = any(each.daemon and each is not here for each in running_threads())
    if at_work and isinstance(leaving.code, int):
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(leaving.code)
    raise leaving


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line.

    Raises:
        SystemExit: always; 0 on success, 1 on failure, 2 on wrong usage.
    """
    gc.set_threshold(*RARELY)
    # Imported within `run`, which takes Ctrl+C.
    from loanflow_tui.cli.output import OutputFailed, guarded_output  # noqa: PLC0415

    given = sys.argv[1:] if arguments is None else list(arguments)
    with guarded_output():
        try:
            _run(given)
        except KeyboardInterrupt:
            raise SystemExit(INTERRUPTED) from None
        except OutputFailed:
            raise
        except Exception as crash:
            code = INTERRUPTED if by_interrupt(crash) else _told(crash, given)
            raise SystemExit(code) from None


def by_interrupt(crash: BaseException) -> bool:
    """Tell whether Ctrl+C lies behind a crash: what loads a module may turn it into an error."""
    seen: set[int] = set()
    coming: list[BaseException | None] = [crash]
    while coming:
        error = coming.pop()
        if error is None or id(error) in seen:
            continue
        if isinstance(error, KeyboardInterrupt):
            return True
        seen.add(id(error))
        coming += (error.__cause__, error.__context__)
    return False


def _run(given: Sequence[str]) -> NoReturn:
    from loanflow_tui.cli.shared import COMPLETING  # noqa: PLC0415 - see `main`

    if given or COMPLETING in os.environ:
        from loanflow_tui.cli.commands import loanflow  # noqa: PLC0415 - brings in click

        loanflow.main(given, prog_name="loanflow")
    from loanflow_tui.cli.app import open_app  # noqa: PLC0415 - the short way to the screen

    raise SystemExit(open_app())


def _told(crash: Exception, given: Sequence[str]) -> int:
    """Report a crash on standard error; return its exit code."""
    from loanflow_tui.cli.output import FAILED  # noqa: PLC0415 - see `main`
    from loanflow_tui.cli.shared import kept_in, say, spoken_in  # noqa: PLC0415 - only in trouble
    from loanflow_tui.tui.error_reports import write_report  # noqa: PLC0415 - only when it runs

    report = write_report(kept_in(given), crash)
    said = say("wrong-crashed", spoken_in(given), report=str(report or "none"))
    print(said, file=sys.stderr)  # noqa: T201 - without click
    return FAILED
