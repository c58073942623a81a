"""Playing a scenario through the screen, without a terminal."""

from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.overhearing import Ear
from loanflow_tui.scenarios.playing import Player, Watch
from loanflow_tui.scenarios.run import Run
from loanflow_tui.scenarios.setting import Contracts
from loanflow_tui.testing.stage import SIZE, app_options, staged


async def play_on_screen(
    loaded: Loaded,
    *,
    deadline: float = 10.0,
    contracts: Contracts = "defer",
    pictures: bool = False,
    size: tuple[int, int] = SIZE,
    watch: Watch | None = None,
) -> Run:
    """Play a scenario by keys and clicks, and return what happened.

    With `pictures` every step keeps its screens and what partners were asked, for a trace.

    Raises:
        ScenarioError: its policy can't be used.
    """
    ear = Ear() if pictures else None
    async with staged(app_options(loaded, contracts), size, ear=ear) as stage:
        player = Player(
            loaded, stage.touch, deadline=deadline, screen=True, pictures=pictures, watch=watch,
            ear=ear,
        )  # fmt: skip
        return await player.play()
