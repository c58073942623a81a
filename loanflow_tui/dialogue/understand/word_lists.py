"""The word lists in `lexicon/`: plain text, a directory per language, a file per topic.

A line `[name]` opens a section, `# ` a comment; every other line is an entry. What an entry may
hold (a word, `word = value`, a template) is said at the top of each file. All languages are
always understood, whichever one the screen speaks, so sections of the same name are joined.
"""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import _lru_cache_wrapper, cache
from importlib import import_module
from pathlib import Path
from typing import Final

from loanflow_tui.dialogue.understand.expressions import Expressions
from loanflow_tui.registry.languages import Language

LEXICON: Final = Path(__file__).parent / "lexicon"

_ROOM: Final = __name__.rpartition(".")[0]
_HEADING = re.compile(r"\[([^\[\]|]+)\]")


def folders() -> list[str]:
    """Return the languages that have word lists, by the names of their folders."""
    return sorted({language.lexicon for language in Language})


_LAID_OVER: dict[tuple[str, str], str] = {}
"""Word lists of a words folder, by language folder and topic, in place of the package's."""


def lay_over(texts: Mapping[tuple[str, str], str]) -> None:
    """Use these word lists in place of the package's, by language folder and topic."""
    if texts == _LAID_OVER:
        return
    _LAID_OVER.clear()
    _LAID_OVER.update(texts)
    forget()


def laid_over() -> Mapping[tuple[str, str], str]:
    """Return the word lists in place of the package's."""
    return dict(_LAID_OVER)


_TAKEN_AS: dict[str, dict[str, str]] = {}
"""Lines of a words folder's examples, folded, with the label they stand for; by language."""


def take_as(lines: Mapping[str, Mapping[str, str]]) -> bool:
    """Read each of these lines, said alone, as its label; tell whether any changed."""
    if not lines and not _TAKEN_AS:
        return False
    from loanflow_tui.dialogue.understand.normalise import fold  # noqa: PLC0415 - needs this module

    folded = {
        language: {fold(line): label for line, label in said.items()}
        for language, said in lines.items()
    }
    if folded == _TAKEN_AS:
        return False
    _TAKEN_AS.clear()
    _TAKEN_AS.update(folded)
    forget()
    return True


def taken_as(folded: str, language: str) -> str | None:
    """Return the label that a words folder gives this line; None where it doesn't have it."""
    return _TAKEN_AS[language].get(folded) if language in _TAKEN_AS else None


_FORGOTTEN = [0]


def times_forgotten() -> int:
    """Return how often what was made was forgotten, which tells what was made of older lists."""
    return _FORGOTTEN[0]


def forget() -> None:
    """Have whatever was made from word lists made anew when it is next needed."""
    _FORGOTTEN[0] += 1
    for each in _made():
        each.cache_clear()


def make_all() -> None:
    """Make whatever is made from word lists, so that what can't be is known at once.

    Raises:
        re.error: an entry is a pattern that can't be used.
    """
    from inspect import signature  # noqa: PLC0415 - only with lists of one's own

    import_module(f"{_ROOM}.interpreter")
    for each in _made():
        if not signature(each).parameters:
            each()


def _made() -> "list[_lru_cache_wrapper[object]]":
    """Return the functions of this room that remember what they made."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith(_ROOM)]
    values = (value for module in modules for value in vars(module).values())
    return [value for value in values if isinstance(value, _lru_cache_wrapper)]


def _text(folder: str, topic: str) -> str | None:
    """Return a word list's text; None where a language has none of that topic."""
    if (folder, topic) in _LAID_OVER:
        return _LAID_OVER[folder, topic]
    path = LEXICON / folder / f"{topic}.txt"
    return path.read_text(encoding="utf-8") if path.exists() else None


@cache
def sections(topic: str) -> Mapping[str, tuple[str, ...]]:
    """Return the entries of each section of a topic, in all languages."""
    found: dict[str, list[str]] = {}
    for folder in folders():
        text = _text(folder, topic)
        if text is not None:
            entries: list[str] = []
            for raw in text.splitlines():
                line = raw.strip()
                if heading := _HEADING.fullmatch(line):
                    entries = found.setdefault(heading[1], [])
                elif line and not line.startswith("# "):
                    entries.append(line)
    return {name: tuple(entries) for name, entries in found.items()}


def entries(topic: str, section: str) -> tuple[str, ...]:
    """Return a section's entries, none if there is no such section."""
    return sections(topic).get(section, ())


@cache
def pairs(topic: str, section: str) -> Mapping[str, str]:
    """Return a section of lines `word = value` or `word word = value`, by word."""
    found: dict[str, str] = {}
    for line in entries(topic, section):
        keys, _, value = line.rpartition(" = ")
        found.update({key.strip(): value.strip() for key in keys.split(" / ")})
    return found


@cache
def pattern(topic: str, section: str, start: str = "", end: str = "") -> re.Pattern[str]:
    """Return a pattern for any of a section's expressions, between `start` and `end`.

    Where there are none it fits nothing.
    """
    lines = entries(topic, section)
    return re.compile(f"{start}(?:{'|'.join(lines)}){end}" if lines else r"(?!)")


@cache
def _expressions(topic: str, section: str) -> Expressions:
    return Expressions(entries(topic, section))


def finds(topic: str, section: str, text: str) -> bool:
    """Tell whether any of a section's expressions is somewhere in a text."""
    return _expressions(topic, section).found_in(text)


def cut(topic: str, section: str, text: str) -> str:
    """Return a text with a blank in the place of what a section's expressions fit."""
    return _expressions(topic, section).cut_from(text)


def bordered(pattern: str) -> str:
    """Keep a pattern in Latin letters from matching inside a word."""
    if not pattern.isascii():
        return pattern
    before = "(?<![a-z])" if pattern[0].isalnum() or pattern[0] == "(" else ""
    return f"{before}{pattern}{_border_after(pattern)}"


def _border_after(pattern: str) -> str:
    ends = pattern.isascii() and (pattern[-1].isalnum() or pattern[-1] in ")?")
    return "(?!'?[a-z])" if ends else ""


def literally(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first.

    Words of one first letter stand together behind it: a search passes over all places without
    one of these letters, and looks at a few words in the others, which is many times quicker.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0].casefold(), []).append(word)
    return "(?:" + "|".join(_together(each) for each in by_letter.values()) + ")"


def _together(words: Sequence[str]) -> str:
    """Return a pattern for any of the words, in their order, which begin with one letter."""
    first = words[0][0]
    if len(words) == 1 or any(word[0] != first for word in words):
        return "|".join(map(_literal, words))
    plain = [word for word in words if not word.isascii()]
    if plain and len(plain) < len(words):
        return "|".join(map(_literal, words))
    rest = (_literal(word).removeprefix(_literal_start(first, not plain)) for word in words)
    return f"{_literal_start(first, not plain)}(?:{'|'.join(rest)})"


def _literal(word: str) -> str:
    """Return a pattern for a word, `bordered`, that begins with its first letter."""
    start = _literal_start(word[0], word.isascii())
    return start + re.escape(word[1:]) + _border_after(re.escape(word))


def _literal_start(letter: str, latin: bool) -> str:
    """Return a letter that no other Latin one stands before, where the word is in Latin letters."""
    start = re.escape(letter)
    return f"{start}(?<![a-z]{start})" if latin and letter.isalnum() else start


def either(patterns: Iterable[str]) -> str:
    """Return a pattern for any of the patterns, in the order they are written in."""
    return "(?:" + "|".join(bordered(pattern) for pattern in patterns) + ")"
