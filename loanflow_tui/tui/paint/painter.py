"""Paints turns: the speaker decides place and colour, a card comes below the words."""

from dataclasses import dataclass

from textual.strip import Strip

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.tui.paint.cards import card_lines
from loanflow_tui.tui.paint.cells import clip, harmless, wrap
from loanflow_tui.tui.paint.ink import SYMBOLS, Colours
from loanflow_tui.tui.paint.lines import Line, boxed, size, strip

WIDEST_BUBBLE = 68
WIDEST_CARD = 76


@dataclass(frozen=True, slots=True)
class Painter:
    """Everything that decides a turn's look, except its width."""

    wording: Wording
    ink: Colours
    roomy: bool = True

    def turn(self, turn: Turn, width: int, share: float = 1.0) -> list[Strip]:
        """Return a turn in lines of `width` cells; `share` is how far a moving card has come."""
        match turn.speaker:
            case "applicant":
                lines = self._mine(turn, width)
            case "phone":
                lines = self._notification(turn, width)
            case _:
                lines = self._theirs(turn, width)
        if turn.card is not None:
            lines += [[]] if lines and not self.roomy else []
            lines += self.card(turn, width, share)
        blank = self.ink.on(self.ink.page)
        painted = [strip(line, width, blank) for line in lines]
        return painted if self.roomy else [*painted, strip([], width, blank)]

    def card(self, turn: Turn, width: int, share: float = 1.0) -> list[Line]:
        """Return a turn's card alone."""
        assert turn.card is not None
        inner = min(WIDEST_CARD, width - 2)
        body = card_lines(turn.card, self.wording, self.ink, inner - 4, share=share)
        bar = self.ink.on(self.ink.surface, self.ink.tone(turn.card.tone))
        lines: list[Line] = [[("▎ ", bar), *line] for line in body]
        return self._indented(boxed(lines, inner, self.ink.surface, self.ink.page, self.roomy), 1)

    def words(self, turn: Turn) -> str:
        """Return a turn's visible words."""
        said = self.wording.say(turn.message) if turn.message is not None else turn.words
        return harmless(said)

    def _mine(self, turn: Turn, width: int) -> list[Line]:
        ink = self.ink
        style = ink.on(ink.mine, ink.mine_text)
        words = wrap(self.words(turn), min(WIDEST_BUBBLE, width - 14))
        lines: list[Line] = [[(line, style)] for line in words]
        inner = max(size(line) for line in lines) + 2
        box = boxed(lines, inner, ink.mine, ink.page, self.roomy)
        return self._indented(box, width - inner - 1)

    def _theirs(self, turn: Turn, width: int) -> list[Line]:
        text = self.words(turn)
        if not text:
            return []
        ink = self.ink
        symbol = SYMBOLS[turn.tone]
        room = min(WIDEST_BUBBLE, width - 10) - (2 if symbol else 0)
        style = ink.on(ink.surface)
        lines: list[Line] = [[(line, style)] for line in wrap(text, room)]
        if symbol:
            mark = ink.on(ink.surface, ink.tone(turn.tone), bold=True)
            lines = [
                [(f"{symbol} " if n == 0 else "  ", mark), *line] for n, line in enumerate(lines)
            ]
        inner = max(size(line) for line in lines) + 2
        return self._indented(boxed(lines, inner, ink.surface, ink.page, self.roomy), 1)

    def _notification(self, turn: Turn, width: int) -> list[Line]:
        """Return a notification of the phone: in the middle, with its own heading."""
        ink = self.ink
        inner = min(60, width - 6)
        quiet = ink.on(ink.notice, ink.muted)
        source = clip(self._label("ui-phone"), inner - 12)
        now = self._label("ui-now")
        heading: Line = [("▣ ", ink.on(ink.notice, ink.accent)), (source, quiet)]
        heading.append((" " * max(1, inner - 2 - size(heading) - size([(now, quiet)])), quiet))
        heading.append((now, quiet))
        style = ink.on(ink.notice, ink.notice_text)
        body: list[Line] = [[(line, style)] for line in wrap(self.words(turn), inner - 2)]
        box = boxed([heading, *body], inner, ink.notice, ink.page, self.roomy)
        return self._indented(box, (width - inner) // 2)

    def _label(self, message_id: str) -> str:
        return self.wording.say(Message(message_id))

    def _indented(self, lines: list[Line], by: int) -> list[Line]:
        margin = (" " * max(0, by), self.ink.on(self.ink.page))
        return [[margin, *line] for line in lines]
