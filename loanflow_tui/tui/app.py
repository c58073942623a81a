"""The app: which screen is shown, in which language, host and colours. Screens do the rest."""

from collections.abc import Coroutine, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language
from loanflow_tui.registry.packs import pack_problems
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.phone import PhoneApp
from loanflow_tui.tui.screens.home import HomeScreen
from loanflow_tui.tui.session_loader import SessionLoader
from loanflow_tui.tui.signals import leave_when_told, let_pass_while_leaving
from loanflow_tui.tui.textual_private import in_context
from loanflow_tui.tui.widgets.keys import Key

if TYPE_CHECKING:
    from loanflow_tui.dialogue.clock_jumps import ClockJump
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.tui.presenter import Presenter

WIDTHS = [(0, "-tiny"), (50, "-narrow"), (120, "-wide")]
HEIGHTS = [(0, "-flat"), (14, "-short"), (32, "-tall")]
"""From how many cells on a screen has which class."""

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
_QUIT = ("ctrl+backslash", "^\\", "leave_now")


class LoanflowApp(PhoneApp):
    """A phone with a host app and a lending mini program in it."""

    TITLE = "loanflow"
    CSS_PATH: ClassVar = [HERE / "app.tcss", HERE / "screens" / "home.tcss"]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar = [
        Binding(key, action, show=False, priority=True)
        for key, _, action in (*_KEYS, _QUIT)
        if action != "command_palette"
    ]

    lost = "ui-leave-lost"
    """What is said on leaving where nothing is kept."""

    def __init__(self, options: AppOptions | None = None) -> None:
        super().__init__(options or AppOptions())
        self.session_loader = SessionLoader(self.options)
        self._opening = False

    def get_default_screen(self) -> Screen[None]:
        return HomeScreen(
            " ".join((_of_size(self.size.width, WIDTHS), _of_size(self.size.height, HEIGHTS)))
        )

    def on_ready(self) -> None:
        if not self.is_headless:
            leave_when_told(self.leave)
        self.call_after_refresh(self.act_on, self._warm)
        for problem in pack_problems():
            self.tell("pack-broken", name=problem.name, why=problem.why[:200])

    async def _warm(self) -> None:
        """Get the loan service ready while the first screen is looked at."""
        if self.options.resume:
            await self._open(self.session_loader.resume(self.options.resume))
        else:
            await self.session_loader.session()
            await self._show_unfinished()
            await self._tell_of_store()

    async def _tell_of_store(self) -> None:
        """Say once that a store of before was taken over; say what was altered outside."""
        service = (await self.session_loader.session()).service
        adopted, damage = await service.store.adopted(), await service.damage()
        if adopted:
            self.tell("ui-adopted", count=adopted)
        if damage:
            from loanflow_tui.lending.api import StoreProblem  # noqa: PLC0415 - rare

            raise StoreProblem("altered", "", damage)

    async def _show_unfinished(self) -> None:
        found = await self.session_loader.unfinished()
        for screen in self.screen_stack:
            if isinstance(screen, HomeScreen):
                screen.offer(found)

    def shown_keys(self) -> Sequence[Key]:
        """Return the keys for the last line, with what they do now."""
        inside = self.mini is not None
        return [
            (
                shown,
                self.say(f"ui-key-{action.replace('_', '-')}", **self.key_values()),
                f"app.{action}",
            )
            for _, shown, action in _KEYS
            if inside or action not in ("inspect", "fill")
            if action != "clock" or (self.talk is not None and self.talk.goes_on)
        ]

    def key_values(self) -> dict[str, Value]:
        """Return what the keys that turn something over would turn it to."""
        dark = self.current_theme.dark
        return {
            "language": Language(self.language).following.own_name,
            "host": Message(f"ui-host-{Host(self.host).following}"),
            "theme": Message("ui-light" if dark else "ui-dark"),
        }

    # Moving about

    def open_program(self) -> None:
        """Open the mini program: a new application."""
        self.act(self._open(self.session_loader.begin(self.host, self.language)))

    def resume_application(self, application_id: str) -> None:
        """Go on with an application that was left."""
        self.act(self._open(self.session_loader.resume(application_id)))

    async def _open(self, opening: "Coroutine[Any, Any, Conversation]") -> None:
        if self._opening or self.mini is not None:
            opening.close()
            return
        self._opening = True
        try:
            if not self.session_loader.ready:
                self.tell("ui-opening")
            talk = await opening
        finally:
            self._opening = False
        from loanflow_tui.tui.screens.mini import MiniScreen  # noqa: PLC0415 - heavy

        self.clear_notifications()
        self.follow(talk.host, talk.language)
        self.door.open("mini", lambda: MiniScreen(talk, self.options.inspect))

    # Keys and commands

    async def on_event(self, event: Any) -> None:
        if isinstance(event, events.Key | events.MouseDown) and self.talk is not None:
            self.talk.skip()
        await super().on_event(event)

    def action_inspect(self) -> None:
        """Look under the hood, or stop looking."""
        if self.mini is not None:
            self.mini.toggle_inspector()

    def action_fill(self) -> None:
        """Answer as the persona would; on the first screen, search and open."""
        if self.mini is not None and self.screen is self.mini:
            self.mini.fill(self.acted_at)
        elif isinstance(self.screen, HomeScreen):
            self.screen.fill()

    def action_back_office(self) -> None:
        """Go to what waits for a person of the lender's, or back to the chat."""
        if self.screen.id == "office":
            self.door.close(self.screen)
        elif not self.screen.is_modal:
            self.act(self._open_back_office())

    async def _open_back_office(self) -> None:
        session = await self.session_loader.session()
        from loanflow_tui.tui.screens.back_office import (  # noqa: PLC0415 - when asked for
            BackOfficeScreen,
        )

        if not self.screen.is_modal:
            self.door.open("office", lambda: BackOfficeScreen(session))

    def action_language(self) -> None:
        """Go on in the next language."""
        other = Language(self.language).following.value
        if self.talk is not None:
            self.act(self.talk.set_language(other))
        else:
            self.follow(self.host, other)

    def action_host(self) -> None:
        """Go on in the next host; where answers go with the present one, ask first."""
        from loanflow_tui.tui.screens.switch import SwitchScreen  # noqa: PLC0415 - when asked for

        other = Host(self.host).following.value
        if self.talk is not None and self.talk.host_vouches:
            self.door.open("switch", lambda: SwitchScreen(other))
        elif self.talk is not None:
            self.act(self.talk.set_host(other))
        else:
            self.follow(other, self.language)

    def action_theme(self) -> None:
        """Turn the light on or off."""
        self.wear(self.host, not self.current_theme.dark)
        self._reword()

    def action_home(self) -> None:
        """Close the mini program; the application is kept."""
        if self.mini is not None and self.screen is self.mini:
            self.mini.close()
            self.door.close(self.mini)
            self._reword()
            self.act(self._show_unfinished())

    def action_leave(self) -> None:
        """Ask once whether to leave; asked twice, leave."""
        from loanflow_tui.tui.screens.leave import LeaveScreen  # noqa: PLC0415 - when asked for

        if self.door.shows("leave"):
            self.leave()
        else:
            self.door.open("leave", LeaveScreen)

    def urgent(self, key: str) -> None:
        """Serve a key to leave by, which the terminal hands over past every queue."""
        with in_context(self):
            if key == "ctrl+backslash":
                self.leave()
            else:
                self.action_leave()

    def action_leave_now(self) -> None:
        """Leave without asking; what was answered is kept."""
        self.leave()

    def leave(self, code: int = 0) -> None:
        """Leave with an exit code, saying how to go on another day."""
        if not self.is_headless:
            let_pass_while_leaving()
        talk, kept = self.talk, self.options.data_dir is not None
        message = None
        if talk is not None and kept and not talk.ended:
            message = self.say("ui-left", id=talk.application_id)
        self.exit(return_code=code, message=message)

    async def on_unmount(self) -> None:
        self.drop_work()
        await self.session_loader.close()

    # What a presenter does

    @property
    def presenter(self) -> "Presenter":
        """What a presenter may do beside answering; its module is loaded when first used."""
        from loanflow_tui.tui.presenter import Presenter  # noqa: PLC0415 - when asked for

        return Presenter(self)

    def action_clock(self, span: "ClockJump" = "due") -> None:
        """Let time pass."""
        self.presenter.move_clock(span)

    def action_faults(self) -> None:
        """Choose what is to go wrong next."""
        self.presenter.choose_fault()

    def action_my_data(self) -> None:
        """Save what is kept about the applicant."""
        self.presenter.keep_data()

    def action_receipt(self) -> None:
        """Save the receipt of the payout."""
        self.presenter.keep_receipt()

    def action_erase(self) -> None:
        """Ask whether to erase the applicant's data."""
        self.presenter.ask_to_erase()

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Save a picture of the screen in the working directory."""
        self.presenter.keep_picture(Path(path or "."), filename)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        from loanflow_tui.tui.commands import commands  # noqa: PLC0415 - when the palette opens

        return commands(self)

    def action_command_palette(self) -> None:
        from loanflow_tui.tui.commands import palette  # noqa: PLC0415 - when the palette opens

        self.door.open("--command-palette", lambda: palette(self))


def _of_size(cells: int, classes: Sequence[tuple[int, str]]) -> str:
    """Return the class of a screen of this size; known early, nothing is styled twice."""
    return [name for least, name in classes if cells >= least][-1]
