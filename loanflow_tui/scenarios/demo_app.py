"""Plays a show in the app, with keys for the director."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual._context import message_hook
from textual.binding import Binding

from loanflow_tui.lending.api import Pace
from loanflow_tui.scenarios.base import Localised, in_language
from loanflow_tui.scenarios.branch_switch import Branching
from loanflow_tui.scenarios.controls import Controls
from loanflow_tui.scenarios.cues import Announce, nobody
from loanflow_tui.scenarios.director.direction import Direction
from loanflow_tui.scenarios.drivers.idle import MessageWatch
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.playback import Playback
from loanflow_tui.scenarios.presenter_notes import PresenterNotes
from loanflow_tui.scenarios.rehearsal import rehearse
from loanflow_tui.scenarios.run import Run
from loanflow_tui.scenarios.show_bar import STAYS, ShowBar
from loanflow_tui.scenarios.show_clock import ShowClock
from loanflow_tui.scenarios.title_card import TitleCard
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.screens.base import HostScreen
from loanflow_tui.tui.widgets.keys import Key

if TYPE_CHECKING:
    from loanflow_tui.dialogue.messages import Value
    from loanflow_tui.tui.app_options import AppOptions

BAR_TICK = 0.5


class DemoApp(LoanflowApp):
    """The app, playing a show by itself.

    `holding` is set while the show waits for its director; `run_shown` is the run; `over` is set
    at its end. `back_to_list` tells, after the app has ended, that another show is wanted. With
    `stage` a second terminal can direct the show, by a socket in that data directory.
    """

    shows_notes = True
    rehearses = True
    """Whether what a jump needs is loaded behind the title card."""
    repeats_within = 0.0
    CLICK_CHAIN_TIME_THRESHOLD = 0.0  # the driver may be quick, and never double-clicks
    BINDINGS: ClassVar = [
        Binding(key, f"control('{name}')", show=False, priority=True)
        for key, name in (
            ("f7", "play_pause"), ("f10", "next_step"), ("f12", "menu"),
            ("shift+left", "previous_chapter"), ("shift+right", "next_chapter"),
            ("shift+up", "faster"), ("shift+down", "slower"),
            ("ctrl+b", "blackout"), ("ctrl+y", "branch"),
        )
    ]  # fmt: skip
    more_commands = ("branch",)

    def __init__(
        self,
        options: "AppOptions",
        loaded: Loaded,
        paused: bool = False,
        announce: Announce = nobody,
        loop: bool = False,
        stage: Path | None = None,
    ) -> None:
        super().__init__(options)
        self.announce = announce
        self.settle_seconds *= min(1.0, options.pace)
        self.loaded = loaded
        self.run_shown: Run | None = None
        self.messages = MessageWatch()
        self.show_pace = Pace(options.pace)
        self.holding = asyncio.Event()
        self.playing = asyncio.Event()
        self.over = asyncio.Event()
        self.one_more = False
        self.loops = loop
        self.back_to_list = False
        self.clock_shown = ShowClock(loaded, options.pace)
        self.playback = Playback(self)
        self.branching = Branching(self)
        self.controls = Controls(self)
        self.direction = Direction(self, stage)
        self.rehearsed: asyncio.Task[None] | None = None
        self._bar_until = 0.0
        if not paused:
            self.playing.set()
        message_hook.set(self.messages)

    def on_ready(self) -> None:
        # Textual calls the handlers of base classes by itself.
        self.controls.play_anew(self.playback.shown)
        self.act(self.direction.listen())
        if self.rehearses and self.options.pace > 0:
            self.rehearsed = asyncio.create_task(rehearse(self))
        if self.shows_notes or self.direction.offered:
            self.set_interval(BAR_TICK, self._tick)

    async def on_unmount(self) -> None:
        self.controls.stop()
        if self.rehearsed is not None:
            self.rehearsed.cancel()
        await self.direction.close()
        await self.branching.close()

    def words(self, text: Localised) -> str:
        """Return a text of the show in the current language."""
        return in_language(text, self.appearance.language)

    @property
    def summary(self) -> str:
        """What the show shows, in the current language."""
        return self.words(self.loaded.scenario.summary)

    def chapters(self) -> list[str]:
        """Return the chapters' titles in the app's language, in their order."""
        return [self.words(each.title) for each in self.clock_shown.chapters]

    # Keys

    def shown_keys(self) -> Sequence[Key]:
        """Return the keys for the footer, the director's first."""
        usual = super().shown_keys()
        if not self.prompts:
            return usual
        menu = ("F12", self.say("demo-key-menu"), "app.control('menu')")
        if self.run_shown is not None:
            return [menu, *usual] if self.clock_shown.chapters else usual
        if self.branching.branch is not None:
            menu = ("^Y", self.say("demo-key-return"), "app.control('branch')")
        held = "demo-key-hold" if self.playing.is_set() else "demo-key-go-on"
        own = [
            ("F7", self.say(held), "app.control('play_pause')"),
            ("F10", self.say("demo-key-next"), "app.control('next_step')"),
        ]
        return [*own, menu, *usual]

    def show_keys(self) -> None:
        """Show the keys again, after what they do has changed."""
        for screen in self.screen_stack:
            if isinstance(screen, HostScreen):
                screen.key_bar.show(self.shown_keys())

    def action_control(self, name: str) -> None:
        """Do what a key of the director stands for."""
        self.controls.do(name)

    def action_host(self) -> None:
        """Go on in the next host."""
        self.controls.to_host()

    def action_branch(self) -> None:
        """Choose a branch from here, or go back to the show."""
        self.controls.branch()

    # What the presenter sees

    @property
    def prompts(self) -> bool:
        """Whether notes, keys and bar of the presenter are on this screen."""
        return self.shows_notes and not self.direction.directed

    def tell_presenter(self, message_id: str, **args: "Value") -> None:
        """Tell the presenter something: here, or at the second terminal if there is one."""
        if not self.direction.told(message_id, **args):
            self.tell(message_id, **args)

    async def show_prompts(self) -> None:
        """Show or hide what is the presenter's, after a second terminal has come or gone."""
        self.show_keys()
        await self.prompt()
        self.show_bar()

    async def prompt(self) -> None:
        """Show the present note to the presenter, or none."""
        mini = self.mini
        if mini is None:
            return
        found = mini.query(PresenterNotes)
        note = self.words(self.playback.note) if self.prompts else ""
        if not found and not note:
            return
        prompter = found.first() if found else PresenterNotes()
        if not found:
            await mini.mount(prompter, before=mini.key_bar)
        prompter.prompt(note)

    def state(self) -> dict[str, str]:
        """Return what the words of menu and bar depend on."""
        return {
            "held": "no" if self.playing.is_set() else "yes",
            "loops": "yes" if self.loops else "no",
            "branch": "no" if self.branching.branch is None else "yes",
        }

    def show_bar(self) -> None:
        """Show the director's bar for a while."""
        self._bar_until = asyncio.get_running_loop().time() + STAYS
        self._tick()

    def _tick(self) -> None:
        """Keep the bar's time, and hide it when nobody has asked for it lately."""
        self.direction.tell()
        if self.mini is None or not self.mini.is_mounted:
            return
        found = self.mini.query(ShowBar)
        visible = self.prompts and asyncio.get_running_loop().time() < self._bar_until
        if not found:
            if visible:
                self.act(self._mount_bar())
            return
        bar = found.first()
        bar.display = visible
        if visible:
            bar.tell(*self._told())

    async def _mount_bar(self) -> None:
        if self.mini is not None and not self.mini.query(ShowBar):
            await self.mini.mount(ShowBar(), before=self.mini.key_bar)
            self._tick()

    def _told(self) -> tuple[str, str]:
        clock, over = self.clock_shown, self.run_shown is not None
        state = self.say("demo-bar-over") if over else self.say("demo-bar-state", **self.state())
        chapter = self.say(
            "demo-bar-chapter", number=clock.number, count=len(clock.chapters),
            title=self.words(clock.title),
        )  # fmt: skip
        place = self.branching.words(self.appearance.language) or (chapter if clock.number else "")
        speed = f"{self.controls.speed:g}×" if self.controls.speed != 1 else ""
        return "  ".join(filter(None, (state, place, speed))), clock.told()

    @on(TitleCard.Left)
    def _card_left(self) -> None:
        self.show_pace.skip()
