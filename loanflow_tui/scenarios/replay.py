"""Replays a show up to a chapter, without a screen and without waiting."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from loanflow_tui.dialogue.arrival import filled_until
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.moments import SECONDS
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.lending.api import ManualClock
from loanflow_tui.registry.hosts import Host
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.drivers.headless import HeadlessDriver
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.player import Player, next_action
from loanflow_tui.scenarios.run import StepRun

if TYPE_CHECKING:
    from loanflow_tui.tui.app_options import AppOptions

_NOT_REPLAYED = (f.Press, f.Note, f.Chapter, f.Hold, f.Resize, f.Screenshot)
"""Steps that change nothing but what is seen."""


class ReplayFailed(Exception):
    """A step before the chapter failed."""

    def __init__(self, step: StepRun) -> None:
        super().__init__(step.place.line)
        self.step = step


class Replayed(NamedTuple):
    """A conversation after some steps of a show, and the show's applications so far."""

    talk: Conversation
    applications: list[str]


def session_anew(options: "AppOptions", begins: datetime) -> SessionOptions:
    """Return the session that the app's options ask for, in memory, at its first moment.

    Documents are drawn up when they are opened.
    """
    return SessionOptions(
        seed=options.seed,
        pace=0,
        policy=options.policy or Host(options.host).policy,
        faults=options.faults,
        clock=ManualClock(begins),
        contracts="defer",
        samples=options.samples,
        device=options.device,
        variant=options.variant,
        moments={**SECONDS, **options.moments},
    )


async def replayed(
    loaded: Loaded,
    options: SessionOptions,
    steps: int,
    host: str,
    language: str,
    persona: str,
    until: str = "",
) -> Replayed:
    """Return a conversation after the first `steps` steps, in a session of its own, without pace.
    With `until` the persona then answers until that question is asked.

    Whoever takes it closes the session.

    Raises:
        ReplayFailed: a step failed.
    """
    session = await open_session(options)
    try:
        talk = await Conversation.open(session, host, language, persona)
        await talk.begin()
        player = Player(loaded, HeadlessDriver(talk), deadline=None)
        every = list(loaded.steps())
        for number, (step, place) in enumerate(every[:steps]):
            if not isinstance(step, _NOT_REPLAYED):
                record = await player.act(step, place, next_action(every[number + 1 :]))
                if record.problem is not None:
                    raise ReplayFailed(record)
        await player.driver.settle()
        if until:
            await filled_until(player.driver.talk, until)
    except BaseException:
        await session.close()
        raise
    return Replayed(player.driver.talk, player.applications)
