"""Plays a scenario in the app at a human pace, with keys for the presenter."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual._context import message_hook
from textual.binding import Binding

from loanflow_tui.lending.api import Pace
from loanflow_tui.line_breaking import cells
from loanflow_tui.scenarios import format as f
from loanflow_tui.scenarios.base import Localised, in_language
from loanflow_tui.scenarios.cues import Announce, Cue, CueKind, nobody
from loanflow_tui.scenarios.demo_driver import BRISK, HUMAN, DemoDriver
from loanflow_tui.scenarios.drivers.idle import MessageWatch
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.player import Player
from loanflow_tui.scenarios.presenter_notes import PresenterNotes
from loanflow_tui.scenarios.run import Run, StepRun
from loanflow_tui.scenarios.title_card import TitleCard
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.screens.base import HostScreen
from loanflow_tui.tui.widgets.keys import Key

if TYPE_CHECKING:
    from loanflow_tui.tui.app_options import AppOptions

A_LETTER_READ = 0.04
A_LETTER_READ_WIDE = 0.12
"""Seconds for reading a character, and one of Chinese."""
A_CARD = 2.5
LONGEST_SHOW = 600.0
"""The deadline of one step in a demo, in seconds."""

_VISIBLE_CHANGES = frozenset(
    {"press", "advance", "move_clock", "switch", "resume", "again", "device", "decide", "resize"}
)
"""Actions that aren't answers, but visible on screen."""


class DemoApp(LoanflowApp):
    """The app, playing a scenario by itself.

    `holding` is set while the demo waits for the presenter; `run_shown` is the run.
    """

    shows_notes = True
    repeats_within = 0.0
    CLICK_CHAIN_TIME_THRESHOLD = 0.0  # the driver may be quick, and never double-clicks
    BINDINGS: ClassVar = [
        Binding("f7", "play_pause", show=False, priority=True),
        Binding("f10", "next_step", show=False, priority=True),
    ]

    def __init__(
        self,
        options: "AppOptions",
        loaded: Loaded,
        paused: bool = False,
        announce: Announce = nobody,
    ) -> None:
        super().__init__(options)
        self.announce = announce
        self.settle_seconds *= min(1.0, options.pace)
        self.loaded = loaded
        self.run_shown: Run | None = None
        self.messages = MessageWatch()
        self.show_pace = Pace(options.pace)
        self.holding = asyncio.Event()
        self.over = asyncio.Event()
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
        finally:
            self.over.set()

    async def _show(self) -> None:
        driver = DemoDriver(self, self.messages, self.show_pace, self._turn, self.announce)
        self._driver_shown = driver
        await driver.settle()
        await self._open(driver)
        player = Player(
            self.loaded, driver, deadline=LONGEST_SHOW, screen=True, watch=self._before_step
        )
        run = await player.play()
        await self._prompt("")
        failed = run.failed
        if failed is None:
            await self._turn(A_CARD)
            await self._card(
                "end", self.say("demo-ended"), self._words(self.loaded.scenario.ending)
            )
        self.run_shown = run
        self.announce(Cue(CueKind.END))
        self._show_keys()
        if failed is not None and failed.problem is not None:
            words = self.appearance.wording.say(failed.problem.message)
            self.notify(f"{failed.place.line}: {words}", severity="error", markup=False, timeout=30)
        else:
            self.tell("demo-over")

    async def _open(self, driver: DemoDriver) -> None:
        """Show the title, then find the mini program; at pace 0 open it at once."""
        if self.show_pace.factor == 0:
            self.launcher.begin()
            await driver.settle()
            return
        await self._card("title", self.say("demo-presents"), self.summary, self.chapters())
        await driver.search(self.say("ui-suggestion"))
        await driver.settle()

    @property
    def summary(self) -> str:
        """What the show shows, in the current language."""
        return self._words(self.loaded.scenario.summary)

    def chapters(self) -> list[str]:
        """Return the titles of the chapters."""
        steps = (step for step, _ in self.loaded.steps())
        return [self._words(step.chapter) for step in steps if isinstance(step, f.Chapter)]

    def _words(self, text: Localised) -> str:
        return in_language(text, self.appearance.language)

    async def _card(self, name: str, over: str, summary: str, chapters: Sequence[str] = ()) -> None:
        """Show a card for its reading time, or until a key goes on."""
        if self.show_pace.factor == 0:
            return
        title = self.loaded.title(self.appearance.language)
        card = TitleCard(f"card-{name}", over, title, summary, chapters, "")
        await self._driver_shown.settle()
        self.door.open(card.id or name, lambda: card)
        text = "".join((title, summary, *chapters))
        await self.show_pace.wait(A_CARD + reading_seconds(text) / 2)
        self.door.close(card)
        await self._driver_shown.settle()

    @on(TitleCard.Left)
    def _card_left(self) -> None:
        self.show_pace.skip()

    async def _before_step(self, step: StepRun) -> None:
        """Show a note for its reading time; actions other than answers wait for their turn."""
        self._driver_shown.tempo = BRISK if step.action == "play_to" else HUMAN
        match step.action:
            case "chapter":
                self.announce(Cue(CueKind.CHAPTER, step.value))
            case "note":
                self.announce(Cue(CueKind.NOTE, step.value))
                await self._prompt(step.value)
                await self.show_pace.wait(reading_seconds(step.value) / 2)
            case "hold":
                await self.show_pace.wait(float(step.value))
            case action if action in _VISIBLE_CHANGES:
                await self._turn(HUMAN.thought)

    async def _turn(self, seconds: float) -> None:
        """Wait while the demo is paused, then a moment to look."""
        await self._while_held()
        if self._one_more:
            self._one_more = False
            self._playing.clear()
        else:
            await self.show_pace.wait(seconds)
            await self._while_held()

    async def _while_held(self) -> None:
        if not self._playing.is_set():
            self.holding.set()
            await self._playing.wait()

    async def _prompt(self, note: str) -> None:
        """Show a note to the presenter, or hide it if empty."""
        if self.mini is None or not self.shows_notes:
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
        if self.run_shown is not None or not self.shows_notes:
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


def reading_seconds(text: str) -> float:
    """Return how long a text takes to read."""
    wide = cells(text) - len(text)
    return A_LETTER_READ * (len(text) - wide) + A_LETTER_READ_WIDE * wide
