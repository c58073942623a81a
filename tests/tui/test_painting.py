"""Layouts and paints of the screen: one per act, none while hidden."""

from collections.abc import Callable
from typing import Any

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.css import stylesheet
from textual.css.parse import parse
from textual.geometry import Offset
from textual.screen import Screen
from textual.selection import Selection
from textual.strip import Strip

from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.appearance import KeptStylesheet
from loanflow_tui.tui.widgets.painted import Painted, selected
from tests.tui.staging import painting

ANSWERS = 7
"""With quick replies on one line, on two, and without any."""
ROOMY = (100, 50)
"""So large that no card is shown from its top."""


def layouts(stage: Stage) -> Callable[[], int]:
    """Return a counter of the chat's layouts from now on."""
    seen: list[object] = []
    mini = stage.driver.mini
    mini.screen_layout_refresh_signal.subscribe(mini, seen.append, immediate=True)
    return lambda: len(seen)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[Screen[object]]:
    """The screens that Textual painted, one entry per paint."""
    screens: list[Screen[object]] = []
    paint = Screen._compositor_refresh

    def painting(screen: Screen[object]) -> None:
        screens.append(screen)
        paint(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", painting)
    return screens


async def test_an_answer_takes_one_layout_and_one_paint(painted: list[Screen[object]]) -> None:
    async with staged(painting()) as stage:
        await stage.driver.fill()
        count = layouts(stage)
        painted.clear()
        for _ in range(ANSWERS):
            await stage.driver.fill()
        assert count() == ANSWERS
        assert len(painted) == ANSWERS


async def test_scrollbar_follows_the_last_turn() -> None:
    async with staged(painting(), ROOMY) as stage:
        transcript = stage.driver.mini.transcript
        while not stage.driver.talk.ended:
            await stage.driver.fill()
            assert transcript.more_below or transcript.scroll_y == transcript.max_scroll_y
            assert int(transcript.vertical_scrollbar.position) == transcript.scroll_y


async def test_hidden_screens_are_not_painted_dimmed_ones_once(
    painted: list[Screen[object]],
) -> None:
    async with staged(painting()) as stage:
        await stage.driver.press("f8")
        assert stage.app.screen.id == "office"
        painted.clear()
        await stage.driver.talk.answer("help")
        await tick(stage)
        assert painted == []
        await stage.driver.press("f8")
        assert stage.driver.mini in painted
        await stage.driver.press("ctrl+c")
        assert stage.app.screen.id == "leave"
        painted.clear()
        await stage.driver.talk.answer("help")
        await tick(stage)
        assert set(painted) == {stage.driver.mini, stage.app.screen}
        painted.clear()
        await tick(stage)
        assert painted == []


async def tick(stage: Stage) -> None:
    """Let every screen do its work of the next moments."""
    for _ in range(4):
        await stage.driver.settle()
        for screen in stage.app.screen_stack:
            screen._on_timer_update()


async def test_a_screen_parses_its_own_styles_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def counting(scope: str, css: str, *args: Any, **options: Any) -> Any:
        parsed.append(css)
        return parse(scope, css, *args, **options)

    monkeypatch.setattr(stylesheet, "parse", counting)
    monkeypatch.setattr(KeptStylesheet, "_parsed", {})
    async with staged(painting()) as stage:
        before = [*parsed]
        await stage.driver.press("f1")
        assert parsed != before, "help brings styles of its own"
        assert not set(before) & set(parsed[len(before) :])


class _Lines(Painted):
    def paint(self, width: int) -> list[Strip]:
        return [Strip([Segment("借 ¥5,000"), Segment(" 元")]), Strip([]), Strip([Segment("a  ")])]


def test_selected_cells_are_the_copied_characters() -> None:
    widget, marked = _Lines(), Style(reverse=True)
    for y, line in enumerate(widget.lines(12)):
        most = len(line.text) + 2
        for start, end in ((a, b) for a in range(most) for b in (-1, *range(most))):
            shown = selected(line, start, end, marked)
            assert shown.text == line.text and shown.cell_length == line.cell_length
            lit = "".join(each.text for each in shown if each.style == marked)
            if end != -1:
                copied, _ = widget.get_selection(Selection(Offset(start, y), Offset(end, y)))
                assert copied.rstrip() == lit.rstrip(), (line, start, end)
    beyond = Selection(Offset(0, 3), Offset(9, 3))
    assert widget.get_selection(beyond) == ("", "\n")
    assert widget.get_selection(Selection(Offset(1, 0), None)) == (" ¥5,000 元\n\na", "\n")
