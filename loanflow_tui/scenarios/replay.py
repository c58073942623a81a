"""Replays a show up to a chapter, without a screen and without waiting."""

from typing import TYPE_CHECKING

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import SessionOptions, open_session
from loanflow_tui.registry.hosts import Host
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.drivers.headless import HeadlessDriver
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.player import Player, next_action
from loanflow_tui.scenarios.run import StepRun
from loanflow_tui.scenarios.session_setup import session_options

if TYPE_CHECKING:
    from loanflow_tui.tui.app_options import AppOptions

_NOT_REPLAYED = (f.Press, f.Note, f.Chapter, f.Hold, f.Resize, f.Screenshot)
"""Steps that change nothing but what is seen."""


class ReplayFailed(Exception):
    """A step before the chapter failed."""

    def __init__(self, step: StepRun) -> None:
        super().__init__(step.place.line)
        self.step = step


async def replayed(loaded: Loaded, options: "AppOptions", steps: int) -> Conversation:
    """Return a conversation after the first `steps` steps, in a session of its own.

    Its pace is that of `options`; whoever takes it closes the session.

    Raises:
        ReplayFailed: a step failed.
    """
    own = session_options(loaded)
    session = await open_session(
        SessionOptions(
            seed=own.seed,
            pace=0,
            policy=options.policy or Host(options.host).policy,
            faults=own.faults,
            clock=own.clock,
            contracts=own.contracts,
            samples=own.samples,
        )
    )
    try:
        talk = await Conversation.open(session, options.host, options.language, options.persona)
        await talk.begin()
        player = Player(loaded, HeadlessDriver(talk))
        every = list(loaded.steps())
        for number, (step, place) in enumerate(every[:steps]):
            if not isinstance(step, _NOT_REPLAYED):
                record = await player.act(step, place, next_action(every[number + 1 :]))
                if record.problem is not None:
                    raise ReplayFailed(record)
        await player.driver.settle()
    except BaseException:
        await session.close()
        raise
    session.pace.factor = options.pace
    return player.driver.talk
