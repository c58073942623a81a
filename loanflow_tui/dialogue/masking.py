"""Sensitive numbers hidden wherever they turn up in what was typed."""

import re
from collections.abc import Iterator, Sequence

from loanflow_tui.lending.api import DOT, Recorded

_SHOWN = 4
_LEAST = 2
_SAID = frozenset({"words", "comment", "note", "thumbnail", "code"})
"""Personal fields that hold sentences or pass away, and name nobody by themselves."""
_LONG_NUMBER = re.compile(r"(?<!\d)\d(?:[ -]?\d){10,}[ -]?[Xx]?")


def mask_personal(text: str) -> str:
    """Return `text` with all but the last digits of long numbers hidden.

    Whatever has eleven digits or more may be somebody's mobile, card or identity number.
    """
    return _LONG_NUMBER.sub(lambda found: DOT * 4 + found[0][-_SHOWN:], text)


def mask_own(text: str, journal: Sequence[Recorded], apart: bool = False) -> str:
    """Return `text` without the personal values that were given in an application, and with long
    numbers masked. With `apart` each word of a name is masked by itself too.
    """
    values = set(_own_values(journal))
    for value in sorted(values, key=len, reverse=True):
        text = re.sub(re.escape(value), DOT * 4, text, flags=re.IGNORECASE)
    words = {word for value in values for word in value.split()} if apart else set()
    for word in words:
        if word[0].isupper() and len(word) >= _LEAST:
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", DOT * 4, text)
    return mask_personal(text)


def _own_values(journal: Sequence[Recorded]) -> Iterator[str]:
    """Yield the values that say who somebody is; not what was said, nor single letters."""
    for recorded in journal:
        for name, value in recorded.event.personal_values().items():
            if name not in _SAID and isinstance(value, str) and len(value.strip()) >= _LEAST:
                yield value.strip()
