"""Comparing lenders on the smallest comfortable screen, by keyboard and mouse."""

from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.terms import State
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from tests.tui.staging import options, to


def seen(stage: Stage) -> str:
    return stage.driver.look().text


async def test_lenders_are_compared_and_chosen_on_screen() -> None:
    async with staged(options(language="zh-CN")) as stage:
        await to(stage, "offer.amount")
        await stage.driver.choose("compare")
        await stage.driver.choose("agree")
        for cheapest in ("青禾银行", "Green Field"):
            assert cheapest in seen(stage)
            assert "¥857.91" in seen(stage)
            await stage.driver.press("f4")
        await stage.driver.choose("sort_by_limit")
        await stage.driver.choose("lender_river-bend")
        for lender in ("河湾银行（演示）", "River Bend Bank (Demo)"):
            assert lender in seen(stage)
            await stage.driver.press("f4")
        await to(stage, "closing.rating")
        assert state(stage.driver.talk.view) is State.ACTIVE
        assert "400-000-1007" in seen(stage)
