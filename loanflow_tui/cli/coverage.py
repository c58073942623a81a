"""The coverage report of `loanflow test`: which parts of the product the scenarios reached."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from loanflow_tui.cli.help_text import spoken_here
from loanflow_tui.cli.param_types import OUTPUT_FILE, TEXT
from loanflow_tui.cli.shared import json_line, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage, not_writable, with_near

if TYPE_CHECKING:
    from loanflow_tui.exploration.coverage.report import CoverageReport
    from loanflow_tui.testing.outcome import ScenarioOutcome

MOST_LISTED = 6
"""The most uncovered items to list; the page lists all."""

Wanted = Mapping[str, float]
"""The lowest accepted percentage by kind; `""` stands for everything together."""

F = TypeVar("F", bound=Callable[..., Any])


class Minimum(TypedDict):
    """What `coverage_options` add: the lowest accepted percentages, and the page."""

    fail_under: Wanted
    html: Path | None


def _wanted(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> Wanted:
    """Parse a percentage for everything, or KIND=PERCENTAGE."""
    from loanflow_tui.exploration.coverage.kinds import CoverageKind  # noqa: PLC0415 - heavy

    spoken = spoken_here(ctx)
    wanted: dict[str, float] = {}
    for each in given:
        kind, _, number = each.rpartition("=")
        if kind and kind not in set(CoverageKind):
            said = say("wrong-choice", spoken, given=visible(kind), choices=", ".join(CoverageKind))
            raise WrongUsage(with_near(said, kind, list(CoverageKind), spoken), param=param)
        try:
            wanted[kind] = float(number)
        except ValueError:
            said = say("wrong-number", spoken, given=visible(number))
            raise WrongUsage(said, param=param) from None
        if not 0 <= wanted[kind] <= 100:
            said = say("wrong-between", spoken, given=number, least="0", most="100")
            raise WrongUsage(said, param=param)
    return wanted


def coverage_options(command: F) -> F:
    """Add the coverage options to a command."""
    for option in (
        click.option(
            "--fail-under",
            multiple=True,
            type=TEXT,
            metavar="[KIND=]PERCENT",
            callback=_wanted,
        ),
        click.option(
            "--html",
            type=OUTPUT_FILE,
        ),
        click.option("--coverage", is_flag=True),
    ):
        command = option(command)
    return command


def show_coverage(
    outcomes: Iterable["ScenarioOutcome"], given: Minimum, spoken: str, as_json: bool
) -> bool:
    """Print the coverage, and write the page; return False if it is below the minimum.

    Raises:
        SystemExit: the page can't be written.
    """
    from loanflow_tui.exploration.coverage.report import report_of  # noqa: PLC0415 - heavy

    report = report_of((each.name, each.reached) for each in outcomes if each.reached)
    if as_json:
        click.echo(json_line({"coverage": _plain(report)}))
    else:
        _table(report, spoken)
    if given["html"] is not None:
        _write(report, given["html"], spoken, as_json)
    return _enough(report, given["fail_under"], spoken)


def _table(report: "CoverageReport", spoken: str) -> None:
    from rich.cells import cell_len  # noqa: PLC0415 - only for people

    names = [say(f"coverage-kind-{each.kind.value}", spoken) for each in report.kinds]
    names.append(say("coverage-total", spoken))
    width = max(map(cell_len, names)) + 2
    click.echo()
    click.echo(say("coverage-title", spoken, scenarios=report.scenarios))
    for name, each in zip(names, report.kinds, strict=False):
        line = say("coverage-line", spoken, reached=len(each.reached), total=each.total)
        pad = " " * (width - cell_len(name))
        colour = "green" if not each.missed else "yellow"
        click.echo(f"  {name}{pad}{click.style(f'{each.percent:5.1f}%', fg=colour)}  {line}")
        if each.missed:
            click.echo(f"      {_missed(each.missed, spoken)}")
    pad = " " * (width - cell_len(names[-1]))
    click.echo(f"  {names[-1]}{pad}{report.percent:5.1f}%")


def _missed(missed: tuple[str, ...], spoken: str) -> str:
    shown = [*missed[:MOST_LISTED]]
    if len(missed) > MOST_LISTED:
        shown.append(say("coverage-more", spoken, count=len(missed) - MOST_LISTED))
    return say("coverage-missed-line", spoken, items=", ".join(shown))


def _plain(report: "CoverageReport") -> dict[str, object]:
    return {
        "percent": round(report.percent, 2),
        "scenarios": report.scenarios,
        **{
            each.kind.value: {
                "percent": round(each.percent, 2),
                "reached": len(each.reached),
                "total": each.total,
                "missed": each.missed,
                "unreachable": list(each.unreachable),
                "beyond": list(each.beyond),
            }
            for each in report.kinds
        },
    }


def _write(report: "CoverageReport", path: Path, spoken: str, as_json: bool) -> None:
    from loanflow_tui.exploration.coverage.page import coverage_html  # noqa: PLC0415 - only when it runs
    from loanflow_tui.scenarios.files import write_whole  # noqa: PLC0415 - only when it runs

    try:
        write_whole(path, coverage_html(report, spoken))
    except OSError:
        raise not_writable(path, spoken) from None
    if not as_json:
        click.echo(say("coverage-written", spoken, path=str(path)))


def _enough(report: "CoverageReport", wanted: Wanted, spoken: str) -> bool:
    found = {"": report.percent, **{each.kind.value: each.percent for each in report.kinds}}
    enough = True
    for kind, least in wanted.items():
        if found[kind] < least:
            enough = False
            what = say(f"coverage-kind-{kind}" if kind else "coverage-total", spoken)
            said = say(
                "coverage-under", spoken, what=what, found=f"{found[kind]:.1f}",
                wanted=f"{least:g}",
            )  # fmt: skip
            click.echo(said, err=True)
    return enough
