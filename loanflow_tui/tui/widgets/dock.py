"""The place to answer: quick replies, the field, and the hint below it."""

import re
from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.strip import Strip
from textual.widgets import Static

from loanflow_tui.dialogue.turns import Tone
from loanflow_tui.tui.paint.cells import clip, one_line
from loanflow_tui.tui.paint.ink import SYMBOLS
from loanflow_tui.tui.paint.lines import Line, strip
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.bar import ScreenBar
from loanflow_tui.tui.widgets.chips import Chips, ChipSpec
from loanflow_tui.tui.widgets.containers import EvenBackground
from loanflow_tui.tui.widgets.field import AnswerField
from loanflow_tui.tui.widgets.steady import Steady

DIGITS = frozenset("123456789")
_SENTENCE = re.compile(r"(?<=[。；])|(?<=[.;] )")
_STEPS = {"left": -1, "up": -1, "right": 1, "down": 1}


class HintLine(ScreenBar):
    """One line of hints about the text being typed."""

    def __init__(self) -> None:
        super().__init__(id="hint")
        self.said: tuple[str, Tone] = ("", "plain")

    def show(self, text: str, tone: Tone = "plain") -> None:
        """Show `text`; a symbol shows the tone too."""
        if (text, tone) != self.said:
            self.said = (text, tone)
            self.repaint(layout=False)

    def clear(self) -> None:
        """Show no hint."""
        self.said = ("", "plain")
        self.repaint(layout=False)

    def paint(self, width: int) -> list[Strip]:
        text, tone = self.said
        colour = {"plain": "lf-muted"}.get(tone, f"lf-{tone}")
        quiet = self.style(colour, "lf-dock")
        mark = SYMBOLS[tone]
        line: Line = [
            (f" {mark} " if mark else " ", quiet),
            (clip(_fitting(one_line(text), width - 4), width - 4), quiet),
        ]
        return [strip(line, width, quiet)]


def _fitting(text: str, width: int) -> str:
    """Return as many whole sentences of a hint as fit, at least the first."""
    sentences = _SENTENCE.split(text)
    while len(sentences) > 1 and cell_len("".join(sentences)) > width:
        sentences.pop()
    return "".join(sentences).rstrip()


class Dock(Steady, EvenBackground, Vertical):
    """Quick replies above the field, its hint below it."""

    def __init__(self) -> None:
        super().__init__(id="dock")
        self.chips = Chips()
        self.field = AnswerField()
        self.hint = HintLine()

    def compose(self) -> ComposeResult:
        yield self.chips
        with Horizontal(id="entry"):
            yield Static("›", id="prompt", markup=False)
            yield self.field
        yield self.hint

    async def ask(self, specs: Sequence[ChipSpec], numbered: bool, placeholder: str) -> None:
        """Show the ways to answer the question; the field keeps its text."""
        focused_chip = self.chips.has_focus_within
        self.field.placeholder = one_line(placeholder)
        self.field.picks_by_digit = numbered
        others = await self.chips.show(specs, numbered)
        if (focused_chip and others) or self.screen.focused is None:
            self.field.focus(scroll_visible=False)

    def on_key(self, event: events.Key) -> None:
        """Move between quick replies by arrows; send letters typed on one of them to the field."""
        if self.field.has_focus:
            moved = event.key in ("up", "down") and self.chips.move(-1 if event.key == "up" else 1)
        elif event.key in _STEPS:
            moved = self.chips.move(_STEPS[event.key]) or bool(self.field.focus())
        elif event.is_printable and event.character:
            self.field.focus()
            picked = (
                self.chips.numbered_choice(event.character) if event.character in DIGITS else None
            )
            moved = True
            if picked is not None and self.field.is_free:
                if not phone_of(self).key_queue.held(event):
                    self.field.post_message(AnswerField.Digit(event.character, event.time))
            else:
                self.field.replace(one_line(event.character), *self.field.selection)
        else:
            moved = event.key == "escape" and bool(self.field.focus())
        if moved:
            event.stop()

    def rest(self, placeholder: str) -> None:
        """Dim the quick replies while nothing is asked; the field keeps its text."""
        self.field.placeholder = one_line(placeholder)
        self.chips.rest()
        self.hint.clear()
