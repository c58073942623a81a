"""The command line: the app's options, and the table of commands."""

from typing import Any

import click
from click.core import ParameterSource

from loanflow_tui import __version__
from loanflow_tui.cli.help_text import spoken_here
from loanflow_tui.cli.lazy import LazyGroup, hand_down
from loanflow_tui.cli.lookups import check_faults, find_persona, read_policy
from loanflow_tui.cli.param_types import (
    APPLICATION_ID,
    FOLDER,
    HOST,
    INPUT_FILE,
    LANGUAGE,
    PACE,
    SEED,
    TEXT,
    TIME,
)
from loanflow_tui.cli.shared import DATA_DIR, say, visible
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.packs import pack_problems

COMMANDS = {
    name: f"loanflow_tui.cli.{name}"
    for name in (
        "quote", "check", "score", "policy", "personas", "faults", "applications", "verify",
        "test", "explore", "record", "demo", "chat", "understand", "guide",
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
@click.option("--host", type=HOST)
@click.option("--lang", type=LANGUAGE)
@click.option("--persona", metavar="ID", type=TEXT)
@click.option("--seed", metavar="N", type=SEED)
@click.option("--clock", metavar="TIME", type=TIME)
@click.option(
    "--pace",
    metavar="X",
    type=PACE,
)
@click.option(
    "--fault",
    "faults",
    multiple=True,
    type=TEXT,
    metavar="NAME@STEP",
    callback=check_faults,
)
@click.option("--inspect", is_flag=True)
@click.option("--resume", is_flag=False, flag_value="", type=APPLICATION_ID, metavar="[ID]")
@click.option(
    "--data-dir",
    metavar="DIR",
    type=FOLDER,
    envvar=DATA_DIR,
)
@click.option(
    "--policy",
    type=INPUT_FILE,
)
@click.option("--device", metavar="NAME", type=TEXT)
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
    if "persona" in given:
        given.setdefault("host", find_persona(given["persona"]).host.value)
    if policy := given.get("policy") or Host(given.get("host", Host.ALIPAY)).policy:
        read_policy(policy)
    from loanflow_tui.cli.app import open_app  # noqa: PLC0415 - heavy

    if "lang" in given:
        given["language"] = given.pop("lang")
    raise SystemExit(open_app(**given))


def _is_given(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
