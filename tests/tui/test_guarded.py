"""A handler that fails is reported, and the app goes on from where it was."""

import asyncio
from math import inf
from pathlib import Path
from typing import cast

import pytest
from textual import events
from textual.command import CommandList
from textual.css.query import NoMatches
from textual.geometry import Offset
from textual.selection import Selection
from textual.widget import MountError, Widget
from textual.widgets import Static
from textual.worker import WorkerFailed

from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.error_reports import cause_of, write_report
from loanflow_tui.tui.guarded import MOST_FAILURES
from tests.tui.staging import asked, options, painting, to


def break_down(*_: object) -> None:
    raise ZeroDivisionError


def pressed(x: int, y: int) -> events.MouseDown:
    return events.MouseDown(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y)


async def troubled(stage: Stage) -> None:
    """Expect the failure on the screen, close it, and answer the next question."""
    with pytest.raises(ZeroDivisionError):
        await stage.driver.settle()
    await stage.driver.settle()
    assert stage.app.screen.id == "trouble"
    await stage.driver.press("escape")
    assert stage.app.screen is stage.driver.mini


def unfit(where: str) -> Widget:
    """Return a widget with a mistake in one of its methods."""
    members = {where: break_down, "DEFAULT_CSS": "Unfit { height: auto; }"}
    return cast(Widget, type("Unfit", (Widget,), members)())


async def test_a_failing_widget_leaves_the_app_running(tmp_path: Path) -> None:
    methods = ("compose", "render", "render_line", "on_mount", "on_show", "get_content_height")
    async with staged(painting(data_dir=tmp_path)) as stage:
        chat = stage.driver.mini.query_one("#chat")
        for number, where in enumerate(methods, start=1):
            before, broken = asked(stage.driver.talk).step, unfit(where)
            chat.mount(broken)
            await troubled(stage)
            assert len(list((tmp_path / "reports").iterdir())) == number, where
            await broken.remove()
            await stage.driver.fill()
            assert asked(stage.driver.talk).step != before, where


async def test_a_failing_timer_or_answer_leaves_the_question(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with staged(painting()) as stage:
        assert not await stage.app.run_action("nowhere.look_again"), "the word has gone"
        await stage.app.run_action("screen.look_again")
        assert stage.app.screen is stage.driver.mini
        stage.driver.mini.set_timer(0.001, break_down)
        while stage.app.screen.id != "trouble":
            await stage.pilot.pause()
        await troubled(stage)
        service = stage.driver.talk.session.service
        with monkeypatch.context() as broken:
            broken.setattr(service, "handle", break_down)
            with pytest.raises(ZeroDivisionError):
                await stage.driver.press("1")
        await stage.driver.press("escape", "1")
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_endless_failures_end_the_app_plainly() -> None:
    async with staged(painting()) as stage:
        with pytest.raises(ZeroDivisionError):
            for _ in range(MOST_FAILURES + 1):
                stage.app._handle_exception(ZeroDivisionError())
                await stage.driver.settle()
        assert stage.app.return_code == 1


async def test_a_failing_handler_leaves_the_app_running(tmp_path: Path) -> None:
    async with staged(painting(data_dir=tmp_path)) as stage:
        pumps = (
            stage.app,
            stage.driver.mini,
            stage.driver.mini.query_one("#choice-consumer"),
            stage.driver.mini.query_one("#answer"),
            stage.driver.mini.transcript.vertical_scrollbar,
        )
        for number, pump in enumerate(pumps, start=1):
            pump.call_later(break_down)
            await troubled(stage)
            told = [each.read_text().split()[-1] for each in (tmp_path / "reports").iterdir()]
            assert told == ["ZeroDivisionError"] * number, pump
        await stage.driver.fill()
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_mouse_on_a_removed_widget_is_harmless() -> None:
    async with staged(painting(), open_program=False) as stage:
        await stage.driver.press(*"loan")
        screen = stage.app.screen
        title = screen.query_one("#shelf").children[0]
        with stage.app.batch_update():
            press = pressed(*title.content_region.offset)
            await title.remove()
            screen._forward_event(press)
        await stage.driver.settle()
        assert stage.app.screen.id == "home"


async def test_answer_under_way_outlives_its_closed_program() -> None:
    async with staged(painting()) as stage:
        await to(stage, "identity.name")
        mini, pace = stage.driver.mini, stage.driver.talk.session.pace
        pace.factor = 1_000.0
        mini.fill(inf)
        await asyncio.sleep(0)
        stage.app.action_home()
        while mini.children:  # noqa: ASYNC110 - the screen tells nobody
            await asyncio.sleep(0)
        pace.factor = 0.0
        pace.skip()
        await stage.driver.settle()
        assert stage.app.screen.id == "home"


async def test_clicks_while_leaving_are_dropped() -> None:
    async with staged(painting(), open_program=False) as stage:
        pass
    await stage.app.on_event(pressed(1, 1))
    assert not stage.app.return_code


async def test_a_palette_closed_before_composed_reports_nothing(tmp_path: Path) -> None:
    async with staged(painting(data_dir=tmp_path), open_program=False) as stage:
        stage.app.action_command_palette()
        palette = stage.app.screen
        assert palette.id == "--command-palette" and not palette.children
        stage.app.door.close(palette)
        while palette.parent is not None:
            await stage.pilot.pause()
        stage.app.call_later(palette.query_one, CommandList)
        await stage.driver.settle()
        assert stage.app.screen.id == "home"
        assert not (tmp_path / "reports").exists()
        stage.app.call_later(stage.app.screen.query_one, "#nowhere")
        with pytest.raises(NoMatches):
            await stage.driver.settle()


async def test_leaving_while_a_palette_opens_reports_nothing(tmp_path: Path) -> None:
    async with staged(painting(data_dir=tmp_path), open_program=False) as stage:
        stage.app.action_command_palette()
        stage.app.leave()
        stage.app._handle_exception(MountError("its screen begins too late"))
    assert stage.app.return_code == 0
    assert not (tmp_path / "reports").exists()


async def test_copying_from_a_shortened_text_is_harmless() -> None:
    async with staged(options(), open_program=False) as stage:
        await stage.driver.press("ctrl+c")
        asking = stage.app.screen
        text = asking.query(Static).first()
        asking.selections = {text: Selection(Offset(0, 1), Offset(2, 1))}
        text.update("one line")
        assert asking.get_selected_text() is None


def test_report_names_the_failing_place(tmp_path: Path) -> None:
    try:
        break_down()
    except ZeroDivisionError as problem:
        wrapped = WorkerFailed(ExceptionGroup("group", [problem]))
    path = write_report(tmp_path, cause_of(wrapped))
    assert path is not None
    report = path.read_text()
    assert "break_down" in report
    assert report.endswith("ZeroDivisionError\n")
    assert write_report(tmp_path, cause_of(wrapped)) != path
