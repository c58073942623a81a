"""Card and identity numbers, as typed or within a sentence."""

import re
from typing import Final

from loanflow_tui.dialogue.understand.normalise import LONGEST, normalise
from loanflow_tui.dialogue.understand.repairs import after_repair

_RUN: Final = re.compile(r"(?<![0-9A-Za-z])\d(?:[ -]?\d){11,18}(?: ?[Xx])?(?![0-9A-Za-z])")
_APART: Final = re.compile(r"[ -]")


def lone_number(text: str) -> str:
    """Return the one long number in `text` without what stands around it: "use 6217 0034 …".

    Of two it is the one behind a word that takes the first back. The text as it is where there is
    none, or more than one.
    """
    plain = normalise(text) if len(text) <= LONGEST else text
    found = _numbers(plain)
    if len(found) > 1 and (after := after_repair(plain)) is not None:
        found = _numbers(after)
    return found.pop() if len(found) == 1 else plain


def _numbers(plain: str) -> set[str]:
    return {_APART.sub("", each[0]) for each in _RUN.finditer(plain)}
