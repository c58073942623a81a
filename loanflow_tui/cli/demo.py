"""`loanflow demo [SHOW]`: plays a show visibly, in the app; without one, from a list."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from loanflow_tui.cli.app import need_terminal, standing_clock
from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options, with_variant
from loanflow_tui.cli.lookups import find_persona, find_show
from loanflow_tui.cli.param_types import FILE_OR_FOLDER
from loanflow_tui.cli.serve import arguments_of, page_options, serve
from loanflow_tui.cli.shared import MEMORY, data_dir, language, say, visible
from loanflow_tui.cli.suggestions import shows, suggest
from loanflow_tui.cli.usage_errors import WrongUsage
from loanflow_tui.registry.languages import Language

if TYPE_CHECKING:
    from loanflow_tui.scenarios.demo_app import DemoApp
    from loanflow_tui.scenarios.loading import Loaded


@click.command("demo", cls=HelpedCommand)
@click.argument(
    "show", type=FILE_OR_FOLDER, required=False, shell_complete=suggest(shows, or_file=True)
)
@journey_options(
    "--host", "--pace", "--lang", "--persona", "--seed", "--clock", "--fault", "--data-dir",
    "--policy", "--device", "--words", "--variant", pace=1.0,
)  # fmt: skip
@click.option("--inspect", is_flag=True)
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light")
@click.option("--paused", is_flag=True)
@click.option("--loop", is_flag=True)
@click.option("--notes/--no-notes", default=True)
@click.option("--serve", "served", is_flag=True)
@click.option("--director", is_flag=True)
@page_options
def command(
    show: Path | None, served: bool, director: bool, port: int, address: str, visitors: int,
    **given: Any,
) -> None:  # fmt: skip
    """Play a show in the app: a file, or a built-in one by name; a list if none is named.

    F7 pauses and resumes, F10 gives the next answer at once, F12 lists the chapters.
    """
    spoken = given["lang"] or language()
    if director:
        _direct(show, spoken, given)
        return
    if served:
        serve(_visits(show, spoken, given), spoken, port, address, visitors)
        return
    given = with_variant(given)
    if show is not None:
        loaded = find_show(show, spoken)
        need_terminal(spoken)
        app = _play(loaded, _language(loaded, spoken, given), given["paused"], given)
        if not app.back_to_list:
            raise SystemExit(1 if app.run_shown is not None and app.run_shown.failed else 0)
    need_terminal(spoken)
    from loanflow_tui.scenarios.show_picker import ShowPicker  # noqa: PLC0415 - heavy

    while True:
        picked = ShowPicker(spoken, given["theme"] == "dark").run()
        if picked is None:
            return
        spoken = picked.language
        if not _play(picked.show, spoken, picked.paused or given["paused"], given).back_to_list:
            return


def _language(loaded: "Loaded", spoken: str, given: Mapping[str, Any]) -> str:
    """Return the language to play in: the one asked for; English where the terminal draws ASCII
    alone; the environment's for a show of the list, and a scenario's own.
    """
    from loanflow_tui.scenarios.shows import SHOWS  # noqa: PLC0415 - heavy
    from loanflow_tui.tui.ascii_terminal import only_ascii  # noqa: PLC0415 - brings in Textual

    if given["lang"] is None and only_ascii():
        return Language.EN.value
    if given["lang"] is not None or loaded.name in SHOWS:
        return spoken
    return loaded.scenario.language.value


def _visits(show: Path | None, spoken: str, given: Mapping[str, Any]) -> list[str]:
    """Return the command that each visitor of the page sees, from its beginning.

    Raises:
        SystemExit: there is no such show, or it isn't valid.
        WrongUsage: the variant can't be used.
    """
    if show is not None:
        find_show(show, spoken)
    with_variant(given)
    named = [] if show is None else [str(show.resolve() if show.exists() else show)]
    chosen = {name: value for name, value in given.items() if name not in ("data_dir", "notes")}
    notes = [] if given["notes"] else ["--no-notes"]
    return ["demo", *named, *arguments_of(chosen), *notes]


def _direct(show: Path | None, spoken: str, given: Mapping[str, Any]) -> None:
    """Direct the show that runs in another terminal.

    Raises:
        WrongUsage: no show runs, or none can be directed here.
    """
    from loanflow_tui.scenarios.director.sockets import supported  # noqa: PLC0415 - when asked for

    if show is not None:
        raise WrongUsage(say("director-with-show", spoken, given=visible(str(show))))
    if not supported():
        raise WrongUsage(say("director-no-sockets", spoken))
    from loanflow_tui.scenarios.director.link import shows_to_direct  # noqa: PLC0415 - when asked

    shows = asyncio.run(shows_to_direct(_stage(given), spoken))
    if not shows:
        click.echo(say("director-none", spoken), err=True)
        raise SystemExit(1)
    need_terminal(spoken)
    from loanflow_tui.scenarios.director.app import DirectorApp  # noqa: PLC0415 - heavy

    ended = DirectorApp(shows, spoken, given["theme"] == "dark").run()
    if ended:
        click.echo(ended)


def _stage(given: Mapping[str, Any]) -> Path:
    """Return the data directory at which shows and directors meet."""
    asked: Path | None = given["data_dir"]
    return data_dir() if asked is None or str(asked) == MEMORY else asked


def _play(loaded: "Loaded", tag: str, paused: bool, given: dict[str, Any]) -> "DemoApp":
    """Play a show until the app is left."""
    from loanflow_tui.applicants import persona  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.demo_app import DemoApp  # noqa: PLC0415
    from loanflow_tui.scenarios.drivers.stage import app_options  # noqa: PLC0415

    own = app_options(loaded, "draw")
    chosen = _chosen(given)
    host = persona(chosen["persona"]).host.value if "persona" in chosen else own.host
    options = replace(
        own, pace=given["pace"] * loaded.scenario.pace, language=tag,
        host=given["host"] or host, theme=given["theme"], words=given["words"],
        inspect=given["inspect"], variant=given["variant"],
        **chosen,
    )  # fmt: skip
    app = DemoApp(options, loaded, paused, loop=given["loop"], stage=_stage(given))
    app.shows_notes = given["notes"]
    app.run()
    return app


def _chosen(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options of the app that were given, in place of the show's own.

    Raises:
        WrongUsage: there is no such persona.
    """
    names = ("persona", "seed", "faults", "policy", "device")
    chosen = {name: given[name] for name in names if given[name] not in (None, ())}
    if "persona" in chosen:
        find_persona(chosen["persona"])
    if given["clock"] is not None:
        chosen["clock"] = standing_clock(given["clock"])
    # A show is kept only where it was asked for, not where the environment keeps applications.
    source = click.get_current_context().get_parameter_source("data_dir")
    wanted = source not in (ParameterSource.ENVIRONMENT, ParameterSource.DEFAULT)
    if wanted and str(given["data_dir"]) != MEMORY:
        chosen["data_dir"] = given["data_dir"]
    return chosen
