"""Playing a scenario with no screen: at pace 0, thousands of steps a second."""

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.scenarios.hands import Voice
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.overhearing import Ear
from loanflow_tui.scenarios.playing import Player, Watch
from loanflow_tui.scenarios.run import Run
from loanflow_tui.scenarios.setting import Contracts, host_of, session_for, session_options


async def play_without_screen(
    loaded: Loaded,
    *,
    deadline: float = 10.0,
    contracts: Contracts = "defer",
    watch: Watch | None = None,
    ear: Ear | None = None,
) -> Run:
    """Play a scenario by talking to the assistant, and return what happened.

    With an `ear`, all partners are overheard.

    Raises:
        ScenarioError: its policy can't be used.
    """
    scenario = loaded.scenario
    async with session_for(loaded, session_options(loaded, contracts=contracts)) as session:
        if ear is not None:
            ear.listen(session.service)
        talk = await Conversation.open(
            session, host_of(scenario), scenario.language.value, scenario.persona
        )
        await talk.begin()
        return await Player(loaded, Voice(talk), deadline=deadline, watch=watch, ear=ear).play()
