"""The app, running without a terminal, with a scenario's circumstances and hands to play it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from loanflow_tui.lending.clock import Clock
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.overhearing import Ear
from loanflow_tui.scenarios.setting import Contracts, host_of, session_options
from loanflow_tui.testing.seeing import steady
from loanflow_tui.testing.settling import Stir
from loanflow_tui.testing.sweeping import set_aside
from loanflow_tui.testing.touch import Touch

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from loanflow_tui.tui.app import LoanflowApp
    from loanflow_tui.tui.options import Options

SIZE = (100, 40)


@dataclass(frozen=True, slots=True)
class Stage:
    """An app that runs, its Pilot, and hands on its screen."""

    app: "LoanflowApp"
    pilot: "Pilot[None]"
    touch: Touch


@asynccontextmanager
async def staged(
    options: "Options",
    size: tuple[int, int] = SIZE,
    open_program: bool = True,
    ear: Ear | None = None,
) -> AsyncIterator[Stage]:
    """Run the app without a terminal; by default the mini program is open.

    With an `ear`, all partners are overheard.
    """
    from loanflow_tui.testing.staged_app import StagedApp  # noqa: PLC0415 - heavy

    app, stir = StagedApp(options), Stir()
    app.animation_level = "none"
    set_aside()
    async with app.run_test(size=size, message_hook=stir) as pilot:
        touch = Touch(app, stir)
        steady(app)
        await touch.settle()
        if ear is not None:
            ear.listen((await app.backstage.session()).service)
        if open_program and app.mini is None:
            app.open_program()
            await touch.settle()
        steady(app)
        try:
            yield Stage(app, pilot, touch)
        finally:
            _let_go(app)


def _let_go(app: "LoanflowApp") -> None:
    """End what is still under way, so that leaving waits for nothing."""
    if app.talk is not None:
        pace = app.talk.session.pace
        pace.factor = 0.0
        pace.skip()
    app.workers.cancel_all()


def app_options(
    loaded: Loaded,
    contracts: Contracts = "defer",
    data_dir: Path | None = None,
    clock: Clock | None = None,
    faults: Faults | None = None,
) -> "Options":
    """Return what the app is started with for this scenario."""
    from loanflow_tui.tui.options import Options  # noqa: PLC0415

    session = session_options(loaded, contracts=contracts, data_dir=data_dir)
    scenario = loaded.scenario
    return Options(
        host=host_of(scenario),
        language=scenario.language.value,
        persona=scenario.persona,
        seed=session.seed,
        pace=0,
        faults=session.faults if faults is None else faults,
        data_dir=data_dir,
        policy=session.policy,
        contracts=contracts,
        samples=session.samples,
        clock=clock or session.clock,
    )
