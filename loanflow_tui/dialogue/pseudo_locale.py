"""A pseudo-locale: words made from another language's, to see what is not translated or cut off.

Vowels are accented and doubled, which makes English about a third longer and leaves it readable.
Placeables, selectors and their keys stay as they are, and so do keys, options to be
typed, and the names of places.
"""

import re
from typing import Final

_TOKEN: Final = re.compile(r"(\{|\}|\n\s*\*?\[[\w-]+\][^\S\n]*)")
_PROPER_NAMES: Final = "province-"
_TYPED: Final = re.compile(r"(`[^`]*`|Ctrl\+\w|--[a-z-]+)")
_ACCENTED: Final = zip("aeiouAEIOU", "áéíóúÁÉÍÓÚ", strict=True)
_LONGER: Final = str.maketrans({plain: vowel + vowel.lower() for plain, vowel in _ACCENTED})


def pseudo_entry(name: str, pattern: str) -> str:
    """Return a Fluent message's pattern with its words accented and a third longer."""
    if name.startswith(_PROPER_NAMES):
        return pattern
    made: list[str] = []
    in_words = [True]
    for token in _TOKEN.split(pattern):
        if token == "{":
            in_words.append(False)
        elif token == "}" and len(in_words) > 1:
            in_words.pop()
        elif _TOKEN.fullmatch(token) and len(in_words) > 1:
            in_words[-1] = True
        elif in_words[-1]:
            made.append(_longer(token))
            continue
        made.append(token)
    return "".join(made)


def _longer(words: str) -> str:
    parts = _TYPED.split(words)
    return "".join(
        part if place % 2 else part.translate(_LONGER) for place, part in enumerate(parts)
    )
