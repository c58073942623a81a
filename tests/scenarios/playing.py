"""Plays scenarios written in tests."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.exploration.coverage.collector import Reached, reached_by
from loanflow_tui.scenarios.drivers.headless_player import play_without_screen
from loanflow_tui.scenarios.event_loop import run_apart
from loanflow_tui.scenarios.loading import SUFFIX, Loaded, load_scenario
from loanflow_tui.scenarios.run import Run
from loanflow_tui.scenarios.selection import EXAMPLES
from tests.cases import NIGHTLY

HEAD = "applicant: li-wei\nlanguage: en\nsteps:\n"
CORPUS = Path(__file__).with_name("corpus")
FILES: Mapping[str, Path] = {
    path.name.removesuffix(SUFFIX): path
    for folder in (EXAMPLES, CORPUS)
    for path in sorted(folder.rglob(f"*{SUFFIX}"))
}
"""The examples that ship, and the tests' own corpus."""

_OF_EVERY_PARTNER = (
    "duplicate", "error", "late", "malformed", "outage", "recovers", "slow", "timeout",
)  # fmt: skip
_ALIKE = [
    name
    for name, path in FILES.items()
    if path.parent.name == "faults" and name.endswith(_OF_EVERY_PARTNER)
]
DAILY = FILES.keys() - (set(_ALIKE) - set(_ALIKE[::5]))
"""What is played by day: of the faults that each partner can have, one in five, because
`tests/dialogue/test_fault_matrix.py` has each of them strike at each step.
"""
PLAYED = [name for name in FILES if NIGHTLY or name in DAILY]


@dataclass(frozen=True, slots=True)
class Played:
    """The result of a corpus scenario played without a screen."""

    failure: str
    hashes: tuple[str, ...]
    reached: Reached


@cache
def read(name: str) -> Loaded:
    """Read a scenario of the corpus, once for all tests of a process."""
    return load_scenario(FILES[name])


@cache
def played(name: str) -> Played:
    """Play a scenario of the corpus without a screen, once for all tests of a process."""
    run = run_apart(play_without_screen(read(name)))
    said = "" if run.ok else failure(run)
    return Played(said, tuple(each.hash for each in run.journal), reached_by(run))


async def play(folder: Path, steps: str, head: str = HEAD, deadline: float = 10.0) -> Run:
    """Play these steps without a screen."""
    path = folder / "case.scenario.yaml"
    path.write_text(head + steps, encoding="utf-8")
    return await play_without_screen(load_scenario(path), deadline=deadline)


def failure(run: Run) -> str:
    """Return the place and reason of a run's failure, as reported."""
    assert run.failed is not None
    assert run.failed.problem is not None
    said = Wording("en").say(run.failed.problem.message)
    return f"{run.failed.place.line}: {said}"
