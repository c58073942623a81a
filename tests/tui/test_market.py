"""Comparing lenders on the smallest comfortable screen, by keyboard and mouse."""

import pytest

from loanflow_tui.lending.application.state import state
from loanflow_tui.lending.terms import State
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from tests.tui.staging import options, to


def seen(stage: Stage) -> str:
    return stage.driver.look().text


RIVER_BEND = {"en": "River Bend Bank (Demo)", "zh-CN": "河湾银行（演示）"}


@pytest.mark.parametrize("language", list(Language))
async def test_lenders_are_compared_and_chosen_on_screen(language: str) -> None:
    async with staged(options(language=language)) as stage:
        await to(stage, "offer.amount")
        await stage.driver.choose("compare")
        await stage.driver.choose("agree")
        spoken = Language(language)
        cheapest = spoken.pick({"en": "Green Field", "zh-CN": "青禾银行"})
        assert cheapest in seen(stage)
        assert "¥857.91" in seen(stage)
        await stage.driver.choose("sort_by_limit")
        await stage.driver.choose("lender_river-bend")
        assert spoken.pick(RIVER_BEND) in seen(stage)
        await to(stage, "closing.rating")
        assert state(stage.driver.talk.view) is State.ACTIVE
        assert "400-000-1007" in seen(stage)
