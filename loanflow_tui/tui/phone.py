"""What an app needs to be a phone: host, language and colours, and work that is watched over."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import datetime
from inspect import CORO_CREATED, getcoroutinestate, iscoroutine
from math import inf
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakSet

from textual.actions import ActionParseResult
from textual.app import ActionError, App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Event, InputEvent, Key, Paste
from textual.message import Message as Posted
from textual.widget import Widget

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.activity import Activity
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.door import Door
from loanflow_tui.tui.guarded import Endurance, guard
from loanflow_tui.tui.key_queue import KeyQueue
from loanflow_tui.tui.textual_private import expect_no_exit, is_leaving, note_failure
from loanflow_tui.tui.themes import make_theme, theme_name

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.dialogue.turns import Card
    from loanflow_tui.tui.screens.mini import MiniScreen


class PhoneApp(App[None]):
    """Says things in the language in use, wears the host's colours, and watches over work.

    `acted_at` is when the last key was pressed, in Textual's seconds; until the first it is `inf`.
    """

    repeats_within = 0.1
    """Seconds in which the same key comes again where it is held down."""
    settle_seconds = 0.5
    """How long a question that binds the applicant is in view before an answer to it counts."""

    looks_every = 2.0
    """Seconds after which it is looked whether another window went on; 0 for never."""

    def __init__(self, options: AppOptions) -> None:
        super().__init__()
        self.options = options
        self.host = options.host
        self.language = options.language
        self.wording = Wording(self.language, strict=False)
        self.activity = Activity()
        self.door = Door(self)
        self._key_queue = KeyQueue(self, self.repeats_within)
        self.acted_at = inf
        self._endurance = Endurance()
        self._begun: WeakSet[Coroutine[Any, Any, object]] = WeakSet()
        self.wear(self.host, options.theme == "dark")

    def get_driver_class(self) -> type[Driver]:
        """Return the driver for this terminal: on Linux and macOS one of our own."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from loanflow_tui.tui.driver import TerminalDriver  # noqa: PLC0415 - not on Windows

        return TerminalDriver

    @property
    def mini(self) -> "MiniScreen | None":
        """The mini program's screen, if it is open."""
        return next((cast("MiniScreen", s) for s in self.screen_stack if s.id == "mini"), None)

    @property
    def talk(self) -> "Conversation | None":
        """The conversation under way."""
        return self.mini.talk if self.mini is not None else None

    def now(self) -> datetime:
        """Return the time in the journey."""
        return self.options.clock.now()

    def say(self, message_id: str, **args: Value) -> str:
        """Return a message of the screen."""
        return self.wording.say(Message(message_id, args))

    # Work under way

    def act(self, work: Awaitable[object]) -> None:
        """Carry something out; what goes wrong is said, never shown as a traceback."""
        guarded = self._guarded(work)
        self._begun |= {each for each in (work, guarded) if iscoroutine(each)}
        self.run_worker(guarded, exit_on_error=False)

    def act_on(self, work: Callable[[], Awaitable[None]]) -> None:
        """Carry out what `work` begins."""
        self.act(work())

    async def _guarded(self, work: Awaitable[object]) -> None:
        with self.activity.under_way():
            try:
                await work
            except Exception as problem:
                self.failed(problem)

    def failed(self, problem: Exception) -> None:
        """Say that something failed, leave a report where there can be one, and go on."""
        from loanflow_tui.tui.error_reports import show  # noqa: PLC0415 - only in trouble

        show(self, problem)

    def held(self, event: Event) -> bool:
        """Tell whether a key came by being held down: it picks and sends nothing."""
        return self._key_queue.held(event)

    def drop_work(self) -> None:
        """Drop work that was not begun when the app ends."""
        for work in list(self._begun):
            if getcoroutinestate(work) == CORO_CREATED:
                work.close()

    async def on_event(self, event: Event) -> None:
        typed = isinstance(event, Key | Paste) and not event.is_forwarded
        if not self.screen_stack and isinstance(event, InputEvent):
            return
        if not typed or self._key_queue.admits(event):
            if isinstance(event, InputEvent) and not event.is_forwarded:
                self.acted_at = event.time
            await super().on_event(event)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key or a pressed word stands for; nothing where it has gone from the screen."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except ActionError:
            return False

    def panic(self, *renderables: object) -> None:
        """Leave, with plain words, after a failure of the terminal itself."""
        self._leave_after(RuntimeError("terminal"))

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
        """Say what failed where nobody handles it, and go on; leave where that has no end.

        What is kept is said then, and no traceback is shown.
        """
        going = self.is_running and self.screen_stack and not is_leaving(self)
        if going and self._endurance.goes_on():
            expect_no_exit(self)
            self.call_later(self.failed, error)
        else:
            self._leave_after(error)

    def _leave_after(self, error: Exception) -> None:
        from loanflow_tui.tui.error_reports import last_words  # noqa: PLC0415 - only in trouble

        note_failure(self, error)
        self.exit(return_code=1, message=last_words(self, error))

    def follow(self, host: str, language: str) -> None:
        """Show this host, in this language."""
        dark = self.current_theme.dark
        self.host, self.language = host, language
        if self.wording.language != language:
            self.wording = Wording(language, strict=False)
        self.wear(host, dark)
        self._reword()

    def wear(self, host: str, dark: bool) -> None:
        """Take the colours of a host, by day or by night."""
        name = theme_name(host, dark)
        if name not in self.available_themes:
            self.register_theme(make_theme(host, dark))
        self.theme = name

    def _reword(self) -> None:
        for screen in self.screen_stack:
            reword = getattr(screen, "reword", None)
            if reword is not None and screen.is_mounted:
                reword()

    def tell(self, message_id: str, **args: Value) -> None:
        """Say something in passing."""
        self.notify(self.say(message_id, **args), markup=False, timeout=4)

    def read(self, card: "Card") -> None:
        """Show a text in full."""
        from loanflow_tui.tui.screens.reader import ReaderScreen  # noqa: PLC0415 - when read

        reading = next((each for each in self.screen_stack if isinstance(each, ReaderScreen)), None)
        if reading is None:
            self.door.open("reader", lambda: ReaderScreen(card))
        else:
            reading.show(card)

    def pick_file(self, then: Callable[[str | None], None]) -> None:
        """Let a file be picked."""
        from loanflow_tui.tui.screens.files import file_picker  # noqa: PLC0415 - heavy

        self.door.open(
            "picker",
            lambda: file_picker(self.say),
            lambda path: then(str(path) if path else None),
        )

    def action_help(self) -> None:
        """Explain the keys and what may be said."""
        from loanflow_tui.tui.screens.help import HelpScreen  # noqa: PLC0415 - when asked for

        self.door.open("help", HelpScreen)
