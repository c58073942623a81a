"""The map in the app: pages of questions and messages, as painted, with counts of the store."""

import asyncio
from dataclasses import replace
from pathlib import Path

from loanflow_tui.cli.app import _map
from loanflow_tui.exploration.walker import Start
from loanflow_tui.insights.map import screen
from loanflow_tui.insights.map.screen import MapScreen
from loanflow_tui.scenarios.drivers.screen_capture import look_at
from loanflow_tui.scenarios.drivers.stage import app_options, staged
from loanflow_tui.tui.commands import commands


async def test_map_shows_a_question_as_painted_with_counts() -> None:
    options = replace(app_options(Start("li-wei").loaded), map_screen=_map)
    async with staged(options, (80, 36)) as stage:
        app = stage.app
        await stage.driver.fill()
        assert app.say("ui-command-map") in {each.title for each in commands(app)}
        await stage.pilot.press("ctrl+l")
        await stage.driver.settle()
        shown = look_at(app).text
        assert "consent.privacy" in shown and " 1 I agree " in shown
        assert all(len(line) <= 80 for line in shown.splitlines())
        await stage.pilot.press("up")
        await stage.driver.settle()
        shown = look_at(app).text
        assert "1 Personal spending" in shown and "asked: 1" in shown
        await stage.pilot.press("f4")
        await stage.driver.settle()
        assert "1 个人消费" in look_at(app).text
        await stage.pilot.press("end")
        await stage.driver.settle()
        assert "identity.number" in look_at(app).text
        await stage.pilot.press("escape")
        await stage.driver.settle()
        assert app.screen is app.mini


class _Watched(MapScreen):
    """Tells when the counts of a cohort are on the page."""

    CSS_PATH = [Path(screen.__file__).with_name("screen.tcss")]  # noqa: RUF012 - as Textual has it

    def __init__(self, begin_cohort: bool, size: int) -> None:
        super().__init__(begin_cohort, size)
        self.counted = asyncio.Event()

    def _turn_to(self, name: str, stay: bool = False) -> None:
        super()._turn_to(name, stay)
        if self._counting is not None and self._counts:
            self.counted.set()


async def test_a_cohort_is_counted_until_it_is_stopped() -> None:
    options = replace(
        app_options(Start("li-wei").loaded), map_screen=lambda begin: _Watched(begin, 1_000_000)
    )
    async with staged(options, (100, 36)) as stage:
        app = stage.app
        assert app.say("ui-command-map-cohort") in {each.title for each in commands(app)}
        await app.run_action("app.insights('cohort')")
        while not isinstance(opened := app.screen, _Watched):
            await stage.pilot.pause()
        await opened.counted.wait()
        await stage.pilot.pause()
        shown = look_at(app).text
        assert "Counts are simulated" in shown and "simulated, C stops" in shown
        await stage.pilot.press("c")
        await stage.driver.settle()
        shown = look_at(app).text
        assert "C stops" not in shown and "Counts are simulated" in shown
        await stage.pilot.press("s")
        await stage.driver.settle()
        assert "Counts are simulated" not in look_at(app).text
