"""Keys sent at once act as if sent one by one, wherever the focus moves."""

from loanflow_tui.lending.events.monitoring import ApplicationBlocked, HoldReleased
from loanflow_tui.scenarios.drivers.screen import key_event
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.key_queue import MOST_TURNS
from tests.tui.staging import asked, options, product_of, to

SMALL = (80, 24)


async def in_one_go(stage: Stage, *keys: str) -> None:
    """Send all of these before the app sees the first."""
    for key in keys:
        stage.app.post_message(key_event(key, stage.app))
    await stage.driver.settle()


async def anew(stage: Stage) -> None:
    """Begin another application."""
    stage.app.action_home()
    await stage.driver.settle()
    stage.app.launcher.begin()
    await stage.driver.settle()


DECISIONS = (
    (("enter", *"called back", "enter", "enter"), "verify.card"),
    (("tab", *"called back", "tab", "right", "enter"), "end"),
    (("enter", *"called", "tab", "shift+tab", "end", *" back", "tab", "enter"), "verify.card"),
)
"""By Enter, by Tab and arrow, and there and back; each with what is asked then."""


async def test_a_hold_is_decided_on_in_one_go() -> None:
    async with staged(options(persona="li-wei", host="wechat"), SMALL) as stage:
        for keys, step in DECISIONS:
            stage.driver.talk.session.faults.inject("velocity")
            await to(stage, "held")
            await stage.driver.press("f8")
            await in_one_go(stage, *keys)
            assert asked(stage.driver.talk).step == step, keys
            notes = [
                recorded.event.note
                for recorded in stage.driver.talk.journal
                if isinstance(recorded.event, HoldReleased | ApplicationBlocked)
            ]
            assert notes == ["called back"], keys
            if stage.app.screen is not stage.driver.mini:
                await stage.driver.press("escape")
            await anew(stage)


PICKED = (
    (("down", "enter"), "consumer"),
    (("down", "right", "right", "left", "enter"), "business"),
    (("shift+tab", "enter"), "emergency"),
)


async def test_a_quick_reply_is_picked_in_one_go() -> None:
    async with staged(options()) as stage:
        for keys, product in PICKED:
            choices = [choice.id for choice in asked(stage.driver.talk).choices]
            assert choices[:3] == ["consumer", "business", "emergency"]
            await in_one_go(stage, *keys)
            assert product_of(stage.driver.talk) == product, keys
            await anew(stage)


async def test_keys_never_wait_forever() -> None:
    async with staged(options()) as stage:
        stuck = stage.driver.mini.dock.chips
        setattr(stuck._message_queue, "empty", lambda: False)  # noqa: B010 - a method of Textual's
        stage.app.key_queue._met = stuck
        stage.app.post_message(key_event("a", stage.app))
        for _ in range(2 * MOST_TURNS):
            await stage.pilot.pause()
            if stage.driver.input == "a":
                break
        del stuck._message_queue.empty
        assert stage.driver.input == "a"
