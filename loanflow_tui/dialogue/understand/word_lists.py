"""The word lists in `lexicon/`: plain text, a directory per language, a file per topic.

A line `[name]` opens a section, `# ` a comment; every other line is an entry. What an entry may
hold (a word, `word = value`, a template) is said at the top of each file. All languages are
always understood, whichever one the screen speaks, so sections of the same name are joined.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from loanflow_tui.registry.languages import Language

LEXICON: Final = Path(__file__).parent / "lexicon"

_HEADING = re.compile(r"\[([^\[\]|]+)\]")


def folders() -> list[str]:
    """Return the languages that have word lists, by the names of their folders."""
    return sorted({language.lexicon for language in Language})


@cache
def sections(topic: str) -> Mapping[str, tuple[str, ...]]:
    """Return the entries of each section of a topic, in all languages."""
    found: dict[str, list[str]] = {}
    for folder in folders():
        path = LEXICON / folder / f"{topic}.txt"
        if path.exists():
            entries: list[str] = []
            for raw in path.read_text(encoding="utf-8").splitlines():
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


def bordered(pattern: str) -> str:
    """Keep a pattern in Latin letters from matching inside a word."""
    if not pattern.isascii():
        return pattern
    before = "(?<![a-z])" if pattern[0].isalnum() or pattern[0] == "(" else ""
    after = "(?!'?[a-z])" if pattern[-1].isalnum() or pattern[-1] in ")?" else ""
    return f"{before}{pattern}{after}"


def literally(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(bordered(re.escape(word)) for word in longest_first) + ")"


def either(patterns: Iterable[str]) -> str:
    """Return a pattern for any of the patterns, in the order they are written in."""
    return "(?:" + "|".join(bordered(pattern) for pattern in patterns) + ")"
