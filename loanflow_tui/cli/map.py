"""`loanflow map`: every question, way, refusal, fault and message, on one page or as Mermaid."""

import asyncio
from pathlib import Path

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.param_types import LANGUAGE, OUTPUT_FILE
from loanflow_tui.cli.shared import language, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage, not_writable

HTML, MERMAID = (".html", ".htm"), (".mmd", ".mermaid")


@click.command("map", cls=HelpedCommand)
@click.option("--to", "targets", type=OUTPUT_FILE, multiple=True, required=True, metavar="FILE")
@click.option("--lang", type=LANGUAGE)
def command(targets: tuple[Path, ...], lang: str | None) -> None:
    """Write the map of the journey; a file that can't be written keeps what it held."""
    spoken = lang or language()
    for target in targets:
        if target.suffix.lower() not in (*HTML, *MERMAID):
            raise WrongUsage(say("map-kind", spoken, file=visible(target.name)))
    from loanflow_tui.insights.map.journey import journey_map  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.map.mermaid import map_mermaid  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.map.page import map_html  # noqa: PLC0415 - heavy
    from loanflow_tui.insights.map.walks import walk  # noqa: PLC0415 - heavy

    found = journey_map(asyncio.run(walk()))
    for target in targets:
        drawn = map_html if target.suffix.lower() in HTML else map_mermaid
        try:
            target.write_text(drawn(found, spoken), encoding="utf-8")
        except OSError:
            raise not_writable(target, spoken) from None
        values = {"questions": len(found.questions), "ways": len(found.ways)}
        click.echo(say("map-written", spoken, file=visible(str(target)), **values))
