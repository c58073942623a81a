"""Showing a scenario in the app: typed and pressed at a human pace, with a presenter's keys."""

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar

from textual._context import message_hook
from textual.binding import Binding

from loanflow_tui.lending.pace import Pace
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.playing import Player
from loanflow_tui.scenarios.run import Run, StepRun
from loanflow_tui.testing.settling import Stir
from loanflow_tui.testing.touch import Touch
from loanflow_tui.tui.app import LoanflowApp

if TYPE_CHECKING:
    from loanflow_tui.tui.options import Options

A_KEY = 0.06
A_THOUGHT = 1.0
LONGEST_SHOW = 600.0
"""Seconds that one step of a show may take."""


class ShowHands(Touch):
    """Hands that let everything be seen: they type letter by letter and look before they press."""

    def __init__(self, app: Any, stir: Stir, pace: Pace) -> None:
        super().__init__(app, stir)
        self._pace = pace

    async def settle(self) -> None:
        await self.app.settled()

    async def say(self, text: str) -> None:
        await self._to_field()
        await self._clear()
        for letter in text:
            self._send_keys(letter)
            await self._pace.wait(A_KEY)
        await self._pace.wait(A_THOUGHT / 2)
        self._send_keys("enter")
        await self.settle()


class ShowApp(LoanflowApp):
    """The app, playing a scenario by itself; `run_shown` is what was played."""

    BINDINGS: ClassVar = [
        Binding("f9", "play_pause", show=False, priority=True),
        Binding("f10", "next_step", show=False, priority=True),
    ]

    def __init__(self, options: "Options", loaded: Loaded, paused: bool = False) -> None:
        super().__init__(options)
        self.loaded = loaded
        self.run_shown: Run | None = None
        self.stir = Stir()
        self.show_pace = Pace(options.pace)
        self._playing = asyncio.Event()
        self._one_more = False
        if not paused:
            self._playing.set()
        message_hook.set(self.stir)

    def on_ready(self) -> None:
        super().on_ready()
        self._showing = asyncio.create_task(self._show())

    async def _show(self) -> None:
        await self.settled()
        self.open_program()
        await self.settled()
        hands = ShowHands(self, self.stir, self.show_pace)
        player = Player(
            self.loaded, hands, deadline=LONGEST_SHOW, screen=True, watch=self._before_step
        )
        self.run_shown = await player.play()
        failed = self.run_shown.failed
        if failed is not None and failed.problem is not None:
            words = self.wording.say(failed.problem.message)
            self.notify(f"{failed.place.line}: {words}", severity="error", markup=False, timeout=30)
        else:
            self.tell("demo-over")

    async def _before_step(self, step: StepRun) -> None:
        """Wait while paused; say a note; leave a moment to look."""
        if step.action == "note":
            self.notify(step.value, markup=False, timeout=8)
        await self._playing.wait()
        if self._one_more:
            self._one_more = False
            self._playing.clear()
            return
        if step.action not in {"expect", "note"}:
            await self.show_pace.wait(A_THOUGHT)

    def action_play_pause(self) -> None:
        """Hold the show, or let it go on."""
        self._one_more = False
        if self._playing.is_set():
            self._playing.clear()
            self.tell("demo-paused")
        else:
            self._playing.set()

    def action_next_step(self) -> None:
        """Play one step and hold again; while it plays by itself, don't wait any longer."""
        if self._playing.is_set():
            self.show_pace.skip()
        else:
            self._one_more = True
            self._playing.set()
