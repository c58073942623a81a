"""`loanflow words`: the wording to copy, change live, and check."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from loanflow_tui.cli.lazy import HelpedGroup
from loanflow_tui.cli.param_types import EXISTING_FOLDER, FOLDER, LANGUAGE
from loanflow_tui.cli.shared import json_line, language, say, visible
from loanflow_tui.cli.usage_errors import check_unused, not_writable

if TYPE_CHECKING:
    from loanflow_tui.insights.wording.review import Finding

_KINDS = (".ftl", ".txt", ".md")


@click.group("words", cls=HelpedGroup, invoke_without_command=True)
@click.option("--to", "target", type=FOLDER, metavar="DIR")
@click.option("--lang", type=LANGUAGE)
@click.pass_context
def command(ctx: click.Context, target: Path | None, lang: str | None) -> None:
    """Copy the wording, the word lists and the examples."""
    spoken = ctx.obj = lang or language()
    if ctx.invoked_subcommand is not None:
        return
    if target is None:
        click.echo(ctx.get_help())
        return
    count = copy_words(target, spoken)
    where = visible(str(target))
    click.echo(say("words-copied", spoken, count=count, folder=where))


def copy_words(target: Path, spoken: str) -> int:
    """Copy everything that is said and understood into a new folder; return how many files.

    Raises:
        WrongUsage: there is something in the folder already, or it can't be written.
    """
    from loanflow_tui.dialogue.words_folder import PARTS, packaged  # noqa: PLC0415 - only when copied

    count = 0
    try:
        check_unused(target, spoken)
        for part in PARTS:
            own = packaged(part)
            for path in sorted(own.rglob("*")):
                if path.suffix in _KINDS:
                    copy = target / part / path.relative_to(own)
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, copy)
                    count += 1
    except OSError:
        raise not_writable(target, spoken) from None
    return count


@command.command("check")
@click.argument("folder", metavar="[DIR]", type=EXISTING_FOLDER, required=False)
@click.option("--json", "as_json", is_flag=True)
@click.option("--lang", type=LANGUAGE)
@click.pass_obj
def check(spoken: str, folder: Path | None, as_json: bool, lang: str | None) -> None:
    """Review the words of a folder, or the package's: exits with 1 if anything is found."""
    from loanflow_tui.insights.wording.review import review  # noqa: PLC0415 - heavy

    spoken = lang or spoken
    found = review(folder)
    if as_json:
        click.echo(json_line({"findings": [_data(each, spoken) for each in found]}))
    else:
        click.echo("\n".join(_line(each, spoken) for each in found) or say("words-fine", spoken))
    raise SystemExit(1 if found else 0)


def _line(found: "Finding", spoken: str) -> str:
    where = f"{found.file}:{found.line}" if found.line else found.file
    said = say("words-mistake", spoken, place=where, reason=found.reason)
    return visible(said, len(said))


def _data(found: "Finding", spoken: str) -> dict[str, str | int | None]:
    return {
        "file": found.file, "line": found.line or None, "rule": found.rule,
        "id": found.message_id or None, "reason": say("words-reason", spoken, reason=found.reason),
    }  # fmt: skip
