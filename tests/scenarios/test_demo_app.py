"""A demo plays by itself, pauses and steps by its own keys, and shows notes."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from textual.color import Color
from textual.widgets import Static

from loanflow_tui.dialogue.arrival import asked_at
from loanflow_tui.lending.api import Pace
from loanflow_tui.scenarios.cues import Cue, CueKind
from loanflow_tui.scenarios.demo_app import DemoApp
from loanflow_tui.scenarios.drivers.idle import settle
from loanflow_tui.scenarios.drivers.stage import app_options
from loanflow_tui.scenarios.film.simulated_time import SimulatedLoop, run_simulated
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.presenter_notes import PresenterNotes
from loanflow_tui.scenarios.rehearsal import rehearse
from loanflow_tui.scenarios.run import Run
from loanflow_tui.scenarios.show_picker import ShowPicker
from loanflow_tui.scenarios.shows import load_show
from loanflow_tui.scenarios.title_card import TitleCard
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.widgets.keys import KeyBar
from loanflow_tui.tui.widgets.prose import Prose
from tests.film.filmed import brief, short
from tests.tui.test_themes import LEAST, contrast

STEPS = """applicant: li-wei
language: en
steps:
  - note: {en: Nothing to install, zh-CN: 不用安装}
  - play_to: identity.name
  - say: 李伟
  - expect: {step: identity.number}
"""


def show(folder: Path, steps: str = STEPS, paused: bool = False) -> DemoApp:
    """Return a demo of these steps that waits for nothing but keys."""
    path = folder / "show.scenario.yaml"
    path.write_text(steps, encoding="utf-8")
    loaded = load_scenario(path)
    return DemoApp(replace(app_options(loaded), pace=0), loaded, paused)


def keys_of(app: DemoApp) -> str:
    """Return the key bar's text."""
    mini = app.mini
    assert mini is not None
    return mini.query_one(KeyBar).render_line(0).text


def asked(app: DemoApp) -> str:
    """Return the current question."""
    assert app.talk is not None
    assert app.talk.question is not None
    return app.talk.question.step


async def test_it_plays_by_itself_to_its_end(tmp_path: Path) -> None:
    app = show(tmp_path)
    async with app.run_test(size=(80, 24)):
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok
        assert asked(app) == "identity.number"
        assert "F7" not in keys_of(app)


async def test_demo_pauses_steps_and_continues(tmp_path: Path) -> None:
    app = show(tmp_path, paused=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        assert asked(app) == "product"
        assert keys_of(app).startswith(" F7 Go on F10 Next F12 Chapters")
        await settle(app, app.messages, paint_all=True)
        prompter = app.screen.query_one(PresenterNotes)
        assert "Nothing to install" in str(prompter.content)
        assert prompter.region.height == 1
        for after in ("consent.privacy", "consent.bureau"):
            await pilot.press("f10")
            await app.holding.wait()
            assert asked(app) == after
        assert app.run_shown is None
        await pilot.press("f7")
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok
        assert not prompter.display


async def test_errors_name_their_line(tmp_path: Path) -> None:
    app = show(tmp_path, STEPS.replace("expect: {step: identity.number}", "choose: nowhere"))
    async with app.run_test(size=(80, 24), notifications=True):
        await app.over.wait()
        told = [each.message for each in app._notifications]
        assert told[-1].startswith("7: There is no quick reply `nowhere` now.")


def test_its_keys_do_nothing_else_in_the_app() -> None:
    def keys(app: type[LoanflowApp]) -> set[str]:
        return {key.key for key in app.__dict__["BINDINGS"]}

    assert "f12" in keys(DemoApp)
    assert not keys(DemoApp) & keys(LoanflowApp)


async def test_a_curated_show_plays_through_the_screen() -> None:
    loaded = load_show("pitch")
    app = DemoApp(replace(app_options(loaded), pace=0, language="en"), loaded)
    async with app.run_test(size=(80, 24)):
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok


async def test_rehearsal_leaves_the_stage_as_it_is(tmp_path: Path) -> None:
    rest = "  - choose: nowhere\n  - chapter: {en: The end, zh-CN: 结束}\n"
    app = show(tmp_path, STEPS + rest, paused=True)
    async with app.run_test(size=(80, 24), notifications=True):
        await app.holding.wait()
        assert app.rehearsed is None
        await rehearse(app)
        assert asked(app) == "product"
        assert len(await app.launcher.loader.unfinished()) == 1
        assert not app._notifications


async def test_jump_to_a_chapter_replays_what_lies_before() -> None:
    loaded = brief()
    app = DemoApp(replace(app_options(loaded), pace=0, language="en"), loaded, paused=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        app.holding.clear()
        await pilot.press("f12")
        await settle(app, app.messages)
        assert app.screen.id == "director-menu"
        assert app.screen.styles.background.a < 1, "the show is seen behind it"
        await pilot.press("down", "enter")
        await app.holding.wait()
        assert app.clock_shown.number == 2
        assert asked(app) == "consent.privacy"
        app.holding.clear()
        await pilot.press("shift+left")
        await app.holding.wait()
        assert app.clock_shown.number == 1
        assert asked(app) == "product"


async def test_blackout_and_title_card_have_their_own_ground() -> None:
    loaded = brief()
    app = DemoApp(replace(app_options(loaded), pace=0), loaded, paused=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        await pilot.press("ctrl+b")
        await settle(app, app.messages)
        assert app.screen.styles.background == Color.parse("#000000")
        await pilot.press("x")
        card = TitleCard("card-title", "over", "title", "summary", ["chapter"])
        app.push_screen(card)
        await settle(app, app.messages)
        for part in ("#card-over", "#card-title", "#card-summary", "#card-chapters"):
            ground, text = card.query_one(part).colors[2:]
            assert contrast(ground, text) >= LEAST, part


async def test_quick_jumps_all_count() -> None:
    loaded = load_show("pitch")
    app = DemoApp(replace(app_options(loaded), pace=0, language="en"), loaded, paused=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        app.holding.clear()
        await pilot.press("shift+right", "shift+right")
        await app.holding.wait()
        assert app.clock_shown.number == 3


async def test_open_menu_holds_a_show_that_plays() -> None:
    loaded = brief()
    app = DemoApp(replace(app_options(loaded), pace=0, language="en"), loaded, paused=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        app.controls.play_pause()
        await pilot.press("f12")
        assert app.screen.id == "director-menu"
        assert not app.playing.is_set()
        await pilot.press("escape")
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok


async def test_every_key_ends_the_blackout_first() -> None:
    loaded = brief()
    app = DemoApp(replace(app_options(loaded), pace=0, language="en"), loaded, paused=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        for key in ("f7", "f10", "space", "ctrl+b"):
            await pilot.press("ctrl+b")
            await settle(app, app.messages)
            assert app.screen.id != "mini"
            await pilot.press(key)
            await settle(app, app.messages)
            assert app.screen.id == "mini", key
            assert not app.playing.is_set(), key


async def test_show_holds_while_something_lies_over_it(tmp_path: Path) -> None:
    opened = False

    def open_help(cue: Cue) -> None:
        nonlocal opened
        if cue.kind is CueKind.TYPED and cue.text and app.mini is not None and not opened:
            opened = True
            app.action_help()

    path = tmp_path / "show.scenario.yaml"
    path.write_text(STEPS, encoding="utf-8")
    loaded = load_scenario(path)
    app = DemoApp(replace(app_options(loaded), pace=0.01), loaded, announce=open_help)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        assert opened
        assert not app.playing.is_set()
        await settle(app, app.messages)
        await pilot.press("escape")
        await settle(app, app.messages)
        await pilot.press("f7")
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok


async def test_picker_tells_and_returns_a_show() -> None:
    app = ShowPicker("en")
    async with app.run_test(size=(100, 36)) as pilot:
        await pilot.press("down")
        told = app.query_one("#told-chapters", Static)
        assert "Consents" in str(told.content)
        await pilot.press("l", "p")
    picked = app.return_value
    assert picked is not None
    assert (picked.show.name, picked.language, picked.paused) == ("tour", "zh-CN", True)


NUMBERS = {
    "1 enter": "pitch",
    "1 0": "comparing-lenders",
    "0 1 3": "stopped-and-resumed",
    "1 down 3": "working-capital",
    "1 7": "back-office",
}


async def test_picker_takes_numbers_of_two_digits() -> None:
    for keys, name in NUMBERS.items():
        app = ShowPicker("en")
        async with app.run_test(size=(100, 36)) as pilot:
            await pilot.press(*keys.split())
        assert app.return_value is not None
        assert app.return_value.show.name == name, keys


async def test_picker_tells_how_a_number_goes_on() -> None:
    app = ShowPicker("en")
    async with app.run_test(size=(100, 36)) as pilot:
        keys = app.query_one("#shows-keys", Prose)
        usual = keys.text
        await pilot.press("1")
        assert "Enter plays show 1" in keys.text
        await pilot.press("down")
        assert keys.text == usual


async def test_a_second_playing_finds_nothing_of_the_first(tmp_path: Path) -> None:
    loaded = brief()
    app = DemoApp(replace(app_options(loaded, data_dir=tmp_path), pace=0), loaded)
    async with app.run_test(size=(80, 24)):
        await app.over.wait()
        assert app.talk is not None
        kept = app.talk.session
        assert kept.data_dir == tmp_path
        kept.clock.advance(timedelta(days=40))
        app.controls.restart()
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok
        assert app.talk is not None
        assert app.talk.session.data_dir is None
        assert app.talk.session.clock.now() == kept.clock.now() - timedelta(days=40)
        assert len(await app.talk.session.service.standings()) == 1


async def test_host_key_keeps_the_place_and_asks_nothing() -> None:
    loaded = short()
    app = DemoApp(replace(app_options(loaded), pace=0, language="en"), loaded, paused=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.holding.wait()
        assert app.talk is not None
        while not app.talk.host_vouches:
            app.holding.clear()
            await pilot.press("f10")
            await app.holding.wait()
        host, asked, chapter = app.talk.host, asked_at(app.talk), app.clock_shown.number
        app.holding.clear()
        await pilot.press("f5")
        await app.holding.wait()
        await settle(app, app.messages)
        assert app.talk is not None
        assert app.screen.id == "mini"
        assert app.talk.host == app.appearance.host != host
        assert (asked_at(app.talk), app.clock_shown.number) == (asked, chapter)
        app.controls.play_pause()
        await app.over.wait()
        assert app.run_shown is not None
        assert app.run_shown.ok


SWITCHES = """applicant: li-wei
language: en
steps:
  - chapter: {en: First, zh-CN: \u7b2c\u4e00\u7ae0}
  - switch: {language: zh-CN}
  - note: {en: In Chinese now, zh-CN: \u73b0\u5728\u8bf4\u4e2d\u6587}
  - chapter: {en: Second, zh-CN: \u7b2c\u4e8c\u7ae0}
"""


async def test_film_says_everything_in_its_own_language(tmp_path: Path) -> None:
    heard: list[Cue] = []
    app = show(tmp_path, SWITCHES)
    app.announce = heard.append
    async with app.run_test(size=(80, 24)):
        await app.over.wait()
        assert app.appearance.language == "zh-CN"
    said = [cue.text for cue in heard if cue.kind in (CueKind.CHAPTER, CueKind.NOTE)]
    assert said == ["First", "In Chinese now", "Second"]


def test_shows_may_stay_paused_for_any_time() -> None:
    async def played(loop: SimulatedLoop) -> Run | None:
        loaded = brief()
        app = DemoApp(replace(app_options(loaded), pace=0), loaded, paused=True)
        async with app.run_test(size=(80, 24)):
            await app.holding.wait()
            loop._jumping.now += 3600  # As if the machine had slept: nothing ticks meanwhile.
            await Pace().wait(1)
            app.controls.play_pause()
            await app.over.wait()
        return app.run_shown

    run = run_simulated(played)
    assert run is not None
    assert run.ok
