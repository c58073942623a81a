"""`loanflow variant`: variants of the journey, to begin and to check."""

import re
from pathlib import Path

import click

from loanflow_tui.cli.lazy import HelpedGroup, help_or_schema
from loanflow_tui.cli.lookups import find_variant
from loanflow_tui.cli.param_types import EXISTING_FOLDER, FOLDER, LANGUAGE
from loanflow_tui.cli.shared import json_line, language, say, visible
from loanflow_tui.cli.usage_errors import check_unused, not_writable


@click.group("variant", cls=HelpedGroup, invoke_without_command=True)
@click.option("--schema", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.pass_context
def command(ctx: click.Context, schema: bool, lang: str | None) -> None:
    """Begin a variant, or check one."""
    ctx.obj = lang or language()
    help_or_schema(ctx, schema, "loanflow_tui.scenarios", "variant.schema.json")


@command.command("new")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def new(spoken: str, folder: Path, lang: str | None) -> None:
    """Begin a variant in a new folder: a file to fill in, and a folder for words."""
    spoken = lang or spoken
    name = "-".join(re.findall(r"[a-z0-9]+", folder.resolve().name.lower()))[:60] or "mine"
    from loanflow_tui.scenarios.variants import FILE  # noqa: PLC0415 - heavy

    try:
        check_unused(folder, spoken)
        (folder / "words" / "locales").mkdir(parents=True)
        text = say("variant-template", spoken, id=name)
        (folder / FILE).write_text(f"{text}\n", encoding="utf-8")
    except OSError:
        raise not_writable(folder, spoken) from None
    where = visible(str(folder))
    click.echo(say("variant-begun", spoken, folder=where, file=FILE))


@command.command("check")
@click.argument("folder", metavar="DIR", type=EXISTING_FOLDER)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def check(spoken: str, folder: Path, as_json: bool, lang: str | None) -> None:
    """Check a variant: exits with 2 and says where and why, if it can't be used."""
    variant, _ = find_variant(folder, lang or spoken)
    if as_json:
        data = {"id": variant.id, "digest": variant.digest, **variant.model_dump(mode="json")}
        click.echo(json_line(data))
        return
    values = {"id": variant.id, "digest": variant.digest}
    click.echo(say("variant-in-order", lang or spoken, **values))
