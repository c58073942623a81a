"""`loanflow insights`: what is stored, in figures."""

from pathlib import Path

import click

from loanflow_tui.cli import shared
from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options
from loanflow_tui.cli.param_types import LANGUAGE, OUTPUT_FILE
from loanflow_tui.cli.report_text import check_report_file, report_lines, write_report
from loanflow_tui.cli.shared import json_line


@click.command("insights", cls=HelpedCommand)
@click.option("--to", "files", type=OUTPUT_FILE, metavar="FILE", multiple=True)
@click.option("--json", "as_json", is_flag=True)
@journey_options("--data-dir")
@click.option("--lang", type=LANGUAGE)
def command(
    files: tuple[Path, ...], as_json: bool, data_dir: Path | None, lang: str | None
) -> None:
    """Show what is stored in figures."""
    spoken = lang or shared.language()
    for file in files:
        check_report_file(file, spoken)
    from loanflow_tui.cli.store_access import StoreAccess  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.report.writing import as_values  # noqa: PLC0415 - heavy

    report = StoreAccess(data_dir or shared.data_dir(), spoken).insights()
    if as_json:
        click.echo(json_line({"sections": as_values(report)}))
    elif not files:
        click.echo("\n".join(report_lines(report, spoken)))
    for file in files:
        write_report(report, file, spoken)
