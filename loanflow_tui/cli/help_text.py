"""Draws the `--help` page of a command from messages in the Fluent files.

A command's text is `usage-COMMAND`, an option's `usage-COMMAND-OPTION` or, where commands share an
option, `usage-option-OPTION`; `usage-COMMAND-example` is an example to type.
"""

import os
from collections.abc import Iterator
from shutil import get_terminal_size

import click

from loanflow_tui.cli.shared import spoken_in
from loanflow_tui.dialogue.catalogue import catalogue
from loanflow_tui.line_breaking import cells, lines

_WIDEST = 80
_NARROWEST = 40
_TERM = 30
"""Longer terms have their explanation on the next line."""

_SPOKEN = "loanflow.spoken"
GIVEN = "loanflow.given"
"""The key of a refused value in a context's `meta`."""

Row = tuple[str, str]


def spoken_here(ctx: click.Context | None) -> str:
    """Return the language of this command line, or of the environment."""
    return str(ctx.meta[_SPOKEN]) if ctx is not None and _SPOKEN in ctx.meta else spoken_in(())


def told(ctx: click.Context | None, *message_ids: str) -> str:
    """Return the first existing message of these, in the language of this command line."""
    known = catalogue(spoken_here(ctx))
    found = next((each for each in message_ids if each in known), None)
    return (known.template(found) or "") if found else ""


class Helped:
    """A command with help in the user's language."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note the language before anything is refused, wherever `--lang` stands."""
        ctx.meta.setdefault(_SPOKEN, spoken_in(args))
        if "NO_COLOR" in os.environ:
            ctx.color = False
        try:
            return super().parse_args(ctx, [*args])  # type: ignore[misc,no-any-return]
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            ctx.meta[GIVEN] = _given(ctx, args, error)
            raise

    def get_help(self, ctx: click.Context) -> str:
        """Return the whole page."""
        return "\n".join(_page(ctx, ctx.command)).rstrip()


def _given(ctx: click.Context, args: list[str], error: click.UsageError) -> str:
    """Return the argument that click refused, which its error doesn't contain."""
    if isinstance(error, click.MissingParameter):
        return ""
    try:
        values, left, _ = ctx.command.make_parser(ctx).parse_args([*args])
    except click.UsageError:
        return ""
    param = error.param if isinstance(error, click.BadParameter) else None
    if param is None:
        return str(left[0]) if left else ""
    typed = values.get(param.name or "")
    for each in typed if isinstance(typed, list | tuple) else [typed]:
        try:
            param.type(each, param, ctx)
        except click.BadParameter:
            return str(each)
    return str(typed)


class HelpedCommand(Helped, click.Command):
    """A command without subcommands."""


def _page(ctx: click.Context, command: click.Command) -> Iterator[str]:
    width = max(_NARROWEST, min(_WIDEST, get_terminal_size().columns))
    key = _key(ctx)
    pieces = " ".join(command.collect_usage_pieces(ctx))
    head = told(ctx, "usage-head")
    gap = "" if cells(head[-1]) == 2 else " "
    usage, *more = lines(f"{head}{gap}{ctx.command_path} {pieces}", width - 2, cells)
    yield from (usage, *(f"  {line}" for line in more))
    for text in (told(ctx, key), told(ctx, f"{key}-more")):
        if text:
            yield ""
            yield from (f"  {line}" for line in lines(text, width - 2, cells))
    yield from _table(told(ctx, "usage-options"), _options(ctx, command, key), width)
    if isinstance(command, click.Group):
        names = command.list_commands(ctx)
        rows = [(name, told(ctx, _below(key, name, "short"), _below(key, name))) for name in names]
        yield from _table(told(ctx, "usage-commands"), rows, width)
    example = told(ctx, f"{key}-example")
    if example:
        yield from ("", told(ctx, "usage-example"), f"  {example}")


def _key(ctx: click.Context) -> str:
    names = ctx.command_path.split()[1:] or ([] if ctx.parent is None else [ctx.info_name or ""])
    return f"usage-{'-'.join(names or ['loanflow'])}"


def _below(key: str, name: str, more: str = "") -> str:
    head = "usage" if key == "usage-loanflow" else key
    return "-".join(filter(None, (head, name, more)))


def _options(ctx: click.Context, command: click.Command, key: str) -> list[Row]:
    rows = []
    for param in command.get_params(ctx):
        record = param.get_help_record(ctx) if isinstance(param, click.Option) else None
        if record is not None:
            name = (param.name or "").replace("_", "-")
            flag = max(param.opts, key=len).lstrip("-")
            heads = (key, "usage-option")
            said = told(ctx, *(f"{head}-{each}" for head in heads for each in (name, flag)))
            needed = told(ctx, "usage-required") if param.required else ""
            rows.append((record[0], " ".join(filter(None, (said, needed)))))
    return rows


def _table(title: str, rows: list[Row], width: int) -> Iterator[str]:
    if not rows:
        return
    short = [len(term) for term, _ in rows if len(term) <= _TERM]
    column = max(short, default=0) + 4
    yield from ("", title)
    for term, said in rows:
        beside = list(lines(said, width - column, cells)) or [""]
        if len(term) > _TERM:
            yield f"  {term}"
        else:
            yield f"  {term:<{column - 2}}{beside.pop(0)}".rstrip()
        yield from (f"{' ' * column}{line}" for line in beside)
