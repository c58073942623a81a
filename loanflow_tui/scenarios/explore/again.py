"""Playing a walk that was written down once more, with everything checked that always holds."""

from pathlib import Path

from loanflow_tui.scenarios.explore.walking import Start, Walk, walking
from loanflow_tui.scenarios.format import Expect, WaitFor
from loanflow_tui.scenarios.loading import load_scenario


async def walk_again(path: Path) -> Walk:
    """Play a scenario's steps as far as they can be done; what it expects is left aside.

    Raises:
        ScenarioError: the file is no scenario.
    """
    loaded = load_scenario(path)
    scenario = loaded.scenario
    start = Start(
        persona=scenario.persona,
        host=scenario.host.value if scenario.host else None,
        language=scenario.language.value,
        seed=scenario.seed,
        answers=dict(scenario.answers),
        clock=scenario.clock,
    )
    async with walking(start, scenario.needs_screen) as under_way:
        for fault in scenario.faults:
            under_way.talk.session.faults.inject(fault)
        for step, _ in loaded.steps():
            if not isinstance(step, (Expect, WaitFor)):
                await under_way.play(step)
            if under_way.broken:
                break
        await under_way.rest()
        return under_way
