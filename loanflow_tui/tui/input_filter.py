"""Makes the terminal's input harmless before it becomes events.

Textual reads a paste character by character and takes an escape sequence in it for keys, so that
a long coloured text becomes thousands of keys. Here a paste is one event, and no more than text.
"""

import re
from collections.abc import Callable, Iterator

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.events import Paste
from textual.message import Message

LONGEST_PASTE = 100_000
"""Characters that are kept of a paste; no field holds more."""
LONGEST_TYPED = 32
"""Characters that fingers send in one go; more of them are a paste that was not announced."""

_ESCAPE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]+[0-~]?|[!-~])?"
)
_STYLE = re.compile(r"\x1b\[[\d;:]*m")
"""No key sends this, but a paste that was not announced does."""
_TEXT = r"[^\x00-\x1f\x7f]"
_TYPED = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|.)?"
    rf"|(?P<paste>{_TEXT}+(?:[\r\n]+{_TEXT}+)+[\r\n]*|{_TEXT}{{{LONGEST_TYPED + 1},}})"
)
"""Keys, and what no fingers type in one go: several lines, or a long one."""


class InputFilter:
    """Turns what is read into events: keys, mouse and such by Textual's parser, pastes here."""

    def __init__(self, make_parser: Callable[[], XTermParser] = XTermParser) -> None:
        self._make_parser = make_parser
        self._parser = make_parser()
        self._before = ""
        self._pasted: str | None = None

    def feed(self, text: str) -> Iterator[Message]:
        """Yield the events of `text`, which goes on where the last one ended."""
        while text:
            if self._pasted is not None:
                paste, text = self._paste(self._pasted + text)
                yield from paste
                continue
            known = len(self._before)
            typed, start, rest = (self._before + text).partition(BRACKETED_PASTE_START)
            yield from self._typed((typed + start)[known:])
            self._before = "" if start else (self._before + text)[1 - len(BRACKETED_PASTE_START) :]
            if start:
                self._pasted = ""
                yield from self._parsed(BRACKETED_PASTE_END)
            text = rest

    def tick(self) -> Iterator[Message]:
        """Yield what has been waited for long enough, such as Escape."""
        yield from self._parser.tick()

    def _typed(self, text: str) -> Iterator[Message]:
        text = _STYLE.sub("", text)
        at = 0
        for part in _TYPED.finditer(text):
            if part["paste"]:
                yield from self._parsed(text[at : part.start()])
                yield Paste(part["paste"])
                at = part.end()
        yield from self._parsed(text[at:])

    def _parsed(self, text: str) -> Iterator[Message]:
        """Yield what Textual makes of it; a paste it only sees begin and end at once."""
        for character in text:
            try:
                events = tuple(self._parser.feed(character))
            except (ValueError, OverflowError):
                self._start_anew()
            else:
                yield from (event for event in events if not isinstance(event, Paste))

    def _start_anew(self) -> None:
        """Go on after a sequence that no terminal sends and the parser came to grief on."""
        old, self._parser = self._parser, self._make_parser()
        self._parser.terminal_size = old.terminal_size
        self._parser.terminal_pixel_size = old.terminal_pixel_size
        self._parser.mouse_pixels = old.mouse_pixels

    def _paste(self, text: str) -> tuple[tuple[Paste, ...], str]:
        """Return the paste, if it has come to its end, and what came after it."""
        inside, end, rest = text.partition(BRACKETED_PASTE_END)
        kept, more = inside[:LONGEST_PASTE], inside[LONGEST_PASTE:]
        if end:
            self._pasted = None
            return (Paste(_ESCAPE.sub("", kept).replace("\x00", "")),), rest
        self._pasted = kept + more[1 - len(BRACKETED_PASTE_END) :]
        return (), ""
