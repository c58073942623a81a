"""The command line: the app's options, and the table of commands."""

from typing import Any

import click
from click.core import ParameterSource

from loanflow_tui import __version__
from loanflow_tui.cli.help_text import spoken_here
from loanflow_tui.cli.journey_options import journey_options, with_persona_host
from loanflow_tui.cli.lazy import LazyGroup, hand_down
from loanflow_tui.cli.shared import say, visible
from loanflow_tui.registry.packs import pack_problems

COMMANDS = {
    name: f"loanflow_tui.cli.{name}"
    for name in (
        "quote", "check", "score", "policy", "personas", "faults", "applications", "verify",
        "test", "explore", "cohort", "walkthrough", "insights", "record", "demo", "render", "chat",
        "understand", "words", "variant", "study", "map", "serve", "guide", "completion",
    )
}  # fmt: skip
"""The module of each command; its `command` is what click runs."""


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@journey_options(
    "--host", "--lang", "--persona", "--seed", "--clock", "--pace", "--fault", "--resume", "--at",
    "--data-dir", "--policy", "--device", "--words", "--variant",
)  # fmt: skip
@click.option("--inspect", is_flag=True)
@click.option("--theme", type=click.Choice(["light", "dark"]))
@click.pass_context
def loanflow(ctx: click.Context, /, **options: Any) -> None:
    """Open the app, or run the command given after it."""
    given = {name: value for name, value in options.items() if _is_given(ctx, name)}
    for problem in pack_problems():
        why = visible(problem.why, 200)
        click.echo(say("pack-broken", spoken_here(ctx), name=problem.name, why=why), err=True)
    if ctx.invoked_subcommand:
        hand_down(ctx, given)
        return
    folder = given.get("variant")
    given = {**with_persona_host(given), "variant_folder": folder}
    from loanflow_tui.cli.app import open_app  # noqa: PLC0415 - heavy

    if "lang" in given:
        given["language"] = given.pop("lang")
    raise SystemExit(open_app(**given))


def _is_given(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
