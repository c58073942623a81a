"""Plays a scenario without a screen: at pace 0, thousands of steps per second."""

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.scenarios.crashes import crashed_run
from loanflow_tui.scenarios.drivers.headless import HeadlessDriver
from loanflow_tui.scenarios.errors import ScenarioError
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.partner_recorder import PartnerRecorder
from loanflow_tui.scenarios.player import Player, Watch
from loanflow_tui.scenarios.run import Run
from loanflow_tui.scenarios.session_setup import Contracts, host_of, session_for, session_options


async def play_without_screen(
    loaded: Loaded,
    *,
    deadline: float = 10.0,
    contracts: Contracts = "defer",
    watch: Watch | None = None,
    recorder: PartnerRecorder | None = None,
) -> Run:
    """Play a scenario by talking to the assistant, and return the run.

    A `recorder` records every call to a partner.

    Raises:
        ScenarioError: its policy can't be used.
    """
    player: Player | None = None
    try:
        async with session_for(loaded, session_options(loaded, contracts=contracts)) as session:
            if recorder is not None:
                recorder.listen(session.service)
            scenario = loaded.scenario
            talk = await Conversation.open(
                session, host_of(scenario), scenario.language.value, scenario.persona
            )
            await talk.begin()
            player = Player(
                loaded, HeadlessDriver(talk), deadline=deadline, watch=watch, recorder=recorder
            )
            await player.play()
    except ScenarioError:
        raise
    except Exception as crash:
        if player is None:
            return crashed_run(loaded, crash, screen=False)
        player.failed(crash)
    return player.run
