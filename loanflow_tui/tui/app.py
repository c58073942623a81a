"""The app: Textual's hooks, the actions behind keys, and the parts that do the rest."""

import asyncio
from collections.abc import Awaitable, Collection, Mapping, Sequence
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal, cast

from textual.actions import ActionParseResult
from textual.app import ActionError
from textual.binding import Binding
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Event, InputEvent, Key, MouseDown, Paste, Resize
from textual.message import Message as Posted
from textual.screen import Screen
from textual.widget import Widget

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.registry.packs import pack_problems
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.appearance import Appearance
from loanflow_tui.tui.ascii_terminal import AsciiFilter, only_ascii
from loanflow_tui.tui.door import Door
from loanflow_tui.tui.error_reports import is_moot, leave_after, show
from loanflow_tui.tui.guarded import Endurance, guard
from loanflow_tui.tui.kept_choices import KeptChoices
from loanflow_tui.tui.key_queue import KeyQueue
from loanflow_tui.tui.launcher import Launcher
from loanflow_tui.tui.overlays import explain
from loanflow_tui.tui.screens.base import HEIGHTS, WIDTHS
from loanflow_tui.tui.screens.home import HomeScreen
from loanflow_tui.tui.signals import leave_when_told, let_pass_while_leaving
from loanflow_tui.tui.sparing_app import SparingApp
from loanflow_tui.tui.textual_private import (
    add_filter,
    expect_no_exit,
    in_context,
    is_leaving,
)
from loanflow_tui.tui.widgets.keys import Key as ShownKey
from loanflow_tui.tui.window_title import WindowTitle
from loanflow_tui.tui.work import Work

if TYPE_CHECKING:
    from loanflow_tui.dialogue.clock_jumps import ClockJump
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.tui.presenter import Presenter
    from loanflow_tui.tui.screens.mini import MiniScreen

HERE = Path(__file__).parent
_KEYS = (
    ("f1", "F1", "help"),
    ("f2", "F2", "inspect"),
    ("f3", "F3", "fill"),
    ("f4", "F4", "language"),
    ("f5", "F5", "host"),
    ("f6", "F6", "theme"),
    ("f8", "F8", "back_office"),
    ("f9", "F9", "clock"),
    ("ctrl+p", "^P", "command_palette"),
    ("ctrl+c", "^C", "leave"),
)
_PRESSED = {"ctrl+c": "copy_or_leave"}
"""Keys that do more than the command they are listed with."""
_JUMP = ("ctrl+t", "^T", "jump")
_MAP = ("ctrl+l", "^L", "insights('map')")
_QUIT = ("ctrl+backslash", "^\\", "leave_now")


class LoanflowApp(SparingApp):
    """A phone with a host app and a lending mini program in it (see `Phone`)."""

    TITLE = "loanflow"
    CSS_PATH: ClassVar = [HERE / "app.tcss", HERE / "screens" / "home.tcss"]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar = [
        Binding(key, _PRESSED.get(key, action), show=False, priority=True)
        for key, _, action in (*_KEYS, _JUMP, _MAP, _QUIT)
        if action != "command_palette"
    ]

    offered: ClassVar[Collection[str] | None] = None
    """The names of the commands that the palette may list; None for all."""
    more_commands: ClassVar[Sequence[str]] = ()
    """The names of further commands for the palette, each with an action of its name."""
    lost = "ui-leave-lost"
    """The message on leaving when nothing is stored."""
    repeats_within = 0.1
    """Seconds between repeats of a key that is held down."""
    settle_seconds = 0.7
    """Seconds that a binding question must be visible before its answer counts; a key that is held
    down has begun to repeat by then."""
    looks_every = 2.0
    """Seconds between checks for other windows' events; 0 for never."""

    def __init__(self, options: AppOptions | None = None) -> None:
        super().__init__()
        self.options = options = options or AppOptions()
        dark = options.theme == "dark"
        self.appearance = Appearance(self, options.host, options.language, dark=dark)
        self.door = Door(self)
        self.key_queue = KeyQueue(self, self.repeats_within)
        self.work = Work(self, self.failed)
        self.launcher = Launcher(self)
        self.window_title = WindowTitle(self)
        self.paints = options.paints
        self.acted_at = inf
        self.left_talk: Conversation | None = None
        self.choices = KeptChoices(options.keep, self.act)
        self._endurance = Endurance()
        self._following: asyncio.Task[None] | None = None

    @property
    def mini(self) -> "MiniScreen | None":
        """The mini program's screen, if it is open."""
        return next((cast("MiniScreen", s) for s in self.screen_stack if s.id == "mini"), None)

    @property
    def talk(self) -> "Conversation | None":
        """The current conversation."""
        return self.mini.talk if self.mini is not None else None

    def say(self, message_id: str, **args: Value) -> str:
        """Return a message in the current language."""
        return self.appearance.wording.say(Message(message_id, args))

    def tell(self, message_id: str, **args: Value) -> None:
        """Show a message for a few seconds."""
        self.notify(self.say(message_id, **args), markup=False, timeout=4)

    def act(self, work: Awaitable[object]) -> None:
        """Run `work` in the background; failures are reported."""
        self.work.start(work)

    def failed(self, problem: Exception) -> None:
        """Report a failure on the screen and in a file, and continue."""
        if not is_moot(self, problem):
            show(self, problem)

    def leave(self, code: int = 0) -> None:
        """Leave with an exit code, saying how to resume later."""
        if not self.is_headless:
            let_pass_while_leaving()
        self._leave_talk("quit")
        talk, message = self.talk, None
        if talk is not None and talk.session.data_dir is not None and not talk.ended:
            message = self.say("ui-left", id=talk.application_id)
        self.exit(return_code=code, message=message)

    def _leave_talk(self, how: str) -> None:
        """Observe that the mini program is left, if it is open."""
        if self.mini is not None:
            self.left_talk = self.mini.talk
            self.mini.leaves(how)

    def urgent(self, key: str) -> None:
        """Handle a key for leaving, which the terminal's driver passes by every queue."""
        with in_context(self):
            if key == "ctrl+backslash":
                self.leave()
            else:
                self.action_leave()

    def shown_keys(self) -> Sequence[ShownKey]:
        """Return the keys for the key bar, with their present effects."""
        inside = self.mini is not None
        values = self.appearance.key_values()
        return [
            (shown, self.say(f"ui-key-{action.replace('_', '-')}", **values), f"app.{action}")
            for _, shown, action in _KEYS
            if inside or action not in ("inspect", "fill")
            if action != "clock" or (self.talk is not None and self.talk.goes_on)
        ]

    @property
    def presenter(self) -> "Presenter":
        """The presenter's tools; their module is loaded on first use."""
        from loanflow_tui.tui.presenter import Presenter  # noqa: PLC0415 - when asked for

        return Presenter(self)

    # Textual's hooks

    def get_driver_class(self) -> type[Driver]:
        """Return the terminal driver: on Linux and macOS our own. A terminal that draws ASCII alone
        gets no more.
        """
        usual = super().get_driver_class()
        if only_ascii():
            add_filter(self, AsciiFilter())
        if usual.__name__ != "LinuxDriver":
            return usual
        from loanflow_tui.tui.driver import TerminalDriver  # noqa: PLC0415 - not on Windows

        self.spare()
        return TerminalDriver

    def get_default_screen(self) -> Screen[None]:
        return HomeScreen()

    def on_ready(self) -> None:
        if not self.is_headless:
            self.appearance.fit_terminal()
            leave_when_told(self.leave)

        def resumed(_: object) -> None:
            """Paint all of it: after a suspend the terminal shows what the shell left there."""
            self.forget_shown()
            self.screen.refresh()

        self.app_resume_signal.subscribe(self, resumed)
        self.call_after_refresh(lambda: self.act(self.launcher.warm()))
        if self.options.words is not None:
            from loanflow_tui.dialogue.live_words import follow_words  # noqa: PLC0415 - if given

            following = follow_words(self.options.words, self.appearance.say_anew)
            self._following = asyncio.create_task(following)
        if self.options.settings_damaged:
            self.tell("ui-settings-damaged")
        for problem in pack_problems():
            self.tell("pack-broken", name=problem.name, why=problem.why[:200])

    async def on_unmount(self) -> None:
        if self._following is not None:
            self._following.cancel()
        self.work.drop()
        self.window_title.restore()
        await self.launcher.loader.close()

    async def on_event(self, event: Event) -> None:
        """Let keys through one at a time; a key or click ends the conversation's waits."""
        if isinstance(event, Resize):
            self.forget_shown()
        if isinstance(event, Key | MouseDown) and self.talk is not None:
            self.talk.skip()
            if self.mini is not None:
                self.mini.transcript.stand()
        typed = isinstance(event, Key | Paste) and not event.is_forwarded
        if not self.screen_stack and isinstance(event, InputEvent):
            return
        if not typed or self.key_queue.admits(event):
            if isinstance(event, InputEvent) and not event.is_forwarded:
                self.acted_at = event.time
            await super().on_event(event)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action; do nothing if its widget has left the screen."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except ActionError:
            return False

    async def _dispatch_message(self, message: Posted) -> None:
        try:
            await super()._dispatch_message(message)
        except Exception as problem:
            self.failed(problem)

    def _register_child(
        self, parent: DOMNode, child: Widget, before: int | None, after: int | None
    ) -> None:
        guard(child, self.failed)
        super()._register_child(parent, child, before, after)

    def _start_widget(self, parent: Widget, widget: Widget) -> None:
        guard(widget, self.failed)
        super()._start_widget(parent, widget)

    def _handle_exception(self, error: Exception) -> None:
        """Report an unhandled failure and continue; leave if failures never end.

        Leaving says what is stored, and shows no traceback.
        """
        if is_moot(self, error):
            return
        going = self.is_running and self.screen_stack and not is_leaving(self)
        if going and self._endurance.goes_on():
            expect_no_exit(self)
            self.call_later(self.failed, error)
        else:
            leave_after(self, self, error)

    def panic(self, *renderables: object) -> None:
        """Leave, with plain words, after a failure of the terminal itself."""
        leave_after(self, self, RuntimeError("terminal"))

    # Actions of keys and commands

    def action_help(self) -> None:
        """Explain the keys, and what the applicant can say."""
        if self.mini is not None:
            self.mini.sitting.help()
        explain(self)

    def action_inspect(self) -> None:
        """Open or close the inspector."""
        if self.mini is not None:
            self.mini.toggle_inspector()

    def action_fill(self) -> None:
        """Answer as the persona would; on the first screen, search and open."""
        if self.mini is not None and self.screen is self.mini:
            self.mini.fill(self.acted_at)
        elif isinstance(self.screen, HomeScreen):
            self.screen.fill()

    def action_back_office(self) -> None:
        """Open the back office; from within it, return to the phone."""
        if self.screen.id == "office":
            self.door.close(self.screen)
        elif not self.screen.is_modal:
            self.act(self.launcher.open_back_office())

    def action_insights(self, what: Literal["stored", "map", "cohort"] = "stored") -> None:
        """Open the dashboard of what is stored, or the map of the journey: alone, or with a
        simulated cohort counted on it.
        """
        if what != "stored":
            self.launcher.open_map(with_cohort=what == "cohort")
        else:
            self.act(self.launcher.open_dashboard())

    def action_language(self) -> None:
        """Switch to the next language."""
        other = Language(self.appearance.language).following.value
        self.choices.choose({"language": other})
        if self.talk is not None:
            self.act(self.talk.set_language(other))
        else:
            self.appearance.follow(self.appearance.host, other)

    def action_host(self) -> None:
        """Switch to the next host; ask first if that takes back answers."""
        from loanflow_tui.tui.screens.switch import SwitchScreen  # noqa: PLC0415 - when asked for

        other = Host(self.appearance.host).following.value
        if self.talk is not None and self.talk.host_vouches:
            self.door.open("switch", lambda: SwitchScreen(other))
        else:
            self.launcher.go_to_host(other)

    def action_theme(self) -> None:
        """Change between day and night colours."""
        self.appearance.turn_light()
        self.choices.choose({"theme": "dark" if self.appearance.dark else "light"})

    def action_home(self) -> None:
        """Close the mini program; the application is kept."""
        if self.mini is not None and self.screen is self.mini:
            self._leave_talk("home")
            self.mini.close()
            self.door.close(self.mini)
            self.appearance.reword()
            self.window_title.show(self.say(f"ui-host-{self.appearance.host}"), 0, 1)
            self.act(self.launcher.show_unfinished())

    def action_copy_or_leave(self) -> None:
        """Copy what is selected; with nothing selected, ask whether to leave."""
        from loanflow_tui.tui.clipboard import copy_selected  # noqa: PLC0415 - when asked for

        if copy_selected(self):
            self.tell("ui-copied")
        else:
            self.action_leave()

    def action_leave(self) -> None:
        """Ask whether to leave; asked twice, leave."""
        from loanflow_tui.tui.screens.leave import LeaveScreen  # noqa: PLC0415 - when asked for

        if self.door.shows("leave"):
            self.leave()
        else:
            self.door.open("leave", LeaveScreen)

    def action_leave_now(self) -> None:
        """Leave without asking; every answer is stored already."""
        self.leave()

    def action_clock(self, span: "ClockJump" = "due") -> None:
        """Move the journey's date."""
        self.presenter.move_clock(span)

    def action_faults(self) -> None:
        """Choose the next fault."""
        self.presenter.choose_fault()

    def action_jump(self) -> None:
        """Choose a step to go to, everything before it answered for the persona."""
        from loanflow_tui.tui.jump import jump_palette  # noqa: PLC0415 - when asked for

        self.door.open("--jump-palette", lambda: jump_palette(self))

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Save a picture of the screen: in `path`, or where all that is saved goes."""
        self.presenter.keep_picture(self, Path(path) if path else None, filename)

    def action_command_palette(self) -> None:
        from loanflow_tui.tui.commands import palette  # noqa: PLC0415 - when the palette opens

        self.door.open("--command-palette", lambda: palette(self))
