"""Plays a scenario step by step, and records each step's effects."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from time import perf_counter

from loanflow_tui.lending.api import state
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.actor import Actor, check_taken
from loanflow_tui.scenarios.checks import check
from loanflow_tui.scenarios.crashes import crashed
from loanflow_tui.scenarios.drivers.protocol import Driver
from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.invariants import broken_at_rest, broken_money
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.partner_recorder import PartnerRecorder
from loanflow_tui.scenarios.rail import RailWatch
from loanflow_tui.scenarios.run import Look, Problem, Run, StepFailed, StepRun
from loanflow_tui.scenarios.step_text import shown

Watch = Callable[[StepRun], Awaitable[None]]


LONGEST_WAIT = 600.0
"""Seconds that a scenario may wait for something that never comes, where no deadline is given."""


class Player:
    """Plays one scenario. `run` holds the result so far, at any time. `applications` are those of
    steps that were played before. Without a `deadline` a step takes as long as it takes: a show is
    paused as long as its director likes.
    """

    def __init__(
        self,
        loaded: Loaded,
        driver: Driver,
        *,
        deadline: float | None = 10.0,
        screen: bool = False,
        pictures: bool = False,
        watch: Watch | None = None,
        recorder: PartnerRecorder | None = None,
        applications: Sequence[str] = (),
    ) -> None:
        self.loaded = loaded
        self.driver = driver
        self.run = Run(loaded, screen=screen)
        self.rail = RailWatch()
        self._actor = Actor(loaded, driver, self.run.screenshots, self.rail, applications)
        self._deadline = deadline
        self._pictures = pictures
        self._watch = watch
        self._recorder = recorder

    @property
    def applications(self) -> list[str]:
        """The ids of the scenario's applications, in the order of their beginning."""
        return self._actor.applications

    async def play(self, first: int = 0) -> Run:
        """Play the steps, from number `first` on, until one fails; return the run.

        A crash anywhere fails the step.
        """
        begun = perf_counter()
        try:
            steps = list(self.loaded.steps())
            for number, (step, place) in list(enumerate(steps))[first:]:
                record = await self.act(step, place, next_action(steps[number + 1 :]))
                if record.problem is not None:
                    break
            else:
                self.run.finished = True
                await self._check_rest()
        finally:
            self.run.seconds = perf_counter() - begun
            self.close()
        return self.run

    def close(self) -> None:
        """Record the application's final state."""
        try:
            talk = self.driver.talk
            self.run.application_id = talk.application_id
            self.run.journal = tuple(talk.journal)
            self.run.passages = tuple(talk.passages)
            self.run.struck = talk.session.faults.struck()
            self.run.state = state(talk.view).value
        except Exception as failure:
            self.failed(failure)

    def failed(self, failure: Exception) -> None:
        """Let the last step fail, unless one failed already."""
        if self.run.failed is None and self.run.steps:
            self.run.steps[-1].problem = self._problem_of(failure)

    async def act(
        self, step: f.Action, place: SourcePlace, follows: f.Action | None = None,
        strict: bool = True,
    ) -> StepRun:  # fmt: skip
        """Play one step and record it. With `strict`, a refused answer is a failure unless the next
        step expects it.
        """
        record = self._begun(step, place)
        before, begun = self._mark(), perf_counter()
        try:
            if record.problem is None:
                if self._watch is not None:
                    await self._watch(record)
                    begun = perf_counter()
                async with asyncio.timeout(self._seconds_for(step)):
                    await self._actor.act(step, place)
                if strict:
                    check_taken(step, follows, self.driver.talk.journal[before.events :])
        except Exception as failure:
            record.problem = self._problem_of(failure)
        record.seconds = perf_counter() - begun
        try:
            await self._take_down(record, before)
        except Exception as failure:
            record.problem = record.problem or self._problem_of(failure)
        return record

    def _seconds_for(self, step: f.Action) -> float | None:
        """Return how long a step may take. A timer keeps all that was on the screen when it was
        set until its time comes, even if it is cancelled, so a show sets none.
        """
        if self._deadline is None and isinstance(step, f.WaitFor):
            return LONGEST_WAIT
        return self._deadline

    def check(self, step: f.Expect, place: SourcePlace) -> StepRun:
        """Check an expectation now and record the result."""
        record = self._begun(step, place)
        try:
            check(step.expect, self.driver, self.rail.lines)
            record.state = state(self.driver.talk.view).value
        except Exception as failure:
            record.problem = self._problem_of(failure)
            record.after = self._look(self.run.screen)
        return record

    def _mark(self) -> "_Mark":
        """Return the length of the conversation so far; zero without one."""
        try:
            talk = self.driver.talk
            return _Mark(talk.application_id, len(talk.journal), len(talk.passages))
        except Exception:
            return _Mark()

    async def _take_down(self, record: StepRun, before: "_Mark") -> None:
        """Record a step's effects."""
        if record.problem is not None:
            record.after = self._look(self.run.screen)
        talk = self.driver.talk
        if talk.application_id != before.application_id:
            before = _Mark()
        record.events = tuple(talk.journal[before.events :])
        record.passages = tuple(talk.passages[before.passages :])
        record.state = state(talk.view).value
        if self._recorder is not None:
            record.calls = self._recorder.heard()
        await self.rail.look(talk)
        if self._pictures and record.after is None:
            record.after = self.driver.look(self.run.screen)

    async def _check_rest(self) -> None:
        """Fail the last step if an invariant is broken at the end."""
        try:
            talk = self.driver.talk
            broken = broken_money(talk, self.rail.lines) or await broken_at_rest(talk)
            if broken:
                raise StepFailed("broken", what=broken)
        except Exception as failure:
            self.failed(failure)

    def _look(self, picture: bool) -> Look | None:
        """Return the visible screen; None if even that crashes."""
        try:
            return self.driver.look(picture)
        except Exception:
            return None

    def _problem_of(self, failure: Exception) -> Problem:
        match failure:
            case TimeoutError():
                return self._late()
            case StepFailed(problem=problem):
                return problem
        self.run.crash = failure
        return crashed(failure)

    def _begun(self, step: f.Action, place: SourcePlace) -> StepRun:
        record = StepRun(
            number=len(self.run.steps) + 1,
            action=f.action_of(step) or "",
            value="",
            place=place,
            at=datetime.now(UTC),
            question="",
        )
        before = self.run.steps[-1].after if self.run.steps else None
        self.run.steps.append(record)
        try:
            talk = self.driver.talk
            record.at = talk.session.clock.now()
            record.question = talk.question.step if talk.question else ""
            record.value = shown(step, talk.question, talk.language)
            if self._pictures:
                record.before = before or self.driver.look(True)
        except Exception as failure:
            record.problem = self._problem_of(failure)
        return record

    def _late(self) -> Problem:
        """Return the timeout problem: the awaited condition, and what is there instead."""
        seen, mark = self._look(False), self._mark()
        talk = self.driver.talk if mark.application_id else None
        return StepFailed(
            "deadline", self._actor.doing, seen.text if seen else "",
            seconds=f"{self._deadline or LONGEST_WAIT:g}",
            step=talk.question.step if talk and talk.question else "",
            state=state(talk.view).value if talk else "",
        ).problem  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Mark:
    """The length of a conversation at one moment."""

    application_id: str = ""
    events: int = 0
    passages: int = 0


def next_action(rest: Sequence[tuple[f.Action, SourcePlace]]) -> f.Action | None:
    """Return the next step that isn't a note."""
    idle = (f.Note, f.Chapter, f.Hold, f.Screenshot, f.Fault)
    return next((step for step, _ in rest if not isinstance(step, idle)), None)
