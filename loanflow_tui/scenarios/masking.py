"""Masks identity, card and phone numbers in any text."""

import re

from loanflow_tui.lending.api import mask_card, mask_mobile, mask_resident_id

_RESIDENT = r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}[01]\d[0-3]\d\d{3}[\dXx](?![\dXx])"
_CARD = r"(?<![\d.])[2-6]\d{12,18}(?!\d)"
_MOBILE = r"(?<![\d.])1[3-9]\d{9}(?!\d)"
_FIND = re.compile(f"({_RESIDENT})|({_CARD})|({_MOBILE})")


def masked(text: str) -> str:
    """Return `text` with every sensitive number masked as in the chat."""
    return _FIND.sub(_mask, text)


def _mask(found: re.Match[str]) -> str:
    if found[1]:
        return mask_resident_id(found[1])
    return mask_card(found[2]) if found[2] else mask_mobile(found[3])
