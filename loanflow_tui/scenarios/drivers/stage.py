"""Runs the app without a terminal, set up for a scenario, with a driver."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from loanflow_tui.lending.api import Clock, Faults
from loanflow_tui.scenarios.drivers.gc_freeze import freeze_garbage
from loanflow_tui.scenarios.drivers.idle import MessageWatch
from loanflow_tui.scenarios.drivers.screen import ScreenDriver
from loanflow_tui.scenarios.drivers.screen_capture import steady
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.partner_recorder import PartnerRecorder
from loanflow_tui.scenarios.session_setup import Contracts, host_of, session_options

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from loanflow_tui.tui.app import LoanflowApp
    from loanflow_tui.tui.app_options import AppOptions

SIZE = (100, 40)


@dataclass(frozen=True, slots=True)
class Stage:
    """A running app, its Pilot, and a driver of its screen."""

    app: "LoanflowApp"
    pilot: "Pilot[None]"
    driver: ScreenDriver


@asynccontextmanager
async def staged(
    options: "AppOptions",
    size: tuple[int, int] = SIZE,
    open_program: bool = True,
    recorder: PartnerRecorder | None = None,
) -> AsyncIterator[Stage]:
    """Run the app without a terminal; by default the mini program is open.

    A `recorder` records every call to a partner.
    """
    from loanflow_tui.scenarios.drivers.staged_app import StagedApp  # noqa: PLC0415 - heavy

    app, watch = StagedApp(options), MessageWatch()
    app.animation_level = "none"
    freeze_garbage()
    async with app.run_test(size=size, message_hook=watch) as pilot:
        driver = ScreenDriver(app, watch)
        steady(app)
        opens_itself = options.resume is not None or options.at is not None
        if recorder is not None or opens_itself or not open_program:
            await driver.settle()  # Else nobody sees the first screen.
        if recorder is not None:
            recorder.listen((await app.launcher.loader.session()).service)
        if open_program and app.mini is None:
            app.launcher.begin()
            await driver.settle()
        steady(app)
        try:
            yield Stage(app, pilot, driver)
        finally:
            _let_go(app)
        if not options.paints and app.is_running and not driver.looked:
            driver.look()  # What can't be painted is found here at the latest.
            await driver.settle()


def _let_go(app: "LoanflowApp") -> None:
    """Cancel all pending work, so that leaving waits for nothing."""
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
) -> "AppOptions":
    """Return the app's options for this scenario."""
    from loanflow_tui.tui.app_options import AppOptions  # noqa: PLC0415 - heavy

    session = session_options(loaded, contracts=contracts, data_dir=data_dir)
    scenario = loaded.scenario
    return AppOptions(
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
        moments=scenario.moments,
    )
