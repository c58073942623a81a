"""Playing a scenario step by step, and keeping what each step brought about."""

import asyncio
import traceback
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from time import perf_counter

from loanflow_tui.lending.api import state
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.actor import Actor, check_taken
from loanflow_tui.scenarios.checks import check
from loanflow_tui.scenarios.drivers.protocol import Driver
from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.partner_recorder import PartnerRecorder
from loanflow_tui.scenarios.run import Problem, Run, StepFailed, StepRun
from loanflow_tui.scenarios.step_text import shown

Watch = Callable[[StepRun], Awaitable[None]]


class Player:
    """Plays one scenario. `run` tells what happened so far, at any time."""

    def __init__(
        self,
        loaded: Loaded,
        driver: Driver,
        *,
        deadline: float = 10.0,
        screen: bool = False,
        pictures: bool = False,
        watch: Watch | None = None,
        recorder: PartnerRecorder | None = None,
    ) -> None:
        self.loaded = loaded
        self.driver = driver
        self.run = Run(loaded, screen=screen)
        self._actor = Actor(loaded, driver, self.run.screenshots)
        self._deadline = deadline
        self._pictures = pictures
        self._watch = watch
        self._recorder = recorder

    async def play(self) -> Run:
        """Play every step until one fails; return what happened."""
        begun = perf_counter()
        try:
            steps = list(self.loaded.steps())
            for number, (step, place) in enumerate(steps):
                record = await self.act(step, place, _next(steps[number + 1 :]))
                if record.problem is not None:
                    break
            else:
                self.run.finished = True
        finally:
            self.run.seconds = perf_counter() - begun
            self.close()
        return self.run

    def close(self) -> None:
        """Take down where the application stands in the end."""
        talk = self.driver.talk
        self.run.state = state(talk.view).value
        self.run.application_id = talk.application_id
        self.run.journal = tuple(talk.journal)
        self.run.passages = tuple(talk.passages)
        self.run.struck = talk.session.faults.struck()

    async def act(
        self,
        step: f.Action,
        place: SourcePlace,
        follows: f.Action | None = None,
        strict: bool = True,
    ) -> StepRun:
        """Play one step and record it. If `strict`, an answer that is not taken is a failure unless
        the step that follows expects that.
        """
        record = self._begun(step, place)
        if self._watch is not None:
            await self._watch(record)
        talk = self.driver.talk
        events, said, begun = len(talk.journal), len(talk.passages), perf_counter()
        try:
            async with asyncio.timeout(self._deadline):
                await self._actor.act(step, place)
            if strict:
                check_taken(step, follows, talk.journal[events:])
        except TimeoutError:
            record.problem = self._late()
        except StepFailed as failed:
            record.problem = failed.problem
        except Exception as crash:
            self.run.crash = crash
            record.problem = _crashed(crash)
        if self.driver.talk.application_id != talk.application_id:
            events, said = 0, 0
        talk = self.driver.talk
        record.seconds = perf_counter() - begun
        record.events = tuple(talk.journal[events:])
        record.passages = tuple(talk.passages[said:])
        record.state = state(talk.view).value
        if self._recorder is not None:
            record.calls = self._recorder.heard()
        if self._pictures or record.problem:
            record.after = self.driver.look(self.run.screen)
        return record

    def check(self, step: f.Expect, place: SourcePlace) -> StepRun:
        """Check an expectation at once and record it."""
        record = self._begun(step, place)
        try:
            check(step.expect, self.driver)
        except StepFailed as failed:
            record.problem = failed.problem
            record.after = self.driver.look(self.run.screen)
        record.state = state(self.driver.talk.view).value
        return record

    def _begun(self, step: f.Action, place: SourcePlace) -> StepRun:
        talk = self.driver.talk
        record = StepRun(
            number=len(self.run.steps) + 1,
            action=f.action_of(step) or "",
            value=shown(step, talk.question, talk.language),
            place=place,
            at=talk.session.clock.now(),
            question=talk.question.step if talk.question else "",
        )
        if self._pictures:
            last = self.run.steps[-1].after if self.run.steps else None
            record.before = last or self.driver.look(True)
        self.run.steps.append(record)
        return record

    def _late(self) -> Problem:
        """Return that the deadline came: what was waited for, and what is there instead."""
        talk, seen = self.driver.talk, self.driver.look().text
        return StepFailed(
            "deadline", self._actor.doing, seen,
            seconds=f"{self._deadline:g}",
            step=talk.question.step if talk.question else "",
            state=state(talk.view).value,
        ).problem  # fmt: skip


def _crashed(crash: Exception) -> Problem:
    what = "".join(traceback.format_exception_only(crash)).strip()
    problem = StepFailed("crashed", "…", what).problem
    return replace(problem, found="".join(traceback.format_exception(crash)))


def _next(rest: Sequence[tuple[f.Action, SourcePlace]]) -> f.Action | None:
    """Return the next step that does or expects anything."""
    idle = (f.Note, f.Screenshot, f.Fault)
    return next((step for step, _ in rest if not isinstance(step, idle)), None)
