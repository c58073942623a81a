"""`loanflow walkthrough ID`: shows how somebody went through an application, step by step."""

import asyncio
from pathlib import Path

import click

from loanflow_tui.cli import shared
from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options
from loanflow_tui.cli.param_types import APPLICATION_ID, LANGUAGE, OUTPUT_FILE, ScreenSize
from loanflow_tui.cli.report_text import check_report_file, report_lines, write_report
from loanflow_tui.cli.shared import json_line


@click.command("walkthrough", cls=HelpedCommand)
@click.argument("application", metavar="ID", type=APPLICATION_ID)
@click.option("--to", "files", type=OUTPUT_FILE, metavar="FILE", multiple=True)
@click.option("--size", type=ScreenSize(), metavar="WxH", default="80x30")
@click.option("--json", "as_json", is_flag=True)
@journey_options("--data-dir")
@click.option("--lang", type=LANGUAGE)
def command(
    application: str,
    files: tuple[Path, ...],
    size: tuple[int, int],
    as_json: bool,
    data_dir: Path | None,
    lang: str | None,
) -> None:
    """Show how an application was gone through, step by step."""
    spoken = lang or shared.language()
    for file in files:
        check_report_file(file, spoken)
    from loanflow_tui.cli.store_access import StoreAccess  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.report.writing import as_values  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.walkthrough.report import walkthrough_report  # noqa: PLC0415 - heavy

    access = StoreAccess(data_dir or shared.data_dir(), spoken)
    sat = access.sat(application)
    pictures: dict[int, str] = {}
    if any(file.suffix.lower() == ".html" for file in files) and sat.key is not None:
        from loanflow_tui.insights.walkthrough.pictures import pictures as take  # noqa: PLC0415 - heavy
        from loanflow_tui.insights.walkthrough.visits import visits  # noqa: PLC0415 - heavy

        seen = visits(sat.journal, sat.observed)
        pictures = dict(asyncio.run(take(sat.rows, sat.key, seen, spoken, size)))
    report = walkthrough_report(application, sat.journal, sat.observed, pictures)
    if as_json:
        click.echo(json_line({"application": application, "sections": as_values(report)}))
    elif not files:
        click.echo("\n".join(report_lines(report, spoken)))
    for file in files:
        write_report(report, file, spoken)
