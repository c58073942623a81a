"""An act answers the question it was made for, or none."""

import pytest
from textual import events
from textual.binding import Binding
from textual.dom import DOMNode

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.events.application import ConsentGiven
from loanflow_tui.scenarios.demo_app import DemoApp
from loanflow_tui.scenarios.drivers.screen import key_event
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.input_filter import InputFilter
from loanflow_tui.tui.key_queue import ACTS
from loanflow_tui.tui.on_screen import OnScreen
from loanflow_tui.tui.screens.back_office import BackOfficeScreen
from loanflow_tui.tui.screens.mini import MiniScreen
from loanflow_tui.tui.widgets.chips import Chip
from tests.tui.staging import asked, options, to


def consents(stage: Stage) -> list[str]:
    events = (each.event for each in stage.driver.talk.journal)
    return [event.consent for event in events if isinstance(event, ConsentGiven)]


def test_nothing_is_answered_before_it_is_in_view() -> None:
    view = OnScreen(0.5)
    assert view.answers(1.0) is None
    view.lay(7, binds=False)
    assert view.answers(1.0) is None
    assert view.painted(7, 2.0) == 0.0
    assert view.answers(1.9) is None
    assert view.answers(2.0) == 7


def test_binding_answers_wait_a_moment() -> None:
    view = OnScreen(0.5)
    view.lay(7, binds=True)
    assert view.painted(7, 2.0) == 0.5
    assert view.painted(7, 9.0) == 0.0
    assert view.answers(2.4) is None
    assert view.answers(2.5) == 7


def test_a_question_that_was_replaced_is_not_answered() -> None:
    view = OnScreen()
    view.lay(7, binds=False)
    view.painted(7, 1.0)
    view.lay(9, binds=False)
    assert view.painted(7, 2.0) == 0.0
    assert view.answers(3.0) is None
    view.lay(None, binds=False)
    assert view.answers(3.0) is None


async def test_an_answer_to_the_question_before_is_dropped() -> None:
    async with await open_session(SessionOptions(seed=1, pace=0, contracts="defer")) as session:
        talk = await Conversation.open(session, "alipay", "en", "li-wei")
        await talk.begin()
        asked = talk.asking
        assert await talk.choose("consumer", asked)
        assert talk.question is not None
        assert talk.question.step == "consent.privacy"
        before = len(talk.journal)
        assert not await talk.choose("agree", asked)
        assert not await talk.answer("yes", asked)
        assert not await talk.fill(asked)
        assert len(talk.journal) == before
        assert await talk.choose("agree", talk.asking)


async def test_clicking_again_on_agree_gives_one_consent(monkeypatch: pytest.MonkeyPatch) -> None:
    async with staged(options()) as stage:
        await to(stage, "consent.privacy")
        region = stage.driver.mini.query_one("#choice-agree", Chip).region
        monkeypatch.setattr(type(stage.app), "CLICK_CHAIN_TIME_THRESHOLD", 600.0)
        for _ in range(3):
            stage.driver._point(region.x + 2, region.y)
            await stage.driver.settle()
            assert consents(stage) == ["privacy"]


async def test_appearing_consent_is_not_given() -> None:
    async with staged(options()) as stage:
        stage.app.settle_seconds = 60.0
        stage.driver.mini.in_view.settle_seconds = 60.0
        await to(stage, "consent.privacy")
        given: list[str] = []
        for consent, answer in (("privacy", ["1"]), ("bureau", [*"yes", "enter"])):
            await stage.driver.press(*answer)
            assert consents(stage) == given
            assert stage.driver.mini.dock.chips.resting
            stage.driver.mini.in_view._since = 0.0
            await stage.driver.press(answer[-1])
            given.append(consent)
            assert consents(stage) == given


def test_lines_pasted_without_brackets_send_nothing() -> None:
    for pasted in ("yes\ryes\r", "1\r1\r1\r", "a\nb", "同意\r同意\r同意"):
        (event,) = InputFilter().feed(pasted)
        assert isinstance(event, events.Paste)
    assert [e.key for e in InputFilter().feed("1\r") if isinstance(e, events.Key)] == ["1", "enter"]
    keys = [e.key for e in InputFilter().feed("\r\r\r") if isinstance(e, events.Key)]
    assert keys == ["enter"] * 3


async def test_enter_on_nothing_or_after_digits_is_quiet() -> None:
    async with staged(options()) as stage:
        before = len(stage.driver.talk.turns)
        await stage.driver.press("enter", "space", "enter", "backspace")
        assert len(stage.driver.talk.turns) == before
        for key in ("1", "enter"):
            stage.app.post_message(key_event(key, stage.app))
        await stage.driver.settle()
        assert asked(stage.driver.talk).step == "consent.privacy"
        assert not [each for each in stage.driver.talk.journal if each.kind == "RepairShown"]


async def test_a_key_held_down_answers_once() -> None:
    async with staged(options()) as stage:
        stage.app.key_queue._repeats_within = 600.0
        for answers, (before, key) in enumerate(
            ((("x", "backspace"), "1"), (("down",), "enter")), start=1
        ):
            await stage.driver.press(*before, *[key] * 5)
            kinds = [each.kind for each in stage.driver.talk.journal]
            assert kinds.count("AnswerGiven") == answers, key


TURNS = {"f3": 0, "f9": 0, "ctrl+g": 2, "ctrl+l": 0}
"""What a key changes besides the journal, where that isn't one thing: Ctrl+G opens the inspector
and goes there, and Ctrl+L has nothing to show of one journey in memory.
"""


def bound_keys(*bound: type[DOMNode]) -> dict[str, str]:
    """Return the action of every key that these bind, but for leaving."""
    bindings = [each for owner in bound for each in owner.BINDINGS if isinstance(each, Binding)]
    actions = {key: each.action for each in bindings for key in each.key.split(",")}
    return {key: act for key, act in actions.items() if act not in ("copy_or_leave", "leave_now")}


def test_every_ctrl_act_counts_once() -> None:
    acts = bound_keys(DemoApp, LoanflowApp, MiniScreen, BackOfficeScreen)
    ctrl = {key for key in acts if key.startswith("ctrl+") and "scroll" not in acts[key]}
    assert ctrl <= ACTS


async def test_every_bound_key_held_down_acts_once() -> None:
    async with staged(options()) as stage:
        stage.app.key_queue._repeats_within = 600.0
        mini = stage.driver.mini
        actions = bound_keys(type(stage.app), LoanflowApp, MiniScreen)
        actions[stage.app.COMMAND_PALETTE_BINDING] = "command_palette"

        def state() -> tuple[object, ...]:
            look, focus = stage.app.appearance, mini.inspector.has_focus
            return look.language, stage.app.theme, mini.inspecting, focus, stage.app.screen.id

        for key, action in sorted(actions.items()):
            before, recorded = state(), len(stage.driver.talk.journal)
            for _ in range(12):
                stage.app.post_message(key_event(key, stage.app))
            await stage.driver.settle()
            new = [each.kind for each in stage.driver.talk.journal[recorded:]]
            changes = sum(one != other for one, other in zip(before, state(), strict=True))
            assert changes == TURNS.get(key, int("scroll" not in action)), key
            assert len(new) == len(set(new)) and bool(new) == (key in ("f3", "f4", "f5")), key
            while stage.app.screen is not mini or mini.inspector.has_focus:
                await stage.driver.press("escape")


async def test_a_late_first_repeat_is_no_second_press() -> None:
    async with staged(options()) as stage:
        queue = stage.app.key_queue
        queue._repeats_within = 0.02
        for at, keys in ((0.0, ["f6"]), (100.0, ["f6", "f6"])):
            dark = stage.app.current_theme.dark
            pressed = [key_event(key, stage.app) for key in keys]
            repeated = [key_event("f6", stage.app) for _ in range(5)]
            for number, event in enumerate(pressed):
                event.time = at + 2.0 * number
            for number, event in enumerate(repeated):
                event.time = pressed[-1].time + 0.5 + 0.01 * number
            for event in (*pressed, *repeated):
                stage.app.post_message(event)
            while not queue.idle:
                await stage.pilot.pause()
            await stage.driver.settle()
            assert (stage.app.current_theme.dark != dark) == (len(keys) == 1)


async def test_a_second_press_counts_a_moment_later() -> None:
    async with staged(options()) as stage:
        queue, dark = stage.app.key_queue, stage.app.current_theme.dark
        queue._repeats_within = 0.02
        for time in (1.0, 1.5, 2.0):
            event = key_event("f6", stage.app)
            event.time = time
            stage.app.post_message(event)
            while not queue.idle:
                await stage.pilot.pause(0.01)
            await stage.driver.settle()
        assert stage.app.current_theme.dark != dark
