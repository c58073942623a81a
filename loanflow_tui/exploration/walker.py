"""One walk: acts played on a journey, with all invariants checked."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.exploration.actions import Act
from loanflow_tui.scenarios.crashes import crash_place, crashed, innermost
from loanflow_tui.scenarios.drivers.headless import HeadlessDriver
from loanflow_tui.scenarios.drivers.protocol import Driver
from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.format import Action, Scenario
from loanflow_tui.scenarios.invariants import broken_at_rest, broken_now
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.player import Player
from loanflow_tui.scenarios.run import Run, StepFailed, StepRun
from loanflow_tui.scenarios.session_setup import host_of, session_for, session_options

NOWHERE = Path("explored.scenario.yaml")
AS_WITHOUT = "same-without-the-screen"
"""The name of the failure when a walk through the screen differs from one without it."""

Cause = tuple[str, str]
"""The name and place of a failure."""


@dataclass(frozen=True, slots=True)
class Start:
    """The applicant and circumstances of a walk."""

    persona: str
    host: str | None = None
    language: str = "en"
    seed: int = 1
    answers: dict[str, str] = field(default_factory=dict, hash=False)
    clock: datetime | None = None

    @property
    def loaded(self) -> Loaded:
        """The scenario without steps that begins this way."""
        applicant = (
            {"like": self.persona, "answers": self.answers} if self.answers else self.persona
        )
        scenario = Scenario.model_validate(
            {
                "applicant": applicant, "host": self.host, "language": self.language,
                "seed": self.seed, "clock": self.clock, "steps": [],
            }
        )  # fmt: skip
        return Loaded(scenario, NOWHERE, (), "")


class Walk:
    """A journey under way. `broken` names the first broken invariant; after a crash, `where` is our
    line in the traceback.
    """

    def __init__(self, start: Start, driver: Driver, screen: bool = False) -> None:
        self.start = start
        self.driver = driver
        self.screen = screen
        self.acts: list[Act] = []
        self.steps: list[StepRun] = []
        self.broken = ""
        self.where = ""
        self.why = ""
        self._player = Player(start.loaded, driver, screen=screen)

    @property
    def talk(self) -> Conversation:
        """The current conversation."""
        return self.driver.talk

    @property
    def cause(self) -> Cause:
        """Name and place of the failure: equal causes mean the same defect."""
        return self.broken, self.where

    async def do(self, act: Act) -> bool:
        """Play one act; return False, without recording it, if it was not possible."""
        done = await self.play(act.step)
        if done:
            self.acts.append(act)
        return done

    async def play(self, action: Action) -> bool:
        """Play a scenario's step; return False if it was not possible and had no effect."""
        place = SourcePlace(NOWHERE, len(self.steps) + 1)
        left = self._open_talk()
        step = await self._player.act(action, place, strict=False)
        crash = self._player.run.crash
        if crash is not None:
            self._crashed(crash, step)
        elif step.problem is not None and step.problem.message.id == "run-deadline":
            self._broke("goes-on", step)
        elif step.problem is not None and self._open_talk() is left and not step.events:
            self._player.run.steps.remove(step)
            return False
        self.steps.append(step)
        await self._look_for_what_broke(step, left)
        return True

    def _open_talk(self) -> Conversation | None:
        try:
            return self.talk
        except StepFailed:
            return None

    async def _look_for_what_broke(self, step: StepRun, left: Conversation | None) -> None:
        """Check the invariants; a crash during the check is a failure too."""
        try:
            if not self.broken:
                self.broken = broken_now(self.talk, self._player.rail.lines)
            if not self.broken and step.action in {"resume", "device"}:
                self.broken = await broken_at_rest(self.talk)
            if not self.broken and left and left.application_id != self.talk.application_id:
                self.broken = await broken_at_rest(left)
        except Exception as crash:
            self._crashed(crash, step)

    def _crashed(self, crash: Exception, step: StepRun | None) -> None:
        step_problem = step.problem if step is not None else None
        self.broken = f"crash: {type(innermost(crash)).__name__}"
        self.where = crash_place(crash)
        self.why = (step_problem or crashed(crash)).found

    def _broke(self, what: str, step: StepRun) -> None:
        self.broken = what
        self.why = step.problem.found if step.problem is not None else ""

    async def rest(self) -> Run:
        """Check the remaining invariants, also that a run without the screen equals this one."""
        run = self._player.run
        try:
            if not self.broken:
                self.broken = await broken_at_rest(self.talk)
            if not self.broken and run.screen and len(self.acts) == len(self.steps):
                self._player.close()
                _, other = await walk(self.start, self.acts)
                self.broken = "" if same(run, other) else AS_WITHOUT
        except Exception as crash:
            self._crashed(crash, None)
        self._player.close()
        return run


def same(one: Run, other: Run) -> bool:
    """Tell whether two runs left the same journal."""
    return [each.hash for each in one.journal] == [each.hash for each in other.journal]


@asynccontextmanager
async def walking(start: Start, screen: bool = False) -> AsyncIterator[Walk]:
    """Start a walk, with or without a screen."""
    loaded = start.loaded
    if screen:
        from loanflow_tui.scenarios.drivers.stage import app_options, staged  # noqa: PLC0415 - heavy

        async with staged(app_options(loaded)) as stage:
            yield Walk(start, stage.driver, True)
        return
    async with session_for(loaded, session_options(loaded)) as session:
        scenario = loaded.scenario
        host, language = host_of(scenario), scenario.language.value
        talk = await Conversation.open(session, host, language, scenario.persona)
        await talk.begin()
        yield Walk(start, HeadlessDriver(talk))


async def walk(start: Start, acts: Iterable[Act], screen: bool = False) -> tuple[Walk, Run]:
    """Play these acts as far as possible."""
    async with walking(start, screen) as under_way:
        for act in acts:
            await under_way.do(act)
            if under_way.broken:
                break
        return under_way, await under_way.rest()
