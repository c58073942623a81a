"""The part of `loanflow test` that says what of the product the scenarios came by."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from loanflow_tui.cli.shared import say

if TYPE_CHECKING:
    from loanflow_tui.scenarios.coverage.report import Report
    from loanflow_tui.testing.outcome import Outcome

MOST_LISTED = 6
"""What was not come by is listed up to so many; the page has all."""

Wanted = Mapping[str, float]
"""The least percentage by kind; `""` stands for everything together."""

F = TypeVar("F", bound=Callable[..., Any])


def _wanted(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> Wanted:
    """Take a percentage for everything, or KIND=PERCENTAGE."""
    from loanflow_tui.scenarios.coverage.kinds import Kind  # noqa: PLC0415 - heavy

    wanted: dict[str, float] = {}
    for each in given:
        kind, _, number = each.rpartition("=")
        if kind and kind not in set(Kind):
            raise click.BadParameter(f"Give one of {', '.join(Kind)}, not {kind!r}.", ctx, param)
        try:
            wanted[kind] = float(number)
        except ValueError:
            raise click.BadParameter(f"{number!r} is not a number.", ctx, param) from None
        if not 0 <= wanted[kind] <= 100:
            raise click.BadParameter("Give a number from 0 to 100.", ctx, param)
    return wanted


def coverage_options(command: F) -> F:
    """Add the options about coverage to a command."""
    for option in (
        click.option(
            "--fail-under",
            multiple=True,
            metavar="[KIND=]PERCENT",
            callback=_wanted,
            help="Exit with 1 if less was come by, in all or of one kind; may be repeated.",
        ),
        click.option(
            "--html",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Write the coverage as a page.",
        ),
        click.option("--coverage", is_flag=True, help="Say what of the product was come by."),
    ):
        command = option(command)
    return command


def show_coverage(
    outcomes: Iterable["Outcome"], given: Mapping[str, Any], spoken: str, as_json: bool
) -> bool:
    """Say what was come by, and write the page; False if it is less than is wanted.

    Raises:
        SystemExit: the page can't be written.
    """
    from loanflow_tui.scenarios.coverage.report import report_of  # noqa: PLC0415 - heavy

    report = report_of((each.name, each.reached) for each in outcomes if each.reached)
    if as_json:
        click.echo(json.dumps({"coverage": _plain(report)}, ensure_ascii=False))
    else:
        _table(report, spoken)
    if given["html"] is not None:
        _write(report, given["html"], spoken, as_json)
    return _enough(report, given["fail_under"], spoken)


def _table(report: "Report", spoken: str) -> None:
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


def _plain(report: "Report") -> dict[str, Any]:
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


def _write(report: "Report", path: Path, spoken: str, as_json: bool) -> None:
    from loanflow_tui.scenarios.coverage.page import coverage_html  # noqa: PLC0415
    from loanflow_tui.testing.files import write_whole  # noqa: PLC0415

    try:
        write_whole(path, coverage_html(report, spoken))
    except OSError as error:
        click.echo(f"{path}: {(error.strerror or str(error)).lower()}", err=True)
        raise SystemExit(2) from None
    if not as_json:
        click.echo(say("coverage-written", spoken, path=str(path)))


def _enough(report: "Report", wanted: Wanted, spoken: str) -> bool:
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
