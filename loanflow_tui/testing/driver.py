"""Drives a journey in the app from a test: every method returns when the app awaits input."""

import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from inspect import signature
from pathlib import Path
from typing import Any

from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.lending.api import Faults, ManualClock
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.drivers.stage import SIZE, Stage, app_options, staged
from loanflow_tui.scenarios.durations import Duration
from loanflow_tui.scenarios.errors import ScenarioError, SourcePlace
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.partner_recorder import PartnerRecorder
from loanflow_tui.scenarios.player import Player
from loanflow_tui.scenarios.run import Look, Run
from loanflow_tui.scenarios.session_setup import Contracts
from loanflow_tui.scenarios.vocabulary import nearest
from loanflow_tui.testing.journey_view import JourneyView
from loanflow_tui.testing.validation import validated
from loanflow_tui.tui.textual_private import in_context

__tracebackhide__ = True
"""Tracebacks end in the test, not here."""

DEADLINE = 60.0
"""The time limit of one act, in seconds: against hanging, so that a busy machine fails no test."""


class JourneyFailed(AssertionError):
    """An act or expectation of a test failed; `run` holds the run so far."""

    def __init__(self, message: str, run: Run) -> None:
        super().__init__(message)
        self.run = run


class JourneyClock:
    """The journey's clock, which stands still until moved."""

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        """Return the journey's present time."""
        return self._clock.now()

    def advance(self, **span: int) -> None:
        """Move forward, such as `months=1` or `hours=24`."""
        moved = validated(Duration, span, _caller())
        self._clock.advance(moved.after(self._clock.now()))


class Journey(JourneyView):
    """One application on the screen. A person's acts are awaited; its state can be read."""

    def __init__(
        self, stage: Stage, loaded: Loaded, deadline: float, recorder: PartnerRecorder | None
    ) -> None:
        super().__init__(stage)
        self._player = Player(
            loaded,
            stage.driver,
            deadline=deadline,
            screen=True,
            pictures=recorder is not None,
            recorder=recorder,
        )
        clock = stage.app.options.clock
        assert isinstance(clock, ManualClock)
        self.clock = JourneyClock(clock)

    # A person's acts

    async def say(self, text: str) -> None:
        """Type an answer (a long one is pasted) and send it."""
        await self._act(f.Say(say=text))

    async def choose(self, choice: str) -> None:
        """Press a quick reply, by its id."""
        await self._act(f.Choose(choose=choice))

    async def press(self, *keys: str) -> None:
        """Press keys, by Textual's names."""
        await self._act(validated(f.Press, {"press": keys}, _caller()))

    async def paste(self, text: str) -> None:
        """Paste text where the focus is."""
        await self._stage.driver.paste(text)

    async def click(self, selector: str) -> None:
        """Click a widget, by its id."""
        await self._stage.driver.click(selector)

    async def upload(self, path: str | Path) -> None:
        """Hand in a file."""
        await self._act(f.Upload(upload=_whole(path)))

    async def fill(self, step: str | None = None) -> None:
        """Answer as the applicant would (F3); with a step's id, only if that question is asked."""
        await self._act(validated(f.Fill, {"fill": step}, _caller()))

    async def play_to(self, station: str) -> None:
        """Answer as the applicant would until this question, or the first of a group, is asked."""
        await self._act(validated(f.PlayTo, {"play_to": station}, _caller()))

    async def switch(self, language: str | None = None, host: str | None = None) -> None:
        """Switch to another language or host."""
        to = {k: v for k, v in {"language": language, "host": host}.items() if v}
        await self._act(validated(f.Switch, {"switch": to}, _caller()))

    async def resume(self, number: int | None = None) -> None:
        """Leave, and resume the application from the store, or the one begun as this number."""
        await self._act(f.Resume(resume=number))

    async def again(self) -> None:
        """Leave, and apply again from the beginning."""
        await self._act(f.Again())

    async def device(self, name: str) -> None:
        """Leave, and resume on another device."""
        await self._act(validated(f.Device, {"device": name}, _caller()))

    async def wait_for(self, word: str | None = None, /, **moment: Any) -> None:
        """Wait until this holds: `screen`, `step`, `state` or `events`; a question's id or a state
        may stand alone.
        """
        await self._act(validated(f.WaitFor, {"wait_for": word or moment}, _caller()))

    async def settle(self) -> None:
        """Wait until the app is idle, after plain Pilot or service calls."""
        await self._stage.driver.settle()

    # Expectations

    def expect(self, *screen: str, **expected: Any) -> None:
        """Fail unless this holds: texts on the screen, or anything a scenario may expect.

        Raises:
            JourneyFailed: it doesn't hold; says what is there instead.
            ScenarioError: the expectation has an unknown name.
        """
        if screen:
            expected["screen"] = [*screen, *expected.get("screen", ())]
        self._check(validated(f.Expect, {"expect": expected}, _caller()))

    def expect_repair(self, step: str, reason: str) -> None:
        """Fail unless the last answer to `step` was refused for `reason`.

        Raises:
            JourneyFailed: it wasn't.
        """
        expected = {"step": step, "repair": reason}
        self._check(validated(f.Expect, {"expect": expected}, _caller()))

    def screenshot(self, name: str, directory: Path | None = None) -> Look:
        """Keep a picture of the screen under this name, and as a file if a folder is given."""
        look = self._stage.driver.look(picture=True)
        self._player.run.screenshots[name] = look
        if directory is not None and look.svg is not None:
            directory.mkdir(parents=True, exist_ok=True)
            (directory / f"{name}.svg").write_text(look.svg, encoding="utf-8")
        return look

    @property
    def run(self) -> Run:
        """The run so far, as a trace shows it."""
        self._player.close()
        return self._player.run

    async def _act(self, step: f.Action) -> None:
        place = _caller()
        with in_context(self.app):
            record = await self._player.act(step, place, strict=False)
        self._raise(record.problem is not None)

    def _check(self, step: f.Expect) -> None:
        with in_context(self.app):
            record = self._player.check(step, _caller())
        self._raise(record.problem is not None)

    def _raise(self, failed: bool) -> None:
        """Raise the last step's problem, in words."""
        problem = self._player.run.steps[-1].problem if failed else None
        if problem is not None:
            said = Wording("en").say(problem.message)
            seen = self._stage.driver.look().text
            raise JourneyFailed(f"{said}\n\n{seen}", self.run) from self._player.run.crash


def _whole(path: str | Path) -> str:
    return str(Path(path).absolute())


def _caller() -> SourcePlace:
    """Return the line of the calling test."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename == __file__:
        frame = frame.f_back
    return SourcePlace(Path(frame.f_code.co_filename), frame.f_lineno)


@asynccontextmanager
async def journey(  # noqa: PLR0913 - each has its default
    persona: str = "li-wei",
    *,
    host: str | None = None,
    language: str = "zh-CN",
    seed: int = 1,
    clock: ManualClock | None = None,
    faults: Sequence[str] | Faults = (),
    policy: Path | None = None,
    answers: Mapping[str, str] | None = None,
    size: tuple[int, int] = SIZE,
    contracts: Contracts = "defer",
    data_dir: Path | None = None,
    deadline: float = DEADLINE,
    pictures: bool = False,
) -> AsyncIterator[Journey]:
    """Open the mini program for an applicant (`generated-7` is the one of seed 7).

    The journey is at its first question. `answers` replace the persona's, by step. With `pictures`,
    every step keeps its screens and partner calls, for a trace.
    """
    place = _caller_of_context()
    scenario = validated(
        f.Scenario,
        {
            "applicant": {"like": persona, "answers": dict(answers or {})},
            "host": host, "language": language, "seed": seed, "steps": [],
            "policy": _whole(policy) if policy else None,
            "faults": () if isinstance(faults, Faults) else list(faults),
        },
        place,
    )  # fmt: skip
    loaded = Loaded(scenario, place.path, (), "")
    given = faults if isinstance(faults, Faults) else Faults.parse(*faults)
    options = app_options(loaded, contracts, data_dir, clock=clock, faults=given)
    recorder = PartnerRecorder() if pictures else None
    async with staged(options, size, recorder=recorder) as stage:
        yield Journey(stage, loaded, deadline, recorder)


def check_options(given: Mapping[str, Any]) -> None:
    """Check the names of a journey's options, and its faults, before anything is opened.

    Raises:
        ScenarioError: one is unknown; says the nearest one.
    """
    place, known = _caller(), tuple(signature(journey).parameters)
    for name in given:
        if name not in known:
            raise ScenarioError(place, "unknown-key", key=name, near=nearest(name, known))
    faults = list(given.get("faults", ()))
    validated(f.Scenario, {"applicant": "li-wei", "faults": faults, "steps": []}, place)


def _caller_of_context() -> SourcePlace:
    frame = sys._getframe(1)
    while frame.f_back is not None and (
        frame.f_code.co_filename == __file__ or "contextlib" in frame.f_code.co_filename
    ):
        frame = frame.f_back
    return SourcePlace(Path(frame.f_code.co_filename), frame.f_lineno)
