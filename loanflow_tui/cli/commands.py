"""The command line: the app's options, and the table of commands."""

from math import isnan
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from loanflow_tui import __version__
from loanflow_tui.cli.lazy import LazyGroup, hand_down
from loanflow_tui.cli.shared import DATA_DIR, LANGUAGES

COMMANDS = {
    "quote": ("loanflow_tui.cli.quote", "Schedule, all fees and APR of a loan."),
    "check": ("loanflow_tui.cli.check", "What the identity step would say of a number."),
    "score": ("loanflow_tui.cli.score", "How a persona is scored, point by point."),
    "personas": ("loanflow_tui.cli.personas", "The sandbox personas and magic values."),
    "applications": ("loanflow_tui.cli.applications", "What is stored, and its journal."),
    "verify": ("loanflow_tui.cli.verify", "Check a signed contract or an exported journal."),
    "guide": ("loanflow_tui.cli.guide", "Read a guide."),
}
"""By name: the module whose `command` it is, and what it does."""


def _faults(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse faults that there are none of, or that can't happen at that step."""
    if not given:
        return given
    from loanflow_tui.lending.partners.faults import FaultError, Faults  # noqa: PLC0415

    try:
        Faults.parse(*given)
    except FaultError as error:
        wrong = "There is no fault" if error.what == "name" else "It can't happen at"
        hint = f" Did you mean {error.nearest!r}?" if error.nearest else ""
        raise click.BadParameter(f"{wrong} {error.given!r}.{hint}", ctx, param) from None
    return given


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
    callback=_faults,
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
        _check_policy(given["policy"])
    from loanflow_tui.cli.app import open_app  # noqa: PLC0415 - heavy

    if "lang" in given:
        given["language"] = given.pop("lang")
    raise SystemExit(open_app(**given))


def _is_given(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE


def _check_policy(path: Path) -> None:
    from loanflow_tui.lending.policy import PolicyError, load_policy  # noqa: PLC0415 - heavy

    try:
        load_policy(path)
    except PolicyError as error:
        raise click.UsageError(str(error)) from None
