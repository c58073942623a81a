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
        assert isinstance(j, Journey)
