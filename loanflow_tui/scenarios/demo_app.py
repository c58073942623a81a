"""Plays a scenario in the app at a human pace, with keys for the presenter."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual._context import message_hook
from textual.binding import Binding

from loanflow_tui.lending.api import Pace
from loanflow_tui.scenarios.drivers.idle import MessageWatch, settle
from loanflow_tui.scenarios.drivers.screen import ScreenDriver
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.player import Player
from loanflow_tui.scenarios.presenter_notes import PresenterNotes
from loanflow_tui.scenarios.run import Run, StepRun
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.screens.base import HostScreen
from loanflow_tui.tui.widgets.keys import Key

if TYPE_CHECKING:
    from loanflow_tui.tui.app_options import AppOptions

A_KEY = 0.06
A_LETTER_READ = 0.04
A_THOUGHT = 1.0
LONGEST_SHOW = 600.0
"""The deadline of one step in a demo, in seconds."""

_VISIBLE_CHANGES = frozenset(
    {"press", "advance", "move_clock", "switch", "resume", "again", "device", "decide", "resize"}
)
"""Actions that aren't answers, but visible on screen."""


class DemoDriver(ScreenDriver):
    """Types letter by letter, waits for its turn, and lets every state be seen."""

    def __init__(
        self, app: Any, watch: MessageWatch, pace: Pace, turn: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(app, watch)
        self._pace = pace
        self._turn = turn

    async def settle(self) -> None:
        """Wait until the app is idle, painting every intermediate state."""
        await settle(self.app, self._watch, paint_all=True)

    async def say(self, text: str) -> None:
        await self._turn()
        await self._to_field()
        await self._clear()
        for letter in text:
            self._send_keys(letter)
            await self._pace.wait(A_KEY)
        await self._pace.wait(A_THOUGHT / 2)
        self._send_keys("enter")
        await self.settle()

    async def choose(self, choice: str) -> None:
        await self._turn()
        await super().choose(choice)

    async def upload(self, path: Path) -> None:
        await self._turn()
        await super().upload(path)

    async def fill(self) -> None:
        await self._turn()
        await super().fill()


class DemoApp(LoanflowApp):
    """The app, playing a scenario by itself.

    `holding` is set while the demo waits for the presenter; `run_shown` is the run.
    """

    repeats_within = 0.0
    CLICK_CHAIN_TIME_THRESHOLD = 0.0  # the driver may be quick, and never double-clicks
    BINDINGS: ClassVar = [
        Binding("f7", "play_pause", show=False, priority=True),
        Binding("f10", "next_step", show=False, priority=True),
    ]

    def __init__(self, options: "AppOptions", loaded: Loaded, paused: bool = False) -> None:
        super().__init__(options)
        self.settle_seconds *= min(1.0, options.pace)
        self.loaded = loaded
        self.run_shown: Run | None = None
        self.messages = MessageWatch()
        self.show_pace = Pace(options.pace)
        self.holding = asyncio.Event()
        self._playing = asyncio.Event()
        self._one_more = False
        if not paused:
            self._playing.set()
        message_hook.set(self.messages)

    def on_ready(self) -> None:
        self._showing = asyncio.create_task(self._shown())

    async def _shown(self) -> None:
        try:
            await self._show()
        except Exception as problem:
            self.failed(problem)

    async def _show(self) -> None:
        driver = DemoDriver(self, self.messages, self.show_pace, self._turn)
        await driver.settle()
        self.launcher.begin()
        await driver.settle()
        player = Player(
            self.loaded, driver, deadline=LONGEST_SHOW, screen=True, watch=self._before_step
        )
        self.run_shown = await player.play()
        await self._prompt("")
        self._show_keys()
        failed = self.run_shown.failed
        if failed is not None and failed.problem is not None:
            words = self.appearance.wording.say(failed.problem.message)
            self.notify(f"{failed.place.line}: {words}", severity="error", markup=False, timeout=30)
        else:
            self.tell("demo-over")

    async def _before_step(self, step: StepRun) -> None:
        """Show a note for its reading time; actions other than answers wait for their turn."""
        if step.action == "note":
            await self._prompt(step.value)
            await self.show_pace.wait(A_THOUGHT + len(step.value) * A_LETTER_READ)
        elif step.action in _VISIBLE_CHANGES:
            await self._turn()

    async def _turn(self) -> None:
        """Wait while the demo is paused, then a moment to look."""
        await self._while_held()
        if self._one_more:
            self._one_more = False
            self._playing.clear()
        else:
            await self.show_pace.wait(A_THOUGHT)
            await self._while_held()

    async def _while_held(self) -> None:
        if not self._playing.is_set():
            self.holding.set()
            await self._playing.wait()

    async def _prompt(self, note: str) -> None:
        """Show a note to the presenter, or hide it if empty."""
        if self.mini is None:
            return
        found = self.mini.query(PresenterNotes)
        prompter = found.first() if found else PresenterNotes()
        if not found:
            await self.mini.mount(prompter, before=self.mini.key_bar)
        prompter.prompt(note)

    # Keys

    def shown_keys(self) -> Sequence[Key]:
        """Return the keys for the footer, the presenter's first."""
        usual = super().shown_keys()
        if self.run_shown is not None:
            return usual
        held = "demo-key-hold" if self._playing.is_set() else "demo-key-go-on"
        own = [
            ("F7", self.say(held), "app.play_pause"),
            ("F10", self.say("demo-key-next"), "app.next_step"),
        ]
        return [*own, *usual]

    def _show_keys(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, HostScreen):
                screen.key_bar.show(self.shown_keys())

    def action_play_pause(self) -> None:
        """Pause or resume the demo."""
        self._one_more = False
        if self._playing.is_set():
            self._playing.clear()
        else:
            self._go_on()
        self._show_keys()

    def action_next_step(self) -> None:
        """Give one answer and pause again; while the demo plays, skip the current wait."""
        if self._playing.is_set():
            self.show_pace.skip()
        else:
            self._one_more = True
            self._go_on()

    def _go_on(self) -> None:
        self.holding.clear()
        self._playing.set()
