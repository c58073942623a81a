"""The one-line answer field; pasted text is made harmless, and no markup is read."""

from math import inf

from textual import events
from textual.message import Message as Posted
from textual.widgets import Input

from loanflow_tui.tui.paint.cells import one_line
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.sitting import Strokes
from loanflow_tui.tui.widgets.ordered_input import OrderedInput

LONGEST = 12_000
"""The most characters in the field; nobody types more, and the conversation reads no more."""

DELETING = frozenset({"backspace", "delete", "ctrl+d", "ctrl+h", "ctrl+w", "ctrl+u", "ctrl+k"})
"""Keys that delete something."""


class AnswerField(OrderedInput):
    """Holds an answer until it is accepted."""

    class Digit(Posted):
        """A digit was typed that chooses a quick reply, at the time of a message."""

        def __init__(self, digit: str, at: float) -> None:
            super().__init__()
            self.digit = digit
            self.at = at

    picks_by_digit = False
    """True if a digit chooses a quick reply while the field is free."""

    def __init__(self) -> None:
        super().__init__(id="answer", compact=True, select_on_focus=False, max_length=LONGEST)
        self.sent_at = 0.0
        self.strokes = Strokes()
        self.pasted = False
        """Whether what stands in the field, or a part of it, was pasted."""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the event here: others watch the value, and many keys may come."""
        event.stop()
        self.pasted = self.pasted and bool(self.value)

    def take_strokes(self) -> Strokes:
        """Return the keys counted so far, and begin again."""
        strokes, self.strokes = self.strokes, Strokes()
        return strokes

    @property
    def is_free(self) -> bool:
        """True if the field is empty, or its whole text is selected."""
        return self.selected_text == self.value

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        text = one_line(event.text)
        room = LONGEST - len(self.value) + len(self.selected_text)
        if text := text[: max(0, room)]:
            self.replace(text, *self.selection)
            self.pasted = True

    async def _on_key(self, event: events.Key) -> None:
        character = event.character or ""
        if event.key == "enter":
            self.sent_at = -inf if phone_of(self).key_queue.held(event) else event.time
        if self.picks_by_digit and self.is_free and character in set("123456789"):
            event.stop()
            event.prevent_default()
            if not phone_of(self).key_queue.held(event):
                self.post_message(self.Digit(character, event.time))
            return
        if event.is_printable and one_line(character) != character:
            event.stop()
            event.prevent_default()
            return
        if event.is_printable and self.is_free:
            self.pasted = False
        if event.is_printable:
            self.strokes.key(event.time)
        elif event.key in DELETING:
            self.strokes.deletion(event.time)
        await super()._on_key(event)
