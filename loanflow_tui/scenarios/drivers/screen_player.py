"""Plays a scenario through the screen, without a terminal."""

from loanflow_tui.scenarios.crashes import crashed_run
from loanflow_tui.scenarios.drivers.stage import SIZE, app_options, staged
from loanflow_tui.scenarios.errors import ScenarioError
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.partner_recorder import PartnerRecorder
from loanflow_tui.scenarios.player import Player, Watch
from loanflow_tui.scenarios.run import Run
from loanflow_tui.scenarios.session_setup import Contracts


async def play_on_screen(
    loaded: Loaded,
    *,
    deadline: float = 10.0,
    contracts: Contracts = "defer",
    pictures: bool = False,
    size: tuple[int, int] = SIZE,
    watch: Watch | None = None,
) -> Run:
    """Play a scenario by keys and clicks, and return the run.

    With `pictures`, every step keeps its screens and partner calls, for a trace.

    Raises:
        ScenarioError: its policy can't be used.
    """
    recorder = PartnerRecorder() if pictures else None
    player: Player | None = None
    try:
        async with staged(app_options(loaded, contracts), size, recorder=recorder) as stage:
            player = Player(
                loaded, stage.driver, deadline=deadline, screen=True, pictures=pictures,
                watch=watch, recorder=recorder,
            )  # fmt: skip
            await player.play()
    except ScenarioError:
        raise
    except Exception as crash:
        if player is None:
            return crashed_run(loaded, crash, screen=True)
        player.failed(crash)
    return player.run
