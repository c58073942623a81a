"""`loanflow test PATH…`: plays scenarios as tests, and reports passes and failures."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Unpack

import click

from loanflow_tui.cli.coverage import Minimum, coverage_options, show_coverage
from loanflow_tui.cli.help_text import HelpedCommand, spoken_here
from loanflow_tui.cli.output import OutputFailed
from loanflow_tui.cli.param_types import FILE_OR_FOLDER, FOLDER, LANGUAGE, OUTPUT_FILE, TEXT, Number
from loanflow_tui.cli.shared import json_line, language, say
from loanflow_tui.cli.suggestions import scenarios, suggest
from loanflow_tui.cli.usage_errors import WrongUsage, not_writable

if TYPE_CHECKING:
    from loanflow_tui.scenarios.loading import Loaded
    from loanflow_tui.testing.outcome import ScenarioOutcome
    from loanflow_tui.testing.suite import Manner

INTERRUPTED = 130
_MARKS = {"passed": "✓", "failed": "✗", "wrong": "!", "skipped": "–"}
_COLOURS = {"passed": "green", "failed": "red", "wrong": "red", "skipped": "yellow"}


def _workers(ctx: click.Context, param: click.Parameter, given: str) -> int:
    """Parse a number of processes; `auto` means one per core."""
    if given == "auto":
        return os.cpu_count() or 1
    if given.isdecimal() and 1 <= int(given) <= 64:
        return int(given)
    raise WrongUsage(say("wrong-workers", spoken_here(ctx)), param=param)


class _Given(Minimum):
    """The options."""

    tags: tuple[str, ...]
    words: str
    junit: Path | None
    traces: Path | None
    trace_failures: bool
    workers: int
    fail_fast: bool
    screen: bool | None
    deadline: float
    coverage: bool
    only_list: bool
    as_json: bool
    lang: str | None


@click.command("test", cls=HelpedCommand)
@click.argument(
    "paths", nargs=-1, type=FILE_OR_FOLDER, shell_complete=suggest(scenarios, or_file=True)
)
@click.option("--tag", "tags", metavar="TAG", type=TEXT, multiple=True)
@click.option("-k", "words", metavar="WORDS", type=TEXT, default="")
@click.option("--junit", type=OUTPUT_FILE)
@click.option(
    "--trace",
    "traces",
    metavar="DIR",
    type=FOLDER,
)
@click.option("--trace-failures", is_flag=True)
@click.option("--workers", metavar="N", default="1", type=TEXT, callback=_workers)
@click.option("--fail-fast", is_flag=True)
@click.option("--screen/--no-screen", default=None)
@click.option("--deadline", metavar="SECONDS", default=10.0, type=Number(0.1, 3600))
@coverage_options
@click.option("--list", "only_list", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(paths: tuple[Path, ...], **given: Unpack[_Given]) -> None:
    """Play scenarios as tests: files, folders, or built-in ones by name; all built-in ones by
    default.

    Exits with 0 if all passed, 1 if any failed, 2 if one is invalid.
    """
    from loanflow_tui.testing.suite import Manner  # noqa: PLC0415 - heavy

    spoken = given["lang"] or language()
    loaded, wrong = _chosen(paths, given["tags"], given["words"], spoken)
    if given["only_list"]:
        _list(loaded, wrong, spoken, given["as_json"])
    chosen = [each.path for each in loaded]
    manner = Manner(
        screen=given["screen"],
        traces=given["traces"],
        always_trace=not given["trace_failures"],
        deadline=given["deadline"],
        language=spoken,
        coverage=given["coverage"] or given["html"] is not None or bool(given["fail_under"]),
    )
    report = _Report(spoken, given["as_json"], given["junit"], len(chosen) + len(wrong))
    for outcome in wrong:
        report.add(outcome)
    if not (wrong and given["fail_fast"]):
        report.run(_play(chosen, manner, given["workers"], given["fail_fast"]), chosen)
    code = report.finish()
    if manner.coverage and not show_coverage(report.outcomes, given, spoken, given["as_json"]):
        code = code or 1
    raise SystemExit(code)


def _play(
    chosen: Sequence[Path], manner: "Manner", workers: int, fail_fast: bool
) -> Iterator["ScenarioOutcome"]:
    from loanflow_tui.testing.suite import play_suite  # noqa: PLC0415 - heavy

    return play_suite(chosen, manner, workers, fail_fast)


def _chosen(
    paths: Iterable[Path], tags: Sequence[str], words: str, spoken: str
) -> tuple[list["Loaded"], list["ScenarioOutcome"]]:
    """Return the selected scenarios, and the outcomes of invalid ones."""
    from loanflow_tui.scenarios.errors import ScenarioError  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.loading import load_scenario  # noqa: PLC0415 - only when it runs
    from loanflow_tui.scenarios.selection import Selection, find_scenarios  # noqa: PLC0415 - only when it runs
    from loanflow_tui.testing.outcome import ScenarioOutcome  # noqa: PLC0415 - only when it runs

    selection = Selection(tags, words)
    try:
        found = find_scenarios(list(paths))
    except ScenarioError as error:
        click.echo(error.line(spoken), err=True)
        raise SystemExit(2) from None
    chosen: list[Loaded] = []
    wrong: list[ScenarioOutcome] = []
    for path in found:
        try:
            loaded = load_scenario(path)
            if selection.takes(loaded):
                chosen.append(loaded)
        except ScenarioError as error:
            name, place = path.name.partition(".")[0], error.place
            wrong.append(
                ScenarioOutcome(
                    str(path), name, "wrong", 0.0, error.line(spoken), str(place), place.line
                )
            )
    if not chosen and not wrong:
        click.echo(say("test-nothing-chosen", spoken, found=len(found)), err=True)
        raise SystemExit(2)
    return chosen, wrong


def _list(
    chosen: Sequence["Loaded"], wrong: Sequence["ScenarioOutcome"], spoken: str, as_json: bool
) -> None:
    for loaded in chosen:
        title, tags = loaded.title(spoken), list(loaded.scenario.tags)
        if as_json:
            row = {"name": loaded.name, "title": title, "tags": tags, "path": str(loaded.path)}
            click.echo(json_line(row))
        else:
            click.echo(f"{loaded.name:<34} {title}")
    for outcome in wrong:
        click.echo(outcome.message, err=True)
    raise SystemExit(2 if wrong else 0)


class _Report:
    """Reports each outcome as soon as it is known, and writes the files."""

    def __init__(self, spoken: str, as_json: bool, junit: Path | None, total: int) -> None:
        self.outcomes: list[ScenarioOutcome] = []
        self._spoken = spoken
        self._as_json = as_json
        self._junit = junit
        self._total = total
        self._begun = perf_counter()
        self._interrupted = False

    def run(self, going: Iterator["ScenarioOutcome"], chosen: Sequence[Path]) -> None:
        """Report the outcomes; after Ctrl+C or a write failure, skip the rest."""
        try:
            for outcome in going:
                self.add(outcome)
        except KeyboardInterrupt:
            self._interrupted = True
            self._skip_rest(going, chosen)
        except OutputFailed:
            self._skip_rest(going, chosen)
            self._write_junit()
            raise

    def _skip_rest(self, going: Iterator["ScenarioOutcome"], chosen: Sequence[Path]) -> None:
        from loanflow_tui.testing.outcome import ScenarioOutcome  # noqa: PLC0415 - heavy

        with suppress(AttributeError):
            going.close()  # type: ignore[attr-defined]
        done = {outcome.path for outcome in self.outcomes}
        left = (path for path in chosen if str(path) not in done)
        self.outcomes += [
            ScenarioOutcome(str(path), path.name.partition(".")[0], "skipped") for path in left
        ]

    def add(self, outcome: "ScenarioOutcome") -> None:
        """Print a line about the scenario that ended, or its JSON; under a failed one, why."""
        self.outcomes.append(outcome)
        if self._as_json:
            row = asdict(outcome)
            del row["reached"]
            click.echo(json_line(row))
            return
        mark = click.style(_MARKS[outcome.verdict], fg=_COLOURS[outcome.verdict])
        count = f"[{len(self.outcomes):>{len(str(self._total))}}/{self._total}]"
        took = f"{outcome.seconds * 1000:.0f} ms" if outcome.verdict != "skipped" else ""
        click.echo(f"{mark} {count} {outcome.name:<36} {took:>8}".rstrip())
        if outcome.verdict == "failed":
            click.echo(f"    {outcome.place}: {outcome.message}")
        elif outcome.verdict == "wrong":
            click.echo(f"    {outcome.message}")
        if outcome.trace and outcome.verdict == "failed":
            click.echo(f"    {say('test-trace', self._spoken, path=outcome.trace)}")

    def finish(self) -> int:
        """Write the reports and the summary, and return the exit code."""
        seconds = perf_counter() - self._begun
        self._write_junit()
        counts = {
            verdict: sum(outcome.verdict == verdict for outcome in self.outcomes)
            for verdict in _MARKS
        }
        if not self._as_json:
            took = f"{seconds:.1f}"
            click.echo(say("test-summary", self._spoken, took=took, **counts))
            if self._interrupted:
                click.echo(say("test-interrupted", self._spoken))
        if self._interrupted:
            return INTERRUPTED
        return 2 if counts["wrong"] else 1 if counts["failed"] else 0

    def _write_junit(self) -> None:
        """Write the JUnit report, its cases in the order of their paths."""
        from loanflow_tui.scenarios.files import write_whole  # noqa: PLC0415 - only when it runs
        from loanflow_tui.testing.junit import junit_xml  # noqa: PLC0415 - heavy

        path = self._junit
        if path is None:
            return
        cases = sorted(self.outcomes, key=lambda outcome: outcome.path)
        try:
            write_whole(path, junit_xml(cases, perf_counter() - self._begun))
        except OSError:
            raise not_writable(path, self._spoken) from None
