"""The host's home, leaving and resuming, languages, hosts, sizes and the inspector."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from textual import events

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import ManualClock
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.drivers.screen import key_event
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.screens.home import PROGRAM
from loanflow_tui.tui.screens.mini import MiniScreen
from loanflow_tui.tui.widgets.chips import Chip
from loanflow_tui.tui.widgets.host_home import Scenery, told_at
from loanflow_tui.tui.widgets.result import Result
from loanflow_tui.tui.widgets.transcript import MOST, TranscriptView
from loanflow_tui.tui.widgets.turn import TurnView
from tests.tui.staging import asked, options, to


def text(stage: Stage) -> str:
    return stage.driver.look().text


async def search(stage: Stage, words: str) -> None:
    await stage.driver.paste(words)


async def test_search_finds_the_program_by_name_and_use() -> None:
    async with staged(options(), open_program=False) as stage:
        for words in ("LOAN", "贷款", "easy", "融易", "mini program", "loan"):
            await stage.driver.press("end", "ctrl+u", "f4")
            await search(stage, words)
            found = [result.id for result in stage.app.screen.query(Result)]
            assert found == ["result-easyloan"], words
        await stage.driver.press("enter")
        assert asked(stage.driver.talk).step == "product"


async def test_results_follow_what_is_searched_for() -> None:
    async with staged(options(), open_program=False) as stage:
        assert "Nothing is unfinished" not in text(stage)
        await stage.driver.press("l")
        found = stage.app.screen.query_one(f"#{PROGRAM}")
        await stage.driver.press("o", "a")
        assert stage.app.screen.query_one(f"#{PROGRAM}") is found, "it stays"
        await stage.driver.press("x")
        assert not stage.app.screen.query(Result)
        await stage.driver.press("ctrl+u")
        await search(stage, "[red]weather\x1b[31m")
        assert not stage.app.screen.query(Result)
        assert "Nothing found" in text(stage)


@pytest.mark.parametrize(
    ("host", "scenery"), [("alipay", ["tiles", "recents"]), ("wechat", ["recents", "chats"])]
)
async def test_home_looks_like_its_hosts(host: str, scenery: list[str]) -> None:
    given = options(host=host, clock=ManualClock())
    async with staged(given, (100, 36), open_program=False) as stage:
        home = stage.app.screen
        assert [each.id for each in home.query(Scenery)] == scenery
        assert bool(home.query_one("#home-title").region.width) is (host == "wechat")
        assert "24 Nov" in text(stage).splitlines()[0]
        await stage.pilot.click("#tabs")
        await stage.driver.settle()
        said = [each.message for each in stage.app._notifications]
        assert said == [stage.app.say("ui-home-only")], "only the search works"
        await search(stage, "loan")
        assert not home.query(Scenery)


def test_chats_come_from_before_the_clock() -> None:
    weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    morning, night = datetime(2026, 11, 24, 9, 41), datetime(2026, 11, 24, 3, 10)
    for said, then, told in (
        ("08:52", morning, "08:52"),
        ("08:52", night, "Yesterday"),
        ("-1", morning, "Yesterday"),
        ("-2", morning, "Sun"),
    ):
        assert told_at(said, then, "Yesterday", weekdays) == told


async def test_status_bar_follows_the_journeys_clock() -> None:
    async with staged(options(clock=ManualClock()), (100, 36)) as stage:
        await to(stage, "end")
        await stage.driver.press("f9")
        assert "24 Dec" in text(stage).splitlines()[0]


async def test_resuming_takes_the_language_asked_for(tmp_path: Path) -> None:
    async with await open_session(SessionOptions(tmp_path, seed=1, pace=0)) as session:
        talk = await Conversation.open(session, "alipay", "zh-CN", "li-wei")
        await talk.begin()
        kept = talk.application_id
    for asked_for, language in ((False, "zh-CN"), (True, "en")):
        given = options(data_dir=tmp_path, resume=kept, language_asked=asked_for)
        async with staged(given, open_program=False) as stage:
            assert stage.driver.talk.language == stage.app.appearance.language == language


async def test_answered_replies_cannot_be_pressed() -> None:
    async with staged(options()) as stage:
        chips = stage.driver.mini.dock.chips
        chips.rest()
        chip = next(iter(chips.query(Chip)))
        chip.focus()
        await stage.pilot.press("enter")
        await stage.driver.settle()
        assert asked(stage.driver.talk).step == "product"


async def test_leaving_confirms_once_and_keeps_the_application(tmp_path: Path) -> None:
    async with staged(options(data_dir=tmp_path)) as stage:
        await stage.driver.fill()
        kept = stage.driver.talk.application_id
        await stage.driver.press("ctrl+c")
        assert stage.app.screen.id == "leave"
        assert kept in text(stage).replace("\n", "")
        await stage.driver.press("escape")
        assert stage.app.screen is stage.driver.mini
        await stage.driver.press("ctrl+c")
        await stage.pilot.press("ctrl+c")
        assert not stage.app.is_running or stage.app._exit
    async with staged(options(data_dir=tmp_path), open_program=False) as stage:
        await stage.driver.click(f"#resume-{kept}")
        assert stage.driver.talk.application_id == kept
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_leaving_during_an_answer_is_clean() -> None:
    async with staged(options()) as stage:
        talk, chips = stage.driver.talk, stage.driver.mini.dock.chips
        talk.session.pace.factor = 1_000.0
        stage.app.post_message(events.Paste("personal"))
        stage.app.post_message(key_event("enter", stage.app))
        while not chips.resting:  # noqa: ASYNC110 - the screen tells nobody
            await asyncio.sleep(0)
        stage.app.action_home()
        talk.session.pace.factor = 0.0
        talk.session.pace.skip()
        await stage.driver.settle()
        assert asked(talk).step == "consent.privacy"
        await stage.driver.click(f"#resume-{talk.application_id}")
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_unfinished_applications_tell_their_step(tmp_path: Path) -> None:
    async with staged(options(data_dir=tmp_path)) as stage:
        await to(stage, "verify.code")
        stage.app.action_home()
        await stage.driver.settle()
        for state in ("identity given", "已填身份"):
            assert state in text(stage)
            assert "identified" not in text(stage)
            await stage.driver.press("f4")


async def test_resume_without_unfinished_says_so(tmp_path: Path) -> None:
    async with staged(options(data_dir=tmp_path, resume=""), open_program=False) as stage:
        assert "Nothing is unfinished" in text(stage)


async def test_an_unknown_application_is_explained(tmp_path: Path) -> None:
    async with staged(options(data_dir=tmp_path, resume="nothing"), open_program=False) as stage:
        assert stage.app.screen.id == "trouble"
        assert "no such application" in text(stage)


async def test_language_changed_while_opening_is_shown() -> None:
    async with staged(options(), open_program=False) as stage:
        app = stage.app
        session = await app.launcher.loader.session()
        talk = await Conversation.open(session, "alipay", "en", "li-wei")
        await talk.set_language("zh-CN")
        app.door.open("mini", lambda: MiniScreen(talk))
        await stage.driver.settle()
        assert app.appearance.language == "zh-CN"


async def test_language_host_and_light_change_in_place() -> None:
    async with staged(options(host="alipay", language="en")) as stage:
        seen, themes = [], {stage.app.theme}
        for key in ("f4", "f5", "f4", "f5"):
            await stage.driver.press(key)
            seen.append((stage.app.appearance.host, stage.app.appearance.language))
            assert (stage.driver.talk.host, stage.driver.talk.language) == seen[-1]
        assert seen == [
            ("alipay", "zh-CN"), ("wechat", "zh-CN"), ("wechat", "en"), ("alipay", "en"),
        ]  # fmt: skip
        for key in ("f6", "f5", "f6"):
            await stage.driver.press(key)
            themes.add(stage.app.theme)
        assert len(themes) == 4


async def test_covered_chat_follows_the_language() -> None:
    async with staged(options(language="en"), (100, 36)) as stage:
        await stage.driver.press("f8")
        assert stage.app.screen.id == "office"
        await stage.driver.press("f4", "escape")
        assert stage.app.screen.id == "mini"
        assert "融易贷" in text(stage) and "EasyLoan" not in text(stage)


async def test_host_switch_asks_before_undoing_answers() -> None:
    async with staged(options(host="alipay"), (100, 60)) as stage:
        await to(stage, "offer.amount")
        await stage.driver.press("f5")
        assert stage.app.screen.id == "switch"
        assert stage.app.appearance.host == "alipay"
        await stage.driver.press("enter")
        assert asked(stage.driver.talk).step == "offer.amount"
        await stage.driver.switch(host="wechat")
        assert asked(stage.driver.talk).step == "consent.host_data"
        await stage.driver.press("f5")
        assert stage.app.appearance.host == "alipay"
        last = text(stage).rpartition("We go on in Alipay")[2]
        assert "Alipay may give" in last
        assert "WeChat may give" not in last


async def test_the_inspector_shows_the_journal_growing() -> None:
    async with staged(options(), (140, 45)) as stage:
        assert "QuestionShown product" in text(stage)
        await stage.driver.choose("consumer")
        assert "ProductChosen" in text(stage)
        await stage.driver.press("f2")
        assert "ProductChosen" not in text(stage)
        await stage.driver.resize(80, 24)
        await stage.driver.press("f2", "a")
        assert stage.app.screen.query_one("#hood").region.width
        assert stage.driver.input == "a", "keys reach the field under it"


async def test_any_size_will_do() -> None:
    async with staged(options()) as stage:
        await stage.driver.fill()
        for size in ((10, 3), (40, 60), (200, 12), (250, 70)):
            await stage.pilot.resize_terminal(*size)
            await stage.driver.settle()
            before = asked(stage.driver.talk).step
            await stage.driver.press("f2", "f2", "down", "f1", "escape")
            assert asked(stage.driver.talk).step == before, size
            await stage.driver.fill()
            assert asked(stage.driver.talk).step != before, size


async def test_small_terminal_keeps_the_field() -> None:
    async with staged(options()) as stage:
        await stage.pilot.resize_terminal(20, 5)
        await stage.driver.settle()
        for _ in Language:
            assert "80×24" in text(stage).splitlines()[0]
            assert stage.driver.mini.dock.field.region.bottom <= 5
            await stage.driver.press("f4")


async def test_long_transcript_mounts_few_widgets() -> None:
    async with staged(options()) as stage:
        for _ in range(40):
            await stage.driver.talk.answer("help")
        await stage.driver.settle()
        transcript = stage.app.screen.query_one(TranscriptView)
        mounted = len(transcript.query(TurnView))
        assert mounted <= MOST < len(transcript.turns)
        for _ in range(15):
            await stage.driver.press("pageup")
        assert len(transcript.query(TurnView)) > mounted
        assert transcript.scroll_y < transcript.max_scroll_y
        await stage.driver.fill()
        assert transcript.scroll_y == transcript.max_scroll_y


async def test_help_and_the_palette_speak_the_language() -> None:
    async with staged(options(language="zh-CN")) as stage:
        await stage.driver.press("f1")
        assert "随时可以说的话" in text(stage) or "按键" in text(stage)
        await stage.driver.press("escape", "ctrl+p")
        assert "查找命令" in text(stage)


@pytest.mark.parametrize("language", list(Language))
async def test_f3_leads_on_from_the_first_screen(language: str) -> None:
    async with staged(options(language=language), open_program=False) as stage:
        await stage.driver.press("f3", "f3")
        assert stage.app.screen.id == "mini"
        await stage.driver.press("f3")
        assert asked(stage.driver.talk).step == "consent.privacy"


async def test_footer_and_back_work_by_mouse() -> None:
    async with staged(options()) as stage:
        at = text(stage).splitlines()[-1].index("Fill")
        await stage.pilot.click("#keys", offset=(at, 0))
        await stage.driver.settle()
        assert asked(stage.driver.talk).step == "consent.privacy"
        await stage.pilot.click("#title", offset=(1, 0))
        await stage.driver.settle()
        assert stage.app.screen.id == "home"


async def test_mouse_finds_program_and_running_loan() -> None:
    async with staged(options(), open_program=False) as stage:
        await stage.driver.click("#suggestion")
        await stage.driver.click("#result-easyloan")
        talk = stage.driver.talk
        assert asked(talk).step == "product"
        await to(stage, "end")
        await stage.driver.choose("home")
        await stage.driver.click(f"#resume-{talk.application_id}")
        assert stage.driver.talk.application_id == talk.application_id
