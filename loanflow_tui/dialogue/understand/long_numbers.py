"""Card and identity numbers, as typed or within a sentence."""

import re
from typing import Final

from loanflow_tui.dialogue.understand.normalise import LONGEST, normalise

_RUN: Final = re.compile(r"(?<![0-9A-Za-z])\d(?:[ -]?\d){11,18}(?: ?[Xx])?(?![0-9A-Za-z])")
_APART: Final = re.compile(r"[ -]")


def lone_number(text: str) -> str:
    """Return the one long number in `text` without what stands around it: "use 6217 0034 …".

    The text as it is where there is none, or more than one.
    """
    plain = normalise(text) if len(text) <= LONGEST else text
    found = {_APART.sub("", each[0]) for each in _RUN.finditer(plain)}
    return found.pop() if len(found) == 1 else plain
