"""The dashboard shows what is stored, and keeps up with it; it and the map are there or not."""

from dataclasses import replace

from loanflow_tui.cli.app import _dashboard
from loanflow_tui.exploration.walker import Start
from loanflow_tui.scenarios.drivers.screen_capture import look_at
from loanflow_tui.scenarios.drivers.stage import app_options, staged
from loanflow_tui.tui.commands import commands


async def test_dashboard_keeps_up_with_the_store() -> None:
    options = replace(app_options(Start("li-wei").loaded), dashboard=_dashboard)
    async with staged(options, (80, 40)) as stage:
        app = stage.app
        await stage.driver.fill()
        app.action_insights()
        await stage.driver.settle()
        shown = look_at(app).text
        assert "What is stored" in shown and "Applications: 1." in shown
        assert "product" in shown and "━━━━━━━━ 100%" in shown
        assert all(len(line) <= 80 for line in shown.splitlines())
        assert "Answered" in shown and "Median" in shown
        await stage.driver.talk.fill()
        await app.screen._look()  # type: ignore[attr-defined]
        await stage.driver.settle()
        assert "consent.bureau" in look_at(app).text
        await stage.pilot.press("escape")
        await stage.driver.settle()
        assert app.screen is app.mini


async def test_neither_dashboard_nor_map_is_offered_in_vain() -> None:
    async with staged(app_options(Start("li-wei").loaded)) as stage:
        app = stage.app
        offered = {each.title for each in commands(app)}
        assert not {app.say(f"ui-command-{each}") for each in ("insights", "map")} & offered
        await stage.pilot.press("ctrl+l")
        await stage.driver.settle()
        assert app.screen is app.mini
        app.action_insights()
        await stage.driver.settle()
        assert app.screen is app.mini
