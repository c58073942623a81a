"""The list of what was said, to find a line of the chat and go there."""

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from loanflow_tui.plain.lines import card_lines, full_text_lines, turn_lines
from loanflow_tui.tui.commands import Palette
from loanflow_tui.tui.phone import phone_of

if TYPE_CHECKING:
    from loanflow_tui.dialogue.turns import Turn
    from loanflow_tui.tui.phone import Phone


_NUMBERED: Final = re.compile("^(\\d+\\.) (?=[\u2e80-\uffff])")
"""The number of a Chinese paragraph: Textual would break the line at its blank, its only one."""


class FindProvider(Provider):
    """Offers the lines of the chat that contain what is typed, those of the newest turn first;
    before anything is typed, the cards.
    """

    async def discover(self) -> Hits:
        wording = phone_of(self.screen).appearance.wording
        for turn, _ in self._turns():
            if turn.card is not None:
                _, *about = card_lines(turn.card, wording)
                title = wording.say(turn.card.title)
                yield DiscoveryHit(title, self._going_to(turn), help=next(iter(about), "").strip())

    async def search(self, query: str) -> Hits:
        wanted = query.casefold().strip()
        for age, (turn, lines) in enumerate(self._turns()):
            for place, line in enumerate(lines):
                if wanted in line.casefold():
                    score = 1 / (1 + age + place / (1 + len(lines)))
                    yield Hit(score, _marked(line, wanted), self._going_to(turn))

    def _going_to(self, turn: "Turn") -> "partial[None]":
        return partial(_go_to, phone_of(self.screen), turn)

    def _turns(self) -> "Iterator[tuple[Turn, list[str]]]":
        """Yield each turn with its lines and the text behind its card, the newest first."""
        phone = phone_of(self.screen)
        wording = phone.appearance.wording
        for turn in reversed(phone.talk.turns if phone.talk is not None else ()):
            lines = [line.strip() for line in turn_lines(turn, wording)]
            if turn.card is not None:
                _, *behind = full_text_lines(turn.card, wording)
                lines += behind
            yield turn, [_NUMBERED.sub(r"\1", line) for line in lines]


def find_palette(phone: "Phone") -> Palette:
    """Return the list of what was said."""
    return Palette([FindProvider], placeholder=phone.say("ui-find-search"), id="--find-palette")


def _marked(line: str, wanted: str) -> Content:
    """Return a line with what was looked for underlined."""
    at = line.casefold().find(wanted)
    return Content(line).stylize("bold underline", at, at + len(wanted))


def _go_to(phone: "Phone", turn: "Turn") -> None:
    if phone.mini is not None:
        phone.act(phone.mini.transcript.reveal(turn))
