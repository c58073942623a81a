"""Sensitive numbers hidden wherever they turn up in what was typed."""

import re

from loanflow_tui.lending.api import DOT

_SHOWN = 4
_LONG_NUMBER = re.compile(r"(?<!\d)\d(?:[ -]?\d){10,}[ -]?[Xx]?")


_NUMERALS = re.compile(
    r"\d|[零〇一二三四五六七八九十幺两壹贰叁肆伍陆柒捌玖]"
    r"|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|oh|double|triple)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"[a-z']+(?:[ ,.!?]+[a-z']+)+[ ,.!?]*|[\u3400-\u9fff，。！？、 ]+", re.IGNORECASE
)


def says_no_number(text: str) -> bool:
    """Tell whether text is words alone, without a digit or a numeral in them: it hides nothing."""
    return _WORDS.fullmatch(text) is not None and _NUMERALS.search(text) is None


def mask_personal(text: str) -> str:
    """Return `text` with all but the last digits of long numbers hidden.

    Whatever has eleven digits or more may be somebody's mobile, card or identity number.
    """
    return _LONG_NUMBER.sub(lambda found: DOT * 4 + found[0][-_SHOWN:], text)
