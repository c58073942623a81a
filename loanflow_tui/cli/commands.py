"""The command line: the app's options, and the table of commands."""

from math import isnan
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from loanflow_tui import __version__
from loanflow_tui.cli.given import check_faults, find_persona, read_policy
from loanflow_tui.cli.lazy import LazyGroup, hand_down
from loanflow_tui.cli.shared import DATA_DIR, LANGUAGES

COMMANDS = {
    "quote": ("loanflow_tui.cli.quote", "Schedule, all fees and APR of a loan."),
    "check": ("loanflow_tui.cli.check", "What the identity step would say of a number."),
    "score": ("loanflow_tui.cli.score", "How a persona is scored, point by point."),
    "personas": ("loanflow_tui.cli.personas", "The sandbox personas and magic values."),
    "faults": ("loanflow_tui.cli.faults", "What can go wrong, and what is said of it."),
    "applications": ("loanflow_tui.cli.applications", "What is stored, and its journal."),
    "verify": ("loanflow_tui.cli.verify", "Check a signed contract or an exported journal."),
    "test": ("loanflow_tui.cli.test", "Play scenarios as tests."),
    "explore": ("loanflow_tui.cli.explore", "Walk every way of the journey, and at random."),
    "record": ("loanflow_tui.cli.record", "Write what you do as a scenario."),
    "demo": ("loanflow_tui.cli.demo", "Play a scenario in the app, with presenter keys."),
    "guide": ("loanflow_tui.cli.guide", "Read a guide."),
}
"""By name: the module whose `command` it is, and what it does."""


def _pace(ctx: click.Context, param: click.Parameter, given: float | None) -> float | None:
    """Refuse what is no number at all."""
    if given is not None and isnan(given):
        raise click.BadParameter("'nan' is not a number.", ctx, param)
    return given


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option("--host", type=click.Choice(["alipay", "wechat"]), help="The host to begin in.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language to begin in.")
@click.option("--persona", metavar="ID", help="Whose answers F3 fills in (`loanflow personas`).")
@click.option("--seed", type=click.IntRange(min=0), help="Make the run repeatable.")
@click.option(
    "--pace",
    type=click.FloatRange(0, 10),
    callback=_pace,
    help="1 as in life, 0 without any wait.",
)
@click.option(
    "--fault",
    "faults",
    multiple=True,
    metavar="NAME@STEP",
    callback=check_faults,
    help="Let a partner fail at a step; may be repeated.",
)
@click.option("--inspect", is_flag=True, help="Open with the view under the hood.")
@click.option(
    "--resume", is_flag=False, flag_value="", metavar="[ID]", help="Go on with an application."
)
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path, allow_dash=False),
    envvar=DATA_DIR,
    help="Where applications are kept; `:memory:` keeps none.",
)
@click.option(
    "--policy",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The lender's policy, in YAML.",
)
@click.option(
    "--device", metavar="NAME", help="Which device this is, for monitoring to tell from others."
)
@click.option("--theme", type=click.Choice(["light", "dark"]), help="Light or dark.")
@click.pass_context
def loanflow(ctx: click.Context, /, **options: Any) -> None:
    """Rehearse a mini-program loan, end to end, in your terminal.

    Without a command, opens the app.
    """
    given = {name: value for name, value in options.items() if _is_given(ctx, name)}
    if ctx.invoked_subcommand:
        hand_down(ctx, given)
        return
    if "policy" in given:
        read_policy(given["policy"])
    if "persona" in given:
        given.setdefault("host", find_persona(given["persona"]).host.value)
    from loanflow_tui.cli.app import open_app  # noqa: PLC0415 - heavy

    if "lang" in given:
        given["language"] = given.pop("lang")
    raise SystemExit(open_app(**given))


def _is_given(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE
