"""Questions about what was said before: what did I say my income was, 我签过字没有."""

import re
from functools import cache
from typing import Final, Literal, NamedTuple

from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.word_lists import entries, pairs

Kind = Literal["asked", "signed", "accepted", "agreed", "handed_in", "given", "noted"]

_LONGEST: Final = 70
_MARKS: Final = re.compile(r"[!.?,;:~，。！？；：、…\"“”\s]+")
_IN_ORDER: Final[tuple[tuple[str, Kind], ...]] = (
    ("asked", "asked"), ("signed", "signed"), ("accepted", "accepted"), ("agreed", "agreed"),
    ("handed in", "handed_in"), ("noted", "noted"), ("given", "given"),
)  # fmt: skip


class Recall(NamedTuple):
    """What is asked about: the question, what was signed or agreed to, or what was given.

    `step` is the question that the answer was given to, if the words name it. With `last` they mean
    the latest answer.
    """

    kind: Kind
    step: str | None = None
    last: bool = False


def read_recall(text: str) -> Recall | None:
    """Return what somebody has forgotten and asks for; None where the words ask nothing such."""
    folded = fold(text)
    if len(folded) > _LONGEST:
        return None
    said = _MARKS.sub(" ", folded.replace("'", "")).strip()
    if said.replace(" ", "").isdecimal():
        return None
    if not said.isascii():
        said = said.replace(" ", "")
    if _finds("guards", said):
        return None
    step = _subject(said)
    for section, kind in _IN_ORDER:
        if _finds(section, said):
            return Recall(kind, step, _finds("last", said))
    return Recall("given", step) if step is not None and _finds("given what", said) else None


def _subject(said: str) -> str | None:
    found = _subjects().search(said)
    return pairs("recall", "subjects")[found[0]] if found else None


@cache
def _subjects() -> re.Pattern[str]:
    words = sorted(pairs("recall", "subjects"), key=len, reverse=True)
    return re.compile(
        "|".join(rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in words)
    )


def _finds(section: str, said: str) -> bool:
    pattern = _pattern(section, said.isascii())
    return pattern is not None and pattern.search(said) is not None


@cache
def _pattern(section: str, ascii_only: bool) -> re.Pattern[str] | None:
    lines = [each for each in entries("recall", section) if each.isascii() is ascii_only]
    return re.compile("|".join(f"(?:{line})" for line in lines)) if lines else None
