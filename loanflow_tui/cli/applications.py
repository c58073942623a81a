"""`loanflow applications`: what is stored, one application's journal, its export, its erasure."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import click

from loanflow_tui.cli import application_text as text
from loanflow_tui.cli.shared import DATA_DIR, LANGUAGES, data_dir, language, say
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.desk import Rejected
from loanflow_tui.lending.journal.export import export_lines
from loanflow_tui.lending.journal.store import StoreProblem
from loanflow_tui.lending.journal.subject import subject_text
from loanflow_tui.lending.opening import JOURNAL
from loanflow_tui.lending.replay import replay_decisions

T = TypeVar("T")


class Stored:
    """The store that the commands look at, and the language they answer in."""

    def __init__(self, folder: Path, spoken: str) -> None:
        self.folder = folder
        self.spoken = spoken

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Do `work`; what the store or the service has against it is said plainly.

        Raises:
            click.ClickException: it can't be done.
        """
        try:
            return asyncio.run(work)
        except StoreProblem as problem:
            reason = problem.reason.replace("_", "-")
            raise self.failed(f"applications-problem-{reason}") from None
        except Rejected as rejected:
            raise self.failed(f"applications-{rejected.reason.replace('_', '-')}") from None

    def failed(self, message: str, **values: str) -> click.ClickException:
        """Return what ends the command with exit code 1 and this message."""
        return click.ClickException(say(message, self.spoken, **values))

    async def open(self, application_id: str | None = None) -> Session:
        """Open the store, without making one where there is none.

        Raises:
            click.ClickException: there is no such application.
        """
        if application_id is not None and not (self.folder / JOURNAL).exists():
            raise self.unknown(application_id)
        return await open_session(SessionOptions(data_dir=self.folder, pace=0))

    def erased(self, application_id: str) -> click.ClickException:
        """Return what says that there are no personal values, or no such application at all."""
        name = text.visible(application_id)
        return self.failed("applications-no-data", application=name)

    def unknown(self, application_id: str) -> click.ClickException:
        """Return what says that there is no such application."""
        return self.failed("applications-unknown", application=text.visible(application_id))


def where_and_how(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all of these have; they may stand before its name too."""
    language_option = click.option(
        "--lang", type=click.Choice(LANGUAGES), help="Language of the answer."
    )
    folder_option = click.option(
        "--data-dir",
        type=click.Path(file_okay=False, path_type=Path),
        envvar=DATA_DIR,
        help="Where applications are kept.",
    )
    return language_option(folder_option(function))


def given_late(stored: "Stored", lang: str | None, data_dir: Path | None) -> "Stored":
    """Return the store with what was given after the command's name."""
    return Stored(data_dir or stored.folder, lang or stored.spoken)


@click.group("applications", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@where_and_how
@click.pass_context
def command(ctx: click.Context, as_json: bool, lang: str | None, data_dir: Path | None) -> None:
    """List what is stored, the last touched first."""
    stored = ctx.obj = Stored(data_dir or _data_dir(), lang or language())
    if ctx.invoked_subcommand is not None:
        return
    rows = stored.do(_standings(stored)) if (stored.folder / JOURNAL).exists() else []
    if as_json:
        click.echo(json.dumps([text.standing_values(row) for row in rows], ensure_ascii=False))
    else:
        click.echo(text.listing(rows, stored.spoken))


@command.command("show")
@click.argument("application_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@where_and_how
@click.pass_obj
def show(
    stored: Stored, application_id: str, as_json: bool, lang: str | None, data_dir: Path | None
) -> None:
    """Show one application's journal, and whether it would be decided so today.

    Personal values are masked or left out.
    """
    stored = given_late(stored, lang, data_dir)

    async def look() -> str:
        async with await stored.open(application_id) as session:
            try:
                journal = await session.service.read(application_id)
            except LookupError:
                raise stored.unknown(application_id) from None
            again = replay_decisions(journal, session.policy)
        if as_json:
            values = text.application_values(application_id, journal, again)
            return json.dumps(values, ensure_ascii=False)
        return text.application(application_id, journal, again, stored.spoken)

    click.echo(stored.do(look()))


@command.command("export")
@click.argument("application_id", metavar="ID")
@click.option(
    "--to", "target", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."
)
@where_and_how
@click.pass_obj
def export(
    stored: Stored,
    application_id: str,
    target: Path | None,
    lang: str | None,
    data_dir: Path | None,
) -> None:
    """Export one application's journal; `loanflow verify` proves that its chain is unbroken.

    Personal values stay sealed.
    """
    stored = given_late(stored, lang, data_dir)

    async def rows() -> str:
        async with await stored.open(application_id) as session:
            found = await session.service.rows(application_id)
        if not found:
            raise stored.unknown(application_id)
        return "\n".join(export_lines(found)) + "\n"

    _write(stored.do(rows()), target)


def _write(content: str, target: Path | None) -> None:
    """Print `content`, or write it into a file that only the user can read."""
    if target is None:
        click.echo(content, nl=False)
        return
    try:
        target.touch(mode=0o600)
        target.write_text(content, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{target}: {error.strerror}") from None


@command.command("data")
@click.argument("application_id", metavar="ID")
@click.option(
    "--to", "target", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."
)
@where_and_how
@click.pass_obj
def data(
    stored: Stored,
    application_id: str,
    target: Path | None,
    lang: str | None,
    data_dir: Path | None,
) -> None:
    """Hand over all that is kept about one applicant, as JSON that can be read.

    Personal values are opened: it is for the person they belong to.
    """
    stored = given_late(stored, lang, data_dir)

    async def everything() -> str:
        async with await stored.open(application_id) as session:
            if await session.service.store.key(application_id) is None:
                raise stored.erased(application_id)
            journal = await session.service.read(application_id)
        return subject_text(application_id, journal)

    _write(stored.do(everything()), target)


@command.command("erase")
@click.argument("application_id", metavar="ID")
@click.option("--yes", is_flag=True, help="Don't ask first.")
@where_and_how
@click.pass_obj
def erase(
    stored: Stored, application_id: str, yes: bool, lang: str | None, data_dir: Path | None
) -> None:
    """Erase the personal values of one application for good; its chain stays provable."""
    stored = given_late(stored, lang, data_dir)
    if not yes:
        question = say("applications-erase-sure", stored.spoken, application=application_id)
        click.confirm(question, abort=True, err=True)

    async def forget() -> None:
        async with await stored.open(application_id) as session:
            try:
                await session.service.erase(application_id)
            except LookupError:
                raise stored.unknown(application_id) from None

    stored.do(forget())
    click.echo(say("applications-erased", stored.spoken, application=application_id))


async def _standings(stored: Stored) -> list[Any]:
    async with await stored.open() as session:
        return list(await session.service.standings())


_data_dir = data_dir
