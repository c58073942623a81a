"""Numbers as they are spoken: a mobile number digit by digit, 三个w, "three wan five"."""

import re
from functools import cache
from typing import Final

from loanflow_tui.dialogue.understand.word_lists import pairs

_WORDS: Final = (
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
)  # fmt: skip
_DIGITS: Final = {
    **{word: str(at) for at, word in enumerate(_WORDS)},
    **{str(at): str(at) for at in range(10)},
    **dict(zip("零〇一幺二两三四五六七八九", "0011223456789", strict=True)),
    "oh": "0", "o": "0",
}  # fmt: skip
_FILLERS: Final = frozenset(
    {"um", "uh", "er", "erm", "then", "and", "ok", "嗯", "呃", "然", "后", "那", "个"}
)
_TIMES: Final = {"double": 2, "triple": 3}
_PLURAL: Final = frozenset(
    {"zeros", "ones", "twos", "threes", "fours", "fives", "sevens", "eights"}
)
_TOKEN: Final = re.compile(r"[a-z]+|\d|[\u3400-\u9fff]|[^\s,.-]")
_MOBILE: Final = re.compile(r"1[3-9]\d{9}")


def spoken_mobile(folded: str) -> tuple[str, int, int] | None:
    """Return the mobile number spelled out in folded text, and where it stands; the last of two."""
    found: tuple[str, int, int] | None = None
    digits, start, times = "", 0, 1
    for each in (*_TOKEN.finditer(folded), None):
        word = each[0] if each is not None else ""
        if each is not None and word in _DIGITS:
            start = start if digits else each.start()
            digits, times = digits + _DIGITS[word] * times, 1
            if _MOBILE.fullmatch(digits):
                found = digits, start, each.end()
        elif word in _TIMES:
            times = _TIMES[word]
        elif digits and word in _PLURAL:
            digits = digits[:-1] + _DIGITS[word.removesuffix("s")] * int(digits[-1])
            if _MOBILE.fullmatch(digits) and each is not None:
                found = digits, start, each.end()
        elif word not in _FILLERS:
            digits, times = "", 1
    return found


def spoken_sums(folded: str) -> str:
    """Return folded text with spoken forms of sums written out: 三个w is 三万, 万六 is 一万六."""
    for pattern, written in _forms():
        folded = pattern.sub(written, folded)
    return folded


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(spoken), written.strip("-").replace("_", " "))
        for spoken, written in pairs("numerals", "spoken").items()
    )
