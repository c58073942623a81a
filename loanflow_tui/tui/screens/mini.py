"""The mini program: the conversation, with everything to answer it, and a look under the hood."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding
from textual.events import Paste
from textual.widgets import Input

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
        # Textual calls the handlers of the classes above by itself.
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
        """Take what was typed; Enter on nothing, or while nothing is asked, is let pass."""
        event.stop()
        asked = self.in_view.answers(self.dock.field.sent_at)
        if self._lets_lender_try_again():
            self.loanflow.act(self.talk.answer(""))
        elif asked is not None and event.value.strip():
            named = self.talk.named_choice(event.value)
            if named in ACTED_ON_HERE:
                self.dock.field.clear()
                self._pick(named, asked)
            else:
                self._give(self.talk.answer, event.value, event.value, asked)

    @on(AnswerField.Digit)
    def _digit(self, event: AnswerField.Digit) -> None:
        picked = self.dock.chips.numbered_choice(event.digit)
        if picked is not None:
            self.pick(picked, event.at)
        elif self.asked is not None:
            self.dock.field.insert_text_at_cursor(event.digit)

    @on(Chip.Pressed)
    def _pressed(self, event: Chip.Pressed) -> None:
        event.stop()
        self.pick(event.choice, event.at)

    def pick(self, choice: str, at: float) -> None:
        """Take a quick reply that was made at a time, if its question was in view by then."""
        asked = self.in_view.answers(at)
        if asked is not None:
            self._pick(choice, asked)

    def _pick(self, choice: str, asked: int) -> None:
        if choice == "home":
            self.loanflow.action_home()
        elif choice == "later":
            self.loanflow.act(self._come_back_later(asked))
        elif choice == "pick_file":
            self.loanflow.pick_file(partial(self._picked_file, asked))
        else:
            self._give(self.talk.choose, choice, self.dock.field.value, asked)

    async def _come_back_later(self, asked: int) -> None:
        """Leave for the host; the application is kept and can be gone on with there."""
        if await self.talk.choose("later", asked):
            self.loanflow.action_home()

    def _picked_file(self, asked: int, path: str | None) -> None:
        if path is not None:
            self.loanflow.act(self.talk.attach(path, asked))

    def fill(self, at: float) -> None:
        """Answer the question in view as the persona would."""
        asked = self.in_view.answers(at)
        if asked is not None:
            self.loanflow.act(self._fill(asked))
        elif self._lets_lender_try_again():
            self.loanflow.act(self.talk.fill())

    def _lets_lender_try_again(self) -> bool:
        """Tell whether the lender is to do what is due, and was kept from it before."""
        return self.asked is None and not self.talk.busy and not self.talk.ended

    async def _fill(self, asked: int) -> None:
        if not self.talk.has_sample:
            self.loanflow.tell("ui-no-sample")
        elif await self.talk.fill(asked) and self.listening:
            self.dock.field.clear()

    def _give(
        self, way: Callable[[str, int], Awaitable[bool]], answer: str, typed: str, asked: int
    ) -> None:
        self.loanflow.act(self._given(way, answer, typed, asked))

    async def _given(
        self, way: Callable[[str, int], Awaitable[bool]], answer: str, typed: str, asked: int
    ) -> None:
        """Hand an answer on; one that is taken leaves the field, any other is marked in it.

        What was typed meanwhile stays; so does the focus where an answer wasn't taken.
        """
        if not self.listening:
            return
        field = self.dock.field
        self.transcript.to_end()
        taken = await way(answer, asked)
        if not self.listening:
            return
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
        """Read the newest card, with every row and its whole text."""
        newest = next((turn.card for turn in reversed(self.talk.turns) if turn.card), None)
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
