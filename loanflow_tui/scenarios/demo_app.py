"""Plays a show in the app, with keys for the director."""

import asyncio
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual._context import message_hook
from textual.binding import Binding

from loanflow_tui.lending.api import Pace
from loanflow_tui.scenarios.base import Localised, in_language
from loanflow_tui.scenarios.cues import Announce, nobody
from loanflow_tui.scenarios.director_menu import Choice, DirectorMenu
from loanflow_tui.scenarios.drivers.idle import MessageWatch
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.playback import Playback
from loanflow_tui.scenarios.run import Run
from loanflow_tui.scenarios.show_bar import STAYS, ShowBar
from loanflow_tui.scenarios.show_clock import ShowClock
from loanflow_tui.scenarios.title_card import Blackout, TitleCard
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.screens.base import HostScreen
from loanflow_tui.tui.widgets.keys import Key

if TYPE_CHECKING:
    from loanflow_tui.tui.app_options import AppOptions

SPEEDS = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0)
BAR_TICK = 0.5

_MENU = (
    ("play_pause", "F7"), ("next_step", "F10"), ("previous_chapter", "Shift+←"),
    ("next_chapter", "Shift+→"), ("faster", "Shift+↑"), ("slower", "Shift+↓"), ("restart", ""),
    ("loop", ""), ("blackout", "Ctrl+B"), ("list", ""),
)  # fmt: skip


class DemoApp(LoanflowApp):
    """The app, playing a show by itself.

    `holding` is set while the show waits for its director; `run_shown` is the run; `over` is set
    at its end. `back_to_list` tells, after the app has ended, that another show is wanted.
    """

    shows_notes = True
    repeats_within = 0.0
    CLICK_CHAIN_TIME_THRESHOLD = 0.0  # the driver may be quick, and never double-clicks
    BINDINGS: ClassVar = [
        Binding("f7", "play_pause", show=False, priority=True),
        Binding("f10", "next_step", show=False, priority=True),
        Binding("f12", "director", show=False, priority=True),
        Binding("shift+left", "previous_chapter", show=False, priority=True),
        Binding("shift+right", "next_chapter", show=False, priority=True),
        Binding("shift+up", "faster", show=False, priority=True),
        Binding("shift+down", "slower", show=False, priority=True),
        Binding("ctrl+b", "blackout", show=False, priority=True),
    ]

    def __init__(
        self,
        options: "AppOptions",
        loaded: Loaded,
        paused: bool = False,
        announce: Announce = nobody,
        loop: bool = False,
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
        self._speed = SPEEDS.index(1.0)
        self._bar_until = 0.0
        self._heading: int | None = None
        if not paused:
            self.playing.set()
        message_hook.set(self.messages)

    def on_ready(self) -> None:
        self._showing = asyncio.create_task(self.playback.shown())
        if self.shows_notes:
            self.set_interval(BAR_TICK, self._tick)

    def words(self, text: Localised) -> str:
        """Return a text of the show in the current language."""
        return in_language(text, self.appearance.language)

    @property
    def summary(self) -> str:
        """What the show shows, in the current language."""
        return self.words(self.loaded.scenario.summary)

    def chapters(self) -> list[str]:
        """Return the titles of the chapters."""
        return [self.words(each.title) for each in self.clock_shown.chapters]

    # Keys

    def shown_keys(self) -> Sequence[Key]:
        """Return the keys for the footer, the director's first."""
        usual = super().shown_keys()
        if not self.shows_notes:
            return usual
        menu = ("F12", self.say("demo-key-menu"), "app.director")
        if self.run_shown is not None:
            return [menu, *usual] if self.clock_shown.chapters else usual
        held = "demo-key-hold" if self.playing.is_set() else "demo-key-go-on"
        own = [
            ("F7", self.say(held), "app.play_pause"),
            ("F10", self.say("demo-key-next"), "app.next_step"),
        ]
        return [*own, menu, *usual]

    def show_keys(self) -> None:
        """Show the keys again, after what they do has changed."""
        for screen in self.screen_stack:
            if isinstance(screen, HostScreen):
                screen.key_bar.show(self.shown_keys())

    def action_play_pause(self) -> None:
        """Pause or resume the show."""
        self.one_more = False
        if self.playing.is_set():
            self._hold()
        else:
            self._go_on()
        self.show_keys()
        self._show_bar()

    def action_next_step(self) -> None:
        """Give one answer and pause again; while the show plays, skip the current wait."""
        if self.playing.is_set():
            self.show_pace.skip()
        else:
            self.one_more = True
            self._go_on()

    def action_director(self) -> None:
        """Open the menu of chapters, or close it."""
        more: list[Choice] = [
            (name, self.say(f"demo-menu-{name.replace('_', '-')}", **self._state()), key)
            for name, key in _MENU
        ]
        title = self.loaded.title(self.appearance.language)
        here, going = self.clock_shown.number, self.playing.is_set()
        self._hold()
        self.door.open(
            "director-menu",
            lambda: DirectorMenu(title, self.chapters(), here, more),
            lambda chosen: self._directed(chosen, going),
        )

    def _directed(self, chosen: str | None, going: bool) -> None:
        """Do what was chosen in the menu; the show goes on if it was going."""
        if going:
            self._go_on()
        name, _, number = (chosen or "").partition("-")
        if name == "chapter":
            self._jump(int(number))
        elif name:
            getattr(self, f"action_{name}")()

    def action_previous_chapter(self) -> None:
        """Go to the chapter before; shortly after its beginning, or to this one's beginning."""
        here = self._here
        self._jump(here if self._heading is None and self.clock_shown.well_into else here - 1)

    def action_next_chapter(self) -> None:
        """Go to the next chapter."""
        self._jump(self._here + 1)

    @property
    def _here(self) -> int:
        """The chapter that is played, or that is on its way to the screen."""
        return self.clock_shown.number if self._heading is None else self._heading

    def action_restart(self) -> None:
        """Play the show from its title on."""
        self._heading = None
        self._play_anew(self.playback.shown())

    def action_loop(self) -> None:
        """Play the show again and again, or once."""
        self.loops = not self.loops
        self.tell("demo-loops" if self.loops else "demo-loops-not")

    def action_faster(self) -> None:
        """Play faster."""
        self._play_at(self._speed + 1)

    def action_slower(self) -> None:
        """Play slower."""
        self._play_at(self._speed - 1)

    def action_blackout(self) -> None:
        """Show nothing; any key brings the show back."""
        going = self.playing.is_set()
        self._hold()
        self.door.open("blackout", Blackout, lambda _: self._go_on() if going else None)

    def action_list(self) -> None:
        """Leave for the list of shows."""
        self.back_to_list = True
        self.leave()

    # What the keys do

    def _hold(self) -> None:
        self.playing.clear()
        self.playback.note_hand_over()
        self.show_pace.skip()

    def _go_on(self) -> None:
        self.holding.clear()
        self.playing.set()

    def _play_at(self, speed: int) -> None:
        self._speed = max(0, min(len(SPEEDS) - 1, speed))
        factor = self.options.pace / SPEEDS[self._speed]
        self.show_pace.factor = factor
        if self.talk is not None:
            self.talk.session.pace.factor = factor
        self._show_bar()

    def _jump(self, number: int) -> None:
        """Go to a chapter, counted from 1; before the first lies the title."""
        if number < 1:
            self.action_restart()
        elif number <= len(self.clock_shown.chapters):
            self._heading = number
            self._play_anew(self.playback.shown_from(number))
        self._show_bar()

    def arrived(self) -> None:
        """Note that the show plays: jumps count from the chapter that it is in."""
        self._heading = None

    def _play_anew(self, work: Coroutine[None, None, None]) -> None:
        """Stop what is playing, and play this instead."""
        self._showing.cancel()
        self.one_more = False
        self.run_shown = None
        self.over.clear()
        self._showing = asyncio.create_task(work)

    # The bar

    def _state(self) -> dict[str, str]:
        return {
            "held": "no" if self.playing.is_set() else "yes",
            "loops": "yes" if self.loops else "no",
        }

    def _show_bar(self) -> None:
        """Show the director's bar for a while."""
        self._bar_until = asyncio.get_running_loop().time() + STAYS
        self._tick()

    def _tick(self) -> None:
        """Keep the bar's time, and hide it when nobody has asked for it lately."""
        if self.mini is None or not self.mini.is_mounted:
            return
        found = self.mini.query(ShowBar)
        visible = asyncio.get_running_loop().time() < self._bar_until
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
        clock = self.clock_shown
        state = self.say("demo-bar-over" if self.run_shown is not None else "demo-bar-state",
                         **self._state())  # fmt: skip
        chapter = self.say(
            "demo-bar-chapter", number=clock.number, count=len(clock.chapters),
            title=self.words(clock.title),
        )  # fmt: skip
        speed = f"{SPEEDS[self._speed]:g}×" if SPEEDS[self._speed] != 1 else ""
        left = "  ".join(filter(None, (state, chapter if clock.number else "", speed)))
        return left, clock.told()

    @on(TitleCard.Left)
    def _card_left(self) -> None:
        self.show_pace.skip()
