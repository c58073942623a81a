"""What a director can do with a show, by a key, from a menu or from a second terminal."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Final

from loanflow_tui.registry.hosts import Host
from loanflow_tui.scenarios.branches import BRANCHES
from loanflow_tui.scenarios.director.protocol import Act
from loanflow_tui.scenarios.director_menu import Choice, DirectorMenu
from loanflow_tui.scenarios.title_card import Blackout

if TYPE_CHECKING:
    from loanflow_tui.scenarios.demo_app import DemoApp

SPEEDS: Final = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0)

_MENU: Final = (
    ("play_pause", "F7"), ("next_step", "F10"), ("previous_chapter", "Shift+←"),
    ("next_chapter", "Shift+→"), ("faster", "Shift+↑"), ("slower", "Shift+↓"), ("restart", ""),
    ("loop", ""), ("blackout", "Ctrl+B"), ("branch", "Ctrl+Y"),
    ("leave_for_list", ""),
)  # fmt: skip

Work = Callable[[], Awaitable[None]]


class Controls:
    """Carries out what the director of a `DemoApp` wants."""

    def __init__(self, app: "DemoApp") -> None:
        self._app = app
        self._speed = SPEEDS.index(1.0)
        self._heading: int | None = None
        self._going = False
        self._showing: asyncio.Task[None] | None = None
        self._acts: Mapping[str, Callable[[], None]] = {
            "play_pause": self.play_pause, "next_step": self.next_step, "faster": self.faster,
            "slower": self.slower, "loop": self.loop, "blackout": self.blackout,
            "previous_chapter": self.previous_chapter, "next_chapter": self.next_chapter,
            "restart": self.restart, "leave_for_list": self.leave_for_list, "menu": self.menu,
            "branch": self.branch,
        }  # fmt: skip

    @property
    def speed(self) -> float:
        """How fast the show plays, 1 as it was made."""
        return SPEEDS[self._speed]

    def do(self, name: str) -> None:
        """Do what is called so by a key, the menu or a second terminal."""
        self._acts[name]()

    def obey(self, act: Act) -> None:
        """Do what a second terminal says: nothing of it may ask on the audience's screen."""
        match act:
            case "return":
                self.leave_branch()
            case "language" | "theme" | "host":
                getattr(self._app, f"action_{act}")()
            case _:
                self.do(act)

    # Play and pause

    def play_pause(self) -> None:
        """Pause or resume the show; end the blackout, if there is one."""
        app = self._app
        if self._ends_blackout():
            return
        app.one_more = False
        if app.playing.is_set():
            self.hold()
        else:
            self.go_on()
        app.show_keys()
        app.show_bar()

    def next_step(self) -> None:
        """Give one answer and pause again; while the show plays, skip the current wait. End the
        blackout first, if there is one.
        """
        if self._ends_blackout():
            return
        if self._app.playing.is_set():
            self._app.show_pace.skip()
        else:
            self._app.one_more = True
            self.go_on()

    def hold(self) -> None:
        """Pause at the next moment that can be paused at."""
        self._app.playing.clear()
        self._app.playback.note_hand_over()
        self._app.show_pace.skip()

    def go_on(self) -> None:
        """Let the show play on."""
        self._app.holding.clear()
        self._app.playing.set()

    def faster(self) -> None:
        """Play at the next higher speed, if there is one."""
        self._play_at(self._speed + 1)

    def slower(self) -> None:
        """Play at the next lower speed, if there is one."""
        self._play_at(self._speed - 1)

    def _play_at(self, speed: int) -> None:
        app = self._app
        self._speed = max(0, min(len(SPEEDS) - 1, speed))
        app.show_pace.factor = app.options.pace / self.speed
        if app.talk is not None:
            app.playback.keep_pace(app.talk)
        app.show_bar()

    def loop(self) -> None:
        """Play the show again and again, or once."""
        self._app.loops = not self._app.loops
        self._app.tell_presenter("demo-loops" if self._app.loops else "demo-loops-not")

    def blackout(self) -> None:
        """Show nothing, or the show again; any key on the stage brings it back too."""
        app = self._app
        if self._ends_blackout():
            return
        self._going = app.playing.is_set()
        self.hold()
        app.door.open("blackout", Blackout, lambda _: self.go_on() if self._going else None)

    def _ends_blackout(self) -> bool:
        """End the blackout; tell whether there was one."""
        dark = self._app.screen.id == "blackout"
        if dark:
            self._app.door.close(self._app.screen)
        return dark

    # To another place

    def previous_chapter(self) -> None:
        """Go to the chapter before; shortly after its beginning, or to this one's beginning."""
        here = self._here
        well_into = self._heading is None and self._app.clock_shown.well_into
        self.to_chapter(here if well_into else here - 1)

    def next_chapter(self) -> None:
        """Jump to where the next chapter begins."""
        self.to_chapter(self._here + 1)

    @property
    def _here(self) -> int:
        """The chapter that is played, or that is on its way to the screen."""
        return self._app.clock_shown.number if self._heading is None else self._heading

    def restart(self) -> None:
        """Play the show from its title on."""
        self._heading = None
        self.play_anew(self._app.playback.shown, leaves=True)

    def to_chapter(self, number: int) -> None:
        """Go to a chapter, counted from 1; before the first lies the title."""
        app = self._app
        if number < 1:
            self.restart()
        elif number <= len(app.clock_shown.chapters):
            self._heading = number
            self.play_anew(lambda: app.playback.shown_from(number), leaves=True)
        app.show_bar()

    def arrived(self) -> None:
        """Note that the show plays: jumps count from the chapter that it is in."""
        self._heading = None

    def leave_for_list(self) -> None:
        """End the show, and open the list of shows again."""
        self._app.back_to_list = True
        self._app.leave()

    def to_host(self) -> None:
        """Go on in the next host at the same place, without asking: the show replays there what it
        has done. What was done by hand, and a branch, changes the host as an applicant does.
        """
        app = self._app
        other = Host(app.appearance.host).following.value
        plays = app.talk is not None and app.run_shown is None and self._heading is None
        if plays and app.branching.branch is None and not app.playback.by_hand:
            self.play_anew(lambda: app.playback.shown_in(other))
        else:
            app.launcher.go_to_host(other)

    # Menus

    def menu(self) -> None:
        """Open the menu of chapters and actions."""
        app = self._app
        state = app.state()
        more: list[Choice] = [
            (name, app.say(f"demo-menu-{name.replace('_', '-')}", **state), key)
            for name, key in _MENU
        ]
        title = app.loaded.title(app.appearance.language)
        here, going = app.clock_shown.number, app.playing.is_set()
        self.hold()
        app.door.open(
            "director-menu",
            lambda: DirectorMenu("director-menu", title, app.chapters(), here, more),
            lambda chosen: self._chosen(chosen, going),
        )

    def _chosen(self, chosen: str | None, going: bool) -> None:
        """Do what was chosen in the menu; the show goes on if it was going."""
        if going:
            self.go_on()
        name, _, number = (chosen or "").partition("-")
        if name == "chapter":
            self.to_chapter(int(number))
        elif name:
            self.do(name)

    def branch(self) -> None:
        """Choose a branch from here; within one, go back to the show."""
        app = self._app
        if app.branching.branch is not None:
            self.leave_branch()
            return
        legal = app.branching.legal(app.appearance.language)
        if not legal:
            app.tell_presenter("branch-none")
            return
        going = app.playing.is_set()
        self.hold()
        more = [(name, words, str(n)) for n, (name, words) in enumerate(legal, 1)]
        app.door.open(
            "branch-menu",
            lambda: DirectorMenu("branch-menu", app.say("branch-title"), (), 0, more),
            lambda chosen: self.to_branch(chosen or "", going),
        )

    def to_branch(self, name: str, going: bool) -> None:
        """Show a branch by its id; `going` tells whether the show plays on after it. An unknown id
        leaves the show as it is.
        """
        app = self._app
        branch = next((each for each in BRANCHES if each.id == name), None)
        legal = dict(app.branching.legal(app.appearance.language))
        if branch is not None and name in legal:
            self.hold()
            self.play_anew(lambda: app.branching.entered(branch, going))
        elif going:
            self.go_on()

    def leave_branch(self) -> None:
        """Go back to the show, if a branch is shown."""
        if self._app.branching.branch is not None:
            self.hold()
            self.play_anew(self._app.branching.returned)

    # What plays

    def play_anew(self, work: Work, leaves: bool = False) -> None:
        """Stop what is playing, and play this instead; with `leaves` a branch is left for good."""
        app, former = self._app, self._showing
        if former is not None:
            former.cancel()
        app.one_more = False
        app.holding.clear()
        if leaves:
            app.run_shown = None
            app.over.clear()
        self._showing = asyncio.create_task(self._after(former, work, leaves))

    async def _after(self, former: asyncio.Task[None] | None, work: Work, leaves: bool) -> None:
        app = self._app
        if former is not None:
            await asyncio.wait({former})
        if leaves and app.branching.branch is not None:
            await app.playback.clear()
            await app.branching.dropped()
        try:
            await work()
        except Exception as problem:
            app.failed(problem)

    def stop(self) -> None:
        """Stop what is playing, because the app ends."""
        if self._showing is not None:
            self._showing.cancel()
