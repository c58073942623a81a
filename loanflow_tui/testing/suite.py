"""Plays many scenarios, one after another or in several processes."""

import asyncio
import multiprocessing
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.crashes import crashed
from loanflow_tui.scenarios.drivers.gc_freeze import freeze_garbage
from loanflow_tui.scenarios.errors import ScenarioError
from loanflow_tui.scenarios.loading import Loaded, load_scenario
from loanflow_tui.scenarios.run import Run, StepFailed
from loanflow_tui.testing.outcome import ScenarioOutcome

if TYPE_CHECKING:
    from loanflow_tui.dialogue.messages import Message


@dataclass(frozen=True, slots=True)
class Manner:
    """Settings for playing scenarios. `screen` None uses the screen only where needed."""

    screen: bool | None = None
    traces: Path | None = None
    always_trace: bool = True
    deadline: float = 10.0
    language: str = "en"
    coverage: bool = False


def play_suite(
    paths: Sequence[Path], manner: Manner, workers: int = 1, fail_fast: bool = False
) -> Iterator[ScenarioOutcome]:
    """Play the scenarios and yield each outcome as soon as it is known.

    After a failure with `fail_fast`, the remaining ones are skipped.
    """
    if workers <= 1 or len(paths) <= 1:
        failed = False
        for path in paths:
            outcome = _skipped(path) if failed and fail_fast else play_file(path, manner)
            failed = failed or outcome.verdict in {"failed", "wrong"}
            yield outcome
        return
    yield from _in_processes(paths, manner, workers, fail_fast)


def _in_processes(
    paths: Sequence[Path], manner: Manner, workers: int, fail_fast: bool
) -> Iterator[ScenarioOutcome]:
    """Hand out scenarios in small bundles, so that no worker waits long for another."""
    size = max(1, min(8, len(paths) // (workers * 4)))
    bundles = [paths[i : i + size] for i in range(0, len(paths), size)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_leave_keys) as pool:
        pending: dict[Future[list[ScenarioOutcome]], Sequence[Path]] = {
            pool.submit(_play_bundle, bundle, manner): bundle for bundle in bundles
        }
        failed = False
        try:
            while pending:
                done, _ = wait(pending, return_when=FIRST_COMPLETED)
                for future in done:
                    bundle = pending.pop(future)
                    if future.cancelled():
                        yield from map(_skipped, bundle)
                        continue
                    for outcome in _outcomes(future, bundle, manner):
                        failed = failed or outcome.verdict in {"failed", "wrong"}
                        yield outcome
                if failed and fail_fast:
                    for future in pending:
                        future.cancel()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _outcomes(
    future: Future[list[ScenarioOutcome]], bundle: Sequence[Path], manner: Manner
) -> Iterator[ScenarioOutcome]:
    """Yield a worker's outcomes; if its process died, play each scenario in its own process."""
    try:
        yield from future.result()
    except BrokenProcessPool:
        for path in bundle:
            yield _alone(path, manner)


def _alone(path: Path, manner: Manner) -> ScenarioOutcome:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, initializer=_leave_keys) as pool:
        try:
            return pool.submit(play_file, path, manner).result()
        except BrokenProcessPool:
            return _failed(path, StepFailed("process-died").problem.message, manner)


def _leave_keys() -> None:
    """Ignore Ctrl+C in workers: the reporting process handles it and ends them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _play_bundle(paths: Sequence[Path], manner: Manner) -> list[ScenarioOutcome]:
    return [play_file(path, manner) for path in paths]


def _skipped(path: Path) -> ScenarioOutcome:
    return ScenarioOutcome(str(path), _name(path), "skipped")


def play_file(path: Path, manner: Manner) -> ScenarioOutcome:
    """Play one scenario in its own event loop and return the outcome, also of a crash."""
    begun = perf_counter()
    try:
        loaded = load_scenario(path)
        return asyncio.run(play_loaded(loaded, manner))
    except ScenarioError as error:
        return ScenarioOutcome(
            str(path), _name(path), "wrong", perf_counter() - begun, error.line(manner.language),
            str(error.place), error.place.line,
        )  # fmt: skip
    except Exception as failure:
        return _failed(path, crashed(failure).message, manner, perf_counter() - begun)
    finally:
        freeze_garbage()


def _failed(
    path: Path, message: "Message", manner: Manner, seconds: float = 0.0
) -> ScenarioOutcome:
    said = Wording(manner.language).say(message)
    return ScenarioOutcome(str(path), _name(path), "failed", seconds, said, f"{path}:1", 1)


def _name(path: Path) -> str:
    return path.name.partition(".")[0]


async def play_loaded(loaded: Loaded, manner: Manner) -> ScenarioOutcome:
    """Play a loaded scenario and return its outcome, with a trace if requested.

    Raises:
        ScenarioError: the scenario is invalid.
    """
    run = await play(loaded, manner)
    said, place, trace = "", loaded.place_of("steps"), ""
    failed = run.failed
    if failed is not None and failed.problem is not None:
        said, place = Wording(manner.language).say(failed.problem.message), failed.place
    if manner.traces is not None and (manner.always_trace or not run.ok):
        try:
            trace = _write_trace(run, manner.traces, manner.language)
        except Exception as failure:
            # A trace that can't be written is reported, and fails the scenario.
            untold = _why_untraced(failure, manner)
            said = said or untold
    outcome = ScenarioOutcome(
        str(loaded.path), loaded.name, "failed" if said else "passed", run.seconds, trace=trace,
        steps=len(run.steps), reached=_reached(run) if manner.coverage else {},
    )  # fmt: skip
    return replace(outcome, message=said, place=str(place), line=place.line) if said else outcome


def _write_trace(run: Run, folder: Path, language: str) -> str:
    from loanflow_tui.testing.trace.page import write_trace  # noqa: PLC0415 - heavy

    return str(write_trace(run, folder, language, _trace_name(run.loaded)))


def _why_untraced(failure: Exception, manner: Manner) -> str:
    if isinstance(failure, OSError):
        return Wording(manner.language).say(
            Message("test-trace-not-written", {"path": str(manner.traces)})
        )
    return Wording(manner.language).say(crashed(failure).message)


def _reached(run: Run) -> Mapping[str, frozenset[str]]:
    from loanflow_tui.exploration.coverage.collector import reached_by  # noqa: PLC0415 - heavy

    return reached_by(run)


async def play(loaded: Loaded, manner: Manner) -> Run:
    """Play a loaded scenario, through the screen if it needs one or `manner` asks for it."""
    screen = loaded.scenario.needs_screen if manner.screen is None else manner.screen
    if screen:
        from loanflow_tui.scenarios.drivers.screen_player import play_on_screen  # noqa: PLC0415 - heavy

        pictures = manner.traces is not None
        return await play_on_screen(loaded, deadline=manner.deadline, pictures=pictures)
    from loanflow_tui.scenarios.drivers.headless_player import play_without_screen  # noqa: PLC0415 - heavy

    recorder = None
    if manner.traces is not None:
        from loanflow_tui.scenarios.partner_recorder import PartnerRecorder  # noqa: PLC0415 - heavy

        recorder = PartnerRecorder()
    return await play_without_screen(loaded, deadline=manner.deadline, recorder=recorder)


def _trace_name(loaded: Loaded) -> str:
    """Return a trace name that differs for equal names in different folders."""
    folder = loaded.path.resolve().parent.name
    return f"{folder}-{loaded.name}"
