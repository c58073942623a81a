"""A wrong word in a Python test is reported as in a scenario: place and nearest word."""

from pathlib import Path
from typing import Any

import pytest

from loanflow_tui.scenarios.errors import ScenarioError
from loanflow_tui.testing import Journey, journey


async def _refused(**given: Any) -> str:
    with pytest.raises(ScenarioError) as refused:
        async with journey(**given):
            pass
    return str(refused.value)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"persona": "li-wie"}, "`li-wei`"),
        ({"faults": ["bureau-timeuot"]}, "`bureau-timeout`"),
        ({"faults": ["bureau-timeout@scroe.bureau"]}, "`score.bureau`"),
        ({"host": "wecaht"}, "`wechat`"),
        ({"answers": {"profile.incmoe": "5000"}}, "`profile.income`"),
    ],
)
async def test_unknown_journey_options_are_refused(given: dict[str, Any], said: str) -> None:
    told = await _refused(**given)
    assert f"Did you mean {said}?" in told
    assert Path(__file__).name in told


async def test_unknown_expectations_are_refused() -> None:
    async with journey(language="en") as j:
        for wrong, said in (
            ({"stat": "x"}, "`state`"),
            ({"state": "strated"}, "`started`"),
            ({"events": ["DecisonMade"]}, "`DecisionMade`"),
        ):
            with pytest.raises(ScenarioError, match=f"Did you mean {said}") as refused:
                j.expect(**wrong)
            assert Path(__file__).name in str(refused.value)
        for act, said in (
            (j.play_to("offer.amout"), "`offer.amount`"),
            (j.fill("identity.nam"), "`identity.name`"),
            (j.press("entre"), "`enter`"),
            (j.wait_for(step="offer.amout"), "`offer.amount`"),
        ):
            with pytest.raises(ScenarioError, match=f"Did you mean {said}") as refused:
                await act
            assert Path(__file__).name in str(refused.value)
        with pytest.raises(ScenarioError, match="The key `month` isn't known"):
            j.clock.advance(month=1)
        with pytest.raises(ScenarioError, match="Did you mean `identity"):
            j.expect_repair("identity.numbr", "checksum")
        assert isinstance(j, Journey)
