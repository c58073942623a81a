"""Playing a scenario, step by step, with whatever hands it is given."""

import asyncio
import traceback
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from time import perf_counter
from typing import Any

from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.desk import Rejected
from loanflow_tui.lending.events.conversation import RepairShown
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.stages import state
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.checking import check, last_repair
from loanflow_tui.scenarios.errors import Place
from loanflow_tui.scenarios.expectations import Moment
from loanflow_tui.scenarios.hands import Hands
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.masking import masked
from loanflow_tui.scenarios.part import Part
from loanflow_tui.scenarios.run import Problem, Run, StepFailed, StepRun

MOST_ANSWERS = 120
"""Answers that are filled in on the way to a question, before it counts as out of reach."""

MOST_TRIES = 5
"""Answers to one question, one after another, before it counts as one that can't be answered."""

DECISIONS: dict[f.Decided, c.Command] = {
    "approve": c.DecideReferral(approve=True),
    "decline": c.DecideReferral(approve=False),
    "release": c.ReleaseHold(),
    "block": c.ConfirmBlock(),
}
"""What is decided in the back office, by the word for it."""

Watch = Callable[[StepRun], Awaitable[None]]


class Player:
    """Plays one scenario. `run` tells what happened so far, at any time."""

    def __init__(
        self,
        loaded: Loaded,
        hands: Hands,
        *,
        deadline: float = 10.0,
        screen: bool = False,
        pictures: bool = False,
        watch: Watch | None = None,
    ) -> None:
        self.loaded = loaded
        self.hands = hands
        self.run = Run(loaded, screen=screen)
        self._deadline = deadline
        self._pictures = pictures
        self._watch = watch
        self._doing = ""

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
        talk = self.hands.talk
        self.run.state = state(talk.view).value
        self.run.application_id = talk.application_id
        self.run.journal = tuple(talk.journal)
        self.run.turns = tuple(talk.turns)
        self.run.struck = talk.session.faults.struck()

    async def act(
        self, step: f.Action, place: Place, follows: f.Action | None = None, strict: bool = True
    ) -> StepRun:
        """Play one step and record it. If `strict`, an answer that is not taken is a failure unless
        the step that follows expects that.
        """
        record = self._begun(len(self.run.steps) + 1, step, place)
        if self._watch is not None:
            await self._watch(record)
        talk = self.hands.talk
        events, turns, begun = len(talk.journal), len(talk.turns), perf_counter()
        try:
            async with asyncio.timeout(self._deadline):
                await self._do(step, place)
            if strict:
                _check_taken(step, follows, talk.journal[events:])
        except TimeoutError:
            seen = self.hands.look().text
            failed = StepFailed("deadline", self._doing, seen, seconds=f"{self._deadline:g}")
            record.problem = failed.problem
        except StepFailed as failed:
            record.problem = failed.problem
        except Exception as crash:
            self.run.crash = crash
            record.problem = _crashed(crash)
        talk = self.hands.talk
        record.seconds = perf_counter() - begun
        record.events = tuple(talk.journal[events:])
        record.turns = tuple(talk.turns[turns:])
        record.state = state(talk.view).value
        if self._pictures or record.problem:
            record.after = self.hands.look(self.run.screen)
        return record

    def check(self, step: f.Expect, place: Place) -> StepRun:
        """Check an expectation at once and record it."""
        record = self._begun(len(self.run.steps) + 1, step, place)
        try:
            check(step.expect, self.hands)
        except StepFailed as failed:
            record.problem = failed.problem
            record.after = self.hands.look(self.run.screen)
        record.state = state(self.hands.talk.view).value
        return record

    def _begun(self, number: int, step: f.Action, place: Place) -> StepRun:
        talk = self.hands.talk
        action = f.action_of(step) or ""
        record = StepRun(
            number=number,
            action=action,
            value=self._shown(step, action),
            place=place,
            at=talk.session.clock.now(),
            question=talk.question.step if talk.question else "",
        )
        if self._pictures:
            last = self.run.steps[-1].after if self.run.steps else None
            record.before = last or self.hands.look(True)
        self.run.steps.append(record)
        return record

    def _shown(self, step: f.Action, action: str) -> str:
        """Return what a step does, as it may be shown: secrets are masked."""
        value = getattr(step, action)
        if isinstance(step, f.Say):
            question = self.hands.talk.question
            asked = STEPS.get(question.step) if question else None
            if asked is not None and asked.mask is not None:
                return asked.mask(step.say)
        return masked(_written(value))

    async def _do(self, step: f.Action, place: Place) -> None:
        hands = self.hands
        self._doing = f.action_of(step) or ""
        if isinstance(step, f.ANSWERS):
            self._must_be_asked(step)
        match step:
            case f.Say(say=text):
                await hands.say(text)
            case f.Choose(choose=choice):
                await self._choose(choice)
            case f.Press(press=keys):
                await hands.press(*keys)
            case f.Upload(upload=path):
                await hands.upload(self.loaded.beside(path, place))
            case f.Fill(fill=wanted):
                await self._fill(wanted)
            case f.PlayTo(play_to=station):
                await self.play_to(station)
            case f.WaitFor(wait_for=moment):
                await self._wait_for(moment)
            case f.Expect(expect=expected):
                check(expected, hands)
            case _:
                await self._around(step)

    async def _around(self, step: f.Action) -> None:
        """Play a step that is none of the applicant's answers: what is so around them."""
        hands = self.hands
        match step:
            case f.Fault(fault=fault):
                self._fault(fault)
            case f.Advance(advance=span):
                clock: Any = hands.talk.session.clock
                clock.advance(span.after(clock.now()))
            case f.Screenshot(screenshot=name):
                self.run.screenshots[name] = hands.look(True)
            case f.Switch(switch=to):
                await hands.switch(to.get("language"), to.get("host"))
            case f.Resume():
                await hands.resume()
            case f.Decide(decide=decided):
                await self._decide(decided)
            case f.Resize(resize=size):
                columns, _, lines = size.partition("x")
                await hands.resize(int(columns), int(lines))
            case f.Note():
                pass

    def _must_be_asked(self, step: f.Action) -> None:
        """An answer after the end would go nowhere, but where the end leads on."""
        talk = self.hands.talk
        offered = talk.question.choices if talk.question else ()
        if any(each.id != "home" for each in offered):
            return
        if talk.ended and not (isinstance(step, f.PlayTo) and step.play_to == "end"):
            raise StepFailed("ended", state=state(talk.view).value)

    async def _choose(self, choice: str) -> None:
        question = self.hands.talk.question
        there = [each.id for each in question.choices] if question else []
        if choice not in there:
            raise StepFailed("no-choice", choice, ", ".join(there))
        await self.hands.choose(choice)

    async def _fill(self, wanted: str | None) -> None:
        question = self.hands.talk.question
        asked = question.step if question else ""
        if wanted is not None and asked != wanted:
            raise StepFailed("differs", wanted, asked, what="step")
        answer = self.loaded.scenario.answers.get(asked)
        if answer is not None:
            await self._give(answer)
        elif self.hands.talk.sample() is None:
            raise StepFailed("nothing-to-fill", step=asked)
        else:
            await self.hands.fill()

    async def _give(self, answer: str) -> None:
        if answer.startswith("choice:"):
            await self._choose(answer.removeprefix("choice:"))
        else:
            await self.hands.say(answer)

    async def play_to(self, station: str) -> None:
        """Answer as the applicant would until a question of that name is asked.

        A persona whose story goes so is refused a few times on the way: that is no failure.

        Raises:
            StepFailed: it can't be reached.
        """
        stays, last = 0, ""
        for _ in range(MOST_ANSWERS):
            talk = self.hands.talk
            asked = talk.question.step if talk.question else ""
            if asked == station or asked.startswith(f"{station}."):
                return
            self._doing = f"play_to {station} ({asked})"
            if talk.ended:
                raise StepFailed("ended-before", station=station, state=state(talk.view).value)
            stays, last = stays + 1 if asked == last else 0, asked
            if stays > MOST_TRIES:
                raise _stuck(asked, last_repair(talk.journal))
            await self._fill(None)
        raise StepFailed("out-of-reach", station=station)

    async def _wait_for(self, moment: Moment) -> None:
        while True:
            try:
                return check(moment, self.hands)
            except StepFailed:
                self._doing = f"wait_for {_written(moment)}"
                if not await self.hands.change():
                    raise

    async def _decide(self, decided: f.Decided) -> None:
        talk = self.hands.talk
        try:
            await talk.session.service.handle(talk.application_id, DECISIONS[decided])
        except Rejected:
            raise StepFailed("nothing-to-decide", state=state(talk.view).value) from None
        await talk.settled()
        await self.hands.change()

    def _fault(self, fault: tuple[str, ...] | f.Repaired) -> None:
        faults = self.hands.talk.session.faults
        change = fault if isinstance(fault, f.Repaired) else f.Repaired(inject=fault)
        if change.clear == "all":
            faults.clear()
        else:
            for name in change.clear:
                faults.clear(name)
        for spec in change.inject:
            faults.inject(spec)


def _crashed(crash: Exception) -> Problem:
    what = "".join(traceback.format_exception_only(crash)).strip()
    problem = StepFailed("crashed", "…", what).problem
    return replace(problem, found="".join(traceback.format_exception(crash)))


def _stuck(asked: str, reason: str) -> StepFailed:
    if reason:
        return StepFailed("not-taken", reason=reason, step=asked)
    return StepFailed("nothing-happened", step=asked)


def _next(rest: Sequence[tuple[f.Action, Place]]) -> f.Action | None:
    """Return the next step that does or expects anything."""
    idle = (f.Note, f.Screenshot, f.Fault)
    return next((step for step, _ in rest if not isinstance(step, idle)), None)


def _check_taken(step: f.Action, follows: f.Action | None, left: Sequence[Recorded]) -> None:
    """An answer that is not taken has to be expected by the step that follows."""
    if not isinstance(step, (f.Say, f.Choose, f.Upload, f.Fill)):
        return
    repair = next((each.event for each in left if isinstance(each.event, RepairShown)), None)
    expected = isinstance(follows, f.Expect) and follows.expect.repair is not None
    if repair is not None and not expected:
        raise StepFailed("not-taken", reason=repair.reason, step=repair.step)


def _written(value: Any) -> str:
    """Return a step's value on one line."""
    match value:
        case None:
            return ""
        case tuple():
            return ", ".join(map(_written, value))
        case Part():
            given = value.model_dump(mode="json", exclude_unset=True)
            return ", ".join(f"{key}: {_json(each)}" for key, each in given.items())
        case dict():
            return ", ".join(f"{key}: {each}" for key, each in value.items())
        case _:
            return str(value)


def _json(value: Any) -> str:
    import json  # noqa: PLC0415 - only for what is shown

    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
