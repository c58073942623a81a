"""Carries out the steps of a scenario, through any driver."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from loanflow_tui.dialogue.decisions import DecisionKind, decision_command
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import Recorded, Rejected, RepairShown, state
from loanflow_tui.lending.api import commands as c
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.base import in_language
from loanflow_tui.scenarios.checks import check, last_repair
from loanflow_tui.scenarios.drivers.protocol import Driver
from loanflow_tui.scenarios.errors import SourcePlace
from loanflow_tui.scenarios.expectations import Moment
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.rail import RailWatch
from loanflow_tui.scenarios.run import Look, StepFailed
from loanflow_tui.scenarios.step_text import written

MOST_ANSWERS = 120
"""The most answers on the way to a question, before it counts as out of reach."""

MOST_TRIES = 5
"""The most answers to one question in a row, before it counts as unanswerable."""

POLL_SECONDS = 0.1
"""Seconds between checks for events that another process may have written."""


def command_of(decided: DecisionKind | f.Decision, language: str = "en") -> c.Command:
    """Return the command for a back-office decision, its note in this language. Where a scenario
    gives none, the note says so.
    """
    made = decided if isinstance(decided, f.Decision) else f.Decision(way=decided)
    note = in_language(made.note, language) or Wording(language).say(Message("scenario-decided"))
    figure = made.limit if made.way == "approve" else made.days
    return decision_command(made.way, note, figure, made.officer)


class Actor:
    """Carries out one step after another. `doing` names the current one; pictures go to
    `screenshots`.
    """

    def __init__(
        self, loaded: Loaded, driver: Driver, screenshots: dict[str, Look], rail: RailWatch,
        applications: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self.loaded = loaded
        self.driver = driver
        self.rail = rail
        self.doing = ""
        self._screenshots = screenshots
        self._applications = [*applications]

    @property
    def applications(self) -> list[str]:
        """The ids of the scenario's applications, in the order of their beginning."""
        self._note_application()
        return self._applications

    async def act(self, step: f.Action, place: SourcePlace) -> None:
        """Carry out a step.

        Raises:
            StepFailed: it did not have its effect.
        """
        driver = self.driver
        self.doing = f.action_of(step) or ""
        if isinstance(step, f.ANSWERS):
            self._must_be_asked(step)
        match step:
            case f.Say(say=text):
                await driver.say(in_language(text, driver.talk.language))
            case f.Choose(choose=choice):
                await self._choose(choice)
            case f.Press(press=keys):
                await driver.press(*keys)
            case f.Upload(upload=path):
                await driver.upload(self.loaded.beside(path, place))
            case f.Fill(fill=wanted):
                await self._fill(wanted)
            case f.PlayTo(play_to=station):
                async with driver.unseen():
                    await self._play_to(station)
            case f.WaitFor(wait_for=moment):
                await self._wait_for(moment)
            case f.Expect(expect=expected):
                check(expected, driver, self.rail.lines)
            case _:
                await self._change_circumstances(step)

    async def _change_circumstances(self, step: f.Action) -> None:
        """Carry out a step that changes circumstances instead of answering."""
        driver = self.driver
        match step:
            case f.Fault(fault=fault):
                self._fault(fault)
            case f.Advance(advance=span):
                clock: Any = driver.talk.session.clock
                clock.advance(span.after(clock.now()))
            case f.MoveClock(move_clock=jump):
                await driver.talk.move_clock(jump)
                await driver.settle()
            case f.Screenshot(screenshot=name):
                self._screenshots[name] = driver.look(True)
            case f.Switch(switch=to):
                await driver.switch(to.get("language"), to.get("host"))
            case f.Resume(resume=number):
                await driver.resume(self._application(number))
            case f.Again():
                self._note_application()
                await driver.again()
                self._note_application()
            case f.Device(device=name):
                driver.talk.session.device = name
                await driver.resume()
            case f.Decide(decide=decided):
                await self._decide(decided)
            case f.Resize(resize=size):
                columns, _, lines = size.partition("x")
                await driver.resize(int(columns), int(lines))
            case f.Note() | f.Chapter() | f.Hold():
                pass

    def _application(self, number: bool | int | None) -> str | None:
        """Return the application with this number in the order of their beginning, or None.

        Raises:
            StepFailed: there is none yet.
        """
        if isinstance(number, bool) or number is None:
            return None
        self._note_application()
        if number > len(self._applications):
            raise StepFailed("no-application", begun=len(self._applications))
        return self._applications[number - 1]

    def _note_application(self) -> None:
        current = self.driver.talk.application_id
        if current not in self._applications:
            self._applications.append(current)

    def _must_be_asked(self, step: f.Action) -> None:
        """Refuse an answer after the end, unless the end offers to continue.

        Raises:
            StepFailed: the journey is over.
        """
        talk = self.driver.talk
        offered = talk.question.choices if talk.question else ()
        if any(each.id != "home" for each in offered):
            return
        to_the_end = isinstance(step, f.PlayTo) and step.play_to == "end"
        if talk.ended and not talk.goes_on and not to_the_end:
            raise StepFailed("ended", state=state(talk.view).value)

    async def _choose(self, choice: str) -> None:
        question = self.driver.talk.question
        there = [each.id for each in question.choices] if question else []
        if choice not in there:
            raise StepFailed("no-choice", choice, ", ".join(there))
        await self.driver.choose(choice)

    async def _fill(self, wanted: str | None) -> None:
        question = self.driver.talk.question
        asked = question.step if question else ""
        if wanted is not None and asked != wanted:
            raise StepFailed("differs", wanted, asked, what="step")
        answer = self.loaded.scenario.answers.get(asked)
        if answer is not None:
            await self._give(answer)
        elif not self.driver.talk.has_sample:
            raise StepFailed("nothing-to-fill", step=asked)
        else:
            await self.driver.fill()

    async def _give(self, answer: str) -> None:
        if answer.startswith("choice:"):
            await self._choose(answer.removeprefix("choice:"))
        else:
            await self.driver.say(answer)

    async def _play_to(self, station: str) -> None:
        """Answer as the applicant would until the question `station` is asked.

        Some personas' stories include a few refusals; those are no failure.
        """
        stays, last = 0, ""
        for _ in range(MOST_ANSWERS):
            talk = self.driver.talk
            asked = talk.question.step if talk.question else ""
            if asked == station or asked.startswith(f"{station}."):
                return
            self.doing = f"play_to {station} ({asked})"
            if talk.ended:
                raise StepFailed("ended-before", station=station, state=state(talk.view).value)
            stays, last = stays + 1 if asked == last else 0, asked
            if stays > MOST_TRIES:
                raise _stuck(asked, last_repair(talk.journal))
            await self._fill(None)
        raise StepFailed("out-of-reach", station=station)

    async def _wait_for(self, moment: Moment) -> None:
        """Check again after every change; only the deadline ends the wait otherwise."""
        self.doing = f"wait_for {written(moment)}"
        await self.driver.settle()
        while not self._is_so(moment):
            await self._wait_for_change()

    async def _wait_for_change(self) -> None:
        """Wait for a change; for a store on disk also look for other processes' events."""
        talk = self.driver.talk
        if talk.session.data_dir is None:
            await self.driver.change()
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self.driver.change(), POLL_SECONDS)
        await talk.refresh()
        await self.driver.settle()

    def _is_so(self, moment: Moment) -> bool:
        try:
            check(moment, self.driver, self.rail.lines)
        except StepFailed:
            return False
        return True

    async def _decide(self, decided: DecisionKind | f.Decision) -> None:
        talk = self.driver.talk
        command = command_of(decided, talk.language)
        try:
            await talk.session.service.handle(talk.application_id, command)
        except Rejected:
            # Events that were already due are recorded, and the conversation continues.
            await self.driver.settle()
            raise StepFailed("nothing-to-decide", state=state(talk.view).value) from None
        await self.driver.settle()

    def _fault(self, fault: tuple[str, ...] | f.Repaired) -> None:
        faults = self.driver.talk.session.faults
        change = fault if isinstance(fault, f.Repaired) else f.Repaired(inject=fault)
        if change.clear == "all":
            faults.clear()
        else:
            for name in change.clear:
                faults.clear(name)
        for spec in change.inject:
            faults.inject(spec)


def check_taken(step: f.Action, follows: f.Action | None, left: Sequence[Recorded]) -> None:
    """Return if the answer was taken, or the next step expects its refusal.

    Raises:
        StepFailed: the answer was refused unexpectedly.
    """
    if not isinstance(step, (f.Say, f.Choose, f.Upload, f.Fill)):
        return
    repair = next((each.event for each in left if isinstance(each.event, RepairShown)), None)
    expected = isinstance(follows, f.Expect) and follows.expect.repair is not None
    if repair is not None and not expected:
        raise StepFailed("not-taken", reason=repair.reason, step=repair.step)


def _stuck(asked: str, reason: str) -> StepFailed:
    if reason:
        return StepFailed("not-taken", reason=reason, step=asked)
    return StepFailed("nothing-happened", step=asked)
