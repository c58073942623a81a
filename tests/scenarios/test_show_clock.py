"""The clock of a show."""

from loanflow_tui.lending.api import Pace
from loanflow_tui.scenarios.film.simulated_time import SimulatedLoop, run_simulated
from loanflow_tui.scenarios.show_clock import ShowClock
from loanflow_tui.scenarios.shows import load_show


def test_time_stands_still_while_the_show_is_held() -> None:
    async def played(_: SimulatedLoop) -> tuple[float, float, float]:
        pace = Pace(1)
        clock = ShowClock(load_show("pitch"), 1.0)
        clock.begin(0)
        await pace.wait(5)
        clock.hold()
        before = clock.elapsed
        await pace.wait(600)
        held = clock.elapsed
        clock.go_on()
        await pace.wait(2)
        return before, held, clock.elapsed

    before, held, after = run_simulated(played)
    assert (before, held, after) == (5.0, 5.0, 7.0)
