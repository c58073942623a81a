"""Input that is no utterance: too long, markup, templates, orders to the machine, mere noise."""

import re
from typing import Final

from loanflow_tui.dialogue.understand.word_lists import finds

LONGEST: Final = 500
"""Characters of an utterance that are looked at for a meaning; anything longer has none."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_HELD_DOWN: Final = re.compile(r"(\d)\1{5,}|123456\d*|987654\d*")
_READABLE: Final = re.compile(r"[a-z0-9\u3400-\u9fff]")


def is_hostile(raw: str, folded: str) -> bool:
    """Tell whether the text is an attack, or can't be an utterance at all."""
    if len(raw) > LONGEST or _CONTROL.search(raw):
        return True
    return finds("hostile", "hostile", folded)


def is_noise(folded: str) -> bool:
    """Tell whether there is nothing in the text in a script of the languages spoken here."""
    return _READABLE.search(folded) is None


def is_held_down(folded: str) -> bool:
    """Tell whether all that was typed is one key held down, or keys in their order: 1111111."""
    return _HELD_DOWN.fullmatch(folded) is not None
