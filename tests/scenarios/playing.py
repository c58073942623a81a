"""Playing scenarios that tests write down."""

from pathlib import Path

from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.loading import load_scenario
from loanflow_tui.scenarios.player import play_without_screen
from loanflow_tui.scenarios.run import Run

HEAD = "applicant: li-wei\nlanguage: en\nsteps:\n"


async def play(folder: Path, steps: str, head: str = HEAD, deadline: float = 10.0) -> Run:
    """Play these steps without a screen."""
    path = folder / "case.scenario.yaml"
    path.write_text(head + steps, encoding="utf-8")
    return await play_without_screen(load_scenario(path), deadline=deadline)


def failure(run: Run) -> str:
    """Return where a run failed and why, as it is reported."""
    assert run.failed is not None
    assert run.failed.problem is not None
    said = Wording("en").say(run.failed.problem.message)
    return f"{run.failed.place.line}: {said}"
