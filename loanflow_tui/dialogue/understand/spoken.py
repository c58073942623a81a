"""Numbers as they are spoken: a mobile number digit by digit, 三个w, "three wan five"."""

import re
from collections.abc import Iterator
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
TIMES: Final = {"double": 2, "triple": 3}
"""What is said before a digit that comes several times."""

_PLURAL: Final = frozenset(
    {"zeros", "ones", "twos", "threes", "fours", "fives", "sevens", "eights"}
)
_TOKEN: Final = re.compile(r"[a-z]+|\d|[\u3400-\u9fff]|[^\s,.-]")
_MOBILE: Final = re.compile(r"1[3-9]\d{9}")


def spoken_mobile(folded: str) -> tuple[str, int, int] | None:
    """Return the mobile number spelled out in folded text, and where it stands; the last of two.

    Digits that go on behind the eleventh are none: one was said twice, or it is another number.
    """
    numbers = [each for each in _spelled(folded) if _MOBILE.fullmatch(each[0])]
    return numbers[-1] if numbers else None


def spoken_digits(folded: str) -> str:
    """Return the digits that words spell out, if they are all of folded text, else nothing."""
    runs = list(_spelled(folded))
    bare = re.fullmatch(rf"(?:(?:{'|'.join([*_WORDS, *TIMES, 'oh', 'o'])})\b[\s,.-]*)+", folded)
    return runs[0][0] if bare is not None and len(runs) == 1 else ""


def _spelled(folded: str) -> Iterator[tuple[str, int, int]]:
    """Yield each run of digits, one by one in words or figures, and where it stands.

    Figures behind digits in words begin a run of their own: this one 6217.
    """
    digits, start, end, times, worded = "", 0, 0, 1, False
    for each in _TOKEN.finditer(folded):
        word = each[0]
        if word in _DIGITS:
            if digits and worded and word.isdecimal() and times == 1:
                yield digits, start, end
                digits = ""
            start, end = (start if digits else each.start()), each.end()
            worded = word in _WORDS
            digits, times = digits + _DIGITS[word] * times, 1
        elif word in TIMES:
            times = TIMES[word]
        elif digits and word in _PLURAL:
            many, end = int(digits[-1]), each.end()
            digits = digits[:-1] + _DIGITS[word.removesuffix("s")] * many
        elif word not in _FILLERS:
            if digits:
                yield digits, start, end
            digits, times = "", 1
    if digits:
        yield digits, start, end


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
