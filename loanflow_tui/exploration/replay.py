"""Replays a recorded walk, checking all invariants."""

from pathlib import Path

from loanflow_tui.exploration.scenario_writer import SCREEN
from loanflow_tui.exploration.walker import AS_WITHOUT, Start, Walk, same, walking
from loanflow_tui.scenarios.format import Expect, WaitFor
from loanflow_tui.scenarios.loading import Loaded, load_scenario
from loanflow_tui.scenarios.run import Run


async def walk_again(path: Path) -> Walk:
    """Play a scenario's steps as far as possible, ignoring its expectations. A failure that needed
    the screen is replayed with and without it.

    Raises:
        ScenarioError: the file is not a scenario.
    """
    loaded = load_scenario(path)
    needs_screen = loaded.scenario.needs_screen
    walked, run = await _played(loaded, needs_screen or SCREEN in loaded.scenario.tags)
    if run.screen and not needs_screen and not walked.broken:
        _, other = await _played(loaded, False)
        walked.broken = "" if same(run, other) else AS_WITHOUT
    return walked


async def _played(loaded: Loaded, screen: bool) -> tuple[Walk, Run]:
    scenario = loaded.scenario
    start = Start(
        persona=scenario.persona,
        host=scenario.host.value if scenario.host else None,
        language=scenario.language.value,
        seed=scenario.seed,
        answers=dict(scenario.answers),
        clock=scenario.clock,
    )
    async with walking(start, screen) as under_way:
        for fault in scenario.faults:
            under_way.talk.session.faults.inject(fault)
        for step, _ in loaded.steps():
            if not isinstance(step, (Expect, WaitFor)):
                await under_way.play(step)
            if under_way.broken:
                break
        return under_way, await under_way.rest()
