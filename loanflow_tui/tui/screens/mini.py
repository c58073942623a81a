"""The mini program: the conversation, with everything to answer it, and a look under the hood."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import on
from textual.binding import Binding
from textual.events import Paste
from textual.widgets import Input

from loanflow_tui.tui.paint.cards import has_more
from loanflow_tui.tui.screens.chat import ChatScreen
from loanflow_tui.tui.widgets.chips import Chip
from loanflow_tui.tui.widgets.field import AnswerField
from loanflow_tui.tui.widgets.reading_sheet import ReadingSheet
from loanflow_tui.tui.widgets.turn import TurnView

ACTED_ON_HERE = ("home", "later", "pick_file")
"""Quick replies that lead somewhere on the screen, whether pressed or typed."""


class MiniScreen(ChatScreen):
    """Hands on what the applicant does."""

    BINDINGS: ClassVar = [
        Binding("pageup", "scroll_chat(-1)", show=False),
        Binding("pagedown", "scroll_chat(1)", show=False),
        Binding("ctrl+o", "read", show=False),
    ]

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.dock.field, "value", self._show_hint, init=False)
        self.watch(self.transcript, "scroll_y", self._show_hint, init=False)

    @on(ReadingSheet.Stopped)
    def _stopped(self, event: ReadingSheet.Stopped) -> None:
        event.stop()
        self._show_hint()

    @on(Paste)
    def _pasted(self, event: Paste) -> None:
        """Put what was pasted on a quick reply into the field."""
        event.stop()
        self.dock.field.focus()
        self.dock.field.post_message(Paste(event.text))

    @on(Input.Submitted, "#answer")
    def _sent(self, event: Input.Submitted) -> None:
        event.stop()
        named = self.talk.named_choice(event.value)
        if named in ACTED_ON_HERE:
            self.dock.field.clear()
            self.pick(named)
        elif self.talk.question is not None:
            self._give(self.talk.answer, event.value, event.value)

    @on(AnswerField.Digit)
    def _digit(self, event: AnswerField.Digit) -> None:
        picked = self.dock.chips.numbered_choice(event.digit)
        if picked is not None:
            self.pick(picked)
        else:
            self.dock.field.insert_text_at_cursor(event.digit)

    @on(Chip.Pressed)
    def _pressed(self, event: Chip.Pressed) -> None:
        event.stop()
        self.pick(event.choice)

    def pick(self, choice: str) -> None:
        """Take a quick reply."""
        if choice == "home":
            self.loanflow.action_home()
        elif choice == "later" and self.asked is not None:
            self.loanflow.act(self._come_back_later())
        elif choice == "pick_file":
            self.loanflow.pick_file(self._picked_file)
        elif self.asked is not None:
            self._give(self.talk.choose, choice, self.dock.field.value)

    async def _come_back_later(self) -> None:
        """Leave for the host; the application is kept and can be gone on with there."""
        if await self.talk.choose("later"):
            self.loanflow.action_home()

    def _picked_file(self, path: str | None) -> None:
        if path is not None:
            self.loanflow.act(self.talk.attach(path))

    def fill(self) -> None:
        """Answer as the persona would."""
        if self.talk.question is not None:
            self.loanflow.act(self._fill())

    async def _fill(self) -> None:
        if not self.talk.has_sample:
            self.loanflow.tell("ui-no-sample")
        elif await self.talk.fill():
            self.dock.field.clear()

    def _give(self, way: Callable[[str], Awaitable[bool]], answer: str, typed: str) -> None:
        self.loanflow.act(self._given(way, answer, typed))

    async def _given(self, way: Callable[[str], Awaitable[bool]], answer: str, typed: str) -> None:
        """Hand an answer on; one that is taken leaves the field, any other is marked in it.

        What was typed meanwhile stays; so does the focus where an answer wasn't taken.
        """
        if not self.listening:
            return
        field = self.dock.field
        self.transcript.to_end()
        taken = await way(answer)
        if taken:
            field.value = field.value.removeprefix(typed)
            field.focus()
        elif field.value == typed:
            field.select_all()

    # Moving about

    @on(TurnView.Opened)
    def _opened(self, event: TurnView.Opened) -> None:
        if event.turn.card is not None:
            self.loanflow.read(event.turn.card)

    def action_read(self) -> None:
        """Read in full the newest card that has more to it than is shown."""
        cards = (turn.card for turn in reversed(self.talk.turns) if turn.card)
        newest = next(filter(has_more, cards), None)
        if newest is not None:
            self.loanflow.read(newest)

    def action_scroll_chat(self, pages: int) -> None:
        """Look back in the transcript, or forward."""
        height = max(1, self.transcript.size.height - 2)
        self.transcript.scroll_relative(y=pages * height, animate=False)

    def toggle_inspector(self) -> None:
        """Open or close the view under the hood."""
        self.inspecting = not self.inspecting
        self.inspector.display = self.inspecting
        self.journal_grew()
