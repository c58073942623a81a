"""Whole journeys on the screen, by keyboard alone and by mouse alone, in a small terminal."""

from collections.abc import Awaitable, Callable

import pytest
from rich.cells import cell_len
from textual.geometry import Offset

from loanflow_tui.dialogue.samples import CHOICE
from loanflow_tui.lending.stages import state
from loanflow_tui.lending.terms import State
from loanflow_tui.testing.stage import Stage, staged
from loanflow_tui.tui.options import Options

SMALL = (80, 24)
MOST = 60
JOURNEYS = [
    ("alipay", "en", "li-wei"),
    ("wechat", "zh-CN", "wang-fang"),
    ("alipay", "zh-CN", "chen-jie"),
    ("wechat", "en", "zhao-min"),
]


def options(host: str, language: str, persona: str) -> Options:
    return Options(host=host, language=language, persona=persona, seed=1, pace=0, contracts="defer")


async def click_key(stage: Stage, key: str) -> None:
    """Click on a key of the last line."""
    line = stage.touch.look().text.splitlines()[-1]
    at = cell_len(line[: line.index(key)])
    await stage.pilot.click(offset=Offset(at, SMALL[1] - 1))
    await stage.touch.settle()


async def by_keyboard(stage: Stage) -> None:
    await stage.touch.press("f3")


async def by_mouse(stage: Stage) -> None:
    """Press the quick reply the persona would choose; where there is none, F3 on the last line."""
    sample = stage.touch.talk.sample() or ""
    if sample.startswith(CHOICE):
        await stage.touch.click(f"#choice-{sample.removeprefix(CHOICE)}")
    else:
        await click_key(stage, "F3")


@pytest.mark.parametrize("hands", [by_keyboard, by_mouse])
@pytest.mark.parametrize(("host", "language", "persona"), JOURNEYS)
async def test_the_money_is_received(
    host: str, language: str, persona: str, hands: Callable[[Stage], Awaitable[None]]
) -> None:
    async with staged(options(host, language, persona), SMALL, open_program=False) as stage:
        if hands is by_mouse:
            await stage.touch.click("#suggestion")
            await stage.touch.click("#result-easyloan")
        else:
            await stage.touch.press("down", "enter", "enter")
        for _ in range(MOST):
            if state(stage.touch.talk.view) is State.ACTIVE:
                break
            await hands(stage)
        assert state(stage.touch.talk.view) is State.ACTIVE
