"""Expressions of the word lists, each compiled only when a text holds what it can't do without.

Most expressions are about something else than the text at hand: of some thousand a sentence needs
a few dozen, so that the first one is understood without compiling the others.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

_PART: Final = re.compile(
    r"\\(?:x..|u.{4}|(?P<escaped>.))|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<open>\((?:\?(?:P<\w+>|<?[=!:]))?)"
    r"|(?P<close>\))|(?P<or>\|)|(?P<other>[.^$])|(?P<plain>.)",
    re.DOTALL,
)
_REPEATED: Final = re.compile(r"(?P<none>[?*]|\{0?,|\{0\})|[+{]")
_WHOLE: Final = re.compile(r"(?:[?*+]|\{[\d,]*\})[?+]?")
_RUN: Final = 3
"""By how many characters at its beginning a needed string is looked up."""

_MOST: Final = 16
"""How many words one of which is needed are worth looking for."""

Needed = tuple[str, ...]
"""Strings of which a text has to hold one for an expression to fit; none where that is unknown."""


class Expressions:
    """A list of regular expressions that stands for any of them.

    Each is kept under how the strings begin one of which it needs.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._always: list[str] = []
        self._by_run: dict[str, list[tuple[str, str]]] = {}
        for line in dict.fromkeys(lines):
            need = needed(line)
            if not need:
                self._always.append(line)
            for each in need:
                self._by_run.setdefault(each[:_RUN], []).append((each, line))
        self._begin = frozenset(self._by_run)

    def found_in(self, text: str) -> bool:
        """Tell whether any of the expressions is somewhere in a text."""
        return any(_compiled(line).search(text) is not None for line in self._fitting(text))

    def cut_from(self, text: str) -> str:
        """Return a text with a blank in the place of what any of the expressions fits."""
        for line in self._fitting(text):
            text = _compiled(line).sub(" ", text)
        return text

    def _fitting(self, text: str) -> Iterator[str]:
        for run in self._begin & _runs(text):
            for need, line in self._by_run[run]:
                if need in text:
                    yield line
        yield from self._always


@lru_cache(256)
def _runs(text: str) -> frozenset[str]:
    """Return all that a needed string can begin with in a text."""
    return frozenset(
        text[at : at + size] for size in range(1, _RUN + 1) for at in range(len(text) - size + 1)
    )


@lru_cache(4096)
def _compiled(line: str) -> re.Pattern[str]:
    return re.compile(line)


def needed(expression: str) -> Needed:
    """Return strings one of which is in every text that an expression fits, the longest known."""
    return _Reader(expression).alternatives()


class _Reader:
    """Reads an expression from left to right, as far as it tells what has to be there."""

    def __init__(self, expression: str) -> None:
        self._text, self._at = expression, 0

    def alternatives(self) -> Needed:
        """Read up to the end of a group: what one of the ways through it needs."""
        found: list[str] = []
        known = True
        while True:
            need, more = self._sequence()
            known = known and bool(need)
            found += need
            if not more:
                unique = tuple(dict.fromkeys(found))
                return unique if known and len(unique) <= _MOST else ()

    def _sequence(self) -> tuple[Needed, bool]:
        """Read up to the next way or the end of a group; tell whether another way follows."""
        best: Needed = ()
        run = ""
        while (part := _PART.match(self._text, self._at)) is not None:
            self._at = part.end()
            kind = part.lastgroup
            if kind in ("close", "or"):
                return _better(best, (run,) if run else ()), kind == "or"
            inner: Needed = ()
            if kind == "open":
                inner = self.alternatives()
                if part[0] in ("(?=", "(?!", "(?<=", "(?<!"):
                    inner = ()
            literal = part["plain"] or ""
            if part["escaped"] and not part["escaped"].isalnum():
                literal = part["escaped"]
            repeated = _REPEATED.match(self._text, self._at)
            left_out = repeated is not None and repeated["none"] is not None
            if literal and not left_out:
                run += literal
            if not literal or repeated is not None:
                best, run = _better(best, (run,) if run else ()), ""
            if inner and not left_out:
                best = _better(best, inner)
            if whole := _WHOLE.match(self._text, self._at):
                self._at = whole.end()
        return _better(best, (run,) if run else ()), False


def _better(one: Needed, other: Needed) -> Needed:
    """Return what tells more: the one whose shortest string is longer."""
    if not one or not other:
        return one or other
    return other if min(map(len, other)) > min(map(len, one)) else one
