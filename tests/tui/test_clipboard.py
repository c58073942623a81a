"""Ctrl+C copies what is selected, and leaves only with nothing selected."""

import re

from textual.widgets import Input

from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.widgets.turn import TurnView
from tests.tui.staging import options, to


async def test_selected_words_are_copied_before_leaving() -> None:
    async with staged(options()) as stage:
        await to(stage, "profile.income")
        await stage.driver.press(*"18000")
        field = stage.app.screen.query_one("#answer", Input)
        await stage.driver.press("shift+home", "ctrl+c")
        assert stage.app.clipboard == "18000" and field.value == "18000"
        assert stage.app.screen is stage.driver.mini
        await stage.driver.press("end")
        turn = list(stage.app.screen.query(TurnView))[-1]
        lines = [line.text for line in turn.lines(turn.size.width)]
        row = next(y for y, text in enumerate(lines) if re.search(r"\w", text))
        shown = lines[row]
        await stage.pilot.mouse_down(turn, (0, row))
        await stage.pilot.hover(turn, (turn.size.width - 1, row))
        await stage.pilot.mouse_up(turn, (turn.size.width - 1, row))
        await stage.driver.press("ctrl+c")
        assert stage.app.clipboard.strip(" ▌▐") == shown.strip(" ▌▐")
        assert stage.app.screen is stage.driver.mini
        await stage.driver.press("ctrl+c")
        assert stage.app.screen.id == "leave"
