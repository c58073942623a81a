"""`loanflow render SHOW --to FILE`: films a show, in the format of the file's suffix."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

import click

from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options
from loanflow_tui.cli.lookups import find_show
from loanflow_tui.cli.output import NO_ROOM
from loanflow_tui.cli.param_types import (
    FILE_OR_FOLDER,
    LANGUAGE,
    OUTPUT_FILE,
    TEXT,
    Number,
    ScreenSize,
)
from loanflow_tui.cli.shared import language, say, visible
from loanflow_tui.cli.suggestions import shows, suggest
from loanflow_tui.cli.usage_errors import WrongUsage

if TYPE_CHECKING:
    from loanflow_tui.scenarios.film.formats import Wanted
    from loanflow_tui.scenarios.film.model import Film
    from loanflow_tui.scenarios.loading import Loaded


class _Given(TypedDict):
    """The options but for the files and the languages."""

    size: tuple[int, int]
    theme: Literal["light", "dark"]
    host: str | None
    pace: float
    chapter: float | None
    step: str | None
    each: Literal["step", "chapter"] | None
    keys: bool
    notes: bool
    moving: bool
    cast_version: str


@click.command("render", cls=HelpedCommand)
@click.argument("show", type=FILE_OR_FOLDER, shell_complete=suggest(shows, or_file=True))
@click.option("--to", "files", type=OUTPUT_FILE, metavar="FILE", multiple=True, required=True)
@click.option("--size", type=ScreenSize(), metavar="WxH", default="100x36")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light")
@click.option("--lang", type=LANGUAGE, multiple=True)
@journey_options("--host", "--pace", pace=1.0)
@click.option("--chapter", type=Number(1, 99, whole=True), metavar="N")
@click.option("--step", type=TEXT, metavar="STEP")
@click.option("--each", type=click.Choice(["step", "chapter"]))
@click.option("--keys", is_flag=True)
@click.option("--notes/--no-notes", default=True)
@click.option("--moving", is_flag=True)
@click.option("--cast-version", type=click.Choice(["2", "3"]), default="3")
def command(
    show: Path, files: tuple[Path, ...], lang: tuple[str, ...], **given: Unpack[_Given]
) -> None:
    """Film a show without a screen: its time is simulated, and the same show is the same film.

    The suffix of FILE chooses the format: .cast, .html, .svg, .png, .gif or .mp4.
    """
    spoken = lang[0] if lang else language()
    for file in files:
        _check_output(file, spoken)
    from loanflow_tui.scenarios.film.formats import Wanted  # noqa: PLC0415 - heavy

    loaded = find_show(show, spoken)
    wanted = Wanted(
        cast_version=2 if given["cast_version"] == "2" else 3, notes=given["notes"],
        keys=given["keys"], moving=given["moving"], step=given["step"], each=given["each"],
    )  # fmt: skip
    for tag in lang or (None,):
        taken = _filmed(loaded, tag, given, spoken)
        for file in files:
            named = file if len(lang) < 2 else file.with_suffix(f".{tag}{file.suffix}")
            _write(taken, named, wanted, spoken)


def _check_output(file: Path, spoken: str) -> None:
    """Refuse a file of an unknown format, without its folder, or whose extra is missing.

    Raises:
        WrongUsage: it can't be written.
    """
    from loanflow_tui.scenarios.film.formats import (  # noqa: PLC0415 - heavy
        EXTRA,
        SUFFIXES,
        lacks_extra,
    )

    if file.suffix.lower() not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise WrongUsage(say("render-suffix", spoken, given=visible(file.name), known=known))
    if not file.parent.is_dir():
        raise WrongUsage(say("record-no-folder", spoken, path=str(file.parent)))
    if not os.access(file.parent, os.W_OK) or (file.exists() and not os.access(file, os.W_OK)):
        raise WrongUsage(say("wrong-not-writable", spoken, given=visible(str(file))))
    if lacks_extra(file):
        raise WrongUsage(say("render-extra", spoken, suffix=file.suffix, command=EXTRA))


def _filmed(loaded: "Loaded", tag: str | None, given: _Given, spoken: str) -> "Film":
    """Return the film of the show, or of one of its chapters.

    Raises:
        WrongUsage: a step of the scenario failed, or there is no such chapter.
    """
    from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.film.filming import (  # noqa: PLC0415 - heavy
        Setting,
        ShowFailed,
        film,
    )

    setting = Setting(
        size=given["size"], language=tag, host=given["host"], theme=given["theme"],
        pace=max(0.05, given["pace"]),
    )  # fmt: skip
    try:
        taken = film(loaded, setting)
    except ShowFailed as failed:
        why = Wording(spoken, strict=False).say(failed.problem.message)
        place = f"{loaded.path.name}:{failed.line}"
        raise WrongUsage(say("render-failed", spoken, place=place, why=why)) from None
    if given["chapter"] is None:
        return taken
    try:
        return taken.chapter(int(given["chapter"]))
    except IndexError:
        raise WrongUsage(say("render-no-chapter", spoken, count=len(taken.chapters))) from None


def _write(taken: "Film", file: Path, wanted: "Wanted", spoken: str) -> None:
    from loanflow_tui.scenarios.film.formats import NotInFilm, write_film  # noqa: PLC0415 - only when it runs

    try:
        written = write_film(taken, file, wanted)
    except NotInFilm as missing:
        if missing.what == "chapter":
            raise WrongUsage(say("render-no-chapter", spoken, count=0)) from None
        known = ", ".join(missing.known)
        said = say("render-no-step", spoken, step=visible(missing.what), known=known)
        raise WrongUsage(said) from None
    except OSError as error:
        message = "render-disk-full" if error.errno in NO_ROOM else "wrong-not-writable"
        raise WrongUsage(say(message, spoken, given=visible(str(file)))) from None
    for each in written:
        size = max(1, round(each.stat().st_size / 1024))
        click.echo(say("render-done", spoken, path=str(each), size=size))
