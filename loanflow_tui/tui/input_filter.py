"""Makes the terminal's input harmless before it becomes events.

Textual reads a paste character by character and takes an escape sequence in it for keys, so that
a long coloured text becomes thousands of keys. Here a paste is one event, and no more than text.

A paste whose end never comes holds back no key for good: a key for leaving acts at once and gives
it up, and when nothing has followed for `SILENT_TICKS` it ends by itself.
"""

import re
from collections.abc import Callable, Iterator

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.events import Key, Paste
from textual.message import Message

from loanflow_tui.tui.key_queue import URGENT

LONGEST_PASTE = 100_000
"""Characters that are kept of a paste; no field holds more."""
LONGEST_TYPED = 32
"""Characters that fingers send in one go; more of them are a paste that was not announced."""

SILENT_TICKS = 30
"""Ticks without a byte after which a paste has ended: the driver ticks ten times a second."""

_ESCAPE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]?|O[ -~]?|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]+[0-~]?|[!-~])?"
)
_STYLE = re.compile(r"\x1b\[[\d;:]*m")
"""No key sends this, but a paste that was not announced does."""
_TEXT = r"[^\x00-\x1f\x7f]"
_TYPED = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|.)?"
    rf"|(?P<paste>{_TEXT}+(?:[\r\n]+{_TEXT}+)+[\r\n]*|{_TEXT}{{{LONGEST_TYPED + 1},}})"
)
"""Keys, and what no fingers type in one go: several lines, or a long one."""
_LEAVING = re.compile(r"[\x03\x1c]|\x1b\[(?:92|99)[;:][\d;:]*u")
"""May be a key for leaving, as a byte or by the kitty protocol; terminals paste neither."""
_LONGEST_LEAVING = 32


class InputFilter:
    """Turns what is read into events: keys, mouse and such by Textual's parser, pastes here."""

    def __init__(self, make_parser: Callable[[], XTermParser] = XTermParser) -> None:
        self._make_parser = make_parser
        self._parser = make_parser()
        self._before = ""
        self._pasted: str | None = None
        self._given_up = False
        self._silent = 0

    def feed(self, text: str) -> Iterator[Message]:
        """Yield the events of `text`, which goes on where the last one ended."""
        self._silent = 0
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
        """Yield what has been waited for long enough, such as Escape or the end of a paste."""
        if self._pasted is not None:
            self._silent += 1
            if self._silent > SILENT_TICKS:
                yield from self._ended(self._pasted)
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

    def _paste(self, text: str) -> tuple[tuple[Message, ...], str]:
        """Return the paste, if it has come to its end, and what came after it.

        Of one that has not, return the keys for leaving within it.
        """
        inside, end, rest = text.partition(BRACKETED_PASTE_END)
        if end:
            return self._ended(inside), rest
        keys, rest = self._leaving(inside)
        if keys:
            # What came with a key may be pasted still; what a hand presses later comes by itself.
            self._given_up, self._pasted = bool(rest), rest or None
            return keys, ""
        kept, more = inside[:LONGEST_PASTE], inside[LONGEST_PASTE:]
        self._pasted = kept + more[-_LONGEST_LEAVING:]
        return (), ""

    def _ended(self, inside: str) -> tuple[Paste, ...]:
        """Return the paste that has ended, unless it was given up."""
        given_up, self._given_up, self._pasted = self._given_up, False, None
        if given_up:
            return ()
        return (Paste(_ESCAPE.sub("", inside[:LONGEST_PASTE]).replace("\x00", "")),)

    def _leaving(self, text: str) -> tuple[tuple[Key, ...], str]:
        """Return the keys for leaving, and what came after the last one."""
        found: list[Key] = []
        rest = text
        for part in _LEAVING.finditer(text):
            keys = [e for e in self._parsed(part[0]) if isinstance(e, Key) and e.key in URGENT]
            if keys:
                found += keys
                rest = text[part.end() :]
        return tuple(found), rest
