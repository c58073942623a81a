"""Opens a session and a conversation for a scenario."""

import atexit
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from loanflow_tui.applicants import persona
from loanflow_tui.dialogue.moments import SECONDS
from loanflow_tui.dialogue.renderers.policy import policy_problem
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.lending.api import CHINA, Host, ManualClock, PolicyError
from loanflow_tui.scenarios.errors import ScenarioError
from loanflow_tui.scenarios.format import Scenario
from loanflow_tui.scenarios.loading import Loaded

Contracts = Literal["draw", "defer"]


def session_options(
    loaded: Loaded,
    pace: float = 0.0,
    contracts: Contracts = "defer",
    data_dir: Path | None = None,
) -> SessionOptions:
    """Return how a session is opened for a scenario: its seed, clock, faults, policy and pace."""
    scenario = loaded.scenario
    policy = Host(host_of(scenario)).policy
    if scenario.policy is not None:
        policy = loaded.path.parent / scenario.policy
    clock = ManualClock() if scenario.clock is None else ManualClock(_aware(scenario.clock))
    return SessionOptions(
        data_dir=data_dir,
        seed=scenario.seed,
        pace=pace,
        policy=policy,
        faults=scenario.faults,
        clock=clock,
        contracts=contracts,
        samples=shelf(),
        moments={**SECONDS, **scenario.moments},
    )


@cache
def shelf() -> Path:
    """Return a folder for applicants' documents, deleted with the process."""
    folder = TemporaryDirectory(prefix="loanflow-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def host_of(scenario: Scenario) -> str:
    """Return the scenario's first host: its own, or the persona's."""
    if scenario.host is not None:
        return scenario.host.value
    return persona(scenario.persona).host.value


@asynccontextmanager
async def session_for(loaded: Loaded, options: SessionOptions) -> AsyncIterator[Session]:
    """Open a session, and close it at the end.

    Raises:
        ScenarioError: the scenario's policy can't be used.
    """
    try:
        session = await open_session(options)
    except PolicyError as error:
        place = loaded.place_of("policy")
        problem = policy_problem(error.problem)
        raise ScenarioError(place, "policy-wrong", problem=problem) from None
    async with session:
        yield session


def _aware(moment: datetime) -> datetime:
    """Return a moment without a time zone as one in China."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=CHINA)).astimezone(UTC)
