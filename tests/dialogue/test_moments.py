"""The great moments hold the stage for as long as a scenario says, or until a key."""

import asyncio
from pathlib import Path

import pytest

from loanflow_tui.dialogue.moments import SECONDS
from loanflow_tui.scenarios.drivers.stage import app_options
from loanflow_tui.scenarios.errors import ScenarioError
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.session_setup import session_options
from tests.dialogue.conftest import Journey

TURNS_OF_THE_LOOP = 50
SHOW = "applicant: li-wei\nmoments: {score: 4, payout: 0}\nsteps:\n  - play_to: product\n"


async def test_any_key_ends_a_moment(journey: Journey) -> None:
    await journey.play_to("documents.bank_statement")
    pace = journey.talk.session.pace
    pace.factor = 1_000.0
    journey.mark()
    scoring = asyncio.create_task(journey.talk.fill())
    while "turn-score" not in journey.new_ids:
        pace.skip()
        await asyncio.sleep(0)
    for _ in range(TURNS_OF_THE_LOOP):
        await asyncio.sleep(0)
    assert journey.talk.busy
    while not scoring.done():
        pace.skip()
        await asyncio.sleep(0)
    assert journey.step == "offer.amount"


def test_scenario_sets_how_long_a_moment_holds(tmp_path: Path) -> None:
    path = tmp_path / "show.scenario.yaml"
    path.write_text(SHOW, encoding="utf-8")
    loaded = load_scenario(path)
    assert app_options(loaded).moments == {"score": 4, "payout": 0}
    assert session_options(loaded).moments == {**SECONDS, "score": 4, "payout": 0}


@pytest.mark.parametrize("wrong", ["{kiss: 4}", "{score: -1}", "{score: 90}"])
def test_unknown_moment_is_refused_with_its_line(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "show.scenario.yaml"
    path.write_text(SHOW.replace("{score: 4, payout: 0}", wrong), encoding="utf-8")
    with pytest.raises(ScenarioError) as refused:
        load_scenario(path)
    assert refused.value.place.line == 2
