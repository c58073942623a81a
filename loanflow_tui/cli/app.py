"""Opens the app quickly: nothing here imports click."""

import asyncio
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loanflow_tui.cli.shared import MEMORY, data_dir, language, say
from loanflow_tui.registry.languages import Language

if TYPE_CHECKING:
    from textual.screen import Screen

    from loanflow_tui.dialogue.session import Session
    from loanflow_tui.lending.api import ManualClock
    from loanflow_tui.tui.app import LoanflowApp
    from loanflow_tui.tui.app_options import Choices
    from loanflow_tui.tui.screens.dashboard import Read

WRONG_USAGE = 2


def open_app(**choices: Any) -> int:
    """Open the app with the chosen options; return its exit code.

    Raises:
        SystemExit: there is no terminal.
    """
    choices["language_asked"] = "language" in choices
    spoken = language()
    need_terminal(choices.get("language", spoken))
    kept = choices.pop("data_dir", None) or data_dir()
    folder = None if str(kept) == MEMORY else kept
    choices = {"language": spoken, **_remembered(folder, spoken), **choices}
    if clock := journey_clock(choices.pop("clock", None), kept):
        choices["clock"] = clock
    from loanflow_tui.tui.app import LoanflowApp  # noqa: PLC0415 - heavy
    from loanflow_tui.tui.app_options import AppOptions  # noqa: PLC0415 - only when it runs
    from loanflow_tui.tui.ascii_terminal import only_ascii  # noqa: PLC0415 - brings in Textual

    if only_ascii() and not choices["language_asked"]:
        choices["language"] = Language.EN.value
    if folder is not None:
        choices["keep"] = partial(_keep, folder, spoken)
    app = LoanflowApp(AppOptions(**choices, data_dir=folder, dashboard=_dashboard, map_screen=_map))
    app.run()
    _sum_up(app)
    if folder is not None and app.choices.chosen:
        _remember(folder, app.choices.chosen, spoken)
    return app.return_code or 0


def _remembered(folder: Path | None, spoken: str) -> dict[str, object]:
    """Return what was chosen on the screen before, as options of the app."""
    if folder is None:
        return {}
    from loanflow_tui.tui.settings import SettingsDamaged, read_settings  # noqa: PLC0415 - the app

    try:
        return {**read_settings(folder, spoken)}
    except SettingsDamaged:
        return {"settings_damaged": True}


def _keep(folder: Path, spoken: str, chosen: "Choices") -> None:
    """Keep what was chosen so far; whether that fails is told on leaving."""
    from loanflow_tui.tui.settings import keep_settings  # noqa: PLC0415 - only if something was

    with suppress(OSError):
        keep_settings(folder, chosen, spoken)


def _remember(folder: Path, chosen: "Choices", spoken: str) -> None:
    """Keep for the next time what was chosen on the screen."""
    from loanflow_tui.tui.settings import keep_settings  # noqa: PLC0415 - only if something was

    try:
        keep_settings(folder, chosen, spoken)
    except OSError:
        said = say("settings-not-kept", chosen.get("language", spoken))
        print(said, file=sys.stderr)  # noqa: T201 - without click


def _map(begin_cohort: bool = False) -> "Screen[None]":
    """Return the screen of the journey's map; it may begin to count a simulated cohort at once."""
    from loanflow_tui.insights.map.screen import MapScreen  # noqa: PLC0415 - when asked for

    return MapScreen(begin_cohort)


def _dashboard(session: "Session") -> "Read":
    """Return what reads the figures of a session's store."""
    from loanflow_tui.insights.stored.cards import Dashboard  # noqa: PLC0415 - when asked for

    return Dashboard(session)


def _sum_up(app: "LoanflowApp") -> None:
    """Sum up the last conversation in one line, and say where to see it in full."""
    talk = app.left_talk
    if talk is None or app.return_code:
        return
    from loanflow_tui.insights.walkthrough.summary_line import leaving_message  # noqa: PLC0415 - at the end

    observed = asyncio.run(talk.session.service.sittings.read(talk.application_id))
    message = leaving_message(talk.journal, observed)
    if message is None:
        return
    print(talk.wording.say(message))  # noqa: T201 - without click
    if app.options.data_dir is not None:
        seen = say("walkthrough-see", talk.language, id=talk.application_id)
        print(seen)  # noqa: T201 - without click


def journey_clock(moment: datetime | None, kept: Path) -> "ManualClock | None":
    """Return a clock stopped at `moment`; in memory one always stands still. None for real time."""
    return standing_clock(moment) if moment is not None or str(kept) == MEMORY else None


def standing_clock(moment: datetime | None) -> "ManualClock":
    """Return a clock stopped at a moment in China, or at its usual one.

    A day without a time begins at the usual hour: no run begins at night by accident.
    """
    from loanflow_tui.lending.api import CHINA, ManualClock  # noqa: PLC0415 - heavy

    usual = ManualClock()
    if moment is None:
        return usual
    if moment.time() == time():
        moment = datetime.combine(moment, usual.now().astimezone(CHINA).time())
    return ManualClock(moment.replace(tzinfo=CHINA).astimezone(UTC))


def in_browser() -> bool:
    """Tell whether a page in a browser shows what this runs."""
    return bool(os.environ.get("TEXTUAL_DRIVER"))


def need_terminal(spoken: str) -> None:
    """Return if keyboard and screen are a usable terminal, or what runs this brings others.

    Raises:
        SystemExit: they aren't; standard error says so.
    """
    if in_browser():
        return
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if os.environ.get("TERM") == "dumb" or not all(s is not None and s.isatty() for s in streams):
        print(say("cli-no-terminal", spoken), file=sys.stderr)  # noqa: T201 - without click
        raise SystemExit(WRONG_USAGE)
