"""Pictures of a show in its director's hands: the second terminal, and a branch on the stage."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from loanflow_tui.scenarios.cues import Cue, CueKind
from loanflow_tui.scenarios.demo_app import DemoApp
from loanflow_tui.scenarios.director.app import DirectorApp
from loanflow_tui.scenarios.director.protocol import Status
from loanflow_tui.scenarios.drivers.idle import settle
from loanflow_tui.scenarios.drivers.screen_capture import steady
from loanflow_tui.scenarios.drivers.stage import app_options
from loanflow_tui.scenarios.film.simulated_time import run_simulated
from loanflow_tui.scenarios.shows import load_show
from loanflow_tui.tui.export import export_svg

SHOW = "tour"
AT = "offer.amount"
"""The question at which the show is looked at, or left for the branch."""
SIZE = (100, 36)

Found = TypeVar("Found")


class _Window(DirectorApp):
    """The director's terminal with what one moment of a show tells it."""

    def _direct(self, path: Path) -> None:
        self._show(self._shows[0][1])


def director(language: str) -> str:
    """Return the director's terminal, in the middle of a show."""
    status = _at_the_offer(language, _status)

    async def drawn() -> str:
        app = _Window([(Path(), status)], language)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            return export_svg(app, status.title)

    return asyncio.run(drawn())


def branch(language: str) -> str:
    """Return a branch as the audience sees it: what if the answer were no?"""
    return _at_the_offer(language, _branched)


async def _status(app: DemoApp) -> Status:
    return app.direction.status(app.appearance.language)


async def _branched(app: DemoApp) -> str:
    app.controls.to_branch("declined", going=False)
    await app.holding.wait()
    await settle(app, app.messages)
    app.clear_notifications()
    steady(app)
    return export_svg(app, app.branching.words(app.appearance.language))


def _at_the_offer(language: str, look: Callable[[DemoApp], Awaitable[Found]]) -> Found:
    """Return what `look` finds in a show that has come to the offer, in simulated time."""

    async def found() -> Found:
        loaded = load_show(SHOW)
        come = asyncio.Event()

        def heard(cue: Cue) -> None:
            if cue == Cue(CueKind.STEP, AT):
                come.set()

        options = replace(app_options(loaded), language=language, pace=loaded.scenario.pace)
        app = DemoApp(options, loaded, announce=heard)
        async with app.run_test(size=SIZE, message_hook=app.messages):
            await come.wait()
            return await look(app)

    return run_simulated(lambda _: found())
