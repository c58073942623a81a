"""Sensitive numbers hidden wherever they turn up in what was typed."""

import re

from loanflow_tui.lending.api import DOT

_SHOWN = 4
_LONG_NUMBER = re.compile(r"(?<!\d)\d(?:[ -]?\d){10,}[ -]?[Xx]?")


def mask_personal(text: str) -> str:
    """Return `text` with all but the last digits of long numbers hidden.

    Whatever has eleven digits or more may be somebody's mobile, card or identity number.
    """
    return _LONG_NUMBER.sub(lambda found: DOT * 4 + found[0][-_SHOWN:], text)
