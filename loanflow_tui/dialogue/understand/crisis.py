"""People in trouble: words of self-harm, of force or fraud, and of hardship, found first of all."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.meaning import Crisis
from loanflow_tui.dialogue.understand.word_lists import entries

LIKELY: Final[Mapping[Crisis, float]] = {
    Crisis.SELF_HARM: 0.14,
    Crisis.COERCION: 0.18,
    Crisis.HARDSHIP: 0.22,
}
"""How likely the model has to find each, where no phrase says it; low, as missing one is worse."""

_WORRYING: Final = LIKELY[Crisis.SELF_HARM]
_NOT_ONLY_WORRIED: Final = 0.8
"""How likely self-harm has to be where the words themselves speak of money that is short."""


def read_crisis(folded: str, likely: Mapping[str, float]) -> Crisis | None:
    """Return what trouble is spoken of, the gravest first; None where none is.

    `likely` is what the model makes of the text. Figures of speech (笑死我了, dying to know) are
    none, unless the model hears it all the same.
    """
    plain = folded.replace("'", "")
    bare = _pattern("idiom").sub(" ", plain)
    worried = _pattern(Crisis.HARDSHIP).search(bare) is not None
    for kind in Crisis:
        share = likely.get(f"crisis.{kind}", 0.0)
        said = _pattern(kind).search(bare) is not None
        if kind is Crisis.SELF_HARM and worried and not said and share < _NOT_ONLY_WORRIED:
            continue
        if share >= LIKELY[kind] * (0.35 if said else 1.0):
            return kind
        if said and kind is Crisis.SELF_HARM:
            return kind
    return Crisis.HARDSHIP if worried and likely.get("crisis.self_harm", 0.0) >= _WORRYING else None


@cache
def _pattern(section: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in entries("crisis", section)))
