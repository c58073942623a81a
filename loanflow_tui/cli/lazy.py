"""A command group that imports only the command to run."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module, resources
from typing import Any, NoReturn

import click

from loanflow_tui.cli.help_text import Helped, HelpedCommand, spoken_here
from loanflow_tui.cli.shared import say, spoken_in, visible


class HelpedGroup(Helped, click.Group):
    """A group that suggests the nearest name to a wrong one."""

    command_class = HelpedCommand

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        wanted, known = args[0], self.list_commands(ctx)
        if wanted not in known and not wanted.startswith("-"):
            from loanflow_tui.cli.usage_errors import WrongUsage, with_near  # noqa: PLC0415 - only when it runs

            spoken = spoken_here(ctx)
            said = say("wrong-no-command", spoken, given=visible(wanted))
            raise WrongUsage(with_near(said, wanted, known, spoken, ctx), ctx=ctx)
        return super().resolve_command(ctx, args)


class LazyGroup(HelpedGroup):
    """Finds commands in a table of modules; each module calls its own `command`.

    Any wrong usage is reported on one line.
    """

    def __init__(self, *args: Any, table: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._table = table

    def main(self, args: Sequence[str] | None = None, *more: Any, **extra: Any) -> NoReturn:
        """Run the command line `args`.

        Raises:
            SystemExit: always.
        """
        extra["standalone_mode"] = False
        spoken = spoken_in(sys.argv[1:] if args is None else args)
        try:
            code = super().main(args, *more, **extra)
        except click.ClickException as error:
            from loanflow_tui.cli.usage_errors import line  # noqa: PLC0415 - only then

            click.echo(line(error), err=True)
            raise SystemExit(error.exit_code) from None
        except click.Abort:
            click.echo(f"\n{say('wrong-aborted', spoken)}", err=True)
            raise SystemExit(1) from None
        raise SystemExit(code if isinstance(code, int) else 0)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._table:
            return None
        command = import_module(self._table[cmd_name]).command
        assert isinstance(command, click.Command)
        return command


def help_or_schema(ctx: click.Context, schema: bool, package: str, file: str) -> None:
    """Print a group's help, or with `schema` the JSON schema in `file` of a package.

    Does nothing where one of the group's commands is given.
    """
    if ctx.invoked_subcommand is not None:
        return
    if schema:
        click.echo((resources.files(package) / file).read_text("utf-8"), nl=False)
    else:
        click.echo(ctx.get_help())


def hand_down(ctx: click.Context, given: Mapping[str, object]) -> None:
    """Pass options that stand before a command's name on to the command.

    Raises:
        WrongUsage: the command has no such option.
    """
    assert isinstance(ctx.command, click.Group)
    name = ctx.invoked_subcommand or ""
    command = ctx.command.get_command(ctx, name)
    known = {param.name: param for param in command.params} if command else {}
    for option in given:
        if option not in known:
            from loanflow_tui.cli.usage_errors import WrongUsage  # noqa: PLC0415 - only then

            flag = next(p.opts[0] for p in ctx.command.params if p.name == option)
            said = say("wrong-not-for", spoken_here(ctx), given=flag)
            raise WrongUsage(said, place=f"{ctx.command_path} {name}", ctx=ctx)
    ctx.default_map = {name: {key: _fit(known[key], value) for key, value in given.items()}}


def _fit(param: click.Parameter, value: Any) -> Any:
    """Return a single value as the list of one that a repeatable option takes."""
    return (value,) if param.multiple and not isinstance(value, tuple) else value
