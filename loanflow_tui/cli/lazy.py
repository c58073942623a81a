"""A group of commands of which only the one that runs is imported."""

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Knows its commands by a table of modules; each module calls its own `command`."""

    def __init__(self, *args: Any, table: Mapping[str, tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._table:
            return None
        command = import_module(self._table[cmd_name][0]).command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        wanted = args[0]
        if wanted not in self._table and not wanted.startswith("-"):
            near = get_close_matches(wanted, self._table, 1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"No such command {wanted!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in self._table.items()])


def hand_down(ctx: click.Context, given: Mapping[str, Any]) -> None:
    """Let options that stand before the command's name count for the command.

    Raises:
        click.UsageError: the command has no such option.
    """
    assert isinstance(ctx.command, click.Group)
    name = ctx.invoked_subcommand or ""
    command = ctx.command.get_command(ctx, name)
    known = {param.name for param in command.params} if command else set()
    for option in given:
        if option not in known:
            flag = next(p.opts[0] for p in ctx.command.params if p.name == option)
            raise click.UsageError(f"{name!r} has no option {flag!r}.", ctx)
    ctx.default_map = {name: dict(given)}
