"""`loanflow completion [SHELL]`: the script by which a shell completes commands and values."""

import os
from pathlib import Path

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.param_types import LANGUAGE, TEXT
from loanflow_tui.cli.shared import COMPLETING, language, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage

SHELLS: dict[str, type[ShellComplete]] = {
    each.name: each for each in (BashComplete, ZshComplete, FishComplete)
}


@click.command("completion", cls=HelpedCommand)
@click.argument("shell", type=TEXT, required=False)
@click.option("--lang", type=LANGUAGE)
@click.pass_context
def command(ctx: click.Context, shell: str | None, lang: str | None) -> None:
    """Print the script for a SHELL; without one, for the shell in use."""
    wanted = shell or Path(os.environ.get("SHELL", "")).name
    if wanted not in SHELLS:
        names = ", ".join(SHELLS)
        said = say("wrong-shell", lang or language(), given=visible(wanted or "?"), shells=names)
        raise WrongUsage(said, ctx=ctx)
    whole = ctx.find_root()
    click.echo(SHELLS[wanted](whole.command, {}, "loanflow", COMPLETING).source())
