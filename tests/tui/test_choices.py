"""Quick replies that act on the screen: file picker, host's home, coming back later."""

import asyncio
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from loanflow_tui.scenarios.drivers.screen import key_event
from loanflow_tui.scenarios.drivers.stage import staged
from loanflow_tui.tui.widgets.chips import Chip
from tests.tui.staging import asked, options, to

SMALL = (80, 24)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with one folder and one file that is no picture."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "papers").mkdir()
    (tmp_path / "[bold]note.txt").write_text("not a picture", encoding="utf-8")
    return tmp_path


def name_of(option: Option) -> str:
    """Return the name of a picker entry's file."""
    return str(getattr(option, "location").name)  # noqa: B009 - its class is private


async def test_a_file_is_picked_by_keyboard(home: Path) -> None:
    async with staged(options(language="zh-CN"), SMALL) as stage:
        await to(stage, "documents.id_front")
        await stage.driver.press("1")
        assert stage.app.screen.id == "picker"
        names = stage.app.screen.query_one(OptionList)
        assert [name_of(option) for option in names.options[1:]] == [
            "papers",
            "[bold]note.txt",
        ]
        folder, file = stage.driver.look().text.splitlines()[5:7]
        assert "▸ papers" in folder and "B " not in folder
        assert "[bold]note.txt" in file and "13 B" in file
        await stage.driver.press("end", "enter")
        assert stage.app.screen is stage.driver.mini
        assert "[bold]note.txt" in stage.driver.look().text
        assert asked(stage.driver.talk).step == "documents.id_front"


async def test_file_picker_works_by_mouse(home: Path) -> None:
    async with staged(options(), SMALL) as stage:
        await to(stage, "documents.id_front")
        await stage.driver.press("1")
        stage.app.screen.query_one(Input).value = "gone.png"
        await stage.driver.click("#select")
        assert "There is no such file here." in stage.driver.look().text
        await stage.driver.press("escape")
        assert stage.app.screen is stage.driver.mini
        await stage.driver.click("#choice-pick_file")
        await stage.driver.click("#cancel")
        assert stage.app.screen is stage.driver.mini
        await stage.driver.click("#choice-pick_file")
        names = stage.app.screen.query_one(OptionList).content_region
        await stage.pilot.click(offset=(names.x + 6, names.y + 2))
        await stage.driver.settle()
        assert stage.app.screen is stage.driver.mini
        assert "note.txt" in stage.driver.look().text


async def test_come_back_later_keeps_the_application() -> None:
    async with staged(options(persona="zhou-tao", host="wechat")) as stage:
        await to(stage, "decision.referred")
        kept = stage.driver.talk.application_id
        for put_off in (stage.driver.press("2"), stage.driver.click("#choice-later")):
            await put_off
            assert stage.app.screen.id == "home"
            await stage.driver.click(f"#resume-{kept}")
            assert asked(stage.driver.talk).step == "decision.referred"


async def test_end_leads_back_to_the_host() -> None:
    async with staged(options()) as stage:
        await to(stage, "end")
        kept = stage.driver.talk.application_id
        await stage.driver.click("#choice-home")
        assert stage.app.screen.id == "home"
        await stage.driver.click(f"#resume-{kept}")
        place = [choice.id for choice in asked(stage.driver.talk).choices].index("home")
        await stage.driver.press(str(place + 1))
        assert stage.app.screen.id == "home"


async def test_arrow_during_file_check_counts() -> None:
    async with staged(options()) as stage:
        await to(stage, "documents.id_front")
        chips, pace = stage.driver.mini.dock.chips, stage.driver.talk.session.pace
        first = chips.query(Chip).first()
        pace.factor = 1_000.0
        stage.app.post_message(events.Paste("nowhere.png"))
        stage.app.post_message(key_event("enter", stage.app))
        while not chips.resting:  # noqa: ASYNC110 - the screen tells nobody
            await asyncio.sleep(0)
        stage.app.post_message(key_event("down", stage.app))
        while not first.has_focus:  # noqa: ASYNC110 - nor of its focus
            await asyncio.sleep(0)
        pace.factor = 0.0
        stage.driver.talk.skip()
        await stage.driver.settle()
        assert "There is no such file." in stage.driver.look().text
        assert first.has_focus
        assert stage.driver.input == "nowhere.png"


async def test_refused_sample_keeps_focus_on_its_chip() -> None:
    async with staged(options(persona="xie-ting")) as stage:
        await to(stage, "documents.id_front")
        await stage.driver.press("down", "right", "enter")
        assert asked(stage.driver.talk).step == "documents.id_front"
        browse, sample = stage.driver.mini.dock.chips.query(Chip)
        assert sample.has_focus
        await stage.driver.press("left")
        assert browse.has_focus
        await stage.driver.press("right", "enter")
        assert asked(stage.driver.talk).step == "documents.id_back"
        assert stage.driver.mini.dock.field.has_focus


async def test_resting_chips_belong_to_the_last_question() -> None:
    async with staged(options()) as stage:
        await to(stage, "profile.occupation")
        mini, asked = stage.driver.mini, stage.driver.talk.question
        await to(stage, "profile.purpose")
        mini.question_changed(asked)
        mini.question_changed(None)
        while not mini.dock.chips.resting:  # noqa: ASYNC110 - the screen tells nobody
            await asyncio.sleep(0)
        assert asked is not None
        assert [chip.spec.id for chip in mini.query(Chip)] == [one.id for one in asked.choices]
