"""Long texts over the screen: closed by key or mouse, in the current language and colours."""

from itertools import product

from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.overlays import read
from tests.tui.staging import options

SMALL = (80, 24)


async def opened(stage: Stage, key: str) -> None:
    """Open the help with F1, or the current consent with Ctrl+O."""
    await stage.driver.fill()
    await stage.driver.press(key)
    assert stage.app.screen is not stage.driver.mini


async def test_click_outside_closes_the_sheet() -> None:
    async with staged(options(), SMALL) as stage:
        for key, place in product(("f1", "ctrl+o"), ("last line", "beside")):
            await opened(stage, key)
            page = stage.app.screen.query_one("#reader-page").region
            await stage.driver.click_at(page.x + 4, page.y + 2)
            assert stage.app.screen is not stage.driver.mini
            line = stage.driver.look().text.splitlines()[page.bottom - 1]
            at = (line.index("Esc closes") + 2, page.bottom - 1)
            await stage.driver.click_at(*(at if place == "last line" else (1, page.bottom - 1)))
            assert stage.app.screen is stage.driver.mini


async def test_language_and_colours_change_under_the_readers_eyes() -> None:
    async with staged(options(), SMALL) as stage:
        for key in ("f1", "ctrl+o"):
            await opened(stage, key)
            before = stage.driver.look(picture=True)
            await stage.driver.press("f6")
            dark = stage.driver.look(picture=True)
            assert dark.text.splitlines()[2:-1] == before.text.splitlines()[2:-1]
            assert dark.svg != before.svg
            await stage.driver.press("f4")
            assert "Esc closes" not in stage.driver.look().text
            assert "Esc \u5173\u95ed" in stage.driver.look().text
            await stage.driver.press("f4", "f6")
            assert "Esc closes" in stage.driver.look().text
            await stage.driver.press("escape")


async def test_next_text_replaces_the_open_one() -> None:
    async with staged(options()) as stage:
        await stage.driver.fill()
        await stage.driver.press("ctrl+o")
        reader = stage.app.screen
        first, *_ = (turn.card for turn in stage.driver.talk.turns if turn.card is not None)
        assert first is not None
        read(stage.app, first)
        await stage.driver.settle()
        assert stage.app.screen is reader
        page = stage.app.screen.query_one("#reader-page").region
        top = stage.driver.look().text.splitlines()[page.y : page.y + 4]
        assert any("What it costs" in line for line in top)
        await stage.driver.press("escape")
        assert stage.app.screen is stage.driver.mini
