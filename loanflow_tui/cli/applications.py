"""`loanflow applications`: lists stored applications; shows, exports and erases one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from loanflow_tui.cli import shared
from loanflow_tui.cli.lazy import HelpedGroup
from loanflow_tui.cli.lookups import read_policy
from loanflow_tui.cli.param_types import (
    APPLICATION_ID,
    DAY,
    FOLDER,
    INPUT_FILE,
    LANGUAGE,
    OUTPUT_FILE,
)
from loanflow_tui.cli.shared import DATA_DIR, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage, not_writable

if TYPE_CHECKING:
    from loanflow_tui.cli.store_access import StoreAccess, StoreText


@dataclass(frozen=True, slots=True)
class StorePlace:
    """The store's folder, and the language of the answer."""

    folder: Path
    spoken: str

    def open(self, lang: str | None, folder: Path | None) -> "StoreAccess":
        """Return the store; options after the subcommand's name take precedence."""
        from loanflow_tui.cli.store_access import StoreAccess  # noqa: PLC0415 - heavy

        return StoreAccess(folder or self.folder, lang or self.spoken)


def where_and_how(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that all of these commands share; they may also stand before the name."""
    folder_option = click.option(
        "--data-dir",
        metavar="DIR",
        type=FOLDER,
        envvar=DATA_DIR,
    )
    return click.option("--lang", type=LANGUAGE)(folder_option(function))


APPLICATION = click.argument("application_id", metavar="ID", type=APPLICATION_ID)
AS_JSON = click.option("--json", "as_json", is_flag=True)
TO = click.option("--to", "target", type=OUTPUT_FILE)


@click.group("applications", cls=HelpedGroup, invoke_without_command=True)
@AS_JSON
@where_and_how
@click.pass_context
def command(ctx: click.Context, as_json: bool, lang: str | None, data_dir: Path | None) -> None:
    """List the stored applications, the last changed first."""
    place = ctx.obj = StorePlace(data_dir or shared.data_dir(), lang or shared.language())
    if ctx.invoked_subcommand is None:
        stored = place.open(None, None)
        _print(stored, stored.listing(as_json))


@command.command("show")
@APPLICATION
@AS_JSON
@click.option("--ledger", is_flag=True)
@click.option("--policy", type=INPUT_FILE)
@where_and_how
@click.pass_obj
def show(
    place: StorePlace,
    application_id: str,
    as_json: bool,
    ledger: bool,
    policy: Path | None,
    lang: str | None,
    data_dir: Path | None,
) -> None:
    """Show one application's journal, and its decisions under today's policy."""
    rules = read_policy(policy)
    stored = place.open(lang, data_dir)
    _print(stored, stored.shown(application_id, as_json, rules, ledger))


@command.command("ledger")
@click.argument("application_id", metavar="[ID]", type=APPLICATION_ID, required=False)
@click.option("--all", "whole", is_flag=True)
@click.option("--date", "on", type=DAY, metavar="DATE")
@AS_JSON
@click.option("--policy", type=INPUT_FILE)
@where_and_how
@click.pass_obj
def ledger(
    place: StorePlace,
    application_id: str | None,
    whole: bool,
    on: datetime | None,
    as_json: bool,
    policy: Path | None,
    lang: str | None,
    data_dir: Path | None,
) -> None:
    """Show the books of one loan, or of all, at the end of a day."""
    if whole == (application_id is not None):
        raise WrongUsage(say("wrong-one-or-all", lang or place.spoken))
    stored, day = place.open(lang, data_dir), on.date() if on is not None else None
    _print(stored, stored.books(application_id, day, as_json, read_policy(policy)))


@command.command("end-of-day")
@AS_JSON
@click.option("--date", "on", type=DAY, metavar="DATE")
@where_and_how
@click.pass_obj
def end_of_day(
    place: StorePlace, as_json: bool, on: datetime | None, lang: str | None, data_dir: Path | None
) -> None:
    """Do what the clock makes due on all running loans."""
    stored = place.open(lang, data_dir)
    read, whole = stored.end_of_day(on.date() if on is not None else None, as_json)
    click.echo(read.text)
    if not whole:
        raise SystemExit(1)


@command.command("export")
@APPLICATION
@TO
@where_and_how
@click.pass_obj
def export(
    place: StorePlace,
    application_id: str,
    target: Path | None,
    lang: str | None,
    data_dir: Path | None,
) -> None:
    """Export one application's journal."""
    stored = place.open(lang, data_dir)
    _write(stored, stored.exported(application_id), target)


@command.command("data")
@APPLICATION
@TO
@where_and_how
@click.pass_obj
def data(
    place: StorePlace,
    application_id: str,
    target: Path | None,
    lang: str | None,
    data_dir: Path | None,
) -> None:
    """Export all data about one applicant."""
    stored = place.open(lang, data_dir)
    _write(stored, stored.data(application_id), target)


@command.command("erase")
@APPLICATION
@click.option("--yes", is_flag=True)
@where_and_how
@click.pass_obj
def erase(
    place: StorePlace, application_id: str, yes: bool, lang: str | None, data_dir: Path | None
) -> None:
    """Erase the personal values of one application for good."""
    stored = place.open(lang, data_dir)
    shown = visible(application_id)
    if not yes:
        stored.refuse_to_erase(application_id)
        question = say("applications-erase-sure", stored.spoken, application=shown)
        click.confirm(question, abort=True, err=True)
    proved = stored.erase(application_id)
    said = "applications-erased" if proved else "applications-erased-later"
    click.echo(say(said, stored.spoken, application=shown))
    if not proved:
        raise SystemExit(1)


def _print(stored: "StoreAccess", read: "StoreText") -> None:
    """Print the text; report outside alterations and exit with code 1."""
    click.echo(read.text)
    _tell(stored, read)


def _tell(stored: "StoreAccess", read: "StoreText") -> None:
    for said in stored.told(read.damage):
        click.echo(said, err=True)
    if read.damage:
        raise SystemExit(1)


def _write(stored: "StoreAccess", read: "StoreText", target: Path | None) -> None:
    """Print the text, or write it into a new file that only the user can read."""
    if target is None:
        click.echo(read.text, nl=False)
    else:
        from loanflow_tui.lending.api import write_private  # noqa: PLC0415 - heavy

        try:
            write_private(target, read.text.encode())
        except OSError:
            raise not_writable(target, stored.spoken) from None
    _tell(stored, read)
