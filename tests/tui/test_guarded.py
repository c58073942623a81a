"""A handler that fails is reported, and the app goes on from where it was."""

from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.error_reports import cause_of, write_report
from tests.tui.staging import asked, options, to


def break_down(*_: object) -> None:
    raise ZeroDivisionError


async def troubled(stage: Stage) -> None:
    """Expect the failure on the screen, close it, and answer the next question."""
    with pytest.raises(ZeroDivisionError):
        await stage.driver.settle()
    await stage.driver.settle()
    assert stage.app.screen.id == "trouble"
    await stage.driver.press("escape")
    assert stage.app.screen is stage.driver.mini


@pytest.mark.parametrize("where", ["app", "screen", "chip"])
async def test_a_failing_handler_leaves_the_app_running(tmp_path: Path, where: str) -> None:
    async with staged(options(data_dir=tmp_path)) as stage:
        pump = {
            "app": stage.app,
            "screen": stage.driver.mini,
            "chip": stage.driver.mini.query_one("#choice-consumer"),
        }[where]
        pump.call_later(break_down)
        await troubled(stage)
        reports = list((tmp_path / "reports").iterdir())
        assert [report.read_text().split()[-1] for report in reports] == ["ZeroDivisionError"]
        await stage.driver.fill()
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_a_failing_answer_leaves_the_question(monkeypatch: pytest.MonkeyPatch) -> None:
    async with staged(options()) as stage:
        service = stage.driver.talk.session.service
        with monkeypatch.context() as broken:
            broken.setattr(service, "handle", break_down)
            with pytest.raises(ZeroDivisionError):
                await stage.driver.press("1")
        await stage.driver.press("escape", "1")
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_a_pressed_word_that_has_gone_does_nothing() -> None:
    async with staged(options()) as stage:
        assert not await stage.app.run_action("nowhere.look_again")
        await stage.app.run_action("screen.look_again")
        assert stage.app.screen is stage.driver.mini


async def test_mouse_on_a_removed_widget_is_harmless() -> None:
    async with staged(options(), open_program=False) as stage:
        await stage.driver.press(*"loan")
        result = stage.app.screen.query_one("#result-easyloan")
        place = result.region.offset
        with stage.app.batch_update():
            await result.remove()
            stage.driver._point(place.x + 4, place.y + 1)
        await stage.driver.settle()
        assert stage.app.screen.id == "home"


async def test_f3_on_the_lenders_turn_is_let_pass() -> None:
    async with staged(options()) as stage:
        await to(stage, "verify.code")
        talk = stage.driver.talk
        talk.question, asked = None, talk.question
        assert not await talk.fill()
        assert asked is not None
        assert talk.question is not None


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
