"""The mini program: the conversation, the dock to answer it, and the inspector."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.events import Paste
from textual.widgets import Input

from loanflow_tui.tui.overlays import pick_file, read
from loanflow_tui.tui.screens.chat import ChatScreen
from loanflow_tui.tui.sitting import Sitting
from loanflow_tui.tui.widgets.chips import Chip
from loanflow_tui.tui.widgets.field import AnswerField
from loanflow_tui.tui.widgets.inspector import InspectorPanel
from loanflow_tui.tui.widgets.reading_sheet import ReadingSheet
from loanflow_tui.tui.widgets.turn import TurnView

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.dialogue.turns import Card, Turn
    from loanflow_tui.lending.api import PickWay

ACTED_ON_HERE = ("home", "later", "pick_file")
"""Quick replies that act on the screen, whether pressed or typed."""


AMOUNT = "offer.amount"


class MiniScreen(ChatScreen):
    """Passes the applicant's input to the conversation."""

    BINDINGS: ClassVar = [
        Binding("pageup", "scroll_chat(-1)", show=False),
        Binding("pagedown", "scroll_chat(1)", show=False),
        Binding("shift+pageup,ctrl+pageup", "scroll_hood(-1)", show=False),
        Binding("shift+pagedown,ctrl+pagedown", "scroll_hood(1)", show=False),
        Binding("ctrl+o", "read", show=False),
        Binding("ctrl+g", "journal", show=False, priority=True),
        Binding("ctrl+f", "find", show=False, priority=True),
        Binding("ctrl+n,f7", "mark", show=False, priority=True),
    ]

    def __init__(self, talk: "Conversation", inspecting: bool = False) -> None:
        super().__init__(talk, inspecting)
        self.sitting = Sitting(talk)

    _text_sent = ""
    """The text that was sent and not cleared from the field yet."""

    def on_mount(self) -> None:
        # Textual calls the handlers of base classes by itself.
        self.sitting.opened(self.app.size)
        self.watch(self.dock.field, "value", self._typed, init=False)
        self.watch(self.transcript, "scroll_y", self._show_hint, init=False)

    def on_resize(self) -> None:
        self.sitting.resized(self.app.size)

    def on_mouse_scroll_up(self) -> None:
        self.sitting.scrolled_back()

    def _painted(self, asked: int | None) -> None:
        super()._painted(asked)
        if self.asked is not None:
            self.sitting.shown(self.asked.step, asked)
        if self.sitting.due:
            self.phone.act(self.sitting.flush())

    def _typed(self) -> None:
        """Show the hint, and under the hood what an amount comes to while it is typed."""
        self._show_hint()
        if self.asked is not None and self.asked.step == AMOUNT:
            self.journal_grew()

    @on(ReadingSheet.Stopped)
    def _stopped(self, event: ReadingSheet.Stopped) -> None:
        event.stop()
        self._show_hint()

    @on(Paste)
    def _pasted(self, event: Paste) -> None:
        """Put text pasted on a quick reply into the field."""
        event.stop()
        self.dock.field.focus()
        self.dock.field.post_message(Paste(event.text))

    @on(Input.Submitted, "#answer")
    def _sent(self, event: Input.Submitted) -> None:
        """Send the typed text; ignore Enter on an empty field, or while nothing is asked."""
        event.stop()
        asked = self.in_view.answers(self.dock.field.sent_at)
        if self._lets_lender_try_again():
            self.phone.act(self.talk.answer(""))
        elif asked is not None and event.value.strip():
            named = self.talk.named_choice(event.value)
            if named in ACTED_ON_HERE:
                self.dock.field.clear()
                self._pick(named, asked)
            else:
                answer = partial(self.talk.answer, pasted=self.dock.field.pasted)
                self._give(answer, event.value.lstrip(), event.value, asked)

    @on(AnswerField.Digit)
    def _digit(self, event: AnswerField.Digit) -> None:
        picked = self.dock.chips.numbered_choice(event.digit)
        if picked is not None:
            self.pick(picked, event.at, "key")
        elif self.asked is not None:
            self.dock.field.insert_text_at_cursor(event.digit)

    @on(Chip.Pressed)
    def _pressed(self, event: Chip.Pressed) -> None:
        event.stop()
        self.pick(event.choice, event.at)

    def pick(self, choice: str, at: float, way: "PickWay" = "tap") -> None:
        """Choose a quick reply, if its question was in view at that time."""
        asked = self.in_view.answers(at)
        if asked is not None:
            self._pick(choice, asked, way)

    def _pick(self, choice: str, asked: int, way: "PickWay" = "tap") -> None:
        if choice == "home":
            self.phone.action_home()
        elif choice == "later":
            self.phone.act(self._come_back_later(asked))
        elif choice == "pick_file":
            pick_file(self.phone, partial(self._picked_file, asked))
        else:
            self._give(partial(self.talk.choose, way=way), choice, self.dock.field.value, asked)

    async def _come_back_later(self, asked: int) -> None:
        """Leave for the host's home, where the application can be resumed."""
        if await self.talk.choose("later", asked):
            self.phone.action_home()

    def _picked_file(self, asked: int, path: str | None) -> None:
        if path is not None:
            self.phone.act(self._attached(path, asked))

    def fill(self, at: float) -> None:
        """Answer the visible question as the persona would."""
        asked = self.in_view.answers(at)
        if asked is not None:
            self.phone.act(self._fill(asked))
        elif self._lets_lender_try_again():
            self.phone.act(self.talk.fill())

    def _lets_lender_try_again(self) -> bool:
        """Tell whether the lender's own work failed before and should be retried."""
        return self.asked is None and not self.talk.busy and not self.talk.ended

    async def _attached(self, path: str, asked: int) -> None:
        sent = self.sitting.sending(self.dock.field.take_strokes(), what="file")
        self.sitting.answered(sent, await self.talk.attach(path, asked))

    async def _fill(self, asked: int) -> None:
        if not self.talk.has_sample:
            self.phone.tell("ui-no-sample")
            return
        sent = self.sitting.sending(self.dock.field.take_strokes(), what="filled")
        taken = await self.talk.fill(asked)
        self.sitting.answered(sent, taken)
        if taken and self.listening:
            self.dock.field.clear()

    def _give(
        self, way: Callable[[str, int], Awaitable[bool]], answer: str, typed: str, asked: int
    ) -> None:
        self.phone.act(self._given(way, answer, typed, asked))

    async def _given(
        self, way: Callable[[str, int], Awaitable[bool]], answer: str, typed: str, asked: int
    ) -> None:
        """Send an answer; an accepted one leaves the field, a refused one is marked in it.

        Text typed meanwhile stays; after a refusal, so does the focus.
        """
        if not self.listening:
            return
        field = self.dock.field
        self.transcript.to_end()
        sent = self.sitting.sending(field.take_strokes(), field.pasted)
        self._text_sent = typed
        taken = await way(answer, asked)
        typed, self._text_sent = self._text_sent, ""
        self.sitting.answered(sent, taken)
        if not self.listening:
            return
        if taken:
            field.value = field.value.removeprefix(typed)
            field.focus()
        elif typed and field.value == typed:
            field.select_all()

    def leaves(self, how: str) -> None:
        """Observe that the mini program is left, and keep it."""
        self.sitting.left(how, self.dock.field.strokes)
        if self.sitting.due:
            self.phone.act(self.sitting.flush())

    def turn_added(self, turn: "Turn") -> None:
        super().turn_added(turn)
        if turn.card is not None and turn.card.moment is not None and self._text_sent:
            # What leads to a moment was accepted: it doesn't stand in the field meanwhile.
            sent, self._text_sent = self._text_sent, ""
            self.dock.field.value = self.dock.field.value.removeprefix(sent)

    # Navigation

    @on(TurnView.Opened)
    def _opened(self, event: TurnView.Opened) -> None:
        if event.turn.card is not None:
            read(self.phone, event.turn.card, self._cards())

    def action_read(self) -> None:
        """Open the newest card with every row and its whole text; the others lie beside it."""
        cards = self._cards()
        if cards:
            read(self.phone, cards[-1], cards)

    def _cards(self) -> "list[Card]":
        return [turn.card for turn in self.talk.turns if turn.card is not None]

    def action_scroll_chat(self, pages: int) -> None:
        """Scroll the transcript by so many screens; up where negative."""
        if pages < 0:
            self.sitting.scrolled_back()
        height = max(1, self.transcript.size.height - 2)
        self.transcript.scroll_relative(y=pages * height, animate=False)

    def toggle_inspector(self) -> None:
        """Open or close the inspector."""
        self._inspecting = not self.inspecting
        if self.beside:
            self.phone.choices.choose({"inspector": self._inspecting})
        self._show_inspector()
        if not self.inspecting:
            self.dock.field.focus()

    def action_scroll_hood(self, pages: int) -> None:
        """Scroll the inspector by so many screens; up where negative."""
        height = max(1, self.inspector.size.height - 2)
        self.inspector.scroll_relative(y=pages * height, animate=False)

    def action_journal(self) -> None:
        """Choose an event of the journal by the arrows, or go back to the chat."""
        if self.inspector.has_focus:
            self.dock.field.focus()
            return
        if self.inspecting:
            self.inspector.begin_choosing()
        else:
            self._inspecting = True
            self._show_inspector()
            self.call_after_refresh(self.inspector.begin_choosing)

    def action_find(self) -> None:
        """Find a line of the chat."""
        from loanflow_tui.tui.find import find_palette  # noqa: PLC0415 - when asked for

        self.phone.door.open("--find-palette", lambda: find_palette(self.phone))

    def action_mark(self) -> None:
        """Mark this moment of the sitting, for whoever watches."""
        from loanflow_tui.tui.screens.mark import MarkScreen  # noqa: PLC0415 - when asked for

        self.phone.door.open("mark", lambda: MarkScreen(self.sitting))

    @on(InspectorPanel.Left)
    def _back_to_chat(self) -> None:
        self.dock.field.focus()

    @on(InspectorPanel.Opened)
    def _event_opened(self, event: InspectorPanel.Opened) -> None:
        read(self.phone, self.talk.event_card(event.seq))
