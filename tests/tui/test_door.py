"""Every screen opens once, however often and fast its key is pressed."""

import asyncio
from collections import Counter

import pytest

from loanflow_tui.scenarios.drivers.screen import key_event
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from tests.tui.staging import options


async def burst(stage: Stage, *keys: str) -> None:
    """Send all of these before the app sees the first."""
    for key in keys:
        stage.app.post_message(key_event(key, stage.app))
    await stage.driver.settle()


def open_ones(stage: Stage) -> list[str | None]:
    return [screen.id for screen in stage.app.screen_stack]


BURSTS: dict[tuple[str, ...], list[str]] = {
    ("ctrl+p", "ctrl+p"): ["--command-palette"],
    ("ctrl+p", "escape", "ctrl+p"): ["--command-palette"],
    ("f1", "f1", "f1"): [],
    ("f1", "escape", "f1"): ["help"],
    ("f8", "f8"): [],
    ("f8", "escape", "f8"): ["office"],
    ("f8", "f8", "f8"): ["office"],
    ("ctrl+c",): ["leave"],
    ("f2", "f2", "f2"): [],
}
"""Keys pressed at once, and the screens that are open then where that is the same everywhere."""


@pytest.mark.parametrize("inside", [False, True], ids=["home", "mini"])
async def test_a_burst_of_keys_opens_no_screen_twice(inside: bool) -> None:
    async with staged(options(), open_program=inside) as stage:
        below = open_ones(stage)
        for keys, opened in BURSTS.items():
            await burst(stage, *keys)
            seen = open_ones(stage)
            assert max(Counter(seen).values()) == 1, keys
            assert seen[: len(below)] == below, keys
            if opened:
                assert seen[len(below) :] == opened, keys
            for _ in range(3):
                await stage.driver.press("escape")
            assert open_ones(stage) == below, keys


async def test_enter_pressed_thrice_begins_one_application() -> None:
    async with staged(options(), open_program=False) as stage:
        await stage.driver.press(*"loan")
        await burst(stage, "enter", "enter", "enter")
        session = await stage.app.launcher.loader.session()
        assert len(await session.service.standings()) == 1
        assert open_ones(stage) == ["home", "mini"]
        stage.app.launcher.begin()
        await stage.driver.settle()
        assert len(await session.service.standings()) == 1
        assert open_ones(stage) == ["home", "mini"]


async def test_screens_open_again_while_they_close() -> None:
    async with staged(options()) as stage:
        for action in ("help", "leave", "command_palette", "back_office"):
            await stage.app.run_action(action)
            await stage.driver.settle()
            first = stage.app.screen
            first.dismiss()
            await stage.app.run_action(action)
            await stage.driver.settle()
            assert open_ones(stage) == ["home", "mini", first.id]
            assert stage.app.screen is not first
            stage.app.screen.dismiss()
            await stage.driver.settle()
        stage.app.action_back_office()
        stage.app.action_back_office()
        await stage.driver.settle()
        assert open_ones(stage) == ["home", "mini", "office"]
        stage.app.screen.dismiss()
        await stage.driver.settle()
        stage.app.action_back_office()
        while stage.app.screen.id != "office":  # noqa: ASYNC110 - the screen tells nobody
            await asyncio.sleep(0)
        stage.app.screen.dismiss()
        await stage.driver.settle()
        assert open_ones(stage) == ["home", "mini"]


async def test_clicks_open_and_close_a_screen_once() -> None:
    async with staged(options()) as stage:
        await stage.driver.press("f1")
        shown = stage.app.screen
        stage.app.door.close(shown)
        stage.app.door.close(shown)
        shown.dismiss()
        await stage.driver.settle()
        assert open_ones(stage) == ["home", "mini"]
        stage.app.door.close(stage.app.screen_stack[0])
        assert open_ones(stage) == ["home", "mini"]
        title = stage.driver.look().text.splitlines()[1]
        for _ in range(3):
            stage.driver._point(title.index("···") + 1, 1)
        await stage.driver.settle()
        assert open_ones(stage) == ["home", "mini", "--command-palette"]
