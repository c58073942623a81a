"""`loanflow demo [SCENARIO]`: plays a scenario visibly, in the app."""

from dataclasses import replace
from pathlib import Path

import click

from loanflow_tui.cli.app import need_terminal
from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.param_types import FILE_OR_FOLDER, LANGUAGE, PACE
from loanflow_tui.cli.shared import language

FIRST = "tour"
"""The demo that plays without an argument."""


@click.command("demo", cls=HelpedCommand)
@click.argument("scenario", type=FILE_OR_FOLDER, required=False)
@click.option("--pace", metavar="X", type=PACE, default=1.0)
@click.option("--paused", is_flag=True)
@click.option("--lang", type=LANGUAGE)
def command(scenario: Path | None, pace: float, paused: bool, lang: str | None) -> None:
    """Play a scenario in the app: a file, a built-in one by name, or the tour.

    F7 pauses and resumes, F10 gives the next answer at once.
    """
    from loanflow_tui.scenarios.drivers.stage import app_options  # noqa: PLC0415 - only when it runs
    from loanflow_tui.scenarios.errors import ScenarioError  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.loading import load_scenario  # noqa: PLC0415 - only when it runs
    from loanflow_tui.scenarios.selection import find_scenarios  # noqa: PLC0415 - only when it runs

    spoken = lang or language()
    try:
        loaded = load_scenario(find_scenarios([scenario or Path(FIRST)])[0])
    except ScenarioError as error:
        click.echo(error.line(spoken), err=True)
        raise SystemExit(2) from None
    need_terminal(spoken)
    from loanflow_tui.scenarios.demo_app import DemoApp  # noqa: PLC0415 - heavy

    options = replace(app_options(loaded, "draw"), pace=pace)
    if lang is not None or scenario is None:
        options = replace(options, language=spoken)
    app = DemoApp(options, loaded, paused)
    app.run()
    raise SystemExit(1 if app.run_shown is not None and app.run_shown.failed else 0)
